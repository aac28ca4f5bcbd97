//! What may be replaced by a build, and what must not be.

use super::refill::is_mount_point;
use super::{INSIDE, MARKER, unable};
use crate::cli::temporary;
use crate::cli::terminal::shown;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The absolute path of a folder that may not exist yet, with links and `..` followed.
///
/// # Errors
/// A sentence for a path that can't be a folder's.
pub(super) fn resolve(path: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(path).with_context(|| unable("find", path))?;
    let mut missing = Vec::new();
    let mut there = absolute.as_path();
    while !there.exists() {
        if there.is_symlink() {
            bail!(
                "`{}` is a link that leads nowhere. Make the folder that it leads to, or remove it.",
                shown(there)
            );
        }
        let (Some(parent), Some(name)) = (there.parent(), there.file_name()) else {
            bail!("`{}` can't be an output folder.", shown(path));
        };
        missing.push(name.to_owned());
        there = parent;
    }
    let mut resolved = fs::canonicalize(there).with_context(|| unable("find", there))?;
    resolved.extend(missing.into_iter().rev());
    if resolved.file_name().is_none() {
        bail!(
            "`{}` can't be an output folder. Name a folder of its own for the output.",
            shown(path)
        );
    }
    Ok(resolved)
}

/// Fails where replacing `target` would lose what no build can bring back.
pub(super) fn refuse_to_lose(target: &Path, given: &Path, sources: &[PathBuf]) -> Result<()> {
    if !target.exists() {
        return Ok(());
    }
    let given = shown(given);
    if !target.is_dir() {
        bail!(
            "`{given}` is a file, and the output needs a folder. Choose another with --dest-dir."
        );
    }
    for source in sources {
        let Ok(source_path) = fs::canonicalize(source) else {
            continue;
        };
        if source_path.starts_with(target) {
            let why = if source_path == target {
                "is one of the book's own folders".to_owned()
            } else {
                format!("holds the book's own `{}`", shown(source))
            };
            bail!(
                "`{given}` {why}, and a build would replace it. Choose another output folder, with \
                 --dest-dir or as `build-dir` in book.toml."
            );
        }
    }
    if target.join(".git").exists() {
        bail!(
            "`{given}` is a git work tree, and a build would replace the folder. Choose another with \
             --dest-dir and copy the output from there."
        );
    }
    if is_ours(target)? {
        return Ok(());
    }
    bail!(
        "`{given}` holds files that were not written by an earlier build, and a build would replace the \
         folder. Choose another with --dest-dir, or remove it first (an output of mdBook's own, too: it \
         doesn't carry our mark)."
    );
}

/// Whether a folder is our output, or holds nothing at all.
///
/// # Errors
/// Where it can't be read.
pub(super) fn is_ours(folder: &Path) -> Result<bool> {
    if folder.join(MARKER).is_file() {
        return Ok(true);
    }
    let unable = || unable("read", folder);
    for entry in fs::read_dir(folder).with_context(unable)? {
        // One that can't be read may be anybody's.
        let entry = entry.with_context(unable)?;
        if !(is_nobodys(&entry.file_name().to_string_lossy()) && is_proved(&entry.path())) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a name in an output folder is of something that neither is part of the output nor somebody's, and so
/// is let alone: the folder of another build, or what a file system begins with.
pub(super) fn is_nobodys(name: &str) -> bool {
    name.starts_with(INSIDE) || name == "lost+found"
}

/// Whether what has such a name is nobody's indeed, so that the folder around it may go: a name alone proves nothing.
fn is_proved(path: &Path) -> bool {
    if is_empty(path) {
        return true;
    }
    // Only at its root has a file system a folder of its own.
    let begun = path.ends_with("lost+found") && path.parent().is_some_and(is_mount_point);
    begun || temporary::is_one(path)
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}
