//! Styles and scripts of `book.toml` that lie outside of the book's folder (`additional-css =
//! ["../shared/all.css"]`, for several books of one repository).
//!
//! mdBook writes the copy of such a file where its path leads from the site: out of it, over whatever is there.
//! Here the site is built so deep in its own folder that all copies stay in that; then they are put into the
//! site, which its pages are told, so that a site is whole wherever it is moved.

use super::book::render;
use super::terminal::shown;
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use walkdir::WalkDir;

/// The folder of the build folder that copies from outside of the book are written in.
const DEEP: &str = ".switchboard-beside";

/// How many folders up from the book's a file lies; `None` where that can't be told from its path.
pub(super) fn up(file: &Path) -> Option<usize> {
    let mut parts = file.components().peekable();
    let mut up = 0;
    while parts
        .next_if(|part| matches!(part, Component::ParentDir))
        .is_some()
    {
        up += 1;
    }
    let rest: PathBuf = parts.collect();
    (!super::chapters::leaves(&rest)).then_some(up)
}

/// Runs all preprocessors and renderers of `book`, into its build folder and nowhere else.
///
/// # Errors
/// Their first error, and where a file can't be moved.
pub(super) fn render_within(book: &mut MDBook) -> Result<()> {
    let html = book.config.html_config().unwrap_or_default();
    let named = html.additional_css.iter().chain(&html.additional_js);
    let outside: Vec<PathBuf> = named
        .filter(|file| up(file).is_some_and(|up| up > 0))
        .cloned()
        .collect();
    let Some(deepest) = outside.iter().filter_map(|file| up(file)).max() else {
        return render(book);
    };
    let folder = book.config.build.build_dir.clone();
    let deep = folder.join(DEEP);
    let within: PathBuf = std::iter::repeat_n("a", deepest).collect();
    let within = deep.join(within);
    book.config.build.build_dir = within.clone();
    let rendered = render(book);
    let site = book.build_dir_for("html");
    book.config.build.build_dir.clone_from(&folder);
    rendered?;
    let mut taken = HashMap::new();
    for file in &outside {
        let written = file.to_string_lossy().replace('\\', "/");
        // The same file may be named twice.
        if let Entry::Vacant(entry) = taken.entry(written) {
            let path = bring_in(&site, file, entry.key())
                .with_context(|| format!("unable to take `{}` into the site", shown(file)))?;
            entry.insert(path);
        }
    }
    tell_pages(&site, &taken).context("unable to tell the pages of styles and scripts")?;
    let moved = || -> std::io::Result<()> {
        for entry in fs::read_dir(&within)? {
            let entry = entry?;
            fs::rename(entry.path(), folder.join(entry.file_name()))?;
        }
        fs::remove_dir_all(&deep)
    };
    moved().with_context(|| format!("unable to write to `{}`", shown(&folder)))
}

/// Puts the copy of a file from beside a site into it, and says where it is there.
fn bring_in(site: &Path, file: &Path, written: &str) -> std::io::Result<String> {
    let rest = written.trim_start_matches("../");
    let mut path = rest.to_owned();
    let mut number = 0;
    while site.join(&path).exists() {
        number += 1;
        path = format!("beside-{number}/{rest}");
    }
    let to = site.join(&path);
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(site.join(file), &to)?;
    Ok(path)
}

/// Tells each page of a site where the files are, all at once: a page is read and written once, however many
/// there are.
fn tell_pages(site: &Path, taken: &HashMap<String, String>) -> std::io::Result<()> {
    for page in WalkDir::new(site).into_iter().filter_map(Result::ok) {
        let ending = page.path().extension();
        if ending.is_some_and(|ending| ending == "html") {
            let text = match fs::read_to_string(page.path()) {
                // (What isn't text is no page of mdBook's.)
                Err(error) if error.kind() == ErrorKind::InvalidData => continue,
                text => text?,
            };
            if let Some(told) = told(&text, page.depth().saturating_sub(1), taken) {
                fs::write(page.path(), told)?;
            }
        }
    }
    Ok(())
}

/// A page so many folders below the site's root, with the addresses that the files have now; `None` where it names
/// none of them.
fn told(text: &str, depth: usize, taken: &HashMap<String, String>) -> Option<String> {
    let to_root = "../".repeat(depth);
    let longest = taken.keys().map(String::len).max()?;
    let moved = |value: &str| {
        let own = value.strip_prefix(&to_root);
        if let Some(path) = own.and_then(|written| taken.get(written)) {
            return Some(format!("{to_root}{path}"));
        }
        // Where a page's addresses begin at the root of the host, they still end so.
        let starts = memchr::memchr_iter(b'/', value.as_bytes()).map(|at| at + 1);
        let mut starts = starts.filter(|at| value.len() - at <= longest);
        starts.find_map(|at| {
            let path = taken.get(&value[at..])?;
            Some(format!("{}{path}", &value[..at]))
        })
    };
    let mut told = String::new();
    let mut rest = text;
    // What a chapter shows of HTML stays as its author wrote it.
    let mut in_tag = false;
    while let Some(at) = rest.find("=\"") {
        let (before, value) = rest.split_at(at + 2);
        let end = value.find('"').unwrap_or(value.len());
        told.push_str(before);
        if let Some(bracket) = before.rfind(['<', '>']) {
            in_tag = before[bracket..].starts_with('<');
        }
        match in_tag.then(|| moved(&value[..end])).flatten() {
            Some(address) => told.push_str(&address),
            None => told.push_str(&value[..end]),
        }
        rest = &value[end..];
    }
    told.push_str(rest);
    (told != text).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_is_told_from_the_path_alone() {
        for (file, expected) in [
            ("a.css", Some(0)),
            ("./css/a.css", Some(0)),
            ("../a.css", Some(1)),
            ("../../shared/css/a.css", Some(2)),
            ("../b/../a.css", Some(1)),
            ("/a.css", None),
            ("b/../../a.css", None),
            ("../b/../../a.css", None),
        ] {
            assert_eq!(up(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn a_page_is_told_of_all_files_at_once_from_where_it_is() {
        let taken = HashMap::from([
            ("../all.css".to_owned(), "all.css".to_owned()),
            ("../../all.css".to_owned(), "beside-1/all.css".to_owned()),
        ]);
        let page = |root: &str| {
            format!(
                "<link href=\"{root}../all.css\"><link href=\"{root}../../all.css\"><p a=\"x\">../all.css\""
            )
        };
        let expected = |root: &str| {
            format!(
                "<link href=\"{root}all.css\"><link href=\"{root}beside-1/all.css\"><p a=\"x\">../all.css\""
            )
        };
        for (depth, root) in [(0, ""), (1, "../"), (2, "../../")] {
            assert_eq!(told(&page(root), depth, &taken).unwrap(), expected(root));
        }
        // That of missing addresses is at the site's root, and its addresses begin at the host's.
        assert_eq!(told(&page("/a/"), 0, &taken).unwrap(), expected("/a/"));
        assert_eq!(told("<p a=\"b/c.css\" d=\"", 0, &taken), None);
        let shown = "<code class=\"html\">&lt;link href=\"../all.css\" rel=\"../all.css\"></code>";
        assert_eq!(told(shown, 0, &taken), None);
    }
}
