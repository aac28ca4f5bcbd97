//! The command line: which command was asked for, and how its failure is told.
//!
//! Without a command the binary is an mdBook preprocessor that speaks JSON on its standard streams.
//! Every failure is one readable message on standard error and exit code 1 (2 where the command line
//! itself is wrong, as is usual).

mod book;
mod build;
mod check;
mod export;
mod output;
mod preprocess;
mod progress;
mod refused;
mod say;
mod serve;
mod simulate;
mod stop;
mod temporary;
mod unreadable;

use clap::{Parser, Subcommand};
use mdbook_switchboard::{Rejected, Switchboard};
use say::tell;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Display, Path, PathBuf};
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
    Simulate(simulate::Args),
    Export(export::Args),
    /// Take away the folders of a command that was told to stop (what it becomes then)
    #[command(hide = true, name = temporary::TIDY)]
    Tidy {
        code: u8,
        folders: Vec<PathBuf>,
    },
    /// Answer mdBook's question whether a renderer is supported (all are)
    #[command(hide = true)]
    Supports(preprocess::Supports),
}

/// The arguments, with `--interval -5s` joined to `--interval=-5s`: a value that begins like an option is
/// told as a value that can't be, and not as an option that doesn't exist.
fn joined(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::new();
    for argument in arguments {
        let text = argument.to_string_lossy();
        let negative = text
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
        match joined.last_mut() {
            Some(option) if negative && option.to_string_lossy().starts_with("--") => {
                option.push("=");
                option.push(&argument);
            }
            _ => joined.push(argument),
        }
    }
    joined
}

/// Reads the command line, runs what it asks for, and says what went wrong.
pub(crate) fn main() -> ExitCode {
    let cli = Cli::parse_from(joined(std::env::args_os()));
    progress::log_to_stderr();
    let outcome = match &cli.command {
        None => preprocess::run(),
        Some(Command::Supports(args)) => preprocess::supports(args),
        Some(Command::Build(args)) => build::run(args),
        Some(Command::Serve(args)) => serve::run(args),
        Some(Command::Check(args)) => check::run(args),
        Some(Command::Simulate(args)) => simulate::run(args),
        Some(Command::Export(args)) => export::run(args),
        Some(Command::Tidy { code, folders }) => {
            temporary::tidy(folders);
            return ExitCode::from(*code);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(describe(&error, terminal_wants_colour()));
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
/// The diagnostics of a book that was refused say all that there is to say, and are shown as they are.
fn describe(error: &anyhow::Error, colour: bool) -> String {
    if let Some(rejected) = error.downcast_ref::<Rejected>() {
        return if colour {
            rejected.styled()
        } else {
            rejected.to_string()
        };
    }
    if let Some(refused) = error.downcast_ref::<refused::Refused>() {
        return refused.told(colour);
    }
    let mut text = format!("error: {error}");
    for cause in error.chain().skip(1) {
        let cause = cause.to_string();
        // A wrapper often ends with its cause, word for word; once is enough.
        if !text.ends_with(cause.trim_end()) {
            text.push_str("\n  because: ");
            text.push_str(&cause.trim_end().replace('\n', "\n  "));
        }
    }
    text
}

/// Our preprocessor, whose messages name files as they are named where the command was called.
fn switchboard() -> Switchboard {
    match std::env::current_dir() {
        Ok(folder) => Switchboard::called_from(folder),
        Err(_) => Switchboard::default(),
    }
}

/// Whether standard error is a terminal that wasn't asked to do without colour (no-color.org).
fn terminal_wants_colour() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}
