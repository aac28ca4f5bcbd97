//! The course as an e-book: EPUB 3, made from the pages of its site as those read them for whom no script runs.
//!
//! Each quiz's answers stand at the end of the chapter that asks, so that nobody sees them by turning a page.

mod drawing;
mod pages;
mod places;

use super::archive::{filled, put, store};
use super::digest;
use crate::publish::templates::fill;
use crate::publish::{self, files};
use anyhow::{Context, Result, bail};
use pages::Page;
use serde::Serialize;
use serde_json::json;
use std::collections::HashSet;
use std::fs;
use std::io::{Seek, Write};
use std::path::Path;
use zip::CompressionMethod;

/// An edition of a course.
#[allow(missing_debug_implementations)]
pub struct Edition<'a> {
    /// The course.
    pub course: &'a publish::Course<'a>,
    /// When it was last changed (RFC 3339).
    pub changed: &'a str,
}

/// The look of the book; programs for e-books have their own faces and sizes.
const STYLE: &str = include_str!("../../templates/epub/book.css");

/// Writes the site of a folder as an e-book into `to`.
///
/// # Errors
/// Where a page can't be read, or the book not written.
pub fn epub<W: Write + Seek>(
    site: &Path,
    edition: &Edition<'_>,
    to: W,
    packed: &dyn Fn(usize, usize),
) -> Result<W> {
    let course = edition.course;
    let answers = pages::Answers::of(site)?;
    let chapters = pages::files(course);
    let outline = &course.outline.pages;
    let mut book = Vec::new();
    let mut pictures = Vec::new();
    for (index, about) in outline.iter().enumerate() {
        packed(index, outline.len());
        if let Some(page) = pages::page(site, course, about, &answers, &chapters, &mut pictures)? {
            book.push(page);
        }
    }
    if book.is_empty() {
        bail!("this book has no chapters, so there is no e-book to write");
    }
    let texts: Vec<_> = book
        .iter()
        .map(|page| (page.file.as_str(), page.text.as_str()))
        .collect();
    let texts = places::found(&texts);
    for (page, text) in book.iter_mut().zip(texts) {
        page.text = text;
    }
    pictures.sort();
    pictures.dedup();
    let all: HashSet<String> = files(site)?.into_iter().collect();
    pictures.retain(|picture| all.contains(picture));
    tell_apart(&mut book);
    let own = Own::beside(&book, &pictures);
    let name = json!([course.title, course.authors, course.language]).to_string();
    let values = json!({
        "id": format!("urn:uuid:{}", uuid(&name)),
        "title": course.title,
        "language": course.language,
        "description": course.description,
        "authors": course.authors,
        "changed": edition.changed,
        "contents": course.words.say("contents-menu", &[]),
        "summary": course.words.say("epub-accessibility", &[]),
        "cover": course.words.say("epub-cover", &[]),
        "access": access(!book.iter().any(|page| page.undescribed)),
        "pages": book,
        "own": own,
        "pictures": pictures.iter().enumerate().map(|(index, file)| json!({
            "id": format!("picture-{index}"),
            "file": pages::escaped(file),
            "kind": super::parts::kind(file),
        })).collect::<Vec<_>>(),
    });
    filled(to, |archive| {
        // First of all, and as it is: by this a file is known to be an e-book.
        store(
            archive,
            "mimetype",
            b"application/epub+zip",
            CompressionMethod::Stored,
        )?;
        put(
            archive,
            "META-INF/container.xml",
            fill("epub-container", &values).as_bytes(),
        )?;
        put(
            archive,
            "book/package.opf",
            fill("epub-package", &values).as_bytes(),
        )?;
        put(
            archive,
            &format!("book/{}", own.contents),
            fill("epub-contents", &values).as_bytes(),
        )?;
        put(
            archive,
            &format!("book/{}", own.cover),
            fill("epub-cover", &values).as_bytes(),
        )?;
        put(
            archive,
            &format!("book/{}", own.picture),
            &publish::cover(course)?,
        )?;
        let style = format!("{STYLE}\n{}", plain(&crate::labs::drawing::marks()));
        put(archive, "book/book.css", style.as_bytes())?;
        for page in &book {
            put(
                archive,
                &format!("book/{}", page.file),
                page.text.as_bytes(),
            )?;
        }
        for picture in &pictures {
            let path = site.join(picture);
            let content =
                fs::read(&path).with_context(|| format!("unable to read `{}`", path.display()))?;
            let content = if super::parts::kind(picture) == "image/svg+xml" {
                drawing::alone(&content)
            } else {
                content.into()
            };
            put(archive, &format!("book/{picture}"), &content)?;
        }
        Ok(())
    })
}

