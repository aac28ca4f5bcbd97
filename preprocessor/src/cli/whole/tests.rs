use super::*;

#[test]
fn a_text_takes_the_place_of_another_and_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("book.toml");
    for text in ["first", "second, longer", ""] {
        rewrite_read(&file, &read_before(&file).unwrap(), text.as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_so_do_rights() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("dotfiles/book.toml");
    fs::create_dir(real.parent().unwrap()).unwrap();
    fs::write(&real, "first").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o660)).unwrap();
    let link = folder.path().join("book.toml");
    std::os::unix::fs::symlink("dotfiles/book.toml", &link).unwrap();
    rewrite_read(&link, &read_before(&link).unwrap(), b"second").unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&real).unwrap(), "second");
    let mode = fs::metadata(&real).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o660);
}

/// (For root no folder is sealed.)
#[cfg(unix)]
#[test]
fn a_file_in_a_sealed_folder_is_written_as_it_stands() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("book.toml");
    fs::write(&file, "first").unwrap();
    let seal = |mode| {
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    };
    seal(0o555);
    rewrite_read(&file, &read_before(&file).unwrap(), b"second").unwrap();
    seal(0o755);
    assert_eq!(fs::read_to_string(&file).unwrap(), "second");
}

/// What a killed command has left: a file half written, in a folder with a mark that nobody holds.
fn left_behind(folder: &Path) {
    let left = Temporary::make(folder, PREFIX).unwrap();
    fs::write(left.path().join("file"), "half").unwrap();
    let copy = folder.join(format!("{PREFIX}left"));
    fs::create_dir(&copy).unwrap();
    for entry in fs::read_dir(left.path()).unwrap().flatten() {
        fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
    }
}

#[test]
fn what_a_killed_command_left_beside_a_file_goes_when_the_next_is_written() {
    let folder = tempfile::tempdir().unwrap();
    // Neither theirs nor what only has such a name.
    let theirs = folder.path().join(format!("{PREFIX}theirs"));
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join("notes"), "theirs").unwrap();
    let names = || {
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    left_behind(folder.path());
    assert_eq!(names().len(), 2);
    let course = folder.path().join("course.zip");
    write_whole(&course, || Ok(()), |file| Ok(file.write_all(b"whole")?)).unwrap();
    let expected = [format!("{PREFIX}theirs"), "course.zip".to_owned()];
    assert_eq!(names(), expected);
    left_behind(folder.path());
    let file = folder.path().join("course.zip");
    rewrite_read(&file, &read_before(&file).unwrap(), b"again").unwrap();
    assert_eq!(names(), expected);
    // One that is being written now is another command's.
    let writing = Temporary::make(folder.path(), PREFIX).unwrap();
    let file = folder.path().join("course.zip");
    rewrite_read(&file, &read_before(&file).unwrap(), b"third").unwrap();
    assert!(writing.path().exists());
}

#[test]
fn a_new_file_is_there_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.md");
    let text = vec![b'a'; 64 << 20];
    let seen = std::thread::scope(|scope| {
        let look = scope.spawn(|| {
            let ends = std::time::Instant::now() + std::time::Duration::from_secs(30);
            std::iter::repeat_with(|| fs::metadata(&file))
                .take_while(|_| std::time::Instant::now() < ends)
                .find_map(Result::ok)
                .map(|about| about.len())
        });
        write_new(&file, &text).unwrap();
        look.join().unwrap()
    });
    assert_eq!(seen, Some(text.len() as u64));
    assert!(write_new(&file, b"another").is_err());
    assert_eq!(fs::metadata(&file).unwrap().len(), text.len() as u64);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_an_author_saved_meanwhile_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("book.toml");
    rewrite_read(&file, b"", b"first").unwrap();
    rewrite_read(&file, b"first", b"second").unwrap();
    fs::write(&file, "the author's").unwrap();
    let said = rewrite_read(&file, b"second", b"third").unwrap_err();
    assert!(
        said.to_string().contains("changed by somebody else"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "the author's");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_can_not_be_written_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("course.zip");
    fs::write(&file, "old").unwrap();
    let half = |made: &mut fs::File| {
        made.write_all(b"half")?;
        bail!("no room")
    };
    let failed = write_whole(&file, || Ok(()), half);
    assert!(failed.is_err());
    assert_eq!(fs::read_to_string(&file).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// Packing takes a while, and somebody may save another file there meanwhile.
#[test]
fn what_came_while_a_file_was_made_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("course.zip");
    let may = || refuse_to_lose(&file, |beginning| beginning.starts_with(b"ours"));
    may().unwrap();
    let made = write_whole(&file, may, |to| {
        fs::write(&file, "an author's")?;
        Ok(to.write_all(b"ours")?)
    });
    let error = made.unwrap_err().to_string();
    assert!(error.contains("is there already"), "{error}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "an author's");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// What went wrong beside a text (here the disk) must not be tried in its place.
#[cfg(unix)]
#[test]
fn only_where_nothing_can_change_places_is_a_text_written_as_it_stands() {
    use rustix::io::Errno;
    for (errno, expected) in [
        (Errno::ACCESS, true),
        (Errno::PERM, true),
        (Errno::ROFS, true),
        (Errno::BUSY, true),
        (Errno::XDEV, true),
        (Errno::IO, false),
        (Errno::NOSPC, false),
        (Errno::DQUOT, false),
        (Errno::FBIG, false),
        (Errno::MFILE, false),
    ] {
        assert_eq!(is_for_want_of_a_place(&errno.into()), expected, "{errno}");
    }
}

/// Not what isn't there, nor one of ours: it may be anybody's.
#[cfg(unix)]
#[test]
fn what_can_not_be_read_stays() {
    let folder = tempfile::tempdir().unwrap();
    // (Whoever may do everything reads any file, and no link that leads to itself.)
    let file = folder.path().join("course.zip");
    std::os::unix::fs::symlink("course.zip", &file).unwrap();
    let read = refuse_to_lose(&file, |_| true);
    assert!(read.is_err());
    assert!(rewrite_read(&file, b"", b"text").is_err());
    assert!(file.is_symlink());
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_replaced_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("course-1.zip");
    let link = folder.path().join("latest.zip");
    fs::write(&file, "ours").unwrap();
    std::os::unix::fs::symlink("course-1.zip", &link).unwrap();
    write_whole(&link, || Ok(()), |to| Ok(to.write_all(b"again")?)).unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read(&file).unwrap(), b"again");
    fs::remove_file(&file).unwrap();
    let nowhere = write_whole(&link, || Ok(()), |to| Ok(to.write_all(b"more")?));
    assert!(nowhere.is_err() && link.is_symlink());
}
