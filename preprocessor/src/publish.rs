//! What is made of a built site, so that any host can have it: each page says what it is about, and, where it
//! is known at which address the site will be, where it is found and how it looks when it is shared; feeds, a
//! map and icons stand beside the pages; and what no page uses goes.
//!
//! mdBook's preprocessors can't add files to a site, so this is the part of a book that only our own `build`
//! makes.

mod address;
mod downloads;
mod feeds;
mod figure;
mod fitted;
mod front;
mod head;
mod hosts;
mod icons;
mod leftovers;
pub mod links;
mod offline;
mod paint;
mod picture;
mod requests;
pub(crate) mod tags;
pub(crate) mod templates;

pub use address::Address;
pub use hosts::POLICY;
pub(crate) use leftovers::files;

use crate::course::outline::{About, Outline};
use crate::render::pages;
use crate::words::Words;
use anyhow::{Context, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// A course that is published, as far as its pages alone don't tell it.
#[derive(Debug)]
pub struct Course<'a> {
    /// Its title.
    pub title: &'a str,
    /// What book.toml says of it.
    pub description: Option<&'a str>,
    /// The language it is written in: `en`.
    pub language: &'a str,
    /// Who wrote it.
    pub authors: &'a [String],
    /// What its pages are about.
    pub outline: &'a Outline,
    /// The words of its language.
    pub words: Words,
    /// Whether its readers are to have it without a network, after their first visit.
    pub offline: bool,
    /// Whether its pages come from a host, a request for each file; else one file is made of them.
    pub hosted: bool,
    /// What its first page offers.
    pub downloads: &'a [Download],
}

/// A file that holds the course, to be taken along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// What it is: `zip`, `epub` or `pdf`.
    pub kind: String,
    /// Where it is, from the root of the site.
    pub file: String,
    /// How large it is.
    pub bytes: u64,
}

/// Where a course will be found.
#[allow(missing_debug_implementations)] // it holds a function
pub struct Whereabouts<'a> {
    /// The address of its first page.
    pub address: &'a Address,
    /// The same course in other languages, and where these are.
    pub editions: &'a [(String, Address)],
    /// When a chapter was last changed (RFC 3339).
    pub changed: &'a dyn Fn(&Path) -> String,
}

impl Course<'_> {
    /// What a page is about, in a sentence or two.
    fn described<'s>(&'s self, about: &'s About) -> Option<&'s str> {
        about.lede.as_deref().or(self.description)
    }

    /// The page of a chapter, from the root of the site; none for the chapter that the site begins with.
    fn page(&self, index: usize) -> String {
        if index == 0 {
            return String::new();
        }
        pages::address(&self.outline.pages[index].path)
    }

    /// What a page is called that goes by this name from the root of the site, where the course has it.
    #[must_use]
    pub fn called_by(&self, page: &str) -> Option<String> {
        let pages = self.outline.pages.iter();
        let mut found = pages.filter(|about| about.path.with_extension("html") == Path::new(page));
        found.next().map(|about| self.called(about))
    }

    /// What a page is called where nothing else says which course it is of.
    pub(crate) fn called(&self, about: &About) -> String {
        match &about.module {
            Some(module) => {
                let number = module.number.as_str().into();
                let module = self.words.say("module-called", &[("number", number)]);
                format!("{module}: {}", about.title)
            }
            None => about.title.clone(),
        }
    }
}

/// A cover for the course as a book (PNG).
///
/// # Errors
/// Where it can't be drawn.
pub fn cover(course: &Course<'_>) -> Result<Vec<u8>> {
    picture::cover(course)
}

