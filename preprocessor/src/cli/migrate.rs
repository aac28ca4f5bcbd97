//! `migrate`: quizzes of other programs, in our form.

use super::say::tell;
use super::terminal::shown;
use super::whole::write_new;
use anyhow::{Context, Result, anyhow, bail};
use mdbook_switchboard::migrate::{Migrated, id, markdown, toml};
use mdbook_switchboard::words::Words;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Write a quiz of mdbook-quiz (.toml) or a chapter with quizzes of mkdocs-quiz (.md) in our form
///
/// The file itself stays as it is. What can't be said in our form is named, with its line and the reason.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The quiz or chapter
    file: PathBuf,
    /// Where to write, instead of standard output; a file that is there already is never replaced
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What the quiz is called in the course, instead of the file's name
    #[arg(long)]
    id: Option<String>,
}

/// Reads the file, and writes what it becomes.
pub(crate) fn run(args: &Args) -> Result<()> {
    let named = shown(&args.file);
    let bytes = fs::read(&args.file).with_context(|| format!("unable to read `{named}`"))?;
    let text = String::from_utf8(bytes).map_err(|_| anyhow!("`{named}` isn't text in UTF-8"))?;
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let id = id(args.id.as_deref().unwrap_or(&stem));
    let words = Words::of(None);
    let made = match args.file.extension().and_then(|ending| ending.to_str()) {
        Some("toml") => toml(&text, &id, &words)
            .map_err(|why| anyhow!("`{named}` can't be taken over: {why}"))?,
        Some("md" | "markdown") => markdown(&text, &id, &words),
        _ => bail!(
            "`{named}` is neither a quiz of mdbook-quiz (.toml) nor a chapter with quizzes of mkdocs-quiz (.md)"
        ),
    };
    for (line, why) in &made.left {
        tell(format_args!("{named}:{line}: left out: {why}"));
    }
    if made.questions == 0 {
        bail!("no question of `{named}` could be taken over");
    }
    // As elsewhere a dash is standard output.
    match args.output.as_ref().filter(|file| **file != Path::new("-")) {
        Some(output) => write_new(output, made.text.as_bytes())?,
        None => std::io::stdout()
            .write_all(made.text.as_bytes())
            .context("the quiz can't be written to standard output")?,
    }
    tell(summary(&made));
    Ok(())
}

fn summary(made: &Migrated) -> String {
    let mut said = match made.questions {
        1 => "1 question taken over".to_owned(),
        count => format!("{count} questions taken over"),
    };
    if !made.left.is_empty() {
        said.push_str(&format!(", {} left out", made.left.len()));
    }
    match made.bare {
        0 => {}
        1 => said.push_str(
            ". 1 option says no more than right or wrong: write beneath it what its reader should hear",
        ),
        count => said.push_str(&format!(
            ". {count} options say no more than right or wrong: write beneath each what its reader should hear"
        )),
    }
    said + "."
}
