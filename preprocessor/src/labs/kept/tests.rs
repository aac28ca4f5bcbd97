use super::*;

fn store(folder: &Path) -> Store {
    Store {
        folder: Some(folder.to_owned()),
        ..Store::default()
    }
}

fn with(folder: &Path, key: &str, result: f64) -> Store {
    let mut store = store(folder);
    store.insert(key, Value::from(result));
    store
}

#[test]
fn equal_keys_are_computed_once() {
    let mut times = 0;
    for _ in 0..3 {
        let result: f64 = kept("a test's own key", || {
            times += 1;
            0.1 + 0.2
        });
        assert_eq!(result.to_bits(), (0.1_f64 + 0.2).to_bits());
    }
    assert_eq!(times, 1);
}

#[test]
fn a_result_of_another_kind_is_computed_again() {
    assert_eq!(kept("a key of two kinds", || 1.5_f64), 1.5);
    assert_eq!(kept("a key of two kinds", || "text".to_owned()), "text");
}

#[test]
fn a_folder_keeps_results_to_the_last_bit() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("deep/cache");
    let third = 1.0_f64 / 3.0;
    assert!(with(&folder, "third", third).write().is_some());
    let read: f64 = store(&folder).get("third").unwrap();
    assert_eq!(read.to_bits(), third.to_bits());
    assert_eq!(store(&folder).get::<f64>("half"), None);
    let names = fs::read_dir(&folder).unwrap().count();
    assert_eq!(names, 2, "the mark and one file");
}

#[test]
fn a_folder_without_the_mark_is_left_alone() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("labs-mine"), "mine").unwrap();
    assert!(with(place.path(), "a", 1.0).write().is_none());
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_is_not_ours_to_read_counts_as_none() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("cache");
    with(&folder, "a", 1.0).write().unwrap();
    let file = store(&folder).file().unwrap();
    for text in ["", "{", "[]", "{\"a\": {\"b\": null}}"] {
        fs::write(&file, text).unwrap();
        assert_eq!(store(&folder).get::<f64>("a"), None, "{text}");
        let sealed = [digest(text.as_bytes()), text.into()].concat();
        fs::write(&file, sealed).unwrap();
        assert_eq!(store(&folder).get::<f64>("a"), None, "{text}");
    }
}

#[test]
fn a_damaged_file_counts_as_none_wherever_it_is_damaged() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("cache");
    with(&folder, "a", 1.25).write().unwrap();
    let file = store(&folder).file().unwrap();
    let whole = fs::read(&file).unwrap();
    assert_eq!(store(&folder).get::<f64>("a"), Some(1.25));
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&file, &damaged).unwrap();
        assert_eq!(store(&folder).get::<f64>("a"), None, "a bit at {at}");
        fs::write(&file, &whole[..at]).unwrap();
        assert_eq!(store(&folder).get::<f64>("a"), None, "cut at {at}");
    }
}

#[test]
fn what_nobody_wrote_for_long_goes() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("cache");
    with(&folder, "a", 1.0).write().unwrap();
    for (name, age) in [("labs-old", 40), ("labs-new", 20), ("notes", 40)] {
        let file = fs::File::create(folder.join(name)).unwrap();
        let time = SystemTime::now() - Duration::from_secs(age * 24 * 3600);
        file.set_modified(time).unwrap();
    }
    with(&folder, "b", 1.0).write().unwrap();
    assert!(!folder.join("labs-old").exists());
    assert!(folder.join("labs-new").exists() && folder.join("notes").exists());
}

#[cfg(unix)]
#[test]
fn what_has_no_end_is_not_read() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("cache");
    assert!(with(&folder, "a", 1.0).write().is_some());
    let file = store(&folder).file().unwrap();
    for endless in [file, folder.join(TAG)] {
        fs::remove_file(&endless).unwrap();
        std::os::unix::fs::symlink("/dev/zero", &endless).unwrap();
        assert_eq!(store(&folder).get::<f64>("a"), None);
    }
    assert!(with(&folder, "a", 1.0).write().is_none());
}

/// As large as the picture of a shared link, nearly.
fn picture(letter: &str) -> Value {
    Value::from(letter.repeat(200_000))
}

#[test]
fn more_than_a_file_may_hold_leaves_one_that_is_read() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("cache");
    let mut full = store(&folder);
    for n in 0..400 {
        // (Past what `insert` makes room for.)
        full.put(format!("{n:03}"), Kept::of(picture("a"), 1));
    }
    assert!(full.bytes > MOST_BYTES);
    assert!(full.write().is_some());
    let mut again = store(&folder);
    assert!(again.get::<String>("000").is_some(), "it is read");
    assert!(again.results.len() > 300 && again.results.len() < 400);
}

#[test]
fn what_was_not_asked_for_longest_makes_room_in_memory() {
    let mut server = Store {
        read: true,
        ..Store::default()
    };
    server.insert("always", picture("a"));
    for draft in 0..1000 {
        server.insert(&format!("draft {draft}"), picture("b"));
        assert!(server.get::<String>("always").is_some());
        assert!(server.bytes <= MOST_BYTES, "{} bytes", server.bytes);
    }
    assert!(server.get::<String>("draft 999").is_some());
    let bytes: usize = server.results.values().map(|kept| kept.bytes).sum();
    assert_eq!(bytes, server.bytes);
    for draft in 0..3 * MOST_RESULTS {
        server.insert(&format!("small {draft}"), Value::from(1));
    }
    assert!(server.results.len() <= MOST_RESULTS);
}

#[test]
fn what_an_earlier_build_left_makes_room_first() {
    let mut server = Store {
        read: true,
        ..Store::default()
    };
    for old in 0..2000 {
        server.put(format!("old {old}"), Kept::of(Value::from(1), 0));
    }
    for draft in 0..500 {
        server.insert(&format!("draft {draft}"), picture("b"));
        assert!(server.bytes <= MOST_BYTES, "{} bytes", server.bytes);
    }
    assert!(server.get::<String>("draft 499").is_some());
}
