//! Books made of fixtures.

use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use std::path::{Path, PathBuf};

/// The files of a folder of fixtures, with their names.
pub(crate) fn cases(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("a folder of fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let name = file
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            (name, std::fs::read_to_string(file).expect("a fixture"))
        })
        .collect()
}

/// A book of the chapters of a fixture and a draft after them.
pub(crate) fn book(case: &str) -> Book {
    let mut chapters: Vec<(&str, String)> = vec![("one.md", String::new())];
    let mut last = false;
    for line in case.split_inclusive('\n') {
        if let Some(rest) = line.strip_prefix("%%% ") {
            let mut words = rest.split_whitespace();
            chapters.push((words.next().expect("a path"), String::new()));
            last = words.next() == Some("last");
        } else if let Some((_, text)) = chapters.last_mut() {
            text.push_str(line);
        }
    }
    let mut items: Vec<BookItem> = chapters
        .into_iter()
        .map(|(path, text)| {
            BookItem::Chapter(Chapter::new(&format!("Chapter {path}"), text, path, vec![]))
        })
        .collect();
    if !last {
        items.push(BookItem::Chapter(Chapter::new_draft(
            "M.03 — What comes",
            vec![],
        )));
    }
    Book::new_with_items(items)
}

/// The context of a book without files.
pub(crate) fn context(renderer: &str) -> PreprocessorContext {
    PreprocessorContext::new(
        PathBuf::from("no-such-folder"),
        Config::default(),
        renderer.to_owned(),
    )
}

/// All chapters of a book, one after the other.
pub(crate) fn shown(book: &Book) -> String {
    let mut text = String::new();
    for chapter in book.chapters() {
        let path = chapter.path.as_deref().unwrap_or(Path::new("")).display();
        text.push_str(&format!("%%% {path}\n{}", chapter.content));
    }
    text
}
