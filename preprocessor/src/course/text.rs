//! A chapter's text, as it reached the preprocessor.

use crate::reading::escaped;
use crate::reading::ids::Ids;
use crate::reading::markdown::slug;
use mdbook_preprocessor::book::Book;
use std::collections::HashSet;
use std::path::PathBuf;

/// A chapter.
#[derive(Clone)]
pub(crate) struct Text {
    /// Where the page is, with the ending of its source; relative to SUMMARY.md, as `source` is.
    pub(crate) path: PathBuf,
    /// The author's file.
    pub(crate) source: PathBuf,
    /// Its part of every address in it, unique in the book.
    pub(crate) slug: String,
    pub(crate) content: String,
}

/// The chapters, each once.
pub(crate) fn texts(book: &Book) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    let mut paths = HashSet::new();
    let ids = Ids::default();
    for chapter in book.chapters() {
        let Some(path) = &chapter.path else { continue };
        if !paths.insert(path) {
            continue;
        }
        texts.push(Text {
            path: path.clone(),
            source: chapter.source_path.clone().unwrap_or_else(|| path.clone()),
            slug: ids.unique(&slug(&path.with_extension("").to_string_lossy())),
            content: escaped::read(&chapter.content),
        });
    }
    texts
}
