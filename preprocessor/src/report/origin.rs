//! From positions in the text that reached the preprocessor back to the author's files.
//!
//! Other preprocessors run before ours, above all `links`, which puts included files in the place of
//! `{{#include …}}`. Where the text differs from the file on disk, the two are compared line by line:
//! a line that both have is reported where the author wrote it, a line that came from an included file
//! is reported in that file, and of any other it is said that another preprocessor made it.

mod same_lines;

use crate::report::path::{normal, relative};
use crate::report::span::{Lines, Span, boundary};
use same_lines::same_lines;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::{Component, Path, PathBuf};

/// The text of a file without the mark that some editors put before its first word; a pipe or a device isn't opened
/// (and the reading of chapters is a floor above this one).
fn text_of(file: &Path) -> std::io::Result<String> {
    if !std::fs::metadata(file)?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let mut text = std::fs::read_to_string(file)?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

/// A file that a position is reported in.
#[derive(Debug, Clone)]
pub(crate) struct Place<'o> {
    /// As [`Folders::shown`] gives it, with `/` between its parts.
    pub(crate) path: String,
    /// The text of that file.
    pub(crate) text: Cow<'o, str>,
    /// Where its lines begin.
    pub(crate) lines: Cow<'o, Lines>,
    /// The same stretch in that text.
    pub(crate) span: Span,
    /// Whether `text` is no file on disk: the position is one in the text as received.
    pub(crate) generated: bool,
}

/// Where a book's files are, and by which paths an author can open them.
#[derive(Debug, Clone)]
pub(crate) struct Folders {
    root: PathBuf,
    src: PathBuf,
    /// The root and the folder that the command was called from, both whole.
    called_from: Option<(PathBuf, PathBuf)>,
}

impl Folders {
    /// The folders of the book at `root`, whose chapters are in `src`. Paths are shown from the folder
    /// `called_from`, or else from the root.
    pub(crate) fn new(root: &Path, src: &Path, called_from: Option<&Path>) -> Self {
        let both = called_from.and_then(|folder| Some((whole(root)?, whole(folder)?)));
        Self {
            root: root.to_owned(),
            src: src.to_owned(),
            called_from: both,
        }
    }

    /// A file of the book, given relative to its root, as an author can open it.
    pub(crate) fn shown(&self, file: &Path) -> String {
        let Some((root, from)) = &self.called_from else {
            return relative(Path::new(""), &normal(file));
        };
        let file = normal(&root.join(file));
        let shared = from
            .components()
            .zip(file.components())
            .take_while(|(one, other)| one == other)
            .any(|(part, _)| matches!(part, Component::Normal(_)));
        if shared {
            relative(&from.join("file"), &file)
        } else {
            // Nothing in common: a path from here would only be longer.
            file.display().to_string()
        }
    }

    /// The same of a file in the chapters' folder.
    pub(crate) fn shown_in_src(&self, file: &Path) -> String {
        self.shown(&self.src.join(file))
    }

    /// The file itself, given relative to the root.
    pub(crate) fn file(&self, file: &Path) -> PathBuf {
        self.root.join(file)
    }

    /// A file of the chapters' folder, relative to the root.
    pub(crate) fn in_src(&self, file: &Path) -> PathBuf {
        self.src.join(file)
    }
}

/// A folder's whole path, with links followed where it exists.
fn whole(folder: &Path) -> Option<PathBuf> {
    let absolute = |_| std::path::absolute(folder).map(|path| normal(&path));
    std::fs::canonicalize(folder).or_else(absolute).ok()
}

/// The author's file of one chapter, and the text of it that was received.
#[derive(Debug)]
pub(crate) struct Origin<'t> {
    folders: Folders,
    /// Relative to the book's root.
    file: PathBuf,
    received: &'t str,
    lines: OnceCell<Lines>,
    /// The file's text, where it is another one.
    on_disk: OnceCell<Option<OnDisk>>,
}

