//! Which files a book is made from, and a digest that changes when any of them does.

use super::beyond::beyond;
use crate::cli::book::Source;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Larger files are judged by their size and times alone.
const READ_WHOLE: u64 = 1 << 20;

/// The author's files, and what lies among them without being one.
pub(super) struct Sources {
    /// The book's folder.
    pub(super) root: PathBuf,
    /// Files, and folders with all they hold; some may not exist (yet).
    pub(super) paths: Vec<PathBuf>,
    output: PathBuf,
}

impl Sources {
    /// What `source` is made from.
    pub(super) fn of(source: &Source) -> Self {
        let extra = &source.config.build.extra_watch_dirs;
        let mut paths = source.own_files();
        paths.extend(extra.iter().map(|folder| source.root.join(folder)));
        let mut sources = Self {
            root: source.root.clone(),
            paths,
            output: source.build_dir(),
        };
        let beyond = beyond(&source.src(), |entry| sources.belongs(entry));
        sources.paths.extend(beyond);
        sources.paths.sort();
        sources.paths.dedup();
        sources
    }

    /// Changes when a file is added, removed, renamed or gets other content; not when one is only
    /// touched, so that a tool which writes the same file at every build can't keep us building.
    pub(super) fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for path in &self.paths {
            let entries = WalkDir::new(path)
                .follow_links(true)
                .sort_by_file_name()
                .into_iter()
                .filter_entry(|entry| self.belongs(entry));
            for entry in entries {
                match entry {
                    Ok(file) if file.file_type().is_file() => {
                        file.path().hash(&mut hasher);
                        hash_content(file.path(), &mut hasher);
                    }
                    Ok(_) => {}
                    // A link that leads nowhere is there, and may be what breaks a build; what is gone
                    // altogether isn't.
                    Err(error) => {
                        if let Some(path) = error.path().filter(|path| path.is_symlink()) {
                            path.hash(&mut hasher);
                        }
                    }
                }
            }
        }
        hasher.finish()
    }

    fn belongs(&self, entry: &DirEntry) -> bool {
        if entry.depth() == 0 || !entry.file_type().is_dir() {
            return true;
        }
        let path = entry.path();
        let name = entry.file_name();
        // Where `src = "."`, everything in the folder is walked: leave out what is no source.
        !(name == ".git"
            || name == "node_modules"
            || path == self.output
            || path.join("CACHEDIR.TAG").exists())
    }
}

fn hash_content(path: &Path, hasher: &mut DefaultHasher) {
    let Ok(metadata) = fs::metadata(path) else {
        return;
    };
    metadata.len().hash(hasher);
    if metadata.len() <= READ_WHOLE {
        fs::read(path).unwrap_or_default().hash(hasher);
    } else if let Ok(time) = metadata.modified() {
        time.hash(hasher);
        // A copy may be given the time of what it was copied from; not this one.
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            (metadata.ctime(), metadata.ctime_nsec()).hash(hasher);
        }
    }
}

#[cfg(test)]
mod tests;
