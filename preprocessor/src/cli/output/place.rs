//! Putting a whole output folder in the place of another.

use super::guard::is_ours;
use super::refill::refill;
use super::unable;
use crate::cli::terminal::shown;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// In a room, the output while it is written: of no worth to anybody if that is interrupted.
pub(super) const SITE: &str = "site";
/// In a room, the whole output that is about to change places with the last one, or that has.
const WHOLE: &str = "whole";
/// In a room, what was seen to be ours and goes: half of it may be gone already.
const GOING: &str = "going";
/// In a room, the last output where places can't be changed in one step.
const LAST: &str = "last";

/// Puts the output of `room` in the place of `target`, and what was there into the room. A folder that lies in a
/// lower layer (of a container's image) can't be moved: it is filled file by file.
///
/// # Errors
/// Where the file system refuses, or `target` is not (or no longer) ours to replace. It is as it was then.
pub(super) fn replace(room: &Path, target: &Path) -> Result<()> {
    let replaced = || unable("replace", target);
    let whole = room.join(WHOLE);
    fs::rename(room.join(SITE), &whole).with_context(replaced)?;
    // Another build may come or go between two steps, but not for ever.
    for _ in 0..100 {
        match move_to_free_place(&whole, target) {
            Err(error) if is_taken(&error) => {}
            outcome => return outcome.with_context(replaced),
        }
        // What is gone is nobody's, and the next turn finds its place free; what can't be looked into is
        // somebody's: a file, say.
        if !is_ours(target).unwrap_or_else(|_| fs::symlink_metadata(target).is_err()) {
            bail!(filled_by_another(target));
        }
        match exchange(&whole, target) {
            // Whoever is quick enough can still have come between.
            Ok(()) if !is_ours(&whole).unwrap_or(false) => {
                exchange(&whole, target).with_context(|| unable("restore", target))?;
                bail!(filled_by_another(target));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) if is_unsupported(&error) => return in_two_steps(room, target),
            Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                return refill(&whole, target);
            }
            outcome => {
                outcome.with_context(replaced)?;
                // The new output is on show, whatever becomes of the last one: on a full disk it can't be given
                // another name, and goes under its own.
                let _ = sentenced(room, &whole);
                return Ok(());
            }
        }
    }
    bail!(replaced())
}

fn filled_by_another(target: &Path) -> String {
    format!(
        "`{}` was filled by somebody else while the book was built, and is left as it is. Choose another \
         output folder with --dest-dir.",
        shown(target)
    )
}

/// Whether a room that a killed build has left may go, all of it. A last output that was on its way out is
/// put back first where nothing took its place.
pub(super) fn may_go(room: &Path, target: &Path) -> bool {
    let last = room.join(LAST);
    if last.exists() && move_to_free_place(&last, target).is_err_and(|error| !is_taken(&error)) {
        return false;
    }
    // What has changed places with an output was seen to be one. Should it be somebody's all the same (it
    // came between the look and the step), it stays.
    [last, room.join(WHOLE)].iter().all(|folder| {
        !folder.exists() || (is_ours(folder).unwrap_or(false) && sentenced(room, folder).is_ok())
    })
}

/// Gives a folder in a room a name under which it may go piece by piece.
fn sentenced(room: &Path, folder: &Path) -> io::Result<()> {
    let going = room.join(GOING);
    fs::create_dir_all(&going)?;
    fs::rename(folder, going.join(folder.file_name().unwrap_or_default()))
}

/// For file systems that can't exchange two folders. Killed between the steps, there is no output until
/// the next build puts the last one back.
fn in_two_steps(room: &Path, target: &Path) -> Result<()> {
    let replaced = || unable("replace", target);
    let last = room.join(LAST);
    match fs::rename(target, &last) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            return refill(&room.join(WHOLE), target);
        }
        renamed => renamed.with_context(replaced)?,
    }
    if let Err(error) = move_to_free_place(&room.join(WHOLE), target) {
        move_to_free_place(&last, target).with_context(|| unable("restore", target))?;
        return Err(error).with_context(replaced);
    }
    let _ = sentenced(room, &last);
    Ok(())
}

/// Renames a folder, unless the other name is taken.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn move_to_free_place(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(io::Error::from) {
        Err(error) if is_unsupported(&error) => fs::rename(from, to),
        outcome => outcome,
    }
}

/// Lets two folders change their names in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn move_to_free_place(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

fn is_taken(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty
    )
}

/// Whether the file system doesn't know the step that was asked for (`EINVAL`, where it knows others).
fn is_unsupported(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Unsupported | ErrorKind::InvalidInput
    )
}

#[cfg(test)]
mod tests;
