//! What a book's pages are made from beside its own folders: files that chapters include, and what links in the
//! chapters' folder lead to.

use mdbook_switchboard::included_files;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Longer texts than this are nobody's chapters.
const LONGEST: u64 = 64 << 20;

/// Those files and folders, as they are called without links. An included file may be missing yet.
pub(super) fn beyond(src: &Path, belongs: impl Fn(&DirEntry) -> bool) -> Vec<PathBuf> {
    let home = fs::canonicalize(src).unwrap_or_else(|_| src.to_owned());
    let mut found = BTreeSet::new();
    let entries = WalkDir::new(src)
        .follow_links(true)
        .into_iter()
        .filter_entry(belongs)
        .filter_map(Result::ok);
    for entry in entries {
        if entry.path_is_symlink()
            && let Ok(target) = fs::canonicalize(entry.path())
        {
            found.insert(target);
        }
        if entry.path().extension().is_some_and(|name| name == "md") {
            included(entry.path(), &mut found);
        }
    }
    found.retain(|path| !path.starts_with(&home));
    found.into_iter().collect()
}

/// The files that a text includes, and those that these include, however many include the next.
fn included(file: &Path, found: &mut BTreeSet<PathBuf>) {
    let mut files = vec![file.to_owned()];
    while let Some(file) = files.pop() {
        for path in named(&file) {
            if found.insert(path.clone()) {
                files.push(path);
            }
        }
    }
}

/// The files that a text itself includes.
fn named(file: &Path) -> Vec<PathBuf> {
    let is_text = fs::metadata(file).is_ok_and(|file| file.is_file() && file.len() <= LONGEST);
    let Some(text) = is_text.then(|| fs::read_to_string(file).ok()).flatten() else {
        return Vec::new();
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    let paths = text.lines().flat_map(included_files);
    let paths = paths.map(|path| folder.join(path));
    paths
        .map(|path| fs::canonicalize(&path).unwrap_or(path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each read within the one before would take more than a thread's stack.
    #[test]
    fn files_that_include_the_next_are_all_found_however_many() {
        const FILES: usize = 2_000;
        let folder = tempfile::tempdir().unwrap();
        let path = |number: usize| folder.path().join(format!("{number}.txt"));
        for number in 0..FILES {
            fs::write(
                path(number),
                format!("{{{{#include {}.txt}}}}\n", number + 1),
            )
            .unwrap();
        }
        let first = path(0);
        let found = std::thread::Builder::new()
            .stack_size(256 << 10)
            .spawn(move || {
                let mut found = BTreeSet::new();
                included(&first, &mut found);
                found.len()
            });
        assert_eq!(found.unwrap().join().unwrap(), FILES);
    }
}
