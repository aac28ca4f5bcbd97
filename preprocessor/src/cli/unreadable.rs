//! A book of which mdBook can't read some chapters: all the others are looked at none the less.

use super::terminal::switchboard;
use anyhow::{Error, Result};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use mdbook_preprocessor::book::BookItem;
use mdbook_summary::{SummaryItem, parse_summary};
use mdbook_switchboard::{Diagnostic, Rejected};
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// What mdBook begins to say of a chapter that it can't read.
const REFUSED: &str = "failed to read chapter `";

/// The same of chapters that nobody should open.
pub(super) fn error() -> Error {
    Error::msg(REFUSED)
}

/// Loads a book that mdBook refused with `error`, with what can be read of its chapters, and says which
/// can't.
///
/// Where mdBook `makes` those that aren't there, that is no error.
///
/// # Errors
/// `error`, where it is about something else.
pub(super) fn load(
    root: &Path,
    config: &Config,
    makes: bool,
    error: Error,
) -> Result<(MDBook, Vec<Diagnostic>)> {
    let src = root.join(&config.book.src);
    if let Some(refused) = bad_summary(root, &config.book.src, &error) {
        return Err(refused.into());
    }
    let text = match fs::read_to_string(src.join("SUMMARY.md")) {
        Ok(text) if error.to_string().starts_with(REFUSED) => text,
        _ => return Err(error),
    };
    let mut summary = parse_summary(&text)?;
    let mut taken = Vec::new();
    take_out(&mut summary.prefix_chapters, &src, &mut taken);
    take_out(&mut summary.numbered_chapters, &src, &mut taken);
    take_out(&mut summary.suffix_chapters, &src, &mut taken);
    let mut paths: Vec<&Path> = taken.iter().flatten().map(|(path, _)| &**path).collect();
    paths.dedup();
    let switchboard = switchboard().making_missing(makes);
    let unreadable = switchboard.unreadable(root, &config.book.src, &paths);
    if unreadable.is_empty() {
        return Err(error);
    }
    let mut book = MDBook::load_with_config_and_summary(root, config.clone(), summary)?;
    put_back(&mut book.book.items, &mut taken.into_iter());
    Ok((book, unreadable))
}

/// What mdBook says of a line of SUMMARY.md that it doesn't understand, if that is what `error` is.
fn bad_summary(root: &Path, src: &Path, error: &Error) -> Option<Rejected> {
    let said = error.root_cause().to_string();
    let rest = said.strip_prefix("failed to parse SUMMARY.md line ")?;
    let (place, why) = rest.split_once(": ")?;
    let line = place.split(',').next()?.parse().ok()?;
    let diagnostics = vec![switchboard().bad_summary(root, src, line, why)];
    Some(Rejected { diagnostics })
}

/// The refusal of a file of the book's settings, given relative to the folder `within` of the book at
/// `root`, if it isn't text.
///
/// # Errors
/// That it isn't.
pub(super) fn refuse_other_than_text(root: &Path, within: &Path, file: &str) -> Result<()> {
    let diagnostics = switchboard().unreadable(root, within, &[Path::new(file)]);
    if diagnostics.is_empty() {
        return Ok(());
    }
    Err(Rejected { diagnostics }.into())
}

/// A chapter that mdBook can't read: where it is, and as much of it as can be read.
type Taken = Option<(PathBuf, String)>;

/// Makes drafts of the chapters that can't be read; notes of each chapter whether it is one of them.
fn take_out(items: &mut [SummaryItem], src: &Path, taken: &mut Vec<Taken>) {
    for item in items {
        let SummaryItem::Link(link) = item else {
            continue;
        };
        let content = link.location.as_ref().map(|path| read(&src.join(path)));
        let lossy = match content {
            Some(Ok(bytes)) if std::str::from_utf8(&bytes).is_ok() => None,
            Some(Ok(bytes)) => Some(String::from_utf8_lossy(&bytes).into_owned()),
            Some(Err(_)) => Some(String::new()),
            None => None,
        };
        taken.push(lossy.and_then(|lossy| Some((link.location.take()?, lossy))));
        take_out(&mut link.nested_items, src, taken);
    }
}

/// A file's bytes; a pipe or a device isn't opened.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path.is_file() {
        fs::read(path)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

/// Makes chapters of these drafts again, so that nothing is said of links to them.
fn put_back(items: &mut [BookItem], taken: &mut impl Iterator<Item = Taken>) {
    for item in items {
        let BookItem::Chapter(chapter) = item else {
            continue;
        };
        if let Some(Some((path, content))) = taken.next() {
            // As mdBook has it: `./a.md` is a.md.
            let plain = |part: &Component<'_>| !matches!(part, Component::CurDir);
            let path: PathBuf = path.components().filter(plain).collect();
            chapter.source_path = Some(path.clone());
            chapter.path = Some(path);
            chapter.content = content;
        }
        put_back(&mut chapter.sub_items, taken);
    }
}
