use super::list;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use std::path::PathBuf;

#[test]
fn the_list_follows_the_book_and_leaves_it_as_it_is() {
    let chapter = |name: &str, path: &str| Chapter::new(name, String::new(), path, Vec::new());
    let mut part = chapter("Part", "a/part.md");
    part.sub_items = vec![BookItem::Chapter(chapter("What?", "a/b/what? 1.v2.md"))];
    let items = vec![
        BookItem::PartTitle("One".to_owned()),
        BookItem::Chapter(part),
        BookItem::Separator,
        BookItem::Chapter(Chapter::new_draft("Draft", Vec::new())),
    ];
    let mut book = Book::new_with_items(items.clone());

    let config = "[book]\ntitle = \"A course\"\nlanguage = \"de\""
        .parse()
        .expect("a book.toml");
    let context = PreprocessorContext::new("no-such-folder".into(), config, "html".to_owned());
    list(&context, &mut book);

    assert_eq!(book.items[..4], items[..]);
    let said: Vec<(String, String, Option<PathBuf>)> = book.items[4..]
        .iter()
        .map(|item| match item {
            BookItem::Chapter(Chapter {
                number: Some(number),
                name,
                path,
                ..
            }) => (number.to_string(), name.clone(), path.clone()),
            other => panic!("{other:?} is no draft with a number"),
        })
        .collect();
    let of = |number: &str, name: &str| (format!("400000000{number}."), name.to_owned(), None);
    assert_eq!(
        said,
        [
            of("1", "One"),
            of("3", "a/part.html"),
            of("4", "a/part.md"),
            of("5", "Part"),
            of("3", "a/b/what%3F%201.v2.html"),
            of("4", "a/b/what? 1.v2.md"),
            of("5", "What?"),
            of("2", ""),
            of("6", "Draft"),
            of("7", "a-course-de"),
        ]
    );
}
