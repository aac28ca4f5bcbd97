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
use std::fs;
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
    for file in &outside {
        bring_in(&site, file)
            .with_context(|| format!("unable to take `{}` into the site", shown(file)))?;
    }
    let moved = || -> std::io::Result<()> {
        for entry in fs::read_dir(&within)? {
            let entry = entry?;
            fs::rename(entry.path(), folder.join(entry.file_name()))?;
        }
        fs::remove_dir_all(&deep)
    };
    moved().with_context(|| format!("unable to write to `{}`", shown(&folder)))
}

/// Moves the copy of a file from beside a site into it, and tells the pages.
fn bring_in(site: &Path, file: &Path) -> std::io::Result<()> {
    let (from, written) = (site.join(file), file.to_string_lossy().replace('\\', "/"));
    let rest = written.trim_start_matches("../");
    let free = |path: &String| !site.join(path).exists();
    let Some(path) = std::iter::once(rest.to_owned())
        .chain((1..).map(|number| format!("beside-{number}/{rest}")))
        .find(free)
    else {
        return Ok(());
    };
    let to = site.join(&path);
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    // The same file may be named twice.
    fs::copy(&from, &to)?;
    // From any page its address ends so, whatever the number of folders that lead up to the site's root.
    let ends = format!("{written}\"");
    for page in WalkDir::new(site).into_iter().filter_map(Result::ok) {
        if page
            .path()
            .extension()
            .is_none_or(|ending| ending != "html")
        {
            continue;
        }
        let text = fs::read_to_string(page.path())?;
        let mut told = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(&ends) {
            let (before, after) = rest.split_at(at);
            told.push_str(before);
            let whole = before.ends_with("=\"") || before.ends_with('/');
            told.push_str(if whole { &path } else { &written });
            told.push('"');
            rest = &after[ends.len()..];
        }
        if !told.is_empty() {
            told.push_str(rest);
            fs::write(page.path(), told)?;
        }
    }
    Ok(())
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
}
