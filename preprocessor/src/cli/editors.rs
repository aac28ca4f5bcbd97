//! What editors leave beside the author's files while they are open, and our own commands while they write one of
//! them: it is nobody's to publish, and nothing that a build stops at.

use super::memory::{self, LettingGo};
use super::stand_ins::StandIns;
use super::whole::is_room;
use anyhow::{Context, Result};
use mdbook_html::HtmlHandlebars;
use mdbook_renderer::{RenderContext, Renderer};
use mdbook_switchboard::with_or_without_answers;
use std::fs;
use std::io;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// mdBook's HTML renderer, whose last step copies all files beside the chapters. There it stops at a link to
/// nowhere, by which Emacs locks a file that isn't saved yet.
pub(super) struct Html(pub(super) StandIns);

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn render(&self, context: &RenderContext) -> Result<()> {
        memory::give_back_while_writing(context.book.chapters().count());
        let _while_it_writes = LettingGo::of_code();
        let quiet = with_or_without_answers(&context.config, &context.book).map(|config| {
            let mut quiet = context.clone();
            quiet.config = config;
            quiet
        });
        let context = quiet.as_ref().unwrap_or(context);
        render(context)?;
        if !self.0.put_back(context)? {
            render(&self.0.without(context))?;
        }
        take_away(&context.source_dir(), &context.destination)
    }
}

fn render(context: &RenderContext) -> Result<()> {
    let rendered = || HtmlHandlebars::new().render(context);
    // What went among the sources while it was copied (where `src = "."` the last output, since another build is done)
    // is missed once; what isn't there at all, again.
    let again = |error| match misses(&error) && !stopped_at_a_lock(&error) {
        true => rendered(),
        false => Err(error),
    };
    match rendered().or_else(again) {
        Err(error) if stopped_at_a_lock(&error) => {
            copy(&context.source_dir(), &context.destination).context(
                "the files beside the chapters can't be copied (an editor has locked one of them)",
            )
        }
        done => done,
    }
}

/// Whether a file is an editor's: a lock or a copy of its own, by the names that Emacs, Vim and most others
/// give them.
fn is_an_editors(name: &str) -> bool {
    is_a_lock(name)
        || name.ends_with('~')
        || name.len() > 1 && name.starts_with('#') && name.ends_with('#')
        || name.starts_with('.')
            && [".swp", ".swo", ".swx"]
                .iter()
                .any(|end| name.ends_with(end))
}

fn is_a_lock(name: &str) -> bool {
    name.starts_with(".#")
}

fn name(entry: &DirEntry) -> String {
    entry.file_name().to_string_lossy().into_owned()
}

/// Whether what can't be read there is a lock, or a room of ours that went meanwhile.
fn passes(path: &Path) -> bool {
    is_a_lock(&file_name(path)) || path.ancestors().any(is_room)
}

fn misses(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let cause = cause.downcast_ref::<io::Error>();
        cause.is_some_and(|cause| cause.kind() == io::ErrorKind::NotFound)
    })
}

/// mdBook says `Failed to read "…/.#a.md"`, of a link whose end isn't there.
fn stopped_at_a_lock(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let said = cause.to_string();
        let path = said.strip_prefix("Failed to read \"");
        path.is_some_and(|path| passes(Path::new(path.trim_end_matches('"'))))
    })
}

/// What mdBook's last step does, but for locks.
fn copy(source: &Path, site: &Path) -> Result<()> {
    let files = WalkDir::new(source)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || entry.path() != site && !is_room(entry.path()));
    for entry in files {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.path().is_some_and(passes) => continue,
            Err(error) => return Err(error.into()),
        };
        let to = site.join(entry.path().strip_prefix(source)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&to)?;
        } else if entry
            .path()
            .extension()
            .is_none_or(|extension| extension != "md")
        {
            fs::copy(entry.path(), &to)
                .with_context(|| format!("unable to copy `{}`", entry.path().display()))?;
        }
    }
    Ok(())
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Removes from the site what was copied there of editors' files.
fn take_away(source: &Path, site: &Path) -> Result<()> {
    let entries = WalkDir::new(source).into_iter().filter_map(Result::ok);
    for entry in entries.filter(|entry| is_an_editors(&name(entry))) {
        let copied = site.join(entry.path().strip_prefix(source)?);
        if copied.is_file() {
            fs::remove_file(&copied)
                .with_context(|| format!("unable to remove `{}`", copied.display()))?;
        }
    }
    // What one of our commands wrote there when mdBook came by is gone since, perhaps.
    let entries = WalkDir::new(site).into_iter().filter_map(Result::ok);
    for room in entries.filter(|entry| entry.file_type().is_dir() && is_room(entry.path())) {
        let _ = fs::remove_dir_all(room.path());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_an_editors;

    #[test]
    fn editors_files_are_known_by_their_names() {
        for name in [".#a.md", "a.md~", ".a.md.swp", ".b.svg.swo", "#a.md#"] {
            assert!(is_an_editors(name), "{name}");
        }
        for name in ["a.md", "#", "a.swp", ".nojekyll", "~a", "C#", "#1.svg"] {
            assert!(!is_an_editors(name), "{name}");
        }
    }
}
