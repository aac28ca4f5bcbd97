//! The command line: which command was asked for, and how its failure is told.
//!
//! Without a command the binary is an mdBook preprocessor that speaks JSON on its standard streams.
//! Every failure is one readable message on standard error and exit code 1 (2 where the command line
//! itself is wrong, as is usual).

mod bar;
mod beside;
mod book;
mod build;
mod cache;
mod changed;
mod chapters;
mod check;
mod editors;
mod export;
mod findings;
mod init;
mod install;
mod links;
mod memory;
mod migrate;
mod new_module;
mod output;
mod package;
mod pdf;
mod preprocess;
mod progress;
mod refused;
mod say;
mod serve;
mod settings;
mod simulate;
mod site;
mod stand_ins;
mod started;
mod stop;
mod temporary;
mod terminal;
mod turn;
mod unreadable;
mod whole;
mod words;

use anyhow::Result;
use clap::{Parser, Subcommand};
use say::tell_styled;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use terminal::{describe, terminal_wants_colour};

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
    Package(package::Args),
    Migrate(migrate::Args),
    /// Take away the folders of a command that was told to stop (what it becomes then)
    #[command(hide = true, name = temporary::TIDY)]
    Tidy {
        code: u8,
        folders: Vec<PathBuf>,
    },
    /// Begin a course in a folder: a module that shows every form, a glossary, the course's theme
    Init(init::Args),
    /// Add the next module of a course
    New(new_module::Args),
    /// Give a book what its quizzes, words and labs need, beside its own theme; safe to repeat
    Install(install::Args),
    /// Take out of a book what `install` gave it
    Uninstall(install::Remove),
    Words(words::Args),
    /// Answer mdBook's question whether a renderer is supported (all are)
    #[command(hide = true)]
    Supports(preprocess::Supports),
}

/// The arguments, with `--interval -5s` joined to `--interval=-5s`: a value that begins like an option is
/// told as a value that can't be, and not as an option that doesn't exist.
fn joined(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut joined: Vec<OsString> = Vec::new();
    // What follows two hyphens is no option.
    let mut are_options = true;
    for argument in arguments {
        are_options &= argument != "--";
        let text = argument.to_string_lossy();
        let negative = are_options
            && text
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
    let arguments = joined(std::env::args_os());
    // As a preprocessor it is called without any. The command line's description takes longer than a small book.
    let cli = match arguments.len() {
        ..2 => Cli { command: None },
        _ => Cli::parse_from(arguments),
    };
    progress::log_to_stderr();
    let outcome = listen(cli.command.as_ref()).and_then(|()| run(cli.command.as_ref()));
    match outcome {
        Ok(code) => code,
        Err(error) => {
            tell_styled(describe(&error, terminal_wants_colour()));
            ExitCode::FAILURE
        }
    }
}

/// Every command that may write files hears that it is to stop, and that a file has become too large.
fn listen(command: Option<&Command>) -> Result<()> {
    match command {
        // What mdBook starts ends with it; the other is what a command becomes when it is told to stop.
        None | Some(Command::Supports(_) | Command::Tidy { .. }) => Ok(()),
        Some(Command::Serve(_)) => stop::listen(true),
        Some(Command::Build(_) | Command::Package(_)) => stop::listen(false),
        // Where nobody can listen (there may be no more threads, say) these do without.
        Some(_) => stop::listen(false).or(Ok(())),
    }
}

fn run(command: Option<&Command>) -> Result<ExitCode> {
    match command {
        None => preprocess::run(),
        Some(Command::Supports(args)) => preprocess::supports(args),
        Some(Command::Build(args)) => build::run(args),
        Some(Command::Serve(args)) => serve::run(args),
        Some(Command::Check(args)) => check::run(args),
        Some(Command::Simulate(args)) => simulate::run(args),
        Some(Command::Export(args)) => export::run(args),
        Some(Command::Package(args)) => package::run(args),
        Some(Command::Migrate(args)) => migrate::run(args),
        Some(Command::Tidy { code, folders }) => {
            temporary::tidy(folders);
            return Ok(ExitCode::from(*code));
        }
        Some(Command::Init(args)) => init::run(args),
        Some(Command::New(args)) => new_module::run(args),
        Some(Command::Install(args)) => install::run(args),
        Some(Command::Uninstall(args)) => install::remove(args),
        Some(Command::Words(args)) => words::run(args),
    }?;
    Ok(ExitCode::SUCCESS)
}
