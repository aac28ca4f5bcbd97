use super::*;

#[test]
fn a_text_takes_the_place_of_another_and_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("book.toml");
    for text in ["first", "second, longer", ""] {
        rewrite(&file, text.as_bytes()).unwrap();
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
    rewrite(&link, b"second").unwrap();
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
    rewrite(&file, b"second").unwrap();
    seal(0o755);
    assert_eq!(fs::read_to_string(&file).unwrap(), "second");
}
