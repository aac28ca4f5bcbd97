use super::*;

#[test]
fn a_path_leads_from_where_the_command_was_called() {
    let base = tempfile::tempdir().expect("a folder");
    let base = base.path();
    let root = base.join("books/tea");
    std::fs::create_dir_all(root.join("src/deep")).expect("a folder");
    for (called_from, src, shown) in [
        (Some(root.clone()), "src", "src/a.md"),
        (Some(base.to_owned()), "src", "books/tea/src/a.md"),
        (Some(base.to_owned()), ".", "books/tea/a.md"),
        (Some(base.join("books/./tea/..")), "src", "tea/src/a.md"),
        (Some(root.join("src/deep")), "src", "../a.md"),
        (Some(root.join("src")), "../words", "../../words/a.md"),
        (None, "src", "src/a.md"),
        (None, ".", "a.md"),
    ] {
        let folders = Folders::new(&root, Path::new(src), called_from.as_deref());
        let file = folders.shown_in_src(Path::new("./a.md"));
        assert_eq!(file, shown, "{called_from:?} {src}");
    }
}

#[test]
fn a_path_with_nothing_in_common_is_whole() {
    let folders = Folders::new(
        Path::new("/no-book"),
        Path::new("src"),
        Some(Path::new("/no-where")),
    );
    assert_eq!(folders.shown_in_src(Path::new("a.md")), "/no-book/src/a.md");
}
