//! Files that can't be read: they aren't there, aren't text in UTF-8, or are no SUMMARY.md that mdBook
//! understands.

use crate::report::diagnostic::{Diagnostic, Problem};
use crate::report::message::OtherFile;
use crate::report::origin::Folders;
use crate::report::span::{line_around, lines, trimmed};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Component, Path};
use std::str;

/// What is to be said of a chapter, given as SUMMARY.md names it; `None` where it can be read. One that isn't
/// there is no error where mdBook `makes` it.
pub(crate) fn chapter(folders: &Folders, chapter: &Path, makes: bool) -> Option<Diagnostic> {
    let path = folders.in_src(chapter);
    let file = match text_of(&folders.file(&path)) {
        Ok(bytes) => OtherFile {
            problem: wrong_encoding(&bytes)?,
            content: decoded(&bytes).into(),
            path,
        },
        // (By a way through a folder that isn't there, mdBook would write over another one.)
        Err(error)
            if makes
                && error.kind() == io::ErrorKind::NotFound
                && !chapter
                    .components()
                    .any(|part| part == Component::ParentDir) =>
        {
            made(folders, chapter)
        }
        Err(_) => not_there(folders, chapter),
    };
    Some(file.told(folders))
}

/// What is to be said of a chapter, given as SUMMARY.md names it, that lies outside of the chapters' folder:
/// its page would be written outside of the site.
pub(crate) fn outside(folders: &Folders, chapter: &Path) -> Diagnostic {
    let mut file = named(folders, chapter);
    let label = format!(
        "its page would lie outside of the site, too: {}",
        chapter.display()
    );
    file.problem = Problem::error(
        "SUMMARY.md names a path that no chapter can have",
        file.problem.span.clone(),
        label,
    )
    .help("move the file into the folder of the chapters, or make one there that includes it: {{#include …}}");
    file.told(folders)
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
        "move this line up to the list, above the line `---` and the chapters without a number after it"
    } else {
        "write each chapter as a list item that is a link and nothing else: - [Its name](its-file.md), or \
         - [Its name]() where it is still to come"
    };
    let problem = Problem::error("mdBook can't read SUMMARY.md", place, said).help(help);
    OtherFile {
        path,
        content: content.into(),
        problem,
    }
    .told(folders)
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

/// The line of SUMMARY.md that names a chapter which isn't there.
fn not_there(folders: &Folders, chapter: &Path) -> OtherFile {
    let file = folders.shown_in_src(chapter);
    let what = if folders.file(&folders.in_src(chapter)).exists() {
        format!("`{file}` can't be read")
    } else {
        format!("there is no `{file}`")
    };
    let mut named = named(folders, chapter);
    named.problem = Problem {
        label: what,
        ..named.problem
    };
    named
}

/// The line of SUMMARY.md that names a chapter which isn't there, and which a build will make.
fn made(folders: &Folders, chapter: &Path) -> OtherFile {
    let mut named = named(folders, chapter);
    named.problem = Problem::warning(
        "a chapter isn't there",
        named.problem.span.clone(),
        format!(
            "there is no `{}`: mdBook makes one that is empty",
            folders.shown_in_src(chapter)
        ),
    )
    .help("write the file, or correct this line; a chapter that is still to come is a draft, without an address: - [Its name]()");
    named
}

/// The line of SUMMARY.md that names a chapter, and that it can't be read.
fn named(folders: &Folders, chapter: &Path) -> OtherFile {
    let path = folders.in_src(Path::new("SUMMARY.md"));
    let content = fs::read_to_string(folders.file(&path)).unwrap_or_default();
    let name = chapter.display().to_string();
    let named = [name.replace(' ', "%20"), name]
        .into_iter()
        .find_map(|name| {
            let (at, _) = content.match_indices(&name).find(|(at, _)| {
                let before = content[..*at].trim_end_matches("./");
                before.trim_end_matches('<').ends_with('(')
            })?;
            Some(at..at + name.len())
        });
    let problem = Problem::error(
        format!(
            "a chapter that `{}` names can't be read",
            folders.shown(&path)
        ),
        named.unwrap_or(0..0),
        "",
    )
    .help(
        "create the file, or correct this line; a chapter that is still to come is a draft, without an \
         address: - [Its name]()",
    );
    OtherFile {
        path,
        content: content.into(),
        problem,
    }
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