/// A file on disk beside the text that was received of it.
#[derive(Debug)]
struct OnDisk {
    text: String,
    lines: Lines,
    /// Which of its lines each line of the received text is.
    same: Vec<Option<usize>>,
    included: OnceCell<Included>,
}

/// The files that a file includes, each once.
#[derive(Debug)]
struct Included {
    /// Path, text, and where its lines begin.
    files: Vec<(String, String, Lines)>,
    /// Where each line is found: in which file, and which line of it.
    places: HashMap<String, Vec<(usize, usize)>>,
}

/// How many lines are compared on each side.
const AROUND: usize = 40;
/// In how many places a line is looked at.
const PLACES: usize = 100;

impl<'t> Origin<'t> {
    /// A file of a book, given relative to the book's root, of which this text was received.
    pub(crate) fn new(folders: &Folders, file: &Path, received: &'t str) -> Self {
        Self {
            folders: folders.clone(),
            file: file.to_owned(),
            received,
            lines: OnceCell::new(),
            on_disk: OnceCell::new(),
        }
    }

    /// A file that this text was just read of, be it only the beginning: no preprocessor has had it in between.
    pub(crate) fn unchanged(folders: &Folders, file: &Path, text: &'t str) -> Self {
        Self {
            on_disk: OnceCell::from(None),
            ..Self::new(folders, file, text)
        }
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(self.received))
    }

    /// Read and compared once, however much there is to say.
    fn on_disk(&self) -> Option<&OnDisk> {
        let read = || {
            let text = text_of(&self.folders.file(&self.file)).ok()?;
            (text != self.received).then(|| {
                let new: Vec<&str> = self.received.split('\n').collect();
                let old: Vec<&str> = text.split('\n').collect();
                OnDisk {
                    same: same_lines(&old, &new),
                    lines: Lines::of(&text),
                    included: OnceCell::new(),
                    text,
                }
            })
        };
        self.on_disk.get_or_init(read).as_ref()
    }

    /// Where `span` of the text was written.
    pub(crate) fn locate(&self, span: &Span) -> Place<'_> {
        let received = |generated| Place {
            path: self.folders.shown(&self.file),
            text: self.received.into(),
            lines: Cow::Borrowed(self.lines()),
            span: span.clone(),
            generated,
        };
        let Some(on_disk) = self.on_disk() else {
            return received(false);
        };
        let line = self.lines().index(span.start);
        let start = self.lines().whole(line).start;
        let moved = |text: &str, lines: &Lines, line: usize| {
            let offset = lines.whole(line).start;
            let from = offset + (span.start - start);
            let to = (offset + (span.end - start)).min(text.len());
            clamp(text, from..to)
        };
        if let Some(written) = on_disk.same.get(line).copied().flatten() {
            let text = on_disk.text.as_str();
            return Place {
                path: self.folders.shown(&self.file),
                span: moved(text, &on_disk.lines, written),
                text: text.into(),
                lines: Cow::Borrowed(&on_disk.lines),
                generated: false,
            };
        }
        let written = self.received[self.lines().whole(line)].trim_end_matches(['\n', '\r']);
        let included = on_disk
            .included
            .get_or_init(|| self.included(&on_disk.text));
        match self.written_at(included, written, line) {
            Some((file, line)) => {
                let (path, text, lines) = &included.files[file];
                Place {
                    path: path.clone(),
                    span: moved(text, lines, line),
                    text: text.into(),
                    lines: Cow::Borrowed(lines),
                    generated: false,
                }
            }
            None => received(true),
        }
    }

    /// Which line of which included file a received line is: of several that say the same, the one with the
    /// most lines around it that say what stands around this one.
    fn written_at(
        &self,
        included: &Included,
        written: &str,
        line: usize,
    ) -> Option<(usize, usize)> {
        let places = included.places.get(written)?;
        let received = |at: usize| {
            let line = &self.received[self.lines().whole(at)];
            (!line.is_empty()).then(|| line.trim_end_matches(['\n', '\r']))
        };
        let alike = |&&(file, at): &&(usize, usize)| {
            let (_, text, lines) = &included.files[file];
            let own = |at: usize| {
                let line = &text[lines.whole(at)];
                (!line.is_empty()).then(|| line.trim_end_matches(['\n', '\r']))
            };
            let same = |here: Option<usize>, there: Option<usize>| {
                here.and_then(received)
                    .is_some_and(|here| there.and_then(own) == Some(here))
            };
            let after = (1..AROUND).take_while(|by| same(Some(line + by), Some(at + by)));
            let before =
                (1..AROUND).take_while(|&by| same(line.checked_sub(by), at.checked_sub(by)));
            after.count() + before.count()
        };
        // The first of those that are equally alike. A line that stands in more places says nothing.
        let places = places.iter().take(PLACES);
        places.rev().max_by_key(alike).copied()
    }

    /// The files that the author's text includes, and those that these include in turn.
    fn included(&self, author: &str) -> Included {
        let mut seen = HashSet::new();
        let mut waiting: VecDeque<PathBuf> = included_by(author, &self.file).collect();
        let mut included = Included {
            files: Vec::new(),
            places: HashMap::new(),
        };
        while let Some(file) = waiting.pop_front() {
            if !seen.insert(normal(&file)) {
                continue;
            }
            let Ok(text) = text_of(&self.folders.file(&file)) else {
                continue;
            };
            waiting.extend(included_by(&text, &file));
            for (at, line) in text.split('\n').enumerate() {
                let line = line.trim_end_matches('\r').to_owned();
                let place = (included.files.len(), at);
                included.places.entry(line).or_default().push(place);
            }
            let lines = Lines::of(&text);
            included
                .files
                .push((self.folders.shown(&file), text, lines));
        }
        included
    }
}

