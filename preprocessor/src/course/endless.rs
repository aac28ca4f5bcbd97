//! Inclusions of what is no file: whoever opens a pipe waits until somebody writes to it, and a device may
//! have no end. They are found before anybody opens them.

use crate::reading::unreadable::words_of;
use crate::report::diagnostic::{Diagnostic, Problem};
use crate::report::message::OtherFile;
use crate::report::origin::{Folders, includes};
use mdbook_preprocessor::book::{Book, BookItem};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is to be said of those in a book, each in the file that it is written in.
pub(crate) fn inclusions(folders: &Folders, book: &Book) -> Vec<Diagnostic> {
    let mut seen = HashSet::new();
    let mut told = Vec::new();
    for item in book.iter() {
        if let BookItem::Chapter(chapter) = item
            && let Some(source) = &chapter.source_path
        {
            look(
                folders,
                &folders.in_src(source),
                &chapter.content,
                &mut seen,
                &mut told,
            );
        }
    }
    told
}

fn look(
    folders: &Folders,
    path: &Path,
    text: &str,
    seen: &mut HashSet<PathBuf>,
    told: &mut Vec<Diagnostic>,
) {
    if !text.contains("{{#") {
        return;
    }
    for included in text.lines().flat_map(includes) {
        let target = path.parent().unwrap_or(Path::new("")).join(included);
        if !seen.insert(target.clone()) {
            continue;
        }
        let file = folders.file(&target);
        match fs::metadata(&file) {
            Ok(what) if what.is_file() => {
                if let Ok(text) = words_of(&file) {
                    look(folders, &target, &text, seen, told);
                }
            }
            Ok(what) if !what.is_dir() => {
                let start = included.as_ptr() as usize - text.as_ptr() as usize;
                let problem = Problem::error(
                    "what is to be included is no file",
                    start..start + included.len(),
                    "a pipe or a device: reading it might never end",
                )
                .help("name a file, or take the line away");
                let file = OtherFile {
                    path: path.to_owned(),
                    content: text.into(),
                    problem,
                };
                told.push(file.told(folders));
            }
            _ => {}
        }
    }
}
