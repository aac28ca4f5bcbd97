//! Files that can't be read: they aren't there, aren't text in UTF-8, or are no SUMMARY.md that mdBook
//! understands.

use crate::reading::summary::{Addresses, in_summary};
use crate::report::diagnostic::{Diagnostic, Problem};
use crate::report::message::{self, OtherFile};
use crate::report::origin::{Folders, Origin};
use crate::report::span::{Span, line_around, lines, trimmed};
use std::cell::LazyCell;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::str;

/// What is to be said of chapters, given as SUMMARY.md names them, of those that can't be read. That one isn't there is
/// no error where mdBook `makes` it.
pub(crate) fn chapters(folders: &Folders, chapters: &[&Path], makes: bool) -> Vec<Diagnostic> {
    let summary = LazyCell::new(|| Summary::read(folders));
    let addresses = LazyCell::new(|| Addresses::of(&summary.content));
    let origin = LazyCell::new(|| [Origin::unchanged(folders, &summary.path, &summary.content)]);
    let said = chapters.iter().filter_map(|chapter| {
        let path = folders.in_src(chapter);
        let error = match text_of(&folders.file(&path)) {
            Ok(bytes) => {
                let file = OtherFile {
                    problem: wrong_encoding(&bytes)?,
                    content: decoded(&bytes).into(),
                    path,
                };
                return Some(file.told(folders));
            }
            Err(error) => error,
        };
        // (By a way through a folder that isn't there, mdBook would write over another one.)
        let made = makes
            && error.kind() == io::ErrorKind::NotFound
            && !chapter
                .components()
                .any(|part| part == Component::ParentDir);
        let place = addresses.place(&chapter.display().to_string());
        let place = place.unwrap_or_default();
        let problem = if made {
            will_be_made(folders, chapter, place)
        } else {
            not_there(folders, chapter, place, &summary.path)
        };
        Some(message::write(&problem, 0, &*origin))
    });
    said.collect()
}

/// The list of the chapters.
struct Summary {
    path: PathBuf,
    content: String,
}

impl Summary {
    fn read(folders: &Folders) -> Self {
        let path = folders.in_src(Path::new("SUMMARY.md"));
        let content = fs::read_to_string(folders.file(&path)).unwrap_or_default();
        Self { path, content }
    }
}

/// What is to be said of chapters, given as SUMMARY.md names them, that lie outside of the chapters' folder: their
/// pages would be written outside of the site.
pub(crate) fn outside(folders: &Folders, chapters: &[&Path]) -> Vec<Diagnostic> {
    let summary = Summary::read(folders);
    let addresses = Addresses::of(&summary.content);
    let origin = [Origin::unchanged(folders, &summary.path, &summary.content)];
    let said = chapters.iter().map(|chapter| {
        let name = chapter.display().to_string();
        let problem = Problem::error(
            "SUMMARY.md names a path that no chapter can have",
            addresses.place(&name).unwrap_or_default(),
            format!("its page would lie outside of the site, too: {name}"),
        )
        .help("move the file into the folder of the chapters, or make one there that includes it: {{#include …}}");
        message::write(&problem, 0, &origin)
    });
    said.collect()
}