/// The files that a file's text includes, by paths that begin where its own does.
fn included_by<'t>(text: &'t str, file: &'t Path) -> impl Iterator<Item = PathBuf> + 't {
    let folder = file.parent().unwrap_or(Path::new(""));
    let named = text.split('\n').flat_map(includes);
    named.map(move |include| folder.join(include))
}

/// The files that `{{#include file:…}}` and its like name in a line; a backslash before one says that it is
/// to be shown as it is.
pub fn includes(line: &str) -> impl Iterator<Item = &str> {
    inclusions(line).map(|inclusion| inclusion.file)
}

/// What a line includes.
pub(crate) struct Inclusion<'t> {
    pub(crate) file: &'t str,
    /// Of which file only a part is taken: its lines, or an anchor's name.
    pub(crate) part: Option<&'t str>,
}

pub(crate) fn inclusions(line: &str) -> impl Iterator<Item = Inclusion<'_>> {
    line.match_indices("{{").filter_map(|(at, _)| {
        if line[..at].ends_with('\\') {
            return None;
        }
        // Looked at from word to word, since where nothing closes it the rest of the line is inside.
        let inside = line[at + 2..].trim_start().strip_prefix('#')?.trim_start();
        let (name, rest) = INCLUDING
            .iter()
            .find_map(|name| Some((*name, inside.strip_prefix(name)?)))?;
        let named = rest.strip_prefix(char::is_whitespace)?.trim_start();
        let end = named.find(char::is_whitespace).unwrap_or(named.len());
        let named = named[..end].split("}}").next()?;
        let (file, part) = match named.split_once(':') {
            Some((file, part)) => (file, Some(part).filter(|_| name.ends_with("include"))),
            None => (named, None),
        };
        (!file.is_empty()).then_some(Inclusion { file, part })
    })
}

/// The names of what includes a file.
const INCLUDING: [&str; 5] = [
    "include",
    "rustdoc_include",
    "playground",
    "playpen",
    "template",
];

fn clamp(text: &str, span: Span) -> Span {
    let start = boundary(text, span.start);
    start..boundary(text, span.end).max(start)
}

#[cfg(test)]
mod tests;
