//! `export`: the course's words and quizzes for other programs.

mod anki;
mod qti;

use super::book::Source;
use super::progress::Progress;
use super::refused::Refused;
use super::say::tell;
use super::terminal::{shown, switchboard};
use super::whole;
use anyhow::{Context, Result, bail};
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use mdbook_renderer::{RenderContext, Renderer};
use mdbook_switchboard::{Rejected, Switchboard};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Write the course's words as flash cards, or its quizzes for platforms for learning
///
/// The deck of cards is a text file that Anki imports (File, Import): one card for each term, with its
/// pronunciation and meaning, and a tag that names its module. Import it again after the course has
/// changed, and Anki updates its cards. The quizzes are packages that platforms import, one for each quiz.
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub(crate) struct Args {
    /// Write the words in Anki's text format
    #[arg(long, group = "what")]
    anki: bool,
    /// Write the quizzes as IMS content packages of this version of QTI, with their reasons
    #[arg(long, value_name = "VERSION", group = "what")]
    qti: Option<qti::Version>,
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Where to write: the deck's file, instead of standard output, or the folder of the quizzes, instead of
    /// one that is called quizzes
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Reads the book as a build would, and writes what is asked for.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut source = Source::open(&args.dir)?;
    source.config.build.create_missing = false;
    match args.qti {
        Some(version) => qti::write(&source, version, args.output.as_deref()),
        None => deck(&source, args),
    }
}

/// What a function finds in the book after all other preprocessors have had it.
fn collected<T: Send + 'static>(
    source: &Source,
    nothing: &'static str,
    of: fn(&Switchboard, &PreprocessorContext, &Book) -> Result<Vec<T>, Rejected>,
) -> Result<Vec<T>> {
    let progress = Progress::start("reading");
    let (mut book, unreadable) = source.read(&progress.phase())?;
    let refused = |error| Refused::with(error, |counts| format!("{counts}; {nothing}"));
    if !unreadable.is_empty() {
        let diagnostics = unreadable;
        return Err(refused(Rejected { diagnostics }.into()));
    }
    let found = Arc::default();
    book.with_preprocessor(Collect {
        of,
        found: Arc::clone(&found),
    });
    book.preprocess_book(&Html).map_err(refused)?;
    let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(std::mem::take(&mut *found))
}

/// Writes the terms.
fn deck(source: &Source, args: &Args) -> Result<()> {
    // As elsewhere a dash is standard output.
    let file = args
        .output
        .as_deref()
        .filter(|file| *file != Path::new("-"));
    let may = |file| whole::refuse_to_lose(file, anki::is_one);
    file.map_or(Ok(()), may)?;
    let cards = collected(source, "no deck was written", Switchboard::flashcards)?;
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
    match file {
        Some(file) => {
            whole::write_whole(file, || may(file), |to| Ok(to.write_all(deck.as_bytes())?))?;
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

/// Takes our preprocessor's place: it hands out what a function finds, and leaves the book as it is.
struct Collect<T> {
    of: fn(&Switchboard, &PreprocessorContext, &Book) -> Result<Vec<T>, Rejected>,
    found: Arc<Mutex<Vec<T>>>,
}

impl<T: Send> Preprocessor for Collect<T> {
    fn name(&self) -> &str {
        Switchboard::NAME
    }

    fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book> {
        let all = (self.of)(&switchboard(), context, &book)?;
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = all;
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
