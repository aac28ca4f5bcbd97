//! Files that take their places whole, and never that of somebody else's.

use super::temporary::{self, Temporary};
use super::terminal::shown;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Fails where the output would take the place of a file that isn't of its kind, which its beginning tells.
pub(crate) fn refuse_to_lose(output: &Path, is_ours: impl Fn(&[u8]) -> bool) -> Result<()> {
    if output.is_dir() {
        bail!("`{}` is a folder. Name a file with -o.", shown(output));
    }
    // A pipe would be waited for, and a device replaced by a file.
    if output.exists() && !output.is_file() {
        bail!("`{}` is no file. Name a file with -o.", shown(output));
    }
    let file = match fs::File::open(output) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        // What can't be read may be anybody's.
        file => file.with_context(|| format!("unable to read `{}`", shown(output)))?,
    };
    let mut beginning = Vec::new();
    file.take(8192)
        .read_to_end(&mut beginning)
        .with_context(|| format!("unable to read `{}`", shown(output)))?;
    if beginning.is_empty() || is_ours(&beginning) {
        return Ok(());
    }
    bail!(
        "`{}` is there already, and isn't what this command writes. Choose another file with -o.",
        shown(output)
    )
}

/// How the folders begin in which files are written before they take their places.
const PREFIX: &str = ".switchboard-file-";

/// What the names hold of all our folders that may lie among the author's files for a while: those for files, and
/// those for outputs (`.book.switchboard-…` beside one, `.switchboard-build-…` in one).
const NAMED: &str = ".switchboard-";

/// Whether this is a folder in which one of our commands makes something: marked, or not yet or no longer.
pub(crate) fn is_room(folder: &Path) -> bool {
    let named = folder.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with('.') && name.contains(NAMED)
    });
    named
        && (temporary::is_one(folder)
            || fs::read_dir(folder).map_or_else(
                |error| error.kind() == io::ErrorKind::NotFound,
                |mut entries| entries.next().is_none(),
            ))
}

/// Takes away what commands that were killed have left beside files of this folder.
pub(crate) fn sweep(folder: &Path) {
    temporary::sweep(folder, PREFIX, |_| true);
}

/// A folder beside a file's place, on its file system, that goes with its content however the process ends, or
/// else when the next file is written here.
fn beside(folder: &Path) -> io::Result<Temporary> {
    sweep(folder);
    Temporary::make(folder, PREFIX)
}

/// Writes a file in a folder of its own beside its place, and lets it take its place once it is whole, where `may`
/// agrees then: what is there may have come while it was made.
pub(crate) fn write_whole(
    output: &Path,
    may: impl FnOnce() -> Result<()>,
    write: impl FnOnce(&mut fs::File) -> Result<()>,
) -> Result<u64> {
    let unable = || format!("unable to write `{}`", shown(output));
    let place = place_of(output)?;
    let folder = folder_of(&place);
    // Else it would be told of the drawn name, which is nobody's and another one each time.
    if !folder.is_dir() {
        bail!(
            "`{}` can't be written: there is no folder `{}`.",
            shown(output),
            shown(folder)
        );
    }
    let made = match beside(folder) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            bail!(
                "`{}` can't be written: `{}` is not a folder where you can make new files.",
                shown(output),
                shown(folder)
            )
        }
        made => made.with_context(unable)?,
    };
    let path = made.path().join("file");
    let mut file = fs::File::create_new(&path).with_context(unable)?;
    write(&mut file)?;
    let size = file.metadata().with_context(unable)?.len();
    drop(file);
    may()?;
    temporary::uninterrupted(|| fs::rename(&path, &place)).with_context(unable)?;
    Ok(size)
}

/// Writes a file where nothing is yet: all of it or none, whatever comes between, and never over one that came
/// meanwhile.
pub(crate) fn write_new(file: &Path, text: &[u8]) -> Result<()> {
    new(file, text).with_context(|| {
        format!(
            "unable to write `{}`, where nothing may be yet",
            shown(file)
        )
    })
}

