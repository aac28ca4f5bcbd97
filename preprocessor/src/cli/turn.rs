//! Commands that change a book's own files take turns: what one has read of `book.toml` is no longer so when
//! another has changed it.

use super::say::tell;
use std::fs::File;
use std::path::Path;

/// For as long as this is there, no other command changes the book. It ends with the process, however that ends.
pub(crate) struct Turn {
    _folder: Option<File>,
}

impl Turn {
    /// Waits for the turn at the book in the folder `root`. (Where a file system has no locks, commands at once
    /// can't be told apart.)
    pub(crate) fn at(root: &Path) -> Self {
        let folder = File::open(root).ok();
        if let Some(folder) = &folder {
            wait(folder);
        }
        Self { _folder: folder }
    }
}

#[cfg(unix)]
fn wait(folder: &File) {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    if flock(folder, FlockOperation::NonBlockingLockExclusive) == Err(Errno::WOULDBLOCK) {
        tell("Another command is changing this book: waiting for its end.");
        let _ = flock(folder, FlockOperation::LockExclusive);
    }
}

#[cfg(not(unix))]
fn wait(_: &File) {}
