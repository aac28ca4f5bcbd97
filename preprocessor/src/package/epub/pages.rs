//! The pages of an e-book.

use super::places;
use crate::course::outline::About;
use crate::package::identifier;
use crate::package::xhtml::{Surroundings, escaped as text, inside};
use crate::publish::Course;
use crate::publish::templates::fill;
use crate::render::pages;
use anyhow::{Context, Result};
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use percent_encoding::percent_decode_str;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};
use serde::Serialize;
use serde_json::json;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// A chapter of the book.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    pub(super) id: String,
    /// Where it is, from the root of the book, and its address.
    pub(super) file: String,
    pub(super) href: String,
    pub(super) title: String,
    pub(super) sections: Vec<Section>,
    /// Whether there are drawings in it.
    pub(super) svg: bool,
    /// Whether there is a picture without words for it.
    #[serde(skip)]
    pub(super) undescribed: bool,
    #[serde(skip)]
    pub(super) text: String,
}

/// A section that the table of contents names.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    pub(super) href: String,
    pub(super) title: String,
}

/// The answers of all quizzes, by the quiz.
pub(super) struct Answers {
    page: Option<Html>,
    /// Where each quiz's are in the page, by its id: to look for each would take as long as there are others.
    places: HashMap<String, NodeId>,
}

impl Answers {
    /// Those of the site in a folder, which stand in a chapter of their own there.
    pub(super) fn of(site: &Path) -> Result<Self> {
        let file = site.join(ANSWERS);
        let page = match fs::read_to_string(&file) {
            Ok(html) => Some(Html::parse_document(&html)),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => {
                return Err(error).with_context(|| format!("unable to read `{}`", file.display()));
            }
        };
        let (all, heading) = (selector("section.answers"), selector("h2"));
        let sections = page.iter().flat_map(|page| page.select(&all));
        let places = sections.filter_map(|section| {
            let id = section.select(&heading).next()?.attr("id")?;
            Some((id.strip_prefix("answers-")?.to_owned(), section.id()))
        });
        let places = places.collect();
        Ok(Self { page, places })
    }

    /// The answers of a quiz.
    fn quiz(&self, id: &str) -> Option<ElementRef<'_>> {
        let place = *self.places.get(id)?;
        ElementRef::wrap(self.page.as_ref()?.tree.get(place)?)
    }
}

const ANSWERS: &str = "answers.html";

/// The file of a chapter in the book.
fn file(about: &About) -> String {
    about
        .path
        .with_extension("xhtml")
        .to_string_lossy()
        .replace('\\', "/")
}

/// An address of a file of the book.
pub(super) fn escaped(file: &str) -> String {
    pages::escaped(file)
}

/// The files of all chapters, by their pages of the site.
pub(super) fn files(course: &Course<'_>) -> HashMap<String, String> {
    let page = |about: &About| {
        about
            .path
            .with_extension("html")
            .to_string_lossy()
            .replace('\\', "/")
    };
    let all = course.outline.pages.iter();
    all.map(|about| (page(about), file(about))).collect()
}

