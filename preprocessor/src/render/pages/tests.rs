use super::name;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use std::path::{Path, PathBuf};

#[test]
fn names_the_page_and_keeps_the_source() {
    let mut part = Chapter::new("Part", String::new(), "a/part.md", Vec::new());
    part.sub_items = vec![BookItem::Chapter(Chapter::new(
        "Inner",
        String::new(),
        "a/b/inner.v2.md",
        Vec::new(),
    ))];
    let draft = Chapter::new_draft("Draft", Vec::new());
    let mut book = Book::new_with_items(vec![BookItem::Chapter(part), BookItem::Chapter(draft)]);

    name(&mut book);

    let paths: Vec<_> = book
        .iter()
        .filter_map(|item| match item {
            BookItem::Chapter(chapter) => Some((chapter.path.clone(), chapter.source_path.clone())),
            _ => None,
        })
        .collect();
    let some = |path: &str| Some(PathBuf::from(Path::new(path)));
    assert_eq!(
        paths,
        [
            (some("a/part.html"), some("a/part.md")),
            (some("a/b/inner.v2.html"), some("a/b/inner.v2.md")),
            (None, None),
        ]
    );
}
