//! `install` and `uninstall`: a book of its own gets what its quizzes, words and labs need, and loses it
//! again.

pub(super) mod copy;
mod list;
mod losses;
mod settings;

use super::beside::up;
use super::book::Source;
use super::say::say;
use super::terminal::shown;
use super::turn::Turn;
use super::words::own_templates;
use anyhow::{Result, bail};
use copy::There;
use mdbook_driver::config::Config;
use mdbook_switchboard::files::{File, SHELL, WIDGETS};
use settings::Settings;
use std::path::{Path, PathBuf};

/// The folder of the widgets' files in a book.
pub(super) const FOLDER: &str = "switchboard";

/// How `install` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Give the book the course's own theme, in the place of mdBook's or of its own
    #[arg(long)]
    theme: bool,
    /// With --theme: write over files of a theme that isn't ours
    #[arg(long, requires = "theme")]
    force: bool,
}

/// How `uninstall` was called.
#[derive(clap::Args)]
pub(crate) struct Remove {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
}

/// Writes the files, and names them in book.toml.
pub(crate) fn run(args: &Args) -> Result<()> {
    let _turn = Turn::at(&args.dir);
    let source = Source::open(&args.dir)?;
    source.sweep();
    let done = into(&source, args.theme, args.force)?;
    for line in &done.said {
        say(line)?;
    }
    if done.begun {
        say(format_args!("{}", next_steps(args.theme, &source.config)))?;
    }
    Ok(())
}

/// What `install` did.
pub(super) struct Did {
    said: Vec<String>,
    /// book.toml names what it didn't name before. (A book that is brought up to date knows how to go on.)
    begun: bool,
}

/// Gives the book what it needs, and says what was done.
///
/// # Errors
/// Where a file in the way is somebody else's, or one can't be read or written.
pub(super) fn into(source: &Source, theme: bool, force: bool) -> Result<Did> {
    let root = &source.root;
    let (folder, files) = place(source, theme);
    let target = root.join(&folder);
    if up(&folder).is_none() {
        bail!(
            "`theme` in book.toml, `{}`, is no path from the book's folder, and no page could load files from there. \
             Write the path from there, as in ../shared/theme.",
            shown(&folder)
        );
    }
    if !force {
        refuse_foreign(&target, files, theme)?;
    }
    if !theme {
        refuse_beside_ours(source)?;
    }
    let mut said = Vec::new();
    if theme {
        for loss in losses::find(&source.config, &source.src()) {
            said.push(format!(
                "warning: the course's theme doesn't have {}, and {}.",
                loss.what, loss.used
            ));
        }
    }
    let mut settings = Settings::open(root)?;
    let renderers = settings.renderers();
    let preprocessor = settings.add_preprocessor(&renderers)?;
    let mut lists = false;
    // One that is there already in the other way: each page would load its scripts twice.
    let (other, others) = place(source, !theme);
    for (key, ending) in LISTS {
        lists |= settings.remove_files(key, |file| named(root, &other, others, file));
        lists |= settings.add_files(key, &loaded(&folder, files, ending))?;
    }
    let with_words = if theme {
        own_templates(source)?
    } else {
        Vec::new()
    };
    let done = copy::write(&target, files, &with_words)?;
    settings.save()?;
    if !done.added.is_empty() {
        said.push(format!("Added {}.", names(&done.added)));
    }
    if !done.updated.is_empty() {
        said.push(format!("Brought up to date: {}.", names(&done.updated)));
    }
    if !done.kept.is_empty() {
        said.push(format!(
            "What they held before, since it may be yours: {}.",
            names(&done.kept)
        ));
    }
    if !done.left.is_empty() {
        said.push(format!("Left {}: the book's own.", names(&done.left)));
    }
    let toml = root.join("book.toml");
    let toml = shown(&toml);
    if preprocessor {
        said.push(format!("{toml}: added [preprocessor.switchboard]."));
    }
    if lists {
        said.push(format!(
            "{toml}: added the files to additional-css and additional-js under [output.html]."
        ));
    }
    if done.added.is_empty() && done.updated.is_empty() && !preprocessor && !lists {
        said.push(format!(
            "Nothing to do: {} files and {toml} are as they should be.",
            done.same
        ));
    }
    let begun = preprocessor || lists;
    Ok(Did { said, begun })
}

/// Removes the files, and their names from book.toml.
pub(crate) fn remove(args: &Remove) -> Result<()> {
    let _turn = Turn::at(&args.dir);
    let source = Source::open(&args.dir)?;
    source.sweep();
    let mut settings = Settings::open(&source.root)?;
    let mut removed = Vec::new();
    let mut left = Vec::new();
    let own = settings.of_the_authors();
    let mut changed = settings.remove_preprocessor();
    if !source.src().join("answers.md").exists() {
        changed |= settings.remove_answers();
    }
    let places = [false, true].map(|theme| place(&source, theme));
    // What can't be read is told of before anything is changed.
    for (folder, files) in &places {
        copy::foreign(&source.root.join(folder), files)?;
    }
    for (folder, files) in &places {
        for (key, _) in LISTS {
            changed |= settings.remove_files(key, |file| named(&source.root, folder, files, file));
        }
    }
    // The names go first: a book that names files which are gone can't be built.
    settings.save()?;
    for (folder, files) in &places {
        let (gone, others) = copy::remove(&source.root.join(folder), files)?;
        removed.extend(gone);
        // Beside a theme of its own a book has files of these names that were never ours.
        if removed
            .iter()
            .any(|path| path.starts_with(source.root.join(folder)))
        {
            left.extend(others);
        }
    }
    for path in &removed {
        say(format_args!("Removed {}.", shown(path)))?;
    }
    for path in &left {
        say(format_args!(
            "Left {}: it isn't as it was installed.",
            shown(path)
        ))?;
    }
    if changed {
        say(format_args!(
            "Took the entries out of {}.",
            shown(&source.root.join("book.toml"))
        ))?;
    }
    if !own.is_empty() {
        say(format_args!(
            "What you had set under [preprocessor.switchboard] went with them:\n\n{}\n",
            own.join("\n")
        ))?;
    }
    if removed.is_empty() && !changed {
        say(format_args!(
            "Nothing of mdbook-switchboard is installed in this book."
        ))?;
    } else {
        say(format_args!(
            "Lines such as <<#quiz …>> in the chapters are shown as they are from now on."
        ))?;
    }
    Ok(())
}

