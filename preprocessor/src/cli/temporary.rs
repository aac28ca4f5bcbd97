//! Folders that a command makes for itself and that go when it ends, however it ends.
//!
//! Each has a drawn name, so that two commands never share one, and a mark in it that its maker keeps
//! locked. A command that is killed leaves its folder, with a mark that nobody holds: the next command
//! takes it away. Nothing else is ever removed: neither a folder without the mark nor one in use.

use super::terminal::shown;
use anyhow::{Context, bail};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The file that says a folder is ours, and will go.
const MARK: &str = ".switchboard-temporary";
const MARK_TEXT: &str = "mdbook-switchboard made this folder for a while, and takes it away.\n";

/// All that live now, for whoever has to end the process.
static LIVING: Mutex<Vec<Living>> = Mutex::new(Vec::new());

struct Living {
    path: PathBuf,
    /// Open for as long as the folder is in use, since the lock ends with it.
    lock: File,
}

/// A folder that goes when this is dropped, when the process is told to stop, or else at the next
/// [`sweep`].
pub(crate) struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// Makes a folder in `parent` whose name begins with `prefix`, which nobody else may look into.
    ///
    /// # Errors
    /// Where none can be made.
    pub(crate) fn make(parent: &Path, prefix: &str) -> io::Result<Self> {
        let mut living = living();
        loop {
            let path = tempfile::Builder::new()
                .prefix(prefix)
                .tempdir_in(parent)?
                .keep();
            // A sweeping neighbour may be quicker than the mark, and take the empty folder away.
            match mark(&path) {
                Ok(Some(lock)) => {
                    living.push(Living {
                        path: path.clone(),
                        lock,
                    });
                    return Ok(Self { path });
                }
                Ok(None) => {}
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => {
                    let _ = remove(&path, None);
                    return Err(error);
                }
            }
        }
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves it there, marked, since it holds what isn't ours to remove.
    pub(crate) fn leave(self) {
        let mut living = living();
        // Its mark stays as it is, held to the process's end.
        if let Some(at) = living.iter().position(|one| one.path == self.path) {
            std::mem::forget(living.swap_remove(at));
        }
        std::mem::forget(self);
    }
}

/// Makes one of these folders anew, with its mark, where it was taken away: what cleans a folder for such things
/// takes what is old, and a server may be older.
///
/// # Errors
/// Where it can't be made, and where somebody else's stands in its place.
pub(crate) fn renew(folder: &Path) -> io::Result<()> {
    let mut living = living();
    if folder.join(MARK).exists() {
        return Ok(());
    }
    match make_private(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ if !is_mine(&fs::symlink_metadata(folder)?) => {
            return Err(ErrorKind::PermissionDenied.into());
        }
        _ => {}
    }
    if let Some(lock) = mark(folder)? {
        living.retain(|one| one.path != folder);
        living.push(Living {
            path: folder.to_owned(),
            lock,
        });
    }
    Ok(())
}

/// Makes a folder that nobody else may look into.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The folder that such are made in where no place is better: the system's, or the one that `TMPDIR` names.
///
/// # Errors
/// A sentence where that lies within one of these sources: mdBook would copy what is made there into itself, and
/// `serve` would take it for saves.
pub(crate) fn apart_from(sources: &[PathBuf]) -> anyhow::Result<PathBuf> {
    let folder = std::env::temp_dir();
    let whole = fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone());
    let around = sources
        .iter()
        .find(|source| fs::canonicalize(source).is_ok_and(|source| whole.starts_with(source)));
    if let Some(source) = around {
        bail!(
            "the temporary folder `{}` lies within the book's own `{}`, and what is made there would become a part \
             of the book. Name another one, as TMPDIR.",
            shown(&folder),
            shown(source)
        );
    }
    Ok(folder)
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let mut living = living();
        let own = living.iter().position(|one| one.path == self.path);
        let lock = own.map(|at| living.swap_remove(at).lock);
        // What can't be removed now keeps its mark, for the next sweep.
        let _ = remove(&self.path, lock);
    }
}

/// Runs `action` whole, or not at all where the process is being ended.
pub(crate) fn uninterrupted<T>(action: impl FnOnce() -> T) -> T {
    let _living = living();
    action()
}

/// Ends the process with this exit code, and takes its folders away.
///
/// Another thread may be in the midst of a build, and would make anew what is removed before its eyes. So
/// the process becomes another one first, with one thread, that [`tidy`]s up.
pub(crate) fn end_process(code: i32) -> ! {
    super::say::wipe_at_the_end();
    // What has been started would write into what is taken away.
    let _nothing_runs = super::started::end();
    // Held to the end: nobody makes another folder meanwhile.
    let living = living();
    if !living.is_empty() {
        become_tidy(code, &living);
        for one in living.iter() {
            let _ = remove(&one.path, None);
        }
    }
    std::process::exit(code)
}

/// The hidden command that a process becomes to take its folders away.
pub(crate) const TIDY: &str = "tidy";

/// Returns only where a process can't become another.
#[cfg(unix)]
fn become_tidy(code: i32, living: &[Living]) {
    use std::os::unix::process::CommandExt;
    // Linux's name for the program that runs, even where its file was replaced since.
    let own = Path::new("/proc/self/exe");
    let program = if own.exists() {
        own.to_owned()
    } else {
        std::env::current_exe().unwrap_or_default()
    };
    let _ = std::process::Command::new(program)
        .arg(TIDY)
        .arg(code.to_string())
        .args(living.iter().map(|one| &one.path))
        .exec();
}

#[cfg(not(unix))]
fn become_tidy(_: i32, _: &[Living]) {}