/// The bytes of a file. A pipe or a device isn't opened: nobody may ever write to the one, and the other
/// may have no end.
pub(crate) fn text_of(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The same of one that is text in UTF-8.
pub(crate) fn words_of(file: &Path) -> io::Result<String> {
    String::from_utf8(text_of(file)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// How much is read of a file that is only told of.
const BEGINNING: u64 = 1 << 16;

/// The first lines of such a file, however long it is.
pub(crate) fn beginning_of(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(file)?.take(BEGINNING).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == BEGINNING
        && let Some(end) = memchr::memrchr(b'\n', &bytes)
    {
        bytes.truncate(end + 1);
    }
    Ok(bytes)
}

/// Opens what is a file. It may become another thing between the look and the opening: then that isn't waited for.
fn open(file: &Path) -> io::Result<File> {
    let is_file = |about: fs::Metadata| match about.is_file() {
        true => Ok(()),
        false => Err(io::Error::from(io::ErrorKind::InvalidInput)),
    };
    is_file(fs::metadata(file)?)?;
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        &mut options,
        rustix::fs::OFlags::NONBLOCK.bits().cast_signed(),
    );
    let opened = options.read(true).open(file)?;
    is_file(opened.metadata()?)?;
    Ok(opened)
}

/// The line of SUMMARY.md at which mdBook stopped, and what it said.
pub(crate) fn summary(folders: &Folders, line: usize, said: &str) -> Diagnostic {
    let path = folders.in_src(Path::new("SUMMARY.md"));
    let content = words_of(&folders.file(&path)).unwrap_or_default();
    let place = lines(&content, 0..content.len()).nth(line.saturating_sub(1));
    let place = trimmed(&content, &place.unwrap_or(0..0));
    let help = if said.contains("Suffix chapters cannot be followed by a list") {
        "move this line up to the list, above the line `---` and the chapters without a number after it".to_owned()
    } else if let Some(address) = spaced_address(&content[place.clone()]) {
        let address = in_summary(address);
        format!("put an address that holds a space between angle brackets: ({address})")
    } else {
        "write each chapter as a list item that is a link and nothing else: - [Its name](its-file.md), or \
         - [Its name]() where it is still to come"
            .to_owned()
    };
    let problem = Problem::error("mdBook can't read SUMMARY.md", place, said).help(help);
    OtherFile {
        path,
        content: content.into(),
        problem,
    }
    .told(folders)
}

/// The address that a line ends with, where it holds a space: Markdown sees no link there.
fn spaced_address(line: &str) -> Option<&str> {
    let (_, address) = line.strip_suffix(')')?.rsplit_once("](")?;
    (address.trim().contains(' ') && !address.contains(['<', '"', '\''])).then_some(address)
}

/// The text as far as it can be read.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    match utf_16(bytes) {
        Some(text) => text,
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Text in UTF-16, as it was the custom on Windows.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let units: Vec<u16> = bytes[2..]
        .chunks_exact(2)
        .map(|pair| unit([pair[0], pair[1]]))
        .collect();
    Some(String::from_utf16_lossy(&units))
}

/// What is to be said of bytes that are no text in UTF-8.
pub(crate) fn wrong_encoding(bytes: &[u8]) -> Option<Problem> {
    let at = str::from_utf8(bytes).err()?.valid_up_to();
    let title = "this file is not text in UTF-8";
    if let Some(text) = utf_16(bytes) {
        let first = trimmed(&text, &line_around(&text, 0));
        return Some(
            Problem::error(title, first, "the whole file is text in UTF-16")
                .help("save the file as UTF-8: editors offer the encoding where they save"),
        );
    }
    let byte = bytes[at];
    let number = at + 1;
    let problem = Problem::error(
        title,
        at..at + char::REPLACEMENT_CHARACTER.len_utf8(),
        format!("byte {number} of the file, 0x{byte:02X}, is none of UTF-8 here"),
    )
    .help("save the file as UTF-8: editors offer the encoding where they save");
    Some(if byte >= 0xa0 {
        problem.help(format!(
            "in Latin-1 this byte is `{}`: if that is meant, open the file as Latin-1 (Windows-1252) first",
            char::from(byte)
        ))
    } else {
        problem
    })
}

/// That SUMMARY.md names a chapter which isn't there, or can't be opened.
fn not_there(folders: &Folders, chapter: &Path, place: Span, summary: &Path) -> Problem {
    let file = folders.shown_in_src(chapter);
    let what = if folders.file(&folders.in_src(chapter)).exists() {
        format!("`{file}` can't be read")
    } else {
        format!("there is no `{file}`")
    };
    Problem::error(
        format!(
            "a chapter that `{}` names can't be read",
            folders.shown(summary)
        ),
        place,
        what,
    )
    .help(
        "create the file, or correct this line; a chapter that is still to come is a draft, without an \
         address: - [Its name]()",
    )
}

/// That SUMMARY.md names a chapter which isn't there, and which a build will make.
fn will_be_made(folders: &Folders, chapter: &Path, place: Span) -> Problem {
    Problem::warning(
        "a chapter isn't there",
        place,
        format!(
            "there is no `{}`: mdBook makes one that is empty",
            folders.shown_in_src(chapter)
        ),
    )
    .help("write the file, or correct this line; a chapter that is still to come is a draft, without an address: - [Its name]()")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_file_whole_lines_are_read_from_its_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("long.md");
        let line = "# Ä long file\n";
        fs::write(&file, line.repeat(100_000)).unwrap();
        let read = beginning_of(&file).unwrap();
        assert!(read.len() as u64 <= BEGINNING && read.len() as u64 > BEGINNING / 2);
        assert_eq!(String::from_utf8(read).unwrap().replace(line, ""), "");
        fs::write(&file, "short").unwrap();
        assert_eq!(beginning_of(&file).unwrap(), b"short");
        assert!(beginning_of(folder.path()).is_err());
        // One line that has no end.
        fs::write(&file, "a".repeat(100_000)).unwrap();
        assert_eq!(beginning_of(&file).unwrap().len() as u64, BEGINNING);
    }
}
