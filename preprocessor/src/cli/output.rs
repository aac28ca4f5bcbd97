//! Where a build is written: into a folder beside the one it will replace, which takes the other's
//! place in one step once everything is there.
//!
//! So a build that fails or is interrupted costs nothing, and a folder that isn't the output of an
//! earlier build is never replaced by mistake.

use super::shown;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

/// The file that says a folder is our output, and may be replaced as a whole.
const MARKER: &str = ".switchboard-output";
const MARKER_TEXT: &str =
    "Written by `mdbook-switchboard build`, which replaces this whole folder each time.\n";

/// An output folder in the making. Dropped before [`Staging::publish`], it leaves no trace.
pub(crate) struct Staging {
    /// The folder to be replaced, which need not exist.
    target: PathBuf,
    /// The new one, beside it.
    new: PathBuf,
    /// Where the old one waits while the new one takes its place.
    old: PathBuf,
    /// Where it is written first if `new` lies among the sources: mdBook copies all it finds there, and
    /// would copy the output into itself.
    apart: Option<TempDir>,
}

impl Staging {
    /// Makes an empty folder beside `target`.
    ///
    /// `configured` says that `book.toml` itself names the folder as its output; `sources` are the
    /// author's files and folders, none of which may lie within it.
    ///
    /// # Errors
    /// A sentence where `target` must not be replaced, or where the new folder can't be made.
    pub(crate) fn beside(given: &Path, configured: bool, sources: &[PathBuf]) -> Result<Self> {
        let target = resolve(given)?;
        let name = target
            .file_name()
            .and_then(|name| name.to_str())
            .with_context(|| {
                format!(
                    "`{}` can't be an output folder. Name a folder of its own for the output.",
                    shown(given)
                )
            })?;
        let new = target.with_file_name(format!(".{name}.new"));
        let old = target.with_file_name(format!(".{name}.old"));
        // An earlier run was stopped between the two steps of `publish`: put the last good output back.
        if old.exists() && !target.exists() {
            fs::rename(&old, &target).with_context(|| unable("restore", given))?;
        }
        refuse_to_lose(&target, given, configured, sources)?;
        clear(&new)?;
        clear(&old)?;
        let among_sources = sources
            .iter()
            .any(|source| fs::canonicalize(source).is_ok_and(|source| target.starts_with(source)));
        let apart = among_sources
            .then(tempfile::tempdir)
            .transpose()
            .context("unable to make a temporary folder")?;
        if apart.is_none() {
            fs::create_dir_all(&new).with_context(|| not_writable(given, &target))?;
        }
        Ok(Self {
            target,
            new,
            old,
            apart,
        })
    }

    /// The folder to write into.
    pub(crate) fn folder(&self) -> &Path {
        match &self.apart {
            Some(folder) => folder.path(),
            None => &self.new,
        }
    }

    /// Puts the new folder in the target's place.
    ///
    /// # Errors
    /// Where the file system refuses; the last good output is then still there.
    pub(crate) fn publish(self) -> Result<()> {
        if let Some(apart) = &self.apart {
            fs::create_dir_all(&self.new).with_context(|| unable("write", &self.new))?;
            copy_all(apart.path(), &self.new).with_context(|| unable("write to", &self.new))?;
        }
        fs::write(self.new.join(MARKER), MARKER_TEXT)
            .with_context(|| unable("write to", &self.new))?;
        let replaces = self.target.exists();
        if replaces {
            fs::rename(&self.target, &self.old).with_context(|| unable("replace", &self.target))?;
        }
        if let Err(error) = fs::rename(&self.new, &self.target) {
            if replaces {
                fs::rename(&self.old, &self.target)
                    .with_context(|| unable("restore", &self.target))?;
            }
            return Err(error).with_context(|| unable("replace", &self.target));
        }
        if let Err(error) = clear(&self.old) {
            tracing::warn!("the new output is in place, but {error:#}");
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After `publish` it is gone already; a leftover is cleared by the next build.
        let _ = fs::remove_dir_all(&self.new);
    }
}

/// The absolute path of a folder that may not exist yet, with links and `..` followed.
fn resolve(path: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(path).with_context(|| unable("find", path))?;
    let mut missing = Vec::new();
    let mut there = absolute.as_path();
    while !there.exists() {
        let (Some(parent), Some(name)) = (there.parent(), there.file_name()) else {
            bail!("`{}` can't be an output folder.", shown(path));
        };
        missing.push(name.to_owned());
        there = parent;
    }
    let mut resolved = fs::canonicalize(there).with_context(|| unable("find", there))?;
    resolved.extend(missing.into_iter().rev());
    Ok(resolved)
}

/// Fails where replacing `target` would lose what no build can bring back.
fn refuse_to_lose(
    target: &Path,
    given: &Path,
    configured: bool,
    sources: &[PathBuf],
) -> Result<()> {
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
    let empty = fs::read_dir(target)
        .with_context(|| unable("read", target))?
        .next()
        .is_none();
    if configured || empty || target.join(MARKER).is_file() {
        return Ok(());
    }
    bail!(
        "`{given}` holds files that were not written by an earlier build, and a build would replace the \
         folder. Choose another with --dest-dir, or empty it first."
    );
}

/// Copies what `from` holds into the existing folder `to`.
fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from).min_depth(1) {
        let entry = entry?;
        let copy = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir(copy)?;
        } else {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}

/// Removes a folder of ours, if it is there.
fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| unable("remove", folder))?;
    }
    Ok(())
}

/// The sentence for an output folder that can't be made where it is to be.
fn not_writable(given: &Path, target: &Path) -> String {
    let parent = target.parent().unwrap_or(target);
    format!(
        "`{}` can't be written: `{}` is not a folder where you can make new ones. Choose another output \
         folder with --dest-dir.",
        shown(given),
        shown(parent)
    )
}

fn unable(verb: &str, path: &Path) -> String {
    format!("unable to {verb} `{}`", shown(path))
}
