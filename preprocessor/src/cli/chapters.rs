//! What SUMMARY.md names, looked at before mdBook opens it: mdBook waits for ever at a pipe, writes a chapter
//! that it misses over whatever its path comes to, and puts the page of one that lies outside of the
//! chapters' folder outside of the site.

use super::terminal::{shown, switchboard};
use super::whole::write_new;
use anyhow::{Context, Result, bail};
use mdbook_driver::config::Config;
use mdbook_markdown::pulldown_cmark::{Event, Parser, Tag, TagEnd};
use mdbook_summary::{Link, Summary, SummaryItem, parse_summary};
use mdbook_switchboard::Rejected;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path};

/// How deep lists of chapters may be in one another. mdBook reads, numbers and writes each within the one
/// above it, and a few hundred take more than its stack.
const DEEPEST: usize = 50;

/// # Errors
/// A sentence, where the lists of a `SUMMARY.md` are too deep in one another for mdBook.
pub(super) fn refuse_deep(summary: &Path) -> Result<()> {
    let text = fs::read_to_string(summary).unwrap_or_default();
    let mut depth = 0_usize;
    for (event, place) in Parser::new(&text).into_offset_iter() {
        match event {
            Event::Start(Tag::List(_)) if depth == DEEPEST => {
                let line = text[..place.start].matches('\n').count() + 1;
                bail!(
                    "`{}` can't be used as it is: from line {line} its chapters are more than {DEEPEST} lists \
                     deep, which is more than mdBook can read. Move them further out.",
                    shown(summary)
                );
            }
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            _ => {}
        }
    }
    Ok(())
}

/// Makes the chapters that aren't there, where `config` asks for it, so that mdBook needn't; says whether
/// each can be read as far as that can be told without opening it.
///
/// # Errors
/// [`Rejected`], where one lies outside of the folder; or that a chapter can't be made.
pub(super) fn ready(root: &Path, config: &mut Config) -> Result<bool> {
    let src = root.join(&config.book.src);
    let create = std::mem::replace(&mut config.build.create_missing, false);
    // What mdBook doesn't understand it tells.
    let text = fs::read_to_string(src.join("SUMMARY.md")).unwrap_or_default();
    let Ok(summary) = parse_summary(&text) else {
        return Ok(true);
    };
    let mut links = Vec::new();
    all(&summary, &mut links);
    let outside = links.iter().filter_map(|link| link.location.as_deref());
    let outside: Vec<&Path> = outside.filter(|chapter| leaves(chapter)).collect();
    if !outside.is_empty() {
        let diagnostics = switchboard().outside(root, &config.book.src, &outside);
        return Err(Rejected { diagnostics }.into());
    }
    let mut sound = true;
    for link in links {
        let Some(chapter) = &link.location else {
            continue;
        };
        let path = src.join(chapter);
        match fs::metadata(&path) {
            Ok(what) => sound &= what.is_file(),
            Err(error) => {
                // (`./` begins each line that `mdbook init` writes.)
                let plain = chapter
                    .components()
                    .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
                let missing =
                    error.kind() == ErrorKind::NotFound && fs::symlink_metadata(&path).is_err();
                if create && plain && missing {
                    make(&path, &link.name).with_context(|| {
                        format!("the chapter `{}` can't be made", path.display())
                    })?;
                } else {
                    sound = false;
                }
            }
        }
    }
    Ok(sound)
}

/// A chapter with its name for a heading, as mdBook makes it; never in the place of anything.
fn make(path: &Path, name: &str) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
    let name = name.replace('<', "&lt;").replace('>', "&gt;");
    match write_new(path, format!("# {name}\n").as_bytes()) {
        // Another build was quicker.
        Err(_) if path.is_file() => Ok(()),
        made => made,
    }
}

fn all<'s>(summary: &'s Summary, links: &mut Vec<&'s Link>) {
    let parts = [
        &summary.prefix_chapters,
        &summary.numbered_chapters,
        &summary.suffix_chapters,
    ];
    let mut items: Vec<&SummaryItem> = parts.into_iter().flatten().rev().collect();
    while let Some(item) = items.pop() {
        if let SummaryItem::Link(link) = item {
            links.push(link);
            items.extend(link.nested_items.iter().rev());
        }
    }
}

/// Whether a path leads out of the folder that it begins in.
pub(super) fn leaves(path: &Path) -> bool {
    let mut depth = 0_usize;
    for part in path.components() {
        match part {
            Component::Normal(_) => depth += 1,
            Component::CurDir => {}
            Component::ParentDir if depth > 0 => depth -= 1,
            _ => return true,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_is_made_that_begins_where_it_lies() {
        let root = tempfile::tempdir().unwrap();
        let src = root.path().join("src");
        fs::create_dir(&src).unwrap();
        fs::write(src.join("SUMMARY.md"), "- [A](./in/a.md)\n").unwrap();
        assert!(ready(root.path(), &mut Config::default()).unwrap());
        assert_eq!(fs::read_to_string(src.join("in/a.md")).unwrap(), "# A\n");
    }

    #[test]
    fn a_chapter_that_another_build_has_made_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in/a.md");
        make(&path, "A").unwrap();
        make(&path, "Another").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "# A\n");
    }
}