/// What the files of the book's own are called, which stand beside the author's.
#[derive(Serialize)]
struct Own {
    contents: String,
    cover: String,
    picture: String,
}

impl Own {
    /// Names that none of the author's files has: no two may differ in the case of their letters alone.
    fn beside(book: &[Page], pictures: &[String]) -> Self {
        let files = book.iter().map(|page| &page.file).chain(pictures);
        let taken: HashSet<String> = files.map(|file| file.to_lowercase()).collect();
        let free = |name: &str, ending: &str| {
            let mut file = format!("{name}.{ending}");
            let mut number = 1;
            while taken.contains(&file) {
                number += 1;
                file = format!("{name}-{number}.{ending}");
            }
            file
        };
        Self {
            contents: free("contents", "xhtml"),
            cover: free("cover", "xhtml"),
            picture: free("cover", "png"),
        }
    }
}

/// Gives each page an identifier of its own: most letters of the world are none of an identifier's, so that of two files
/// nothing may be left but how long their names are.
fn tell_apart(book: &mut [Page]) {
    let mut taken = HashSet::new();
    for (index, page) in book.iter_mut().enumerate() {
        if !taken.insert(page.id.clone()) {
            // (None ends with a number by itself.)
            page.id = format!("{}-{index}", page.id);
        }
    }
}

/// How the book can be read, in the vocabulary of schema.org: by its text alone where each picture has words.
fn access(described: bool) -> serde_json::Value {
    let alone = [
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "alternativeText"),
    ];
    let always = [
        ("accessMode", "textual"),
        ("accessMode", "visual"),
        ("accessModeSufficient", "textual,visual"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityFeature", "displayTransformability"),
        ("accessibilityHazard", "none"),
    ];
    let all = always.iter().chain(alone.iter().filter(|_| described));
    all.map(|(property, value)| json!({ "property": property, "value": value }))
        .collect()
}

/// A style in the words that programs for e-books know: without `:is(…)`, and without the page's own unit.
fn plain(style: &str) -> String {
    let mut made = String::new();
    for line in style.replace("rem", "em").lines() {
        let Some((selectors, rule)) = line.split_once('{') else {
            made.push_str(line);
            made.push('\n');
            continue;
        };
        let all: Vec<String> = split(selectors).into_iter().flat_map(each).collect();
        made.push_str(&format!("{} {{{rule}\n", all.join(", ")));
    }
    made
}

/// The selectors of a list; commas in brackets are their own.
fn split(list: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    list.split(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0 && c == ','
    })
    .map(str::trim)
    .collect()
}

/// A selector once for each of those in its `:is(…)`.
fn each(selector: &str) -> Vec<String> {
    let Some((before, rest)) = selector.split_once(":is(") else {
        return vec![selector.to_owned()];
    };
    let (inside, after) = rest.split_once(')').unwrap_or((rest, ""));
    split(inside)
        .iter()
        .map(|one| format!("{before}{one}{after}"))
        .collect()
}

/// A name that is the book's own, the same in each edition (RFC 9562, version 8: made of a hash).
fn uuid(name: &str) -> String {
    let hash = digest(name.as_bytes());
    format!(
        "{}-{}-8{}-a{}-{}",
        &hash[..8],
        &hash[8..12],
        &hash[13..16],
        &hash[17..20],
        &hash[20..32]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_written_as_e_books_know_them() {
        assert_eq!(
            plain("/* a */\n.a, .b:is(.c, .d) text { font: 500 1rem serif; }"),
            "/* a */\n.a, .b.c text, .b.d text { font: 500 1em serif; }\n"
        );
    }

    #[test]
    fn a_book_keeps_its_name() {
        let name = uuid("a");
        assert_eq!(name, uuid("a"));
        assert_ne!(name, uuid("b"));
        assert_eq!((name.len(), &name[14..15], &name[19..20]), (36, "8", "a"));
    }

    #[test]
    fn no_file_of_an_authors_is_called_like_one_of_the_books_own() {
        let page = |file: &str| Page {
            id: "page----xhtml".to_owned(),
            file: file.to_owned(),
            href: String::new(),
            title: String::new(),
            sections: Vec::new(),
            svg: false,
            undescribed: false,
            text: String::new(),
        };
        let mut book = ["第一.xhtml", "第二.xhtml", "Cover.xhtml", "cover-2.xhtml"].map(page);
        tell_apart(&mut book);
        let ids: HashSet<&str> = book.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(ids.len(), 4);
        let own = Own::beside(&book, &["cover.png".to_owned()]);
        assert_eq!(
            [own.contents, own.cover, own.picture],
            ["contents.xhtml", "cover-3.xhtml", "cover-2.png"]
        );
    }
}
