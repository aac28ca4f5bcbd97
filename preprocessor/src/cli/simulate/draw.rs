//! `--draw`: the model's drawing at a moment of the run.

use crate::cli::terminal::shown;
use crate::cli::whole::write_whole;
use anyhow::{Context as _, bail};
use mdbook_switchboard::labs::drawing::drawn;
use mdbook_switchboard::words::Words;
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
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
    refuse_to_lose(&drawing.file)?;
    let svg = drawn(run, drawing.at, WIDTH, &Words::of(None));
    write_whole(
        &drawing.file,
        || refuse_to_lose(&drawing.file),
        |file| Ok(file.write_all((svg + "\n").as_bytes())?),
    )?;
    Ok(())
}

/// How a drawing of ours begins.
const OURS: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\"";

/// Fails where an author's own drawing would be written over.
fn refuse_to_lose(file: &Path) -> anyhow::Result<()> {
    let shown = shown(file);
    if file.exists() && !file.is_file() {
        bail!("`{shown}` is no file. Name a file with --draw.");
    }
    let there = match File::open(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        // What can't be read may be anybody's.
        there => there.with_context(|| format!("unable to read `{shown}`"))?,
    };
    let mut beginning = Vec::new();
    there
        .take(OURS.len() as u64)
        .read_to_end(&mut beginning)
        .with_context(|| format!("unable to read `{shown}`"))?;
    if !beginning.is_empty() && beginning != OURS {
        bail!(
            "`{shown}` is there already, and isn't what this command draws. Name another file with --draw."
        );
    }
    Ok(())
}
