//! Many files into an archive: packed by as many threads as the computer has room for, and put one behind the other in
//! their order. Each is packed by itself, so that its bytes are the same however many there are.

use super::archive::put;
use anyhow::{Context, Result};
use std::borrow::Cow;
use std::fs;
use std::io::{Cursor, Seek, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, Scope};
use zip::{ZipArchive, ZipWriter};

/// More threads would wait for the one that writes.
const MOST: usize = 4;
/// So many packed files of each thread may wait to be written.
const AHEAD: usize = 4;

/// A file of an archive: what it is called there, and what is in it.
pub(super) type File = (String, Content);

pub(super) enum Content {
    Text(Cow<'static, str>),
    /// What a file holds: it is read when its turn comes.
    Of(PathBuf),
}

impl Content {
    fn bytes(&self) -> Result<Cow<'_, [u8]>> {
        match self {
            Self::Text(text) => Ok(text.as_bytes().into()),
            Self::Of(path) => Ok(read(path)?.into()),
        }
    }
}

/// What a file of a site holds.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("unable to read `{}`", path.display()))
}

/// Puts the files into the archive; `told` is told the number of each.
pub(super) fn put_all<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    files: &[File],
    told: &dyn Fn(usize),
) -> Result<()> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = threads.min(MOST);
    thread::scope(|scope| {
        let packed: Vec<_> = (0..threads)
            .map(|first| packer(scope, files, first, threads))
            .collect::<Result<_>>()?;
        for (number, (name, _)) in files.iter().enumerate() {
            told(number);
            let packed = packed[number % threads].recv();
            let one = packed.context("a thread that packs has ended")??;
            let unable = || format!("unable to put `{name}` into the archive");
            let mut one = ZipArchive::new(Cursor::new(one)).with_context(unable)?;
            let file = one.by_index_raw(0).with_context(unable)?;
            archive.raw_copy_file(file).with_context(unable)?;
        }
        Ok(())
    })
}

/// A thread that packs every so many-th file from the first on, each into an archive of its own. It ends when nobody
/// takes them any more.
fn packer<'s>(
    scope: &'s Scope<'s, '_>,
    files: &'s [File],
    first: usize,
    step: usize,
) -> Result<Receiver<Result<Vec<u8>>>> {
    let (give, take) = mpsc::sync_channel(AHEAD);
    let pack = move || {
        for (name, content) in files.iter().skip(first).step_by(step) {
            if give.send(packed(name, content)).is_err() {
                break;
            }
        }
    };
    thread::Builder::new()
        .name("pack".to_owned())
        .spawn_scoped(scope, pack)
        .context("unable to start a thread")?;
    Ok(take)
}

fn packed(name: &str, content: &Content) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    put(&mut archive, name, &content.bytes()?)?;
    let packed = archive.finish().context("unable to finish the archive")?;
    Ok(packed.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::io::Read;

    fn file(number: usize) -> File {
        let content = number.to_string().repeat(1000 * (number % 7));
        (format!("{number:03}.txt"), Content::Text(content.into()))
    }

    #[test]
    fn files_stand_in_their_order_as_they_are() {
        let files: Vec<File> = (0..100).map(file).collect();
        let told = RefCell::new(Vec::new());
        let pack = || {
            let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
            put_all(&mut archive, &files, &|number| {
                told.borrow_mut().push(number);
            })
            .unwrap();
            archive.finish().unwrap().into_inner()
        };
        let bytes = pack();
        assert!(told.borrow().iter().copied().eq(0..100));
        assert_eq!(bytes, pack());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (number, (name, content)) in files.iter().enumerate() {
            let mut found = Vec::new();
            let mut packed = archive.by_index(number).unwrap();
            assert_eq!(packed.name().unwrap(), *name);
            packed.read_to_end(&mut found).unwrap();
            assert_eq!(found, *content.bytes().unwrap());
        }
    }

    /// Whoever waits for the rest isn't left waiting.
    #[test]
    fn a_file_that_cannot_be_read_ends_it() {
        let mut files: Vec<File> = (0..100).map(file).collect();
        files[3].1 = Content::Of("/nobody/has/this".into());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let error = put_all(&mut archive, &files, &|_| ()).unwrap_err();
        assert_eq!(error.to_string(), "unable to read `/nobody/has/this`");
    }
}
