//! Waiting until something happens to the author's files.

use super::sources::Sources;
use crate::cli::say::tell;
use crate::cli::terminal::shown;
use anyhow::{Context, Result};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// An editor's save is several events; it is over when none came for this long,
const QUIET: Duration = Duration::from_millis(40);
/// or, where they never cease, after this.
const ENOUGH: Duration = Duration::from_millis(500);

/// The operating system's notices of changes, for a set of files that may change itself.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    /// When they came.
    events: Receiver<Instant>,
    refused: HashSet<PathBuf>,
}

impl Watch {
    /// A watch on nothing yet.
    ///
    /// # Errors
    /// Where the operating system has no way to watch files, or no more of it to give.
    pub(super) fn new() -> Result<Self> {
        let unable = "unable to watch the book's files";
        // The watcher panics where it gets no thread.
        let room = thread::Builder::new().spawn(|| ()).context(unable)?;
        let _ = room.join();
        let (tell, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // Reading a file is an event too, and a build reads them all. Errors (events lost in an
            // overflow) count as a change: better to look once too often.
            if event.map_or(true, |event| !event.kind.is_access()) {
                let _ = tell.send(Instant::now());
            }
        })
        .context(unable)?;
        Ok(Self {
            watcher,
            events,
            refused: HashSet::new(),
        })
    }

    /// Watches `sources` from now on, besides what is watched already.
    pub(super) fn follow(&mut self, sources: &Sources) {
        let (folders, files): (Vec<&Path>, Vec<&Path>) = sources
            .paths
            .iter()
            .map(PathBuf::as_path)
            .partition(|path| path.is_dir());
        for folder in &folders {
            self.add(folder, RecursiveMode::Recursive);
        }
        // Editors replace files rather than write to them, and folders may go and come back: both show
        // in the folder above.
        let mut above: Vec<&Path> = folders
            .iter()
            .chain(&files)
            .filter_map(|path| path.ancestors().skip(1).find(|above| above.is_dir()))
            .chain([sources.root.as_path()])
            .collect();
        above.sort_unstable();
        above.dedup();
        // A second, shallow watch would take the place of a deep one.
        above.retain(|path| !folders.iter().any(|folder| path.starts_with(folder)));
        for path in above {
            self.add(path, RecursiveMode::NonRecursive);
        }
    }

    fn add(&mut self, path: &Path, mode: RecursiveMode) {
        if let Err(error) = self.watcher.watch(path, mode)
            && self.refused.insert(path.to_owned())
        {
            tell(format_args!(
                "warning: `{}` can't be watched, so changes there show only after a restart ({error})",
                shown(path)
            ));
        }
    }

    /// Returns when something has happened and things are quiet again: the moment of the last of it.
    pub(super) fn wait(&self) -> Instant {
        let mut last = self.events.recv().unwrap_or_else(|_| {
            loop {
                // The watcher lives as long as `self`; were it gone, there would be nothing to wait for.
                thread::park();
            }
        });
        let first = Instant::now();
        while first.elapsed() < ENOUGH
            && let Ok(next) = self.events.recv_timeout(QUIET)
        {
            last = next;
        }
        last
    }
}
