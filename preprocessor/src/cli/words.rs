//! `words`: a book's own words, in a language that the program doesn't have or in the place of what it says.

use super::book::Source;
use super::install::copy::{There, keep, there};
use super::say::tell;
use super::terminal::shown;
use super::turn::Turn;
use super::whole::{read_before, rewrite_read};
use anyhow::{Context, Result, bail};
use mdbook_switchboard::files::{File, SHELL, SHELL_SOURCES, signed};
use mdbook_switchboard::words::Words;
use std::fs;
use std::path::{Path, PathBuf};

/// What stands in the shell's first template, and in nobody else's.
const OURS: &str = "The shell of every page of a Switchboard course";

/// Write the words that the book's language still lacks, to be translated
///
/// The program has its words in English and German. For any other `[book] language`, or to say something in
/// another way, a book has a file of its own, words/LANGUAGE.ftl: this adds every missing key to it, in English
/// and as a comment. Take away the `# ` before one and translate it. Run it again after that: where the book
/// has the course's theme, its templates get these words, too.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
}

/// Writes what is missing, and the theme's templates anew.
pub(crate) fn run(args: &Args) -> Result<()> {
    let _turn = Turn::at(&args.dir);
    let source = Source::open(&args.dir)?;
    let language = source.config.book.language.as_deref().unwrap_or("en");
    let path = Words::file_of(language);
    let file = args.dir.join(&path);
    if file.exists() && !file.is_file() {
        bail!(
            "`{}` is no file. Let it be a file, or take it away.",
            path.display()
        );
    }
    let text = match fs::read_to_string(&file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        read => read.with_context(|| format!("{} can't be read", path.display()))?,
    };
    // (Some editors put a mark before the first word.)
    let read = text.trim_start_matches('\u{feff}');
    let (words, wrong) = Words::of_book(language, read);
    for wrong in &wrong {
        tell(format!(
            "warning: {}: {}; {}",
            path.display(),
            wrong.what,
            wrong.help
        ));
    }
    let (lacking, count) = words.lacking(read);
    if !lacking.is_empty() {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("{} can't be made", folder.display()))?;
        }
        let joined =
            text.trim_end().to_owned() + if text.is_empty() { "" } else { "\n" } + &lacking;
        rewrite_read(&file, text.as_bytes(), joined.trim_start().as_bytes())?;
    }
    let shell = shell(&source.theme(), &words)?;
    tell(match count {
        0 => format!("“{language}” has every word."),
        _ => format!(
            "“{language}” lacks {count} words: {} has them in English, as comments.",
            path.display()
        ),
    });
    if shell {
        tell("The theme’s templates have these words.".to_owned());
    }
    Ok(())
}

/// Writes the words into the shell's templates, where the book has them.
fn shell(theme: &Path, words: &Words) -> Result<bool> {
    let index = theme.join("index.hbs");
    let is_ours =
        index.is_file() && fs::read_to_string(index).is_ok_and(|text| text.contains(OURS));
    // The project's own theme is made for all its languages.
    if !is_ours || theme.join("shell").is_dir() {
        return Ok(false);
    }
    for (installed, made) in templates(words)? {
        let file = theme.join(installed.path);
        let before = read_before(&file)?;
        if matches!(there(theme, installed)?, There::Changed | There::Foreign) {
            let kept = keep(&file)?;
            tell(format!(
                "What {} held before, since it may be yours: {}.",
                shown(&file),
                shown(&kept)
            ));
        }
        rewrite_read(&file, &before, made.as_bytes())?;
    }
    Ok(true)
}

/// Those of the shell's templates that hold words, each with these in it.
fn templates(words: &Words) -> Result<Vec<(&'static File, String)>> {
    let mut made = Vec::new();
    for file in SHELL {
        let is_source = |source: &&File| source.path.strip_prefix("shell/") == Some(file.path);
        let Some(source) = SHELL_SOURCES.iter().find(is_source) else {
            continue;
        };
        let text = String::from_utf8_lossy(source.content);
        let text = words.into_shell(&text).map_err(anyhow::Error::msg)?;
        made.push((file, signed(&text)));
    }
    Ok(made)
}

/// The same for a book that has words of its own: its theme holds these, and not those that are installed elsewhere.
///
/// # Errors
/// Where its words can't be read.
pub(super) fn own_templates(source: &Source) -> Result<Vec<(&'static File, String)>> {
    let language = source.config.book.language.as_deref().unwrap_or("en");
    let path = Words::file_of(language);
    let file = source.root.join(&path);
    if !file.is_file() || source.theme().join("shell").is_dir() {
        return Ok(Vec::new());
    }
    let text =
        fs::read_to_string(file).with_context(|| format!("{} can't be read", path.display()))?;
    templates(&Words::of_book(language, text.trim_start_matches('\u{feff}')).0)
}
