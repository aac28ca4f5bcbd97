//! Waiting until something happens to the author's files.

use super::sources::Sources;
use crate::cli::say::tell;
use crate::cli::terminal::shown;
use anyhow::{Context, Result};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// An editor's save is several events; it is over when none came for this long,
const QUIET: Duration = Duration::from_millis(40);
/// or, where they never cease, after this.
const ENOUGH: Duration = Duration::from_millis(500);

/// The operating system's notices of changes, for a set of files that may change itself.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    heard: Arc<Heard>,
    refused: HashSet<PathBuf>,
}

/// The moment of the last of them that nobody has looked after yet. (They aren't kept one by one: while a build takes
/// long, or nobody reads what it says, there may be any number.)
#[derive(Default)]
struct Heard {
    last: Mutex<Option<Instant>>,
    came: Condvar,
}

impl Heard {
    fn one(&self) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        self.came.notify_one();
    }

    /// Waits for one, not longer than this, where it says how long.
    fn wait(&self, at_most: Option<Duration>) -> Option<Instant> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_none = |last: &mut Option<Instant>| last.is_none();
        let mut last = match at_most {
            None => self
                .came
                .wait_while(last, is_none)
                .unwrap_or_else(PoisonError::into_inner),
            Some(at_most) => {
                self.came
                    .wait_timeout_while(last, at_most, is_none)
                    .unwrap_or_else(PoisonError::into_inner)
                    .0
            }
        };
        last.take()
    }
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
        let heard = Arc::<Heard>::default();
        let hears = Arc::clone(&heard);
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // Reading a file is an event too, and a build reads them all. Errors (events lost in an
            // overflow) count as a change: better to look once too often.
            if event.map_or(true, |event| !event.kind.is_access()) {
                hears.one();
            }
        })
        .context(unable)?;
        Ok(Self {
            watcher,
            heard,
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
        let begun = self.heard.wait(None);
        let first = Instant::now();
        let mut last = begun.unwrap_or(first);
        while first.elapsed() < ENOUGH
            && let Some(next) = self.heard.wait(Some(QUIET))
        {
            last = next;
        }
        last
    }
}
