//! Where a build is written: into a folder apart from the one it will replace, whose place it takes in
//! one step once everything is there.
//!
//! So a build that fails, is interrupted or meets another costs nothing, and a folder that isn't the
//! output of an earlier build is never replaced: only what carries our mark is.

mod guard;
mod place;
mod refill;

use super::temporary::{self, Temporary};
use super::terminal::shown;
use anyhow::{Context, Result};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The file that says a folder is our output, and may be replaced as a whole.
const MARKER: &str = ".switchboard-output";
const MARKER_TEXT: &str =
    "Written by `mdbook-switchboard build`, which replaces this whole folder each time.\n";

/// What the names of our folders begin with that are made inside an output folder.
const INSIDE: &str = ".switchboard-build-";

/// What follows the output's name in the names of those that are made beside it.
const BESIDE: &str = ".switchboard-";

/// An output folder in the making. Dropped before [`Staging::publish`], it leaves no trace.
pub(crate) struct Staging {
    /// The folder to be replaced, which need not exist.
    target: PathBuf,
    way: Way,
    /// Where the new output is written.
    room: Temporary,
    /// Whether that is on another file system, perhaps.
    apart: bool,
}

/// How the new output gets to its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// From beside the target, in one step.
    Replace,
    /// From within, file by file: the target is where a file system is mounted, or the folder that holds
    /// it isn't ours to write to.
    Refill,
}

impl Staging {
    /// Makes an empty folder for the output that will be `given`.
    ///
    /// `sources` are the author's files and folders, none of which may lie within it.
    ///
    /// # Errors
    /// A sentence where `given` must not or can't be replaced.
    pub(crate) fn beside(given: &Path, sources: &[PathBuf]) -> Result<Self> {
        let target = guard::resolve(given)?;
        temporary::sweep(&target, INSIDE, |room| place::may_go(room, &target));
        // What was killed may have written to another name, or to what is a link since.
        for output in [&target, &std::path::absolute(given).unwrap_or_default()] {
            sweep_beside(output);
        }
        guard::refuse_to_lose(&target, given, sources)?;
        let (way, room) = make_room(&target).with_context(|| not_writable(given, &target))?;
        // mdBook copies all that lies among the sources, and would copy the output into itself.
        let apart = sources
            .iter()
            .any(|source| fs::canonicalize(source).is_ok_and(|source| target.starts_with(source)));
        let room = if apart {
            drop(room);
            let folder = temporary::apart_from(sources)?;
            temporary::sweep(&folder, "switchboard-build-", |_| true);
            Temporary::make(&folder, "switchboard-build-")
                .context("unable to make a temporary folder")?
        } else {
            room
        };
        fs::create_dir(room.path().join(place::SITE))
            .with_context(|| unable("write to", room.path()))?;
        Ok(Self {
            target,
            way,
            room,
            apart,
        })
    }

    /// The folder to write into.
    pub(crate) fn folder(&self) -> PathBuf {
        self.room.path().join(place::SITE)
    }

    /// Puts the new folder in the target's place.
    ///
    /// # Errors
    /// Where the file system refuses, or the target has become somebody else's; the last good output is
    /// then still there.
    pub(crate) fn publish(mut self) -> Result<()> {
        let write_to = || unable("write to", &self.target);
        if self.apart {
            let (folder, prefix) = rooms(&self.target, self.way)?;
            let room = Temporary::make(folder, &prefix).with_context(write_to)?;
            let site = room.path().join(place::SITE);
            fs::create_dir(&site).with_context(write_to)?;
            copy_all(&self.folder(), &site).with_context(write_to)?;
            self.room = room;
        }
        fs::write(self.folder().join(MARKER), MARKER_TEXT).with_context(write_to)?;
        let published = temporary::uninterrupted(|| match self.way {
            Way::Replace => place::replace(self.room.path(), &self.target),
            Way::Refill => refill::refill(&self.folder(), &self.target),
        });
        // What was in the target's place may have got no further on its way back.
        if published.is_err() && !place::may_go(self.room.path(), &self.target) {
            self.room.leave();
        }
        published
    }
}

/// Makes the folder for a new output where it can be put in its place from.
fn make_room(target: &Path) -> io::Result<(Way, Temporary)> {
    let make = |way| {
        let (folder, prefix) = rooms(target, way)?;
        if way == Way::Replace {
            fs::create_dir_all(folder)?;
        }
        Ok::<_, io::Error>((way, Temporary::make(folder, &prefix)?))
    };
    if refill::is_mount_point(target) {
        return make(Way::Refill);
    }
    make(Way::Replace).or_else(|error| {
        if target.is_dir() {
            make(Way::Refill)
        } else {
            Err(error)
        }
    })
}

/// Takes away what killed builds have left where this output lies, whatever theirs were called.
fn sweep_beside(output: &Path) {
    let Some(folder) = output.parent() else {
        return;
    };
    temporary::sweep_named(
        folder,
        |name| replaced_by(name).is_some(),
        |room| {
            let name = room.file_name().unwrap_or_default().to_string_lossy();
            replaced_by(&name).is_some_and(|name| place::may_go(room, &folder.join(name)))
        },
    );
}

/// The name of the output whose place is to be taken from the folder of this name.
fn replaced_by(room: &str) -> Option<&str> {
    let (name, _) = room.strip_prefix('.')?.rsplit_once(BESIDE)?;
    (!name.is_empty()).then_some(name)
}

/// Where the folders for new outputs are made, and how their names begin.
fn rooms(target: &Path, way: Way) -> io::Result<(&Path, String)> {
    match (way, target.parent(), target.file_name()) {
        (Way::Refill, _, _) => Ok((target, INSIDE.to_owned())),
        (Way::Replace, Some(parent), Some(name)) => {
            Ok((parent, format!(".{}{BESIDE}", name.to_string_lossy())))
        }
        _ => Err(io::ErrorKind::InvalidInput.into()),
    }
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

/// The sentence for an output folder that can't be made or filled where it is to be.
fn not_writable(given: &Path, target: &Path) -> String {
    let place = if refill::is_mount_point(target) {
        target
    } else {
        target.parent().unwrap_or(target)
    };
    format!(
        "`{}` can't be written: `{}` is not a folder where you can make new ones. Choose another output \
         folder with --dest-dir.",
        shown(given),
        shown(place)
    )
}

fn unable(verb: &str, path: &Path) -> String {
    format!("unable to {verb} `{}`", shown(path))
}
