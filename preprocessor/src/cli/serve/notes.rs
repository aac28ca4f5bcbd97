//! Which warnings concern which page.

use mdbook_preprocessor::book::Book;
use mdbook_switchboard::Diagnostic;
use percent_encoding::percent_decode_str;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The warnings of a build, by the pages that they concern; what is no chapter's concerns the first page.
#[derive(Default)]
pub(super) struct Notes {
    pages: HashMap<String, Vec<String>>,
}

impl Notes {
    /// Those of a build of `book`, each once, however many renderers it was told for.
    pub(super) fn of(warnings: &[Diagnostic], book: &Book) -> Self {
        let first = book.chapters().find_map(|chapter| chapter.path.as_deref());
        let first = first.map_or_else(String::new, |path| address(&path.with_extension("html")));
        let mut pages: HashMap<String, Vec<String>> = HashMap::new();
        let mut known = HashSet::new();
        for warning in warnings {
            let page = warning.page.as_deref().map_or(first.clone(), address);
            let told = warning.to_string();
            if known.insert((page.clone(), told.clone())) {
                pages.entry(page).or_default().push(told);
            }
        }
        // mdBook gives the first chapter a second address.
        if let Some(notes) = pages.get(&first).cloned() {
            pages.entry("/index.html".to_owned()).or_insert(notes);
        }
        Self { pages }
    }

    /// Those of the page at an address.
    pub(super) fn on(&self, path: &str) -> &[String] {
        let mut path = percent_decode_str(path).decode_utf8_lossy().into_owned();
        if path.ends_with('/') {
            path.push_str("index.html");
        }
        self.pages.get(&path).map_or(&[], Vec::as_slice)
    }
}

fn address(page: &Path) -> String {
    page.components()
        .map(|part| format!("/{}", part.as_os_str().to_string_lossy()))
        .collect()
}
