//! The command line: which command was asked for, and how its failure is told.
//!
//! Without a command the binary is an mdBook preprocessor that speaks JSON on its standard streams.
//! Every failure is one readable message on standard error and exit code 1 (2 where the command line
//! itself is wrong, as is usual).

mod book;
mod build;
mod check;
mod output;
mod preprocess;
mod progress;
mod serve;

use clap::{Parser, Subcommand};
use std::path::{Display, Path};
use std::process::ExitCode;

/// The course on how systems talk to each other: builds it, serves it, checks it.
///
/// Without a command it is a preprocessor for mdBook 0.5: it reads a book from standard input and
/// writes it, with every directive turned into HTML, to standard output.
#[derive(Parser)]
#[command(name = "mdbook-switchboard", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Build the book; a build that fails leaves the last good output as it was
    Build(build::Args),
    /// Build the book, show it in the browser, and rebuild it whenever a file is saved
    Serve(serve::Args),
    /// Report every mistake in the book, and write nothing
    Check(check::Args),
    /// Answer mdBook's question whether a renderer is supported (all are)
    #[command(hide = true)]
    Supports(preprocess::Supports),
}

/// Reads the command line, runs what it asks for, and says what went wrong.
pub(crate) fn main() -> ExitCode {
    let cli = Cli::parse();
    progress::log_to_stderr();
    let outcome = match &cli.command {
        None => preprocess::run(),
        Some(Command::Supports(args)) => preprocess::supports(args),
        Some(Command::Build(args)) => build::run(args),
        Some(Command::Serve(args)) => serve::run(args),
        Some(Command::Check(args)) => check::run(args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", describe(&error));
            ExitCode::FAILURE
        }
    }
}

/// A path as a person would write it: `book/a.md` rather than `./book/a.md`.
fn shown(path: &Path) -> Display<'_> {
    match path.strip_prefix(".") {
        Ok(rest) if !rest.as_os_str().is_empty() => rest.display(),
        _ => path.display(),
    }
}

/// The whole of an error for a person: what failed, and on lines of their own the reasons beneath it.
///
/// Diagnostics of the book's text already begin with `error:`, line by line, and are left as they are.
fn describe(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for (depth, cause) in error.chain().enumerate() {
        let cause = cause.to_string();
        // A wrapper often repeats its cause word for word at its end; once is enough.
        if depth > 0 && text.ends_with(cause.trim_end()) {
            continue;
        }
        if cause.starts_with("error") {
            text = cause;
        } else if depth == 0 {
            text = format!("error: {cause}");
        } else {
            text.push_str("\n  because: ");
            text.push_str(&cause.trim_end().replace('\n', "\n  "));
        }
    }
    text.trim_end().to_owned()
}
