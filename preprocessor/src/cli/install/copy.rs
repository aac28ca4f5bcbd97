//! The files that a book is given, and which of those in its folders are ours.

use crate::cli::terminal::shown;
use crate::cli::whole::{read_before, rewrite_read, sweep, write_new};
use anyhow::{Context, Result};
use mdbook_switchboard::files::{File, is_as_made, version};
use std::fs;
use std::path::{Path, PathBuf};

/// What stands in the place of a file that is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum There {
    /// Nothing.
    Nothing,
    /// The very same.
    Same,
    /// One of ours, of another version.
    Other,
    /// One that says it is ours, and may hold changes: it isn't as we made it, or can't prove it.
    Changed,
    /// Somebody else's.
    Foreign,
}

/// What stands in `folder` in the place of `file`.
pub(in crate::cli) fn there(folder: &Path, file: &File) -> Result<There> {
    let path = folder.join(file.path);
    if !path.exists() {
        return Ok(There::Nothing);
    }
    if !path.is_file() {
        return Ok(There::Foreign);
    }
    let content = fs::read(&path).with_context(|| format!("unable to read `{}`", shown(&path)))?;
    Ok(if content == file.content {
        There::Same
    } else if is_as_made(file.path, &content) {
        There::Other
    } else if is_ours(file, &content) {
        There::Changed
    } else {
        There::Foreign
    })
}

/// Whether a file in the place of this one says that it is of this project. (Bundles that were made before
/// files had a version say by what they were made; templates and the other scripts name the project.)
fn is_ours(file: &File, content: &[u8]) -> bool {
    let says = |words: &str| memchr::memmem::find(content, words.as_bytes()).is_some();
    let text = file.path.ends_with(".hbs") || file.path.starts_with("js/");
    version(content).is_some() || says("Made by tools/bundle") || (text && says("witchboard"))
}

/// Whether a file may be another one in a theme that is ours: its sign and its faces.
fn is_free(file: &File) -> bool {
    file.path.starts_with("fonts/") || file.path.starts_with("favicon")
}

/// What was done to the files of a folder.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) added: Vec<PathBuf>,
    pub(super) updated: Vec<PathBuf>,
    /// Another sign, other faces: the book's own.
    pub(super) left: Vec<PathBuf>,
    /// Where the text stands now of those that may have been changed.
    pub(super) kept: Vec<PathBuf>,
    pub(super) same: usize,
}

/// The files in whose place stands something that isn't ours, and can't stay.
pub(super) fn foreign(folder: &Path, files: &[File]) -> Result<Vec<PathBuf>> {
    let mut foreign = Vec::new();
    for file in files.iter().filter(|file| !is_free(file)) {
        if there(folder, file)? == There::Foreign {
            foreign.push(folder.join(file.path));
        }
    }
    Ok(foreign)
}

/// Writes files into a folder, some of them with a text that a book's own words are in.
///
/// # Errors
/// Where one can't be written.
pub(super) fn write(folder: &Path, files: &[File], texts: &[(&File, String)]) -> Result<Done> {
    let mut done = Done::default();
    for file in files {
        let text = texts.iter().find(|(other, _)| other.path == file.path);
        let content = text.map_or(file.content, |(_, text)| text.as_bytes());
        let path = folder.join(file.path);
        if let Some(parent) = path.parent() {
            sweep(parent);
        }
        let read = read_before(&path)?;
        let found = match there(folder, file)? {
            There::Same | There::Other if read == content => There::Same,
            There::Same => There::Other,
            found => found,
        };
        match found {
            There::Same => {
                done.same += 1;
                continue;
            }
            There::Foreign if is_free(file) => {
                done.left.push(path);
                continue;
            }
            There::Nothing => done.added.push(path.clone()),
            There::Other | There::Foreign => done.updated.push(path.clone()),
            There::Changed => {
                done.kept.push(keep(&path)?);
                done.updated.push(path.clone());
            }
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("unable to make the folder `{}`", shown(parent)))?;
        }
        rewrite_read(&path, &read, content)?;
    }
    Ok(done)
}

/// Keeps a file that another takes the place of: beside it, under a name that is free, or that has the same text.
///
/// # Errors
/// Where it can't be read or written.
pub(in crate::cli) fn keep(path: &Path) -> Result<PathBuf> {
    let text = fs::read(path).with_context(|| format!("unable to read `{}`", shown(path)))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut kept = path.with_file_name(format!("{name}.old"));
    let mut number = 1;
    while kept.symlink_metadata().is_ok() {
        if fs::read(&kept).is_ok_and(|there| there == text) {
            return Ok(kept);
        }
        number += 1;
        kept = path.with_file_name(format!("{name}.old-{number}"));
    }
    write_new(&kept, &text)?;
    Ok(kept)
}

/// Removes those of the files that are ours, and the folders that are empty then; gives what was removed,
/// and what was left since it is somebody else's, or was changed.
///
/// # Errors
/// Where one can't be removed.
pub(super) fn remove(folder: &Path, files: &[File]) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut removed, mut left) = (Vec::new(), Vec::new());
    for file in files {
        let path = folder.join(file.path);
        match there(folder, file)? {
            // One that was killed may have left the folder.
            There::Nothing => {}
            There::Foreign | There::Changed => left.push(path.clone()),
            There::Same | There::Other => {
                fs::remove_file(&path)
                    .with_context(|| format!("unable to remove `{}`", shown(&path)))?;
                removed.push(path.clone());
            }
        }
        if let Some(parent) = path.parent() {
            sweep(parent);
        }
        // Fails where something else is in it, as it should.
        for parent in path
            .ancestors()
            .skip(1)
            .take_while(|at| at.starts_with(folder))
        {
            let _ = fs::remove_dir(parent);
        }
    }
    Ok((removed, left))
}
