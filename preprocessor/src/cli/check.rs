//! `check`: every mistake in the book, and nothing written.

use super::book::Source;
use super::progress::Progress;
use anyhow::Result;
use mdbook_renderer::{RenderContext, Renderer};
use std::path::PathBuf;

/// How `check` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
}

/// Runs all preprocessors as a build would, and throws the result away.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    // mdBook would write an empty chapter for every missing one.
    source.config.build.create_missing = false;
    let progress = Progress::start("checking");
    let book = source.load(&progress.phase())?;
    book.preprocess_book(&Html)?;
    eprintln!(
        "“{}” has no errors ({}).",
        source.title(),
        progress.elapsed()
    );
    Ok(())
}

/// Stands in for mdBook's HTML renderer: preprocessors see its name, and nothing is rendered.
struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn render(&self, _: &RenderContext) -> Result<()> {
        Ok(())
    }
}
