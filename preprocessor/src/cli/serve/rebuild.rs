//! Building again and again: each build into a folder of its own, shown once it is whole.

use super::notes::Notes;
use super::site::{self, Pages, Shown, Site};
use super::sources::Sources;
use super::watch::Watch;
use crate::cli::beside::render_within;
use crate::cli::book::Source;
use crate::cli::build::drop_copy_of;
use crate::cli::progress::Progress;
use crate::cli::say::{tell, tell_styled};
use crate::cli::temporary;
use crate::cli::terminal::{describe, terminal_wants_colour};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;
use tokio::sync::watch::{self, Sender};

/// Builds the book of one folder whenever it changes.
pub(super) struct Builder {
    root: PathBuf,
    sources: Sources,
    /// The digest of `sources` as they were just before the last build.
    built: u64,
    /// When the last build failed, if it did.
    failed: Option<Instant>,
    watch: Watch,
    scratch: PathBuf,
    number: u64,
    shown: Sender<Shown>,
}

impl Builder {
    /// A builder of `source` that writes into the folder `scratch`, and what it will show.
    ///
    /// # Errors
    /// Where files can't be watched.
    pub(super) fn new(source: Source, scratch: &Path) -> Result<(Self, Site)> {
        let (shown, site) = watch::channel(Shown::default());
        let sources = Sources::of(&source);
        let mut watch = Watch::new()?;
        watch.follow(&sources);
        let builder = Self {
            root: source.root,
            sources,
            built: 0,
            failed: None,
            watch,
            scratch: scratch.to_owned(),
            number: 0,
            shown,
        };
        Ok((builder, site))
    }

    /// Builds now, and shows the pages or the error.
    pub(super) fn build(&mut self) {
        let sources = self.sources.digest();
        self.build_from(sources);
    }

    /// The same, where the sources have this digest.
    fn build_from(&mut self, sources: u64) {
        let progress = Progress::start("building");
        self.number += 1;
        // What is saved while the build runs differs from this, and is built next.
        self.built = sources;
        let outcome = self.pages(&progress);
        self.failed = outcome.is_err().then(Instant::now);
        match outcome {
            Ok(pages) => {
                tell(format_args!("Built in {}.", progress.elapsed()));
                let present = pages.number;
                let last = self.shown.send_replace(Shown {
                    pages: Some(pages),
                    error: None,
                });
                // The pages before these may still be on their way to a reader; others aren't.
                let last = last.pages.map(|pages| pages.number);
                self.remove_all_but(&[Some(present), last]);
            }
            Err(error) => {
                drop(progress);
                let told = describe(&error, terminal_wants_colour());
                tell_styled(format_args!("{told}\n\nWaiting for the next save."));
                let error = describe(&error, false);
                self.shown
                    .send_modify(|shown| shown.error = Some(error.into()));
                let present = self.shown.borrow().pages.as_ref().map(|p| p.number);
                // The pages before the present ones are long read: this build took longer than a page.
                self.remove_all_but(&[present]);
            }
        }
    }

    /// Removes the folders of all builds but these, whatever became of them.
    fn remove_all_but(&self, kept: &[Option<u64>]) {
        let Ok(folders) = fs::read_dir(&self.scratch) else {
            return;
        };
        for folder in folders.flatten() {
            let name = folder.file_name().into_string().unwrap_or_default();
            let Ok(number) = name.parse() else {
                continue;
            };
            if !kept.contains(&Some(number)) {
                let _ = fs::remove_dir_all(folder.path());
            }
        }
    }

    /// Builds at every change, for ever.
    pub(super) fn follow(&mut self) {
        loop {
            let happened = self.watch.wait();
            // A folder that went and came back is a new one to the watcher.
            self.watch.follow(&self.sources);
            let sources = self.sources.digest();
            // What a build failed for may be mended elsewhere (a full disk, say): then a save counts that changes
            // nothing. What a tool wrote while it ran is none.
            let again = self.failed.is_some_and(|failed| happened > failed);
            if sources != self.built || again {
                self.build_from(sources);
            }
        }
    }

    fn folder(&self, number: u64) -> PathBuf {
        self.scratch.join(number.to_string())
    }

    /// One build: the settings are read anew each time, since they are sources too.
    fn pages(&mut self, progress: &Progress) -> Result<Pages> {
        temporary::renew(&self.scratch).context("unable to make a folder for the pages")?;
        let mut source = Source::open(&self.root)?;
        let sources = Sources::of(&source);
        if sources.paths != self.sources.paths {
            self.sources = sources;
            self.built = self.sources.digest();
        }
        self.watch.follow(&self.sources);

        let output = source.build_dir();
        source
            .config
            .set(
                "output.html.live-reload-endpoint",
                site::endpoint(self.number),
            )
            // The page for addresses that lead nowhere is made for the place where it is served.
            .and_then(|()| source.config.set("output.html.site-url", "/"))
            .context("[output.html] in book.toml is not a table")?;
        source.config.build.build_dir = self.folder(self.number);
        let mut book = source.load(&progress.phase())?;
        render_within(&mut book)?;
        let folder = book.build_dir_for("html");
        drop_copy_of(&output, &source.src(), &folder)?;
        let not_found: Option<PathBuf> = source.config.get("output.html.input-404").ok().flatten();
        Ok(Pages {
            number: self.number,
            notes: Notes::of(&progress.warnings(), &book.book).into(),
            folder: folder.into(),
            not_found: not_found
                .filter(|page| !page.as_os_str().is_empty())
                .unwrap_or_else(|| "404.md".into())
                .with_extension("html")
                .into(),
        })
    }
}
