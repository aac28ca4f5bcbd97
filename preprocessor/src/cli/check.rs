//! `check`: every mistake in the book, and nothing written.

use super::book::Source;
use super::findings::{self, Format};
use super::progress::Progress;
use super::refused::Refused;
use super::say::{say, tell};
use super::terminal::switchboard;
use anyhow::{Context, Result, bail};
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_renderer::{RenderContext, Renderer};
use mdbook_switchboard::{Diagnostic, Rejected, Severity, Switchboard};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

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
    /// How to tell what was found: to people, or to other programs, on standard output
    #[arg(long, alias = "format", value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    message_format: Format,
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
    if args.message_format != Format::Text {
        return tell_programs(&source, args.message_format, &progress);
    }
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

/// The same for other programs: each finding on standard output, and their number on standard error.
fn tell_programs(source: &Source, format: Format, progress: &Progress) -> Result<()> {
    let findings = match findings(source, progress) {
        Ok(findings) => findings,
        // SUMMARY.md, of which mdBook understands nothing.
        Err(error) => error.downcast::<Rejected>()?.diagnostics,
    };
    for finding in &findings {
        say(match format {
            Format::Github => findings::github(finding),
            Format::Json | Format::Text => findings::json(finding),
        })?;
    }
    let errors = findings
        .iter()
        .filter(|one| one.severity == Severity::Error);
    match errors.count() {
        0 => Ok(()),
        errors => bail!(
            "“{}” has {errors} {}",
            source.title(),
            if errors == 1 { "error" } else { "errors" }
        ),
    }
}

fn findings(source: &Source, progress: &Progress) -> Result<Vec<Diagnostic>> {
    let (mut book, mut findings) = source.read(&progress.phase())?;
    let collect = Collect::default();
    let collected = Arc::clone(&collect.0);
    book.with_preprocessor(collect);
    book.preprocess_book(&Html)?;
    findings.append(&mut collected.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(findings)
}

/// Takes our preprocessor's place: it keeps what is to be said, and leaves the book as it is.
#[derive(Default)]
struct Collect(Arc<Mutex<Vec<Diagnostic>>>);

impl Preprocessor for Collect {
    fn name(&self) -> &str {
        Switchboard::NAME
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let found = switchboard().check(context, &book);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = found;
        Ok(book)
    }
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
