//! The page that a site begins with. mdBook writes the first chapter's page there once more, as it is: where the
//! chapter lies in a folder, what leads on from it counts from there, and leads to nothing from here.

use super::links::{decoded, steps};
use super::{Course, tags, text};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What names a page or a file in a chapter's text.
const NAMED: [(&str, &str); 2] = [("a", "href"), ("img", "src")];

/// Lets the addresses in the page count from the root of the site, those that lead to something only from the
/// chapter's own folder.
///
/// # Errors
/// Where the page can't be read or written.
pub(super) fn put_right(site: &Path, course: &Course<'_>) -> Result<()> {
    let chapters = course.outline.pages.iter().map(|about| &about.path);
    let is_own = |path: &Path| path.with_extension("html") == Path::new("index.html");
    let folder = chapters.clone().next().and_then(|first| first.parent());
    let folder = folder.unwrap_or(Path::new("")).to_string_lossy();
    if folder.is_empty() || chapters.clone().any(|path| is_own(path)) {
        return Ok(());
    }
    let file = site.join("index.html");
    let Some(html) = text(&file)? else {
        return Ok(());
    };
    let folder = folder.replace('\\', "/");
    let put = |html: String, (tag, name): (&str, &str)| {
        tags::replace(&html, tag, |tag| {
            let address = tags::attribute(tag, name)?;
            tags::with(tag, name, &moved(site, &folder, address)?)
        })
    };
    fs::write(&file, NAMED.into_iter().fold(html, put))
        .with_context(|| format!("unable to write `{}`", file.display()))
}

/// An address that leads from a folder of the site to something there, and from its root to nothing, as one that
/// counts from the root.
fn moved(site: &Path, folder: &str, address: &str) -> Option<String> {
    let end = address.find(['#', '?']).unwrap_or(address.len());
    let (path, place) = address.split_at(end);
    if path.is_empty() || path.starts_with('/') || path.contains(':') {
        return None;
    }
    let within = |path: &str| {
        let (above, inside) = steps(path);
        (above == 0 && site.join(decoded(&inside)).exists()).then_some(inside)
    };
    let inside = within(&format!("{folder}/{path}")).filter(|_| within(path).is_none())?;
    let slash = if path.ends_with('/') { "/" } else { "" };
    Some(format!("{inside}{slash}{place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_on_from_a_chapter_in_a_folder_does_so_from_the_root_too() {
        let site = tempfile::tempdir().unwrap();
        for file in [
            "in/a.html",
            "in/b c.html",
            "d/e.html",
            "both.html",
            "in/both.html",
            "in/f.png",
        ] {
            fs::create_dir_all(site.path().join(file).parent().unwrap()).unwrap();
            fs::write(site.path().join(file), "").unwrap();
        }
        for (written, moved_to) in [
            ("../d/e.html#f", Some("d/e.html#f")),
            ("b%20c.html?g", Some("in/b%20c.html?g")),
            ("f.png", Some("in/f.png")),
            ("../d/", Some("d/")),
            // These are right already, or wrong in both places.
            ("both.html", None),
            ("d/e.html", None),
            ("gone.html", None),
            ("../../d/e.html", None),
            ("#h", None),
            ("/in/a.html", None),
            ("https://example.org/in/a.html", None),
        ] {
            assert_eq!(
                moved(site.path(), "in", written).as_deref(),
                moved_to,
                "{written}"
            );
        }
    }
}
