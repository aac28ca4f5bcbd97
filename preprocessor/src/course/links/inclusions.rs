//! Inclusions that mdBook left in the text, since it couldn't read their file.

use crate::course::text::Text;
use crate::reading::unreadable::words_of;
use crate::report::diagnostic::Problem;
use crate::report::origin::includes;
use crate::report::span::lines;
use std::collections::{HashMap, HashSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A problem for each that an author wrote to include a file, and not to show the line as it is.
pub(super) fn left(text: &Text, src: &Path) -> Vec<Problem> {
    if !text.content.contains("{{") {
        return Vec::new();
    }
    let mut unread = HashMap::new();
    let mut seen = HashSet::new();
    let mut left = vec![src.join(&text.source)];
    while let Some(file) = left.pop() {
        let included = find(&file, &mut unread).into_iter();
        left.extend(included.filter(|file| seen.insert(file.clone())));
    }
    let mut problems = Vec::new();
    for line in lines(&text.content, 0..text.content.len()) {
        let source = &text.content[line.clone()];
        for included in includes(source) {
            let Some(why) = unread.get(included) else {
                continue;
            };
            let start = line.start + (included.as_ptr() as usize - source.as_ptr() as usize);
            problems.push(
                Problem::warning(
                    format!("the file to be included {why}"),
                    start..start + included.len(),
                    "the page would show this line as it is",
                )
                .help(
                    "correct the path, which begins at the folder of the file that it is written in; to \
                     show the line as it is, put a backslash before it: \\{{#",
                ),
            );
        }
    }
    problems
}

/// The files that a file includes; and which of them can't be read, and why.
fn find(file: &Path, unread: &mut HashMap<String, &'static str>) -> Vec<PathBuf> {
    let Ok(text) = words_of(file) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    let folder = file.parent().unwrap_or(Path::new(""));
    for included in text.lines().flat_map(includes) {
        let target = folder.join(included);
        match words_of(&target) {
            Ok(_) => files.push(target),
            Err(error) => {
                let why = match error.kind() {
                    ErrorKind::NotFound => "does not exist",
                    ErrorKind::InvalidData => "is not text in UTF-8",
                    _ if target.is_dir() => "is a folder",
                    _ => "can't be read",
                };
                unread.insert(included.to_owned(), why);
            }
        }
    }
    files
}