/// The lists of book.toml, and the endings of what is in them.
const LISTS: [(&str, &str); 2] = [("additional-css", "css"), ("additional-js", "js")];

/// The folder, relative to the book's root, and the files that go there.
fn place(source: &Source, theme: bool) -> (PathBuf, &'static [File]) {
    if theme {
        let folder = source.theme();
        let folder = folder.strip_prefix(&source.root).unwrap_or(&folder);
        (folder.to_owned(), SHELL)
    } else {
        (PathBuf::from(FOLDER), WIDGETS)
    }
}

fn names(files: &[PathBuf]) -> String {
    let names: Vec<String> = files.iter().map(|file| shown(file).to_string()).collect();
    names.join(", ")
}

/// Those of the files that each page loads, as book.toml names them.
fn loaded(folder: &Path, files: &[File], ending: &str) -> Vec<String> {
    let folder = folder.to_string_lossy().replace('\\', "/");
    // The choice of colours comes before anything is painted; the look before what is laid upon it.
    let order = |path: &str| match path {
        "js/scheme.js" => 0,
        "js/search.js" | "js/missing.js" => 1,
        "page.css" | "front.css" | "page.js" | "stock.css" => 2,
        _ => 3,
    };
    let mut names: Vec<&str> = files
        .iter()
        .map(|file| file.path)
        .filter(|path| path.ends_with(&format!(".{ending}")) && !path.starts_with("fonts/"))
        .collect();
    names.sort_by_key(|path| order(path));
    names
        .into_iter()
        .map(|path| format!("{folder}/{path}"))
        .collect()
}

/// Whether a list of book.toml names one of the files by this entry. A theme of the book's own may have one of the
/// same name.
fn named(root: &Path, folder: &Path, files: &[File], entry: &str) -> bool {
    let Ok(rest) = Path::new(entry).strip_prefix(folder) else {
        return false;
    };
    let mut files = files.iter().filter(|file| Path::new(file.path) == rest);
    files.any(|file| {
        copy::there(&root.join(folder), file).is_ok_and(|there| there != There::Foreign)
    })
}

/// Fails where a file would be lost that we didn't write.
fn refuse_foreign(target: &Path, files: &[File], theme: bool) -> Result<()> {
    let foreign = copy::foreign(target, files)?;
    if foreign.is_empty() {
        return Ok(());
    }
    let files = names(&foreign);
    if theme {
        bail!(
            "the book has a theme of its own: {files}. Without --theme, `install` leaves it as it is and adds \
             only what quizzes, words and labs need; with --theme --force these files are written over."
        );
    }
    bail!(
        "files in the way are not of mdbook-switchboard: {files}. Move them elsewhere, and run `install` \
         again."
    );
}

/// Fails where the book's theme is the course's: its templates would look in vain for its scripts, which can't be
/// loaded beside others.
fn refuse_beside_ours(source: &Source) -> Result<()> {
    let (folder, files) = place(source, true);
    let template = files.iter().find(|file| file.path == "index.hbs");
    let there = template.map(|file| copy::there(&source.root.join(&folder), file));
    if !matches!(
        there.transpose()?,
        Some(There::Same | There::Other | There::Changed)
    ) {
        return Ok(());
    }
    bail!(
        "the book has the course's theme, `{}`, which holds what quizzes, words and labs need. \
         `install --theme` brings that up to date; to have mdBook's own look, run `uninstall` first.",
        shown(&folder)
    )
}

/// What keeps the answers out of the search.
const NO_ANSWERS: &str = "\"answers.html\" = { enable = false }";

fn next_steps(theme: bool, config: &Config) -> String {
    if theme {
        return "\nThe book has the course's theme now. `mdbook-switchboard serve` shows it."
            .to_owned();
    }
    let html = config.html_config().unwrap_or_default();
    let search = html.search.unwrap_or_default();
    let answers = if !search.enable || search.chapter.contains_key("answers.html") {
        String::new()
    } else {
        // A table can't be there twice.
        let (to, table) = match search.chapter.is_empty() {
            true => ("the end of book.toml", "[output.html.search.chapter]\n"),
            false => ("[output.html.search.chapter] in book.toml", ""),
        };
        format!(
            "\n\nThen add this to {to}, so that search doesn't give the answers away:\n\n{table}{NO_ANSWERS}"
        )
    };
    "\nPaste this into a chapter, and run `mdbook serve` (or `mdbook-switchboard serve`, which shows \
     mistakes in the page):\n\n\
     <<#quiz id=\"first\">>\n\n\
     ### Who starts the conversation?\n\n\
     - [ ] The server\n\n  \
       > It doesn't know you until you call.\n\
     - [x] The client\n\n  \
       > Yes, always.\n\n\
     A server waits to be asked.\n\n\
     <</quiz>>"
        .to_owned()
        + &answers
}
