//! `check`: every mistake in the book, and nothing written.

use super::book::Source;
use super::progress::Progress;
use super::refused::Refused;
use super::say::tell;
use anyhow::{Context, Result};
use mdbook_renderer::{RenderContext, Renderer};
use std::path::PathBuf;

/// How `check` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Take every warning for an error (as `strict = true` does in book.toml, under
    /// [preprocessor.switchboard])
    #[arg(long)]
    strict: bool,
}

/// Runs all preprocessors as a build would, and throws the result away.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    // mdBook would write an empty chapter for every missing one.
    source.config.build.create_missing = false;
    if args.strict {
        source
            .config
            .set("preprocessor.switchboard.strict", true)
            .context("[preprocessor.switchboard] in book.toml is not a table")?;
    }
    let progress = Progress::start("checking");
    let book = source.load(&progress.phase())?;
    book.preprocess_book(&Html).map_err(|error| {
        Refused::with(error, |counts| format!("“{}” has {counts}", source.title()))
    })?;
    let warnings = match progress.warnings() {
        0 => String::new(),
        1 => ", and 1 warning".to_owned(),
        count => format!(", and {count} warnings"),
    };
    tell(format_args!(
        "“{}” has no errors{warnings} ({}).",
        source.title(),
        progress.elapsed()
    ));
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