fn new(place: &Path, text: &[u8]) -> io::Result<()> {
    let folder = folder_of(place);
    sweep(folder);
    if place.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    // Else it would be told of the drawn name.
    fs::metadata(folder)?;
    let made = beside(folder)?;
    let path = made.path().join("file");
    fs::write(&path, text)?;
    match temporary::uninterrupted(|| fs::hard_link(&path, place)) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {}
        linked => return linked,
    }
    // Where a file can't have two names (on a memory card, say), it is written as it stands.
    let mut new = fs::File::create_new(place)?;
    let written = new.write_all(text);
    if written.is_err() {
        let _ = fs::remove_file(place);
    }
    written
}

/// Where a file is written: a link is its author's, and stays one that leads there.
fn place_of(file: &Path) -> Result<PathBuf> {
    if !file.is_symlink() {
        return Ok(file.to_owned());
    }
    fs::canonicalize(file).map_err(|_| {
        anyhow!(
            "`{}` is a link that leads nowhere. Let it lead to a file, or take it away.",
            shown(file)
        )
    })
}

/// The folder that a file lies in.
fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What a file holds that is to be written anew; nothing where there is none.
///
/// # Errors
/// Where it can't be read.
pub(crate) fn read_before(file: &Path) -> Result<Vec<u8>> {
    match fs::read(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read.with_context(|| format!("unable to read `{}`", shown(file))),
    }
}

/// Puts a new text in the place of one that is an author's: all of it or none, whatever comes between. A link
/// stays one, and the file keeps its owner and its rights. It was made of the one that was `read` (none, where there
/// was no file): what its author has saved since stays.
///
/// # Errors
/// A sentence where it is another one by now.
pub(crate) fn rewrite_read(file: &Path, read: &[u8], text: &[u8]) -> Result<()> {
    let unable = || format!("unable to write `{}`", shown(file));
    let place = place_of(file)?;
    let made = make_for(&place, text);
    if read_before(file)? != read {
        bail!(
            "`{}` was changed by somebody else meanwhile, and is left as it is. Run the command again.",
            shown(file)
        );
    }
    let put = made
        .and_then(|made| temporary::uninterrupted(|| fs::rename(made.path().join("file"), &place)));
    match put {
        Ok(()) => Ok(()),
        // Where nothing can change places (a folder that isn't ours, a file that is mounted), it is written
        // as it stands. Whatever else goes wrong beside it (no room, a failing disk) would go wrong in it.
        Err(error) if is_for_want_of_a_place(&error) => {
            fs::write(&place, text).with_context(unable)
        }
        Err(error) => Err(error).with_context(unable),
    }
}

fn is_for_want_of_a_place(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(
        error.kind(),
        PermissionDenied | ReadOnlyFilesystem | ResourceBusy | CrossesDevices
    )
}

/// A room beside a file's place with the text that is to take it.
fn make_for(place: &Path, text: &[u8]) -> io::Result<Temporary> {
    let made = beside(folder_of(place))?;
    let path = made.path().join("file");
    let mut new = fs::File::create_new(&path)?;
    new.write_all(text)?;
    take_after(place, &new)?;
    // Else a power cut may leave the new name, and neither text.
    new.sync_all()?;
    Ok(made)
}

/// Gives a new file the owner and the rights of the one whose place it takes; else it has those of any new file,
/// which are for its user to say.
#[cfg(unix)]
fn take_after(place: &Path, new: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let Ok(before) = fs::metadata(place) else {
        return Ok(());
    };
    let now = new.metadata()?;
    if (before.uid(), before.gid()) != (now.uid(), now.gid()) {
        fchown(new, Some(before.uid()), Some(before.gid()))?;
    }
    new.set_permissions(before.permissions())
}

#[cfg(not(unix))]
fn take_after(_: &Path, _: &fs::File) -> io::Result<()> {
    Ok(())
}

/// A size as people read it.
pub(crate) fn in_kilobytes(bytes: u64) -> String {
    #[allow(clippy::cast_precision_loss)] // some megabytes
    let kilobytes = bytes as f64 / 1000.0;
    if kilobytes < 1000.0 {
        format!("{kilobytes:.0} KB")
    } else {
        format!("{:.1} MB", kilobytes / 1000.0)
    }
}

#[cfg(test)]
mod tests;