/// Takes these folders away, as far as they are marked as ours and not in use.
pub(crate) fn tidy(folders: &[PathBuf]) {
    for folder in folders {
        if let Ok(mark) = open_mark(folder)
            && lock(&mark) == Lock::Ours
        {
            let _ = remove(folder, Some(mark));
        }
    }
}

/// Whether a folder carries our mark, as such folders do that are in use or were left behind.
pub(crate) fn is_one(folder: &Path) -> bool {
    let mark = folder.join(MARK);
    mark.symlink_metadata()
        .is_ok_and(|about| about.is_file() && about.len() <= MARK_TEXT.len() as u64)
        && fs::read(mark).is_ok_and(|text| MARK_TEXT.as_bytes().starts_with(&text))
}

/// Takes away what commands that were killed have left in `parent` under names that begin with `prefix`,
/// where `may_go` agrees.
pub(crate) fn sweep(parent: &Path, prefix: &str, may_go: impl Fn(&Path) -> bool) {
    sweep_named(parent, |name| name.starts_with(prefix), may_go);
}

/// The same under all names that are such ones.
pub(crate) fn sweep_named(
    parent: &Path,
    is_such: impl Fn(&str) -> bool,
    may_go: impl Fn(&Path) -> bool,
) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    for entry in entries.flatten() {
        let named = entry.file_name().to_str().is_some_and(&is_such);
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !named || !is_folder || !entry.metadata().is_ok_and(|about| is_mine(&about)) {
            continue;
        }
        let path = entry.path();
        match open_mark(&path) {
            Ok(mark) if lock(&mark) == Lock::Ours && may_go(&path) => {
                let _ = remove(&path, Some(mark));
            }
            // Killed before the mark was made, or when all else was gone. It goes only if it is empty.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let _ = fs::remove_dir(&path);
            }
            _ => {}
        }
    }
}

fn living() -> MutexGuard<'static, Vec<Living>> {
    LIVING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Marks the folder as ours and in use; none if a neighbour holds the mark already, to remove it.
fn mark(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join(MARK);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path)?;
    file.write_all(MARK_TEXT.as_bytes())?;
    Ok((lock(&file) != Lock::Theirs && path.exists()).then_some(file))
}

/// Opens the mark of a folder that may be anybody's. A pipe in its place isn't waited for, and a link isn't
/// followed.
#[cfg(unix)]
fn open_mark(folder: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mark = OpenOptions::new()
        .write(true)
        .custom_flags((OFlags::NONBLOCK | OFlags::NOFOLLOW).bits().cast_signed())
        .open(folder.join(MARK))?;
    if mark.metadata()?.is_file() {
        Ok(mark)
    } else {
        Err(ErrorKind::InvalidInput.into())
    }
}

#[cfg(not(unix))]
fn open_mark(folder: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(folder.join(MARK))
}

/// Whether a folder is one of this user's. In a folder that all users share, the owner of another one may put
/// a link in its place while it is being emptied, and what goes is what the link leads to.
#[cfg(unix)]
fn is_mine(folder: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    folder.uid() == rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
fn is_mine(_: &fs::Metadata) -> bool {
    true
}

#[derive(Debug, PartialEq, Eq)]
enum Lock {
    Ours,
    Theirs,
    /// The file system has none: then nothing is known to be left over, and all stays.
    Unknown,
}

/// Locks the file for this process, if nobody else has.
#[cfg(unix)]
fn lock(file: &File) -> Lock {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Lock::Ours,
        Err(Errno::WOULDBLOCK) => Lock::Theirs,
        Err(_) => Lock::Unknown,
    }
}

#[cfg(not(unix))]
fn lock(_: &File) -> Lock {
    Lock::Unknown
}

/// So often is a folder looked at again that isn't empty yet, each time after so long.
const AGAIN: usize = 20;
const A_WHILE: Duration = Duration::from_millis(10);

/// Removes a folder, whose mark this process may hold open. The mark goes last: whatever interrupts this, what is
/// left can be told to be ours.
fn remove(folder: &Path, held: Option<File>) -> anyhow::Result<()> {
    // Once more where that fails, since something may have been written there meanwhile.
    empty(folder).or_else(|_| empty(folder))?;
    // Some file systems (NFS, what runs in a process of its own) keep a file that is removed while it is open, under
    // another name in the same folder, until a moment after it is closed.
    drop(held);
    let mark = folder.join(MARK);
    let _ = fs::remove_file(&mark);
    let removed = remove_emptying(folder);
    // What somebody goes on writing into is for a later sweep, which knows it by its mark.
    if removed.is_err() && folder.is_dir() {
        let _ = fs::write(&mark, MARK_TEXT);
    }
    removed.with_context(|| format!("unable to remove `{}`", folder.display()))
}

/// Removes a folder that is empty, or is in a moment.
fn remove_emptying(folder: &Path) -> io::Result<()> {
    for _ in 0..AGAIN {
        match fs::remove_dir(folder) {
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {}
            removed => return removed,
        }
        std::thread::sleep(A_WHILE);
    }
    fs::remove_dir(folder)
}

/// Removes what a folder holds, but for its mark.
fn empty(folder: &Path) -> anyhow::Result<()> {
    let unable = || format!("unable to remove `{}`", folder.display());
    for entry in fs::read_dir(folder).with_context(unable)? {
        let entry = entry.with_context(unable)?;
        if entry.file_name() == MARK {
            continue;
        }
        let removed = if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            fs::remove_dir_all(entry.path())
        } else {
            fs::remove_file(entry.path())
        };
        removed.with_context(unable)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
