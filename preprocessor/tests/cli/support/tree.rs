//! Folders as wholes: what they hold, and copies of them.

use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A digest of all files of a folder, with their names; none if it isn't there.
pub(crate) fn digest(folder: &Path) -> Option<Vec<u8>> {
    if !folder.is_dir() {
        return None;
    }
    let mut hasher = Sha256::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).unwrap();
            hasher.update(name.to_str().unwrap());
            hasher.update([0]);
            hasher.update(fs::read(entry.path()).unwrap());
            hasher.update([1]);
        }
    }
    Some(hasher.finalize().to_vec())
}

/// Copies `from`, a file or a folder with all it holds, to `to`, which isn't there yet.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.unwrap();
        let copy = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(copy).unwrap();
        } else {
            fs::copy(entry.path(), copy).unwrap();
        }
    }
}

/// The names of what a folder holds, in order.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The course itself, copied to `to`: its settings, its chapters, its theme.
pub(crate) fn copy_course(to: &Path) {
    let course = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    fs::create_dir_all(to).unwrap();
    fs::copy(course.join("book.toml"), to.join("book.toml")).unwrap();
    for folder in ["book", "theme"] {
        copy(&course.join(folder), &to.join(folder));
    }
}