/// The chapter that a page of the site becomes; `None` where the site has no such page.
pub(super) fn page(
    site: &Path,
    course: &Course<'_>,
    about: &About,
    answers: &Answers,
    pages: &HashMap<String, String>,
    pictures: &mut Vec<String>,
) -> Result<Option<Page>> {
    let path = site.join(about.path.with_extension("html"));
    let html = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        read => read.with_context(|| format!("unable to read `{}`", path.display()))?,
    };
    let html = Html::parse_document(&html);
    let Some(main) = html.select(&selector("main")).next() else {
        return Ok(None);
    };
    let own = file(about);
    let folder = own
        .rsplit_once('/')
        .map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let first = course.outline.pages.first().map(file);
    let mut around = Around {
        own: &own,
        folder,
        pages,
        first,
        pictures,
        undescribed: false,
    };
    let mut body = inside(main, &mut around);
    let quizzes: Vec<&str> = main
        .select(&selector("[data-quiz]"))
        .filter_map(|quiz| quiz.attr("data-quiz"))
        .collect();
    let mut reasons = String::new();
    // What these say of links and pictures counts from the root, where their own page is.
    around.folder.clear();
    // (An author may name one again and again.)
    let mut said = HashSet::new();
    for quiz in quizzes.into_iter().filter(|quiz| said.insert(*quiz)) {
        if let Some(section) = answers.quiz(quiz) {
            let inner = inside(section, &mut around);
            reasons.push_str(&without_heading(&inner));
        }
    }
    if !reasons.is_empty() {
        let label = text(&course.words.say("answers", &[]));
        // (Each quiz's heading is the one above.)
        body.push_str(&format!(
            "<section class=\"answers\" epub:type=\"answers\"><h2>{label}</h2>{reasons}</section>"
        ));
    }
    let undescribed =
        around.undescribed || main.select(&selector("img:not([alt])")).next().is_some();
    let sections = sections(main, &pages::escaped(&own));
    let to_root = "../".repeat(own.matches('/').count());
    let values = json!({
        "language": course.language,
        "title": about.title,
        "root": to_root,
        "body": body,
    });
    Ok(Some(Page {
        id: format!("page-{}", identifier(&own)),
        href: pages::escaped(&own),
        title: course.called(about),
        sections,
        svg: body.contains("<svg"),
        undescribed,
        text: fill("epub-page", &values),
        file: own,
    }))
}

/// The sections of a chapter at an address: the headings that have an id and that the book shows.
///
/// In one go through the chapter, since what is around each heading, and within it, may be as much as there are
/// headings. Of headings within headings each has its own words.
fn sections(main: ElementRef<'_>, address: &str) -> Vec<Section> {
    let is_hidden =
        |element: &Element| element.name() == "nav" || element.classes().any(|class| class == "js");
    let is_section = |element: &Element| element.name() == "h2" && element.attr("id").is_some();
    let mut sections: Vec<(String, String)> = Vec::new();
    // How many elements that aren't shown are open, and which sections' headings.
    let (mut hidden, mut open) = (0_usize, Vec::new());
    for edge in main.traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(words) => {
                    if let Some(section) = open.last() {
                        let (_, title): &mut (String, String) = &mut sections[*section];
                        title.push_str(words);
                    }
                }
                Node::Element(element) => {
                    hidden += usize::from(is_hidden(element));
                    if hidden == 0 && is_section(element) {
                        let id = places::sound(element.attr("id").unwrap_or_default());
                        open.push(sections.len());
                        let place = if id.is_empty() { id } else { format!("#{id}") };
                        sections.push((format!("{address}{place}"), String::new()));
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    if hidden == 0 && is_section(element) {
                        open.pop();
                    }
                    hidden -= usize::from(is_hidden(element));
                }
            }
        }
    }
    let section = |(href, title): (String, String)| Section {
        href,
        title: title.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    sections.into_iter().map(section).collect()
}

/// A quiz's answers without their heading, which comes first and says where they are from; others are the author's.
fn without_heading(reasons: &str) -> String {
    const END: &str = "</h2>";
    let heading = reasons
        .find("<h2")
        .and_then(|start| Some(start..start + reasons[start..].find(END)? + END.len()));
    match heading {
        Some(heading) => format!("{}{}", &reasons[..heading.start], &reasons[heading.end..]),
        None => reasons.to_owned(),
    }
}

/// The book around a page.
struct Around<'a> {
    own: &'a str,
    folder: String,
    pages: &'a HashMap<String, String>,
    first: Option<String>,
    pictures: &'a mut Vec<String>,
    undescribed: bool,
}