/// Makes the built site in the folder `site` ready for its readers. In `sources` lie the chapters, and the files that
/// their author adds to them.
///
/// # Errors
/// Where a file can't be read or written.
pub fn publish(
    site: &Path,
    sources: &Path,
    course: &Course<'_>,
    place: Option<&Whereabouts<'_>>,
) -> Result<()> {
    front::put_right(site, course)?;
    let pictures = match place {
        Some(_) => picture::all(site, course)?,
        None => Vec::new(),
    };
    if place.is_some() {
        icons::write_all(site, course)?;
    }
    if course.offline {
        offline::write_script(site)?;
    }
    // A page of another's theme changes only where its author asks for what stands in it.
    let ours = has_own_shell(site)?;
    let asked = place.is_some() || course.offline || !course.downloads.is_empty();
    let feed = head::has_modules(course);
    let pages = course.outline.pages.iter().enumerate();
    for (index, about) in pages.filter(|_| ours || asked) {
        let head = head::Head {
            course,
            about,
            index,
            feed,
            place: place.map(|place| (place, pictures[index].as_str())),
        };
        let page = about.path.with_extension("html");
        rewrite(&site.join(&page), &head)?;
        if index == 0 && page != Path::new("index.html") {
            rewrite(&site.join("index.html"), &head)?;
        }
    }
    if let Some(place) = place {
        feeds::write_all(site, course, place)?;
    }
    // (Another theme's pages don't load the lab as ours do.)
    if ours && course.hosted {
        requests::settle(site)?;
    }
    // What another theme's scripts load nobody can read from its pages.
    if ours {
        leftovers::remove(site, sources)?;
    }
    if let Some(place) = place {
        hosts::write_all(site, sources, place.address, ours)?;
    }
    if course.offline {
        offline::write_worker(site)?;
    }
    Ok(())
}

/// Whether the pages are made with the course's own theme.
fn has_own_shell(site: &Path) -> Result<bool> {
    Ok(text(&site.join("index.html"))?.is_some_and(|page| {
        let tag = page.find("<html").map_or("", |at| &page[at..]);
        let tag = tag.split('>').next().unwrap_or_default();
        tag.contains(" data-root=\"")
    }))
}

fn rewrite(file: &Path, head: &head::Head<'_>) -> Result<()> {
    // A chapter that another one took the page of.
    let Some(html) = text(file)? else {
        return Ok(());
    };
    let depth = head.about.path.components().count() - 1;
    let to_root = if file.ends_with("index.html") && head.index == 0 {
        String::new()
    } else {
        "../".repeat(depth)
    };
    let mut html = head.put_into(&html, &to_root);
    if head.index == 0 && !head.course.downloads.is_empty() {
        html = downloads::put_into(&html, &to_root, head.course);
    }
    write(file, html.as_bytes())
}

/// What a page of the site says; none where there is no such page, or one that isn't text.
///
/// # Errors
/// Where it can't be read: that isn't the same, and a site without what is made of the page would be on show.
fn text(file: &Path) -> Result<Option<String>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
            Ok(None)
        }
        Err(error) => Err(error).with_context(|| format!("unable to read `{}`", file.display())),
    }
}

/// Writes a file that stands beside the pages, unless its author has one of that name among the chapters: that one is
/// what is published.
fn write_beside(site: &Path, name: &str, content: &[u8]) -> Result<()> {
    let file = site.join(name);
    if file.symlink_metadata().is_ok() {
        return Ok(());
    }
    write(&file, content)
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    fs::write(file, content).with_context(|| format!("unable to write `{}`", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_cannot_be_read_is_not_one_that_is_not_there() {
        let site = tempfile::tempdir().unwrap();
        let page = site.path().join("a.html");
        assert_eq!(text(&page).unwrap(), None);
        fs::write(&page, [0xff]).unwrap();
        assert_eq!(text(&page).unwrap(), None);
        fs::remove_file(&page).unwrap();
        fs::create_dir(&page).unwrap();
        let error = text(&page).unwrap_err().to_string();
        assert!(error.starts_with("unable to read `"), "{error}");
    }

    #[test]
    fn what_an_author_publishes_under_a_name_of_ours_stays() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("robots.txt"), "Disallow: /").unwrap();
        for name in ["robots.txt", "sitemap.xml"] {
            write_beside(site.path(), name, b"ours").unwrap();
        }
        let read = |name: &str| fs::read_to_string(site.path().join(name)).unwrap();
        assert_eq!(read("robots.txt"), "Disallow: /");
        assert_eq!(read("sitemap.xml"), "ours");
    }
}
