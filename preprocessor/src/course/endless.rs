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

/// Looks through a text, and through those that it includes, however many include the next.
fn look(
    folders: &Folders,
    path: &Path,
    text: &str,
    seen: &mut HashSet<PathBuf>,
    told: &mut Vec<Diagnostic>,
) {
    let mut left = named(folders, path, text, seen, told);
    while let Some(path) = left.pop() {
        if let Ok(text) = words_of(&folders.file(&path)) {
            left.extend(named(folders, &path, &text, seen, told));
        }
    }
}

/// The files that a text itself includes, but for those that were seen.
fn named(
    folders: &Folders,
    path: &Path,
    text: &str,
    seen: &mut HashSet<PathBuf>,
    told: &mut Vec<Diagnostic>,
) -> Vec<PathBuf> {
    let mut files = Vec::new();
    if !text.contains("{{#") {
        return files;
    }
    for included in text.lines().flat_map(includes) {
        let target = path.parent().unwrap_or(Path::new("")).join(included);
        if !seen.insert(target.clone()) {
            continue;
        }
        let file = folders.file(&target);
        match fs::metadata(&file) {
            Ok(what) if what.is_file() => files.push(target),
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
    files.reverse();
    files
}
