//! mdBook's preprocessor protocol: a context and a book come in as JSON on standard input, the book
//! goes out on standard output.

use super::cache;
use anyhow::{Context, Result, bail};
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::{MDBOOK_VERSION, Preprocessor, PreprocessorContext};
use mdbook_switchboard::{Switchboard, may_hold_directives, wants_list};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;

/// How `supports` was called.
#[derive(clap::Args)]
pub(crate) struct Supports {
    /// The renderer's name, as in `html`
    renderer: String,
}

/// Succeeds where the renderer is supported, which is how mdBook asks.
pub(crate) fn supports(args: &Supports) -> Result<()> {
    if Switchboard::default().supports_renderer(&args.renderer)? {
        Ok(())
    } else {
        bail!("the renderer `{}` is not supported", args.renderer)
    }
}

/// What somebody is told who starts the program bare, and not as mdBook does.
const WITHOUT_COMMAND: &str = "a command is missing. This program builds a course with labs, quizzes and a \
     glossary from Markdown:\n\n  \
     mdbook-switchboard serve    shows the course, and follows your saves\n  \
     mdbook-switchboard build    writes the static site\n  \
     mdbook-switchboard check    lists every mistake in the book\n  \
     mdbook-switchboard --help   tells the rest\n\n\
     Without a command it is a preprocessor, started by mdBook with a book on standard input; there was \
     none.";

/// What most books find room in.
const ROOM: usize = 4 << 20;

/// Reads a book, replaces its directives, and writes it.
pub(crate) fn run() -> Result<()> {
    let mut stdin = io::stdin().lock();
    if stdin.is_terminal() {
        bail!(WITHOUT_COMMAND);
    }
    // mdBook's pipe is unbuffered and carries the whole book: one large read beats many small ones. (Memory that
    // nothing was written to costs nothing, and a buffer that grows is copied.)
    let mut input = Vec::with_capacity(ROOM);
    stdin
        .read_to_end(&mut input)
        .context("the book on standard input can't be read")?;
    if input.trim_ascii().is_empty() {
        bail!(WITHOUT_COMMAND);
    }
    let output = answer(&input)?;
    let mut stdout = io::stdout().lock();
    stdout
        .write_all(&output)
        .and_then(|()| stdout.flush())
        .context("the book can't be written to standard output")
}

/// What mdBook gets back for `input`.
fn answer(input: &[u8]) -> Result<Cow<'_, [u8]>> {
    let (context, book): (&RawValue, &RawValue) = serde_json::from_slice(input).context(
        "standard input is not what mdBook 0.5 sends to a preprocessor (a context and a book, as JSON)",
    )?;
    let context: PreprocessorContext =
        serde_json::from_str(context.get()).context("mdBook's context can't be read")?;
    warn_of_other_versions(&context.mdbook_version);
    // JSON never escapes `<`, so a book without these characters has nothing for us to do.
    if !may_hold_directives(book.get().as_bytes()) && !wants_list(&context) {
        return Ok(book.get().as_bytes().into());
    }
    let book: Book = serde_json::from_str(book.get()).with_context(|| {
        let theirs = &context.mdbook_version;
        match is_ours(theirs) {
            true => "mdBook's book can't be read".to_owned(),
            false => format!(
                "a book of mdBook {theirs} can't be read: mdbook-switchboard needs mdBook {MDBOOK_VERSION}, or a later \
                 one that is alike"
            ),
        }
    })?;
    let book = as_called().run(&context, book)?;
    let book = serde_json::to_vec(&book).context("the book can't be put into JSON")?;
    Ok(book.into())
}

/// The preprocessor as the author's shell sees it.
///
/// mdBook starts us in the book's folder, wherever it was called itself; the shell that called it has left
/// the name of its own folder in `PWD`. Nothing is said of the author's prose, which isn't ours to judge while
/// mdBook builds: `check` is for that.
fn as_called() -> Switchboard {
    let folder = std::env::var_os("PWD").map(PathBuf::from);
    match folder.filter(|folder| folder.is_absolute() && folder.is_dir()) {
        Some(folder) => Switchboard::called_from(folder),
        None => Switchboard::default(),
    }
    .keeping_in(cache::folder())
}

/// The protocol may change between minor versions before 1.0; say so rather than fail obscurely.
fn warn_of_other_versions(theirs: &str) {
    if !is_ours(theirs) {
        tracing::warn!(
            "mdbook-switchboard is made for mdBook {MDBOOK_VERSION}, and was started by {theirs}"
        );
    }
}

/// Whether a version of mdBook speaks as the one that we are made for.
fn is_ours(theirs: &str) -> bool {
    let minor = |version: &str| {
        let mut parts = version.split('.');
        (
            parts.next().map(str::to_owned),
            parts.next().map(str::to_owned),
        )
    };
    minor(theirs) == minor(MDBOOK_VERSION)
}
