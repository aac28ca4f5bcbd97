//! `export`: the course's words for other programs.

mod anki;

use super::book::Source;
use super::progress::Progress;
use super::refused::Refused;
use super::say::tell;
use super::terminal::{shown, switchboard};
use anyhow::{Context, Result, bail};
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_renderer::{RenderContext, Renderer};
use mdbook_switchboard::{Flashcard, Rejected, Switchboard};
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Write the course's vocabulary as a deck of flash cards
///
/// The deck is a text file that Anki imports (File, Import): one card for each term, with its
/// pronunciation and meaning, and a tag that names its module. Import it again after the course has
/// changed, and Anki updates its cards.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Write the deck in Anki's text format
    #[arg(long, required = true)]
    anki: bool,
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Where to write, instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Reads the book as a build would, and writes its terms.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    source.config.build.create_missing = false;
    let progress = Progress::start("reading");
    let (mut book, unreadable) = source.read(&progress.phase())?;
    let refused = |error| Refused::with(error, |counts| format!("{counts}; no deck was written"));
    if !unreadable.is_empty() {
        let diagnostics = unreadable;
        return Err(refused(Rejected { diagnostics }.into()));
    }
    let collect = Collect::default();
    let cards = Arc::clone(&collect.0);
    book.with_preprocessor(collect);
    book.preprocess_book(&Html).map_err(refused)?;
    let cards = std::mem::take(&mut *cards.lock().unwrap_or_else(PoisonError::into_inner));
    if cards.is_empty() {
        bail!(
            "“{}” teaches no words, so there is no deck to write. Terms are taught between <<#vocab>> and \
             <</vocab>>; docs/directives.md says how.",
            source.title()
        );
    }
    let deck = anki::deck(source.title(), &cards);
    let count = match cards.len() {
        1 => "1 card".to_owned(),
        count => format!("{count} cards"),
    };
    match &args.output {
        Some(file) => {
            std::fs::write(file, deck)
                .with_context(|| format!("unable to write `{}`", shown(file)))?;
            tell(format_args!(
                "{count} of “{}” written to {}. In Anki, choose File, Import, and that file.",
                source.title(),
                shown(file)
            ));
        }
        None => std::io::stdout()
            .write_all(deck.as_bytes())
            .context("the deck can't be written to standard output")?,
    }
    Ok(())
}

/// Takes our preprocessor's place: it hands the terms out, and leaves the book as it is.
#[derive(Default)]
struct Collect(Arc<Mutex<Vec<Flashcard>>>);

impl Preprocessor for Collect {
    fn name(&self) -> &str {
        Switchboard::NAME
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let cards = switchboard().flashcards(context, &book)?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = cards;
        Ok(book)
    }
}

/// Stands in for mdBook's HTML renderer, so that the same preprocessors run as for the page.
struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn render(&self, _: &RenderContext) -> Result<()> {
        Ok(())
    }
}
