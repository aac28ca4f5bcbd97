//! SUMMARY.md: which chapters the course has, in which order.

use mdbook_preprocessor::book::{Book, BookItem};
use std::path::PathBuf;

/// One line of SUMMARY.md.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The part it stands in.
    pub(crate) part: Option<String>,
    pub(crate) name: String,
    /// Where the chapter is; `None` for a draft.
    pub(crate) path: Option<PathBuf>,
}

impl Entry {
    /// The name without a number such as `M.03 — ` before it, and that number.
    pub(crate) fn numbered_name(&self) -> (Option<u64>, &str) {
        let numbered = self
            .name
            .strip_prefix("M.")
            .and_then(|rest| rest.split_once(" — "))
            .and_then(|(number, name)| Some((number.parse().ok()?, name)));
        match numbered {
            Some((number, name)) => (Some(number), name),
            None => (None, &self.name),
        }
    }
}

/// The lines of SUMMARY.md, in their order.
pub(crate) fn entries(book: &Book) -> Vec<Entry> {
    let mut part = None;
    let mut entries = Vec::new();
    for item in book.iter() {
        match item {
            BookItem::PartTitle(title) => part = Some(title.clone()),
            BookItem::Separator => part = None,
            BookItem::Chapter(chapter) => entries.push(Entry {
                part: part.clone(),
                name: chapter.name.clone(),
                path: chapter.path.clone(),
            }),
        }
    }
    entries
}
