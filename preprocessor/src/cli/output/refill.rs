//! Filling an output folder that can't be replaced: a container's volume, say.
//!
//! Each file takes its place in one step, what pages need before the pages, and what is no longer needed
//! goes last. A reader may meet a new page beside an old one, but never half a page or one whose style
//! isn't there yet.

use super::guard::is_nobodys;
use super::{MARKER, MARKER_TEXT, unable};
use anyhow::{Context, Result};
use std::collections::HashSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Moves the files of `site`, which is on the same file system, to their places in `target`, and removes
/// what else is there.
///
/// # Errors
/// Where the file system refuses. The next build puts it right.
pub(super) fn refill(site: &Path, target: &Path) -> Result<()> {
    let marker = target.join(MARKER);
    let unmarked = || unable("write to", target);
    if !marker.exists() {
        fs::write(&marker, MARKER_TEXT).with_context(unmarked)?;
    }
    // Two builds at once take turns: the second finds all of the first one's files.
    let _turn = wait_for_turn(&marker).with_context(unmarked)?;

    let mut files = files_of(site)?;
    // The lock is on the one that is there.
    files.retain(|file| file != Path::new(MARKER));
    files.sort_by_key(|file| order(file));
    for file in &files {
        let place = target.join(file);
        make_way(target, file)
            .and_then(|()| Ok(fs::rename(site.join(file), &place)?))
            .with_context(|| unable("write", &place))?;
    }
    remove_others(target, &files)
}

/// Whether a file system is mounted at this folder.
#[cfg(target_os = "linux")]
pub(super) fn is_mount_point(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::empty(), StatxFlags::empty()).is_ok_and(|about| {
        about
            .stx_attributes_mask
            .contains(StatxAttributes::MOUNT_ROOT)
            && about.stx_attributes.contains(StatxAttributes::MOUNT_ROOT)
    })
}

/// Whether a file system is mounted at this folder.
#[cfg(all(unix, not(target_os = "linux")))]
pub(super) fn is_mount_point(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|about| about.dev()).ok();
    folder
        .parent()
        .is_some_and(|parent| device(folder).is_some_and(|one| device(parent) != Some(one)))
}

#[cfg(not(unix))]
pub(super) fn is_mount_point(_: &Path) -> bool {
    false
}

#[cfg(unix)]
fn wait_for_turn(marker: &Path) -> Result<File> {
    let file = File::open(marker)?;
    // Where the file system has no locks, builds at once can't be told apart.
    let _ = rustix::fs::flock(&file, rustix::fs::FlockOperation::LockExclusive);
    Ok(file)
}

#[cfg(not(unix))]
fn wait_for_turn(marker: &Path) -> Result<File> {
    Ok(File::open(marker)?)
}

/// All files below a folder, by their paths within it.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            files.push(entry.path().strip_prefix(folder)?.to_owned());
        }
    }
    Ok(files)
}

/// Pages come after what they need, and the first page after all others.
fn order(file: &Path) -> (bool, bool, PathBuf) {
    let page = file.extension().is_some_and(|kind| kind == "html");
    (page, file == Path::new("index.html"), file.to_owned())
}

/// Makes the folders that `file` lies in, and removes what stands where a folder or the file is to be.
fn make_way(target: &Path, file: &Path) -> Result<()> {
    let mut place = target.to_owned();
    for folder in file.parent().into_iter().flat_map(Path::components) {
        place.push(folder);
        if !place.is_dir() || place.is_symlink() {
            if place.symlink_metadata().is_ok() {
                fs::remove_file(&place)?;
            }
            fs::create_dir(&place)?;
        }
    }
    let place = target.join(file);
    if place.is_dir() && !place.is_symlink() {
        fs::remove_dir_all(&place)?;
    }
    Ok(())
}

/// Removes what an earlier build has left and this one hasn't written.
fn remove_others(target: &Path, files: &[PathBuf]) -> Result<()> {
    let mut kept: HashSet<&Path> = files.iter().flat_map(|file| file.ancestors()).collect();
    kept.insert(Path::new(MARKER));
    let mut others = Vec::new();
    for entry in WalkDir::new(target)
        .min_depth(1)
        .into_iter()
        .filter_entry(|entry| {
            entry.depth() != 1 || !is_nobodys(&entry.file_name().to_string_lossy())
        })
    {
        let entry = entry.with_context(|| unable("read", target))?;
        if !kept.contains(entry.path().strip_prefix(target)?) {
            others.push(entry);
        }
    }
    // What a folder holds goes before the folder.
    for entry in others.iter().rev() {
        let removed = if entry.file_type().is_dir() {
            fs::remove_dir(entry.path())
        } else {
            fs::remove_file(entry.path())
        };
        removed.with_context(|| unable("remove", entry.path()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