impl Around<'_> {
    /// A path from the root of the book.
    fn normal(&self, address: &str) -> Option<String> {
        let path = percent_decode_str(address).decode_utf8().ok()?;
        let whole = format!("{}{path}", self.folder);
        let mut parts: Vec<&str> = Vec::new();
        for part in whole.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    /// The way from this page to a file of the book.
    fn to(&self, file: &str) -> String {
        format!(
            "{}{}",
            "../".repeat(self.own.matches('/').count()),
            pages::escaped(file)
        )
    }
}

impl Surroundings for Around<'_> {
    fn link(&mut self, href: &str) -> Option<String> {
        if href.contains("://") || href.starts_with("mailto:") || href.starts_with('#') {
            return Some(href.to_owned());
        }
        let (path, place) = href
            .split_once('#')
            .map_or((href, ""), |(path, place)| (path, place));
        let file = self.normal(path)?;
        let place = if place.is_empty() {
            String::new()
        } else {
            format!("#{place}")
        };
        // They stand at the end of the chapter that asks, and so lead to it.
        if file == ANSWERS {
            return Some(place).filter(|place| !place.is_empty());
        }
        let file = match self.pages.get(&file) {
            Some(file) => file,
            None if file == "index.html" => self.first.as_ref()?,
            None => return None,
        };
        if *file == self.own && !place.is_empty() {
            return Some(place);
        }
        Some(format!("{}{place}", self.to(file)))
    }

    fn picture(&mut self, src: &str) -> Option<String> {
        if let Some(data) = src.strip_prefix("data:") {
            return is_picture(data).then(|| src.to_owned());
        }
        if src.contains("://") {
            return None;
        }
        let file = self.normal(src.split(['?', '#']).next().unwrap_or(src))?;
        if !super::super::parts::kind(&file).starts_with("image/") {
            return None;
        }
        let address = self.to(&file);
        self.pictures.push(file);
        Some(address)
    }
}

/// Whether an address that holds what it leads to holds a picture as e-books may.
fn is_picture(data: &str) -> bool {
    let kinds = ["gif", "jpeg", "png", "svg+xml", "webp"];
    data.split_once(";base64,").is_some_and(|(kind, _)| {
        let kind = kind.strip_prefix("image/");
        kind.is_some_and(|kind| kinds.contains(&kind))
    })
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| unreachable!("{css}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_holds_is_a_picture_or_none() {
        assert!(is_picture("image/png;base64,iVBO") && is_picture("image/svg+xml;base64,PHN2"));
        for other in [
            "image/tiff;base64,AA",
            "text/html;base64,AA",
            "image/png,a b",
        ] {
            assert!(!is_picture(other), "{other}");
        }
    }

    #[test]
    fn answers_lose_their_own_heading_alone() {
        assert_eq!(
            without_heading("a <h2 id=\"q\">Quiz</h2> b <h2>Why</h2> c"),
            "a  b <h2>Why</h2> c"
        );
        assert_eq!(without_heading("a"), "a");
    }

    #[test]
    fn sections_are_the_headings_that_are_shown_each_with_its_own_words() {
        let html = Html::parse_fragment(
            "<h2 id=a>One\n<em>word</em></h2><nav><h2 id=b>No</h2></nav><div class='x js'><p><h2 id=c>No</h2></div>\
             <h2>No</h2><h2 class=js id=d>No</h2><h2 id=e>Outer <div><h2 id=f>Inner</h2></div> end<span class=js>!</span></h2><h2 id=''>+</h2><h2 id='g h'>Last</h2>",
        );
        let made: Vec<String> = sections(html.root_element(), "c.xhtml")
            .into_iter()
            .map(|section| format!("{} {}", section.href, section.title))
            .collect();
        assert_eq!(
            made,
            [
                "c.xhtml#a One word",
                "c.xhtml#e Outer end!",
                "c.xhtml#f Inner",
                "c.xhtml +",
                "c.xhtml#g-h Last"
            ]
        );
    }
}
