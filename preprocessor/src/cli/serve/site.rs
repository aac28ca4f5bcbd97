//! What is on show: the builder's thread replaces it, every request reads it, open pages wait for it
//! to change.

use super::notes::Notes;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// The address at which pages learn of changes, mdBook's own name for it.
pub(super) const LIVE_RELOAD: &str = "__livereload";

/// The present pages and, where the last build failed, what is wrong.
#[derive(Clone, Default)]
pub(super) struct Shown {
    /// The last build that succeeded.
    pub(super) pages: Option<Pages>,
    /// The whole message of the last build, if it failed.
    pub(super) error: Option<Arc<str>>,
}

/// The output of one good build.
#[derive(Clone)]
pub(super) struct Pages {
    /// Counts builds from 1. Pages carry it, so that one loaded just before a change hears of it.
    pub(super) number: u64,
    /// Where its files are.
    pub(super) folder: Arc<Path>,
    /// The page for addresses that lead nowhere, within `folder`.
    pub(super) not_found: Arc<Path>,
    /// What the author is warned of.
    pub(super) notes: Arc<Notes>,
}

/// A reader's side: the present state, and notice of the next one.
pub(super) type Site = watch::Receiver<Shown>;

/// What `output.html.live-reload-endpoint` is set to for build `number`.
pub(super) fn endpoint(number: u64) -> String {
    format!("{LIVE_RELOAD}?build={number}")
}

/// The build that a page was made by, from the query of its live reload request.
pub(super) fn build_of(query: &str) -> Option<u64> {
    query.strip_prefix("build=")?.parse().ok()
}
