//! What mdBook writes into every site, and no page of this one uses.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// The files of mdBook's own theme, without the hashes in their names. Others are never looked at.
const MDBOOKS: [&str; 18] = [
    "ayu-highlight.css",
    "book.js",
    "clipboard.min.js",
    "css/chrome.css",
    "css/general.css",
    "css/print.css",
    "css/variables.css",
    "elasticlunr.min.js",
    "favicon.png",
    "favicon.svg",
    "highlight.css",
    "highlight.js",
    "mark.min.js",
    "searcher.js",
    "searchindex.js",
    "toc.html",
    "toc.js",
    "tomorrow-night.css",
];

/// Removes those whose names stand in no page, and in nothing that a page uses. What lies in the folder `sources` is an
/// author's, whatever its name.
///
/// # Errors
/// Where the folder can't be read, or a file not removed.
pub(super) fn remove(site: &Path, sources: &Path) -> Result<()> {
    let all = files(site)?;
    let (unused, kept): (Vec<&str>, Vec<&str>) = all.iter().map(String::as_str).partition(|file| {
        MDBOOKS.contains(&unhashed(file).as_str()) && !sources.join(file).exists()
    });
    let mut unused: BTreeSet<&str> = unused.into_iter().collect();
    let mut looked_at: Vec<&str> = kept.into_iter().filter(|file| is_text(file)).collect();
    while let Some(file) = looked_at.pop() {
        let path = site.join(file);
        let content =
            fs::read(&path).with_context(|| format!("unable to read `{}`", path.display()))?;
        let found: Vec<&str> = unused
            .iter()
            .filter(|other| {
                let name = other.rsplit('/').next().unwrap_or(other);
                memchr::memmem::find(&content, name.as_bytes()).is_some()
            })
            .copied()
            .collect();
        for other in found {
            unused.remove(other);
            looked_at.push(other);
        }
    }
    for file in unused {
        let path = site.join(file);
        fs::remove_file(&path).with_context(|| format!("unable to remove `{}`", path.display()))?;
    }
    // The folder of mdBook's styles may be empty now; others have something in them.
    let _ = fs::remove_dir(site.join("css"));
    Ok(())
}

/// The files of a site by their paths from its root, written with `/`, in their order.
pub(crate) fn files(site: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(site).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file()
            && let Some(name) = entry.path().strip_prefix(site)?.to_str()
        {
            files.push(name.replace('\\', "/"));
        }
    }
    Ok(files)
}

/// A name without the hash that mdBook puts before its first dot.
fn unhashed(file: &str) -> String {
    match file.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/{}", unhashed(name)),
        None => match file.split_once('.') {
            Some((stem, ending)) if super::hosts::is_hashed(file) => {
                format!("{}.{ending}", &stem[..stem.len() - 9])
            }
            _ => file.to_owned(),
        },
    }
}

fn is_text(file: &str) -> bool {
    [
        ".html",
        ".htm",
        ".xhtml",
        ".css",
        ".js",
        ".mjs",
        ".svg",
        ".xml",
        ".json",
        ".webmanifest",
    ]
    .iter()
    .any(|ending| file.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_page_uses_goes_and_only_mdbooks_own() {
        let site = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let file = site.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        put("index.html", "<script src=\"book-01234567.js\"></script>");
        put("book-01234567.js", "load('highlight-01234567.js')");
        put("highlight-01234567.js", "");
        put("mark-01234567.min.js", "'searcher-01234567.js'");
        put("searcher-01234567.js", "'mark-01234567.min.js'");
        put("css/print.css", "");
        put("author/mark.min.js", "");
        put("nobody-uses.js", "");
        put("highlight.css", "");
        put("favicon-01234567.png", "");
        put("my.webmanifest", "favicon-01234567.png");
        let sources = tempfile::tempdir().unwrap();
        fs::write(sources.path().join("highlight.css"), "").unwrap();
        remove(site.path(), sources.path()).unwrap();
        assert_eq!(
            files(site.path()).unwrap(),
            [
                "author/mark.min.js",
                "book-01234567.js",
                "favicon-01234567.png",
                "highlight-01234567.js",
                "highlight.css",
                "index.html",
                "my.webmanifest",
                "nobody-uses.js"
            ]
        );
        assert!(!site.path().join("css").exists());
    }
}
