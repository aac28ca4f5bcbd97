//! `init`: a folder with a course in it, ready to be written.

use super::book::Source;
use super::install;
use super::say::say;
use super::terminal::shown;
use super::whole::write_new;
use anyhow::{Context, Result, bail};
use mdbook_switchboard::files::SHELL;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How `init` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder for the course, which is made where there is none
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The course's title
    #[arg(long, default_value = "My course")]
    title: String,
}

/// What a new course consists of, beside its theme.
const FILES: [(&str, &str); 5] = [
    ("book.toml", include_str!("../../templates/init/book.toml")),
    (
        "book/SUMMARY.md",
        include_str!("../../templates/init/SUMMARY.md"),
    ),
    (
        "book/course.md",
        include_str!("../../templates/init/course.md"),
    ),
    (
        "book/module-01.md",
        include_str!("../../templates/init/module-01.md"),
    ),
    (
        "book/glossary.md",
        include_str!("../../templates/init/glossary.md"),
    ),
];

/// Writes the files of a course, and gives it the theme.
pub(crate) fn run(args: &Args) -> Result<()> {
    refuse_to_lose(&args.dir)?;
    let new = not_there(&args.dir);
    if let Err(error) = begin(args) {
        // What is begun would be taken for somebody's book by the next try.
        for path in new.iter().rev() {
            let _ = fs::remove_file(path).or_else(|_| fs::remove_dir(path));
        }
        return Err(error);
    }
    let here = args.dir == Path::new(".");
    say(format_args!(
        "Began “{}” in {}. See it, and write:\n\n{}  mdbook-switchboard serve\n\n{} shows every form \
         that there is.",
        args.title,
        if here {
            "this folder".to_owned()
        } else {
            format!("`{}`", shown(&args.dir))
        },
        if here {
            String::new()
        } else {
            format!("  cd {}\n", shown(&args.dir))
        },
        shown(&args.dir.join("book/module-01.md")),
    ))?;
    Ok(())
}

fn begin(args: &Args) -> Result<()> {
    for (name, text) in FILES {
        let file = args.dir.join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("unable to make the folder `{}`", shown(folder)))?;
        }
        let title = args.title.replace('\\', "\\\\").replace('"', "\\\"");
        write_new(&file, text.replace("@title@", &title).as_bytes())?;
    }
    install::into(&Source::open(&args.dir)?, true, false)?;
    Ok(())
}

/// The files and folders of a course that aren't there, each folder before what is in it.
fn not_there(dir: &Path) -> BTreeSet<PathBuf> {
    let names = FILES.iter().map(|(name, _)| PathBuf::from(name));
    let theme = SHELL.iter().map(|file| Path::new("theme").join(file.path));
    let files = names.chain(theme).map(|name| dir.join(name));
    files
        .flat_map(|file| file.ancestors().map(Path::to_owned).collect::<Vec<_>>())
        .filter(|path| !path.as_os_str().is_empty() && path.symlink_metadata().is_err())
        .collect()
}

/// Fails where one of the files is there already, or something stands in the folder's place.
fn refuse_to_lose(dir: &Path) -> Result<()> {
    if dir.exists() && !dir.is_dir() {
        bail!("`{}` is a file, and a course needs a folder.", shown(dir));
    }
    let theme = ["theme/index.hbs"];
    let names = FILES.iter().map(|(name, _)| *name).chain(theme);
    let there: Vec<String> = names
        .map(|name| dir.join(name))
        .filter(|file| file.exists())
        .map(|file| shown(&file).to_string())
        .collect();
    if there.is_empty() {
        return Ok(());
    }
    bail!(
        "`{}` holds a book already: {}. For a book that there is, `mdbook-switchboard install` adds what \
         quizzes, words and labs need.",
        shown(dir),
        there.join(", ")
    )
}
