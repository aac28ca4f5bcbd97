//! `--draw`: the model's drawing at a moment of the run.

use anyhow::Context as _;
use mdbook_switchboard::labs::drawing::drawn;
use mdbook_switchboard::words::Words;
use std::path::PathBuf;
use switchboard::Nanos;
use switchboard::sim::models::run::Run;

/// As wide as the lab is on a large screen.
const WIDTH: f32 = 960.0;

/// A drawing to be made.
#[derive(Debug, Clone)]
pub(super) struct Drawing {
    pub(super) file: PathBuf,
    /// When, since the run's start.
    pub(super) at: Nanos,
}

/// Draws the run into the file.
pub(super) fn draw(run: &Run, drawing: &Drawing) -> anyhow::Result<()> {
    let svg = drawn(run, drawing.at, WIDTH, Words::of(None));
    std::fs::write(&drawing.file, svg + "\n")
        .with_context(|| format!("{} can't be written", drawing.file.display()))
}
