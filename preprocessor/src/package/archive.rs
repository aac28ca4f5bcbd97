//! The whole site in an archive: what several of its pages hold is in it once.

use super::packing::{Content, File, put_all, read};
use super::shared::Shared;
use super::{found, joined};
use crate::publish::files;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, HashSet};
use std::io::{Seek, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What only a server reads.
const FOR_SERVERS: [&str; 7] = [
    "404.html",
    ".nojekyll",
    ".switchboard-output",
    "CNAME",
    "_headers",
    "robots.txt",
    "sitemap.xml",
];
/// What is packed already.
const PACKED: [&str; 6] = ["woff2", "png", "jpg", "jpeg", "webp", "zip"];

/// Writes the site of a folder into `to`, within a folder of its own, so that unpacking it spills nothing.
///
/// # Errors
/// Where a file can't be read, or the archive not written.
pub fn archive<W: Write + Seek>(
    site: &Path,
    name: &str,
    to: W,
    packed: &dyn Fn(usize, usize),
) -> Result<W> {
    let all = files(site)?;
    let kept: Vec<&String> = all
        .iter()
        .filter(|file| !FOR_SERVERS.contains(&file.as_str()))
        .collect();
    let mut pages = BTreeMap::new();
    for file in kept.iter().filter(|file| file.ends_with(".html")) {
        if let Ok(html) = String::from_utf8(read(&site.join(file))?) {
            pages.insert((*file).clone(), html);
        }
    }
    let index = found::index(&pages);
    let folder = free_folder(&kept);
    let taken = joined::take_out(&mut pages, &folder);
    let mut shared = Shared::of(pages.values(), &folder);
    let mut all: Vec<File> = Vec::new();
    for file in &kept {
        let content = match pages.get(*file) {
            Some(html) => Content::Text(shared.taken_out(html, file).into()),
            None if index.as_ref() == Some(*file) => {
                let index = read(&site.join(file))?;
                let index = found::without(&String::from_utf8_lossy(&index), &taken.pages);
                Content::Text(index.into())
            }
            None => Content::Of(site.join(file)),
        };
        all.push((format!("{name}/{file}"), content));
    }
    let scripts = shared
        .files()
        .map(|(file, script)| (file.as_str(), script.into()));
    let scripts = scripts.chain(
        taken
            .files
            .iter()
            .map(|(file, script)| (file.as_str(), (*script).into())),
    );
    all.extend(scripts.map(|(file, script)| (format!("{name}/{file}"), Content::Text(script))));
    let count = all.len();
    filled(to, |archive| {
        put_all(archive, &all, &|number| packed(number, count))
    })
}

/// The name of a folder for files of ours: one that no file of the site's is in, nor is called like.
fn free_folder(files: &[&String]) -> String {
    let begins = files.iter().filter_map(|file| file.split('/').next());
    let taken: HashSet<String> = begins.map(str::to_lowercase).collect();
    let mut folder = "shared".to_owned();
    let mut number = 1;
    while taken.contains(&folder) {
        number += 1;
        folder = format!("shared-{number}");
    }
    folder
}

/// An archive in `to` with what `fill` puts into it.
pub(super) fn filled<W: Write + Seek>(
    to: W,
    fill: impl FnOnce(&mut ZipWriter<W>) -> Result<()>,
) -> Result<W> {
    let mut archive = ZipWriter::new(to);
    match fill(&mut archive) {
        Ok(()) => archive.finish().context("unable to finish the archive"),
        Err(error) => {
            // Dropped, it would write its end all the same, and tell standard error where that can't be.
            std::mem::forget(archive);
            Err(error)
        }
    }
}

/// Puts a file into an archive, so that it is the same whenever and by whomever that is done.
pub(super) fn put<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    name: &str,
    content: &[u8],
) -> Result<()> {
    let is_packed = name
        .rsplit_once('.')
        .is_some_and(|(_, ending)| PACKED.contains(&ending));
    let how = if is_packed || content.is_empty() {
        CompressionMethod::Stored
    } else {
        CompressionMethod::Deflated
    };
    store(archive, name, content, how)
}

/// Whether a file that begins so is an archive of ours: its first file is of no time, where other programs write one.
#[must_use]
pub fn is_archive(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK\x03\x04") && beginning.get(10..14) == Some(&[0, 0, 0x21, 0])
}

/// The same, packed in this way.
pub(super) fn store<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    name: &str,
    content: &[u8],
    how: CompressionMethod,
) -> Result<()> {
    // (The sixth takes longer by half, and saves two hundredths.)
    let level = (how == CompressionMethod::Deflated).then_some(4);
    let options = SimpleFileOptions::default()
        .compression_method(how)
        .compression_level(level)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archive
        .start_file(name, options)
        .map_err(anyhow::Error::from)
        .and_then(|()| Ok(archive.write_all(content)?))
        .with_context(|| format!("unable to put `{name}` into the archive"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::io;
    use std::rc::Rc;

    /// A disk with room for so many bytes, and how often it was written to once it was full.
    struct Disk {
        to: io::Cursor<Vec<u8>>,
        room: usize,
        asked: Rc<RefCell<usize>>,
    }

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.to.get_ref().len() + bytes.len() > self.room {
                *self.asked.borrow_mut() += 1;
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.to.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seek for Disk {
        fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
            self.to.seek(to)
        }
    }

    #[test]
    fn a_full_disk_is_told_once() {
        let asked = Rc::new(RefCell::new(0));
        for room in (0..2000).step_by(100) {
            *asked.borrow_mut() = 0;
            let disk = Disk {
                to: io::Cursor::default(),
                room,
                asked: Rc::clone(&asked),
            };
            let failed = filled(disk, |archive| {
                put(archive, "a.png", &[7; 1000])?;
                put(archive, "b.png", &[7; 1000])
            });
            assert!(failed.is_err());
            assert_eq!(*asked.borrow(), 1, "{room} bytes");
        }
    }

    #[test]
    fn a_folder_of_ours_is_nobody_elses() {
        let folder = |files: &[&str]| {
            let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
            free_folder(&files.iter().collect::<Vec<_>>())
        };
        assert_eq!(folder(&["a.html", "a/shared/b.js"]), "shared");
        assert_eq!(folder(&["Shared/chapter.js"]), "shared-2");
        assert_eq!(folder(&["shared/a", "shared-2"]), "shared-3");
    }
}
