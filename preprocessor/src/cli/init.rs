//! `init`: a folder with a course in it, ready to be written.

use super::book::Source;
use super::install;
use super::say::say;
use super::terminal::shown;
use super::turn::Turn;
use super::whole::{sweep, write_new};
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
    refuse_to_lose(args)?;
    let folders = missing_folders(&args.dir);
    fs::create_dir_all(&args.dir)
        .with_context(|| format!("unable to make the folder `{}`", shown(&args.dir)))?;
    let _turn = Turn::at(&args.dir);
    // Whoever had it may have begun the course.
    refuse_to_lose(args)?;
    let mut made: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    if let Err(error) = begin(args, &mut made) {
        // What is begun would be taken for somebody's book by the next try; what somebody else put there
        // meanwhile stays.
        for (file, text) in &made {
            if fs::read(file).is_ok_and(|there| there == *text) {
                let _ = fs::remove_file(file);
            }
        }
        for folder in folders.iter().rev() {
            let _ = fs::remove_dir(folder);
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
            format!("  cd {}\n", for_a_shell(&shown(&args.dir).to_string()))
        },
        shown(&args.dir.join("book/module-01.md")),
    ))?;
    Ok(())
}

/// A path as shells take it for one word: in quotation marks, where it holds more than letters, digits and the signs that
/// paths are made of.
fn for_a_shell(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/\\._-:".contains(c);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else if path.contains(['"', '$', '`']) {
        format!("'{}'", path.replace('\'', "'\\''"))
    } else {
        format!("\"{path}\"")
    }
}

/// What is written of a template.
fn text_of(template: &str, args: &Args) -> String {
    let title = args.title.replace('\\', "\\\\").replace('"', "\\\"");
    template.replace("@title@", &title)
}

/// Tells of each file, and what is in it, once it is made.
fn begin(args: &Args, made: &mut Vec<(PathBuf, Vec<u8>)>) -> Result<()> {
    for (name, text) in FILES {
        let file = args.dir.join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("unable to make the folder `{}`", shown(folder)))?;
        }
        sweep(file.parent().unwrap_or(&args.dir));
        if !file.exists() {
            let text = text_of(text, args).into_bytes();
            write_new(&file, &text)?;
            made.push((file, text));
        }
    }
    // The course is ours, and so is what its theme lacks.
    let lacking = theme(&args.dir).zip(SHELL);
    let lacking = lacking.filter(|(file, _)| file.symlink_metadata().is_err());
    made.extend(lacking.map(|(file, of)| (file, of.content.to_owned())));
    install::into(&Source::open(&args.dir)?, true, false)?;
    Ok(())
}

fn theme(dir: &Path) -> impl Iterator<Item = PathBuf> {
    let folder = dir.join("theme");
    SHELL.iter().map(move |file| folder.join(file.path))
}

/// The folders of a course that aren't there, each before those that are in it.
fn missing_folders(dir: &Path) -> BTreeSet<PathBuf> {
    let files = FILES.iter().map(|(name, _)| dir.join(name));
    files
        .chain(theme(dir))
        .flat_map(|file| {
            file.ancestors()
                .skip(1)
                .map(Path::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|path| !path.as_os_str().is_empty() && path.symlink_metadata().is_err())
        .collect()
}

/// Fails where one of the files is there already, or something stands in the folder's place. What an `init` that
/// was killed has left is gone on with: nothing but the very texts that it writes.
fn refuse_to_lose(args: &Args) -> Result<()> {
    let dir = &args.dir;
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
    if there.is_empty() || is_begun(args) {
        return Ok(());
    }
    bail!(
        "`{}` holds a book already: {}. For a book that there is, `mdbook-switchboard install` adds what \
         quizzes, words and labs need.",
        shown(dir),
        there.join(", ")
    )
}

/// (The last step, `install`, changes book.toml.)
fn is_begun(args: &Args) -> bool {
    let is = |file: &Path, text: &[u8]| {
        file.is_file() && fs::read(file).is_ok_and(|there| there == text)
    };
    let nothing_else =
        |file: &Path, text: &[u8]| file.symlink_metadata().is_err() || is(file, text);
    let [(settings, text), ..] = FILES;
    is(&args.dir.join(settings), text_of(text, args).as_bytes())
        && FILES
            .iter()
            .all(|(name, text)| nothing_else(&args.dir.join(name), text_of(text, args).as_bytes()))
        && SHELL
            .iter()
            .all(|file| nothing_else(&args.dir.join("theme").join(file.path), file.content))
}

#[cfg(test)]
mod tests {
    use super::for_a_shell;

    #[test]
    fn a_folder_is_one_word_in_a_shell() {
        for (path, word) in [
            ("courses/größen_1", "courses/größen_1"),
            (r"C:\courses", r"C:\courses"),
            ("My course", "\"My course\""),
            ("R&D (new)", "\"R&D (new)\""),
            ("a $b's", r"'a $b'\''s'"),
        ] {
            assert_eq!(for_a_shell(path), word);
        }
    }
}
