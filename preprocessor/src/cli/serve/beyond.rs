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

/// The files that a text includes, and those that these include.
fn included(file: &Path, found: &mut BTreeSet<PathBuf>) {
    let is_text = fs::metadata(file).is_ok_and(|file| file.is_file() && file.len() <= LONGEST);
    let Some(text) = is_text.then(|| fs::read_to_string(file).ok()).flatten() else {
        return;
    };
    let folder = file.parent().unwrap_or(Path::new(""));
    for path in text.lines().flat_map(included_files) {
        let path = folder.join(path);
        let path = fs::canonicalize(&path).unwrap_or(path);
        if found.insert(path.clone()) {
            included(&path, found);
        }
    }
}
