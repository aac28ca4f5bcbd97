use super::*;

fn book() -> (tempfile::TempDir, Sources) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("book/img")).unwrap();
    fs::write(root.join("book.toml"), "[book]\nsrc = \"book\"\n").unwrap();
    fs::write(root.join("book/SUMMARY.md"), "- [A](a.md)\n").unwrap();
    fs::write(root.join("book/a.md"), "# A\n").unwrap();
    fs::write(root.join("book/img/a.svg"), "<svg/>").unwrap();
    let sources = Sources::of(&Source::open(root).unwrap());
    (folder, sources)
}

#[test]
fn every_kind_of_change_shows() {
    let (_folder, sources) = book();
    let root = &sources.root;
    let mut seen = vec![sources.digest()];
    let mut changed = |what: &str| {
        let digest = sources.digest();
        assert!(!seen.contains(&digest), "{what} did not show");
        seen.push(digest);
    };
    fs::write(root.join("book/a.md"), "# B\n").unwrap();
    changed("other content");
    fs::write(root.join("book/img/b.svg"), "<svg/>").unwrap();
    changed("a new file");
    fs::rename(root.join("book/img/b.svg"), root.join("book/img/c.svg")).unwrap();
    changed("a new name");
    fs::remove_file(root.join("book/img/a.svg")).unwrap();
    changed("a file that went");
    fs::create_dir(root.join("theme")).unwrap();
    fs::write(root.join("theme/index.hbs"), "x").unwrap();
    changed("a theme that came");
    fs::write(
        root.join("book.toml"),
        "[book]\ntitle = \"B\"\nsrc = \"book\"\n",
    )
    .unwrap();
    changed("other settings");
    fs::create_dir(root.join("words")).unwrap();
    fs::write(root.join("words/en.ftl"), "quiz-check = Look").unwrap();
    changed("words of the book's own");
}

#[cfg(unix)]
#[test]
fn a_large_file_of_the_same_size_and_time_is_another_one() {
    let (_folder, sources) = book();
    let write = |byte: u8| {
        let path = sources.root.join("book/img/a.svg");
        fs::write(&path, vec![byte; 2 << 20]).unwrap();
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(std::time::UNIX_EPOCH).unwrap();
    };
    write(1);
    let before = sources.digest();
    std::thread::sleep(std::time::Duration::from_millis(20));
    write(2);
    assert_ne!(before, sources.digest());
}

#[test]
fn a_file_written_anew_with_the_same_content_is_no_change() {
    let (_folder, sources) = book();
    let before = sources.digest();
    fs::write(sources.root.join("book/a.md"), "# A\n").unwrap();
    assert_eq!(before, sources.digest());
}

#[test]
fn output_and_what_is_no_source_do_not_count_where_the_root_is_the_source() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::write(
        root.join("book.toml"),
        "[book]\nsrc = \".\"\n[build]\nbuild-dir = \"out\"\n",
    )
    .unwrap();
    fs::write(root.join("SUMMARY.md"), "- [A](a.md)\n").unwrap();
    let sources = Sources::of(&Source::open(root).unwrap());
    let before = sources.digest();
    for (path, file) in [
        ("out", "a.html"),
        (".git", "HEAD"),
        ("node_modules", "x.js"),
        ("target", "CACHEDIR.TAG"),
    ] {
        fs::create_dir(root.join(path)).unwrap();
        fs::write(root.join(path).join(file), "x").unwrap();
    }
    assert_eq!(before, sources.digest());
    fs::write(root.join("a.md"), "# A\n").unwrap();
    assert_ne!(before, sources.digest());
}
