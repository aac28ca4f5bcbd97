//! `check`: every mistake in the book, and nothing written.

use super::book::Source;
use super::findings::{self, Format};
use super::links;
use super::progress::Progress;
use super::refused::Refused;
use super::say::{hand_over, say, tell};
use super::terminal::{switchboard, tell_all};
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
    /// Build the site, too, where nobody sees it, and follow every link in it; those that lead to other
    /// hosts are listed on standard output, and nobody is asked for them
    #[arg(long)]
    links: bool,
    /// How to tell what was found: to people, or to other programs, on standard output
    #[arg(long, alias = "format", value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    message_format: Format,
}

/// Runs all preprocessors as a build would, and throws the result away.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    // mdBook would write an empty chapter for every missing one.
    let creates = std::mem::replace(&mut source.config.build.create_missing, false);
    source.makes_missing = creates && !args.strict;
    if args.strict {
        source
            .config
            .set("preprocessor.switchboard.strict", true)
            .context("[preprocessor.switchboard] in book.toml is not a table")?;
    }
    let progress = Progress::start("checking");
    let found = match findings(&source, &progress) {
        Ok(found) => found,
        // SUMMARY.md, of which mdBook understands nothing.
        Err(error) => error.downcast::<Rejected>()?.diagnostics,
    };
    match args.message_format {
        Format::Text => tell_people(&source, found, &progress)?,
        format => tell_programs(&source, &found, format)?,
    }
    if args.links {
        links::check(&mut source, args.message_format, &progress)?;
    }
    Ok(())
}

/// Tells it on standard error, and how much it is.
fn tell_people(source: &Source, found: Vec<Diagnostic>, progress: &Progress) -> Result<()> {
    if found.iter().any(is_error) {
        let rejected = Rejected { diagnostics: found };
        return Err(Refused::with(rejected.into(), |counts| {
            format!("“{}” has {counts}", source.title())
        }));
    }
    tell_all(&found);
    let warnings = match found.len() {
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
fn tell_programs(source: &Source, found: &[Diagnostic], format: Format) -> Result<()> {
    for finding in found {
        match format {
            Format::Github => say(findings::github(finding)),
            Format::Json | Format::Text => hand_over(findings::json(finding)),
        }?;
    }
    match found.iter().filter(|one| is_error(one)).count() {
        0 => Ok(()),
        errors => bail!(
            "“{}” has {errors} {}",
            source.title(),
            if errors == 1 { "error" } else { "errors" }
        ),
    }
}

fn is_error(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Error
}

/// Everything that is to be said of the book, and of what other preprocessors do to it.
fn findings(source: &Source, progress: &Progress) -> Result<Vec<Diagnostic>> {
    let (mut book, mut findings) = source.read(&progress.phase())?;
    let collected = Collected::default();
    book.with_preprocessor(Collect(Arc::clone(&collected)));
    let (last, context) = book.preprocess_book(&Html)?;
    let mut collected = collected.lock().unwrap_or_else(PoisonError::into_inner);
    findings.append(&mut collected.found);
    if let Some([given, written]) = &collected.books {
        findings.extend(switchboard().changed_later(&context, given, written, &last));
    }
    Ok(findings)
}

/// What our preprocessor found, what it was given, and what it wrote, where the book can be built.
#[derive(Default)]
struct Found {
    found: Vec<Diagnostic>,
    books: Option<[Book; 2]>,
}

type Collected = Arc<Mutex<Found>>;

/// Takes our preprocessor's place, and keeps what is to be said.
struct Collect(Collected);

impl Preprocessor for Collect {
    fn name(&self) -> &str {
        Switchboard::NAME
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let mut collected = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match switchboard().transform(context, book.clone()) {
            Ok((written, warnings)) => {
                collected.found = warnings;
                collected.books = Some([book, written.clone()]);
                Ok(written)
            }
            Err(rejected) => {
                collected.found = rejected.diagnostics;
                Ok(book)
            }
        }
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
