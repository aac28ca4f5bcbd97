//! What a course's pages are about: what is made around them, as feeds, pictures and packages, says it.

use super::page::Page;
use super::whole::Course;
use crate::reading::document::{Block, Kind};
use crate::reading::pairing::Directive;
use crate::report::path::normal;
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use percent_encoding::percent_decode_str;
use std::path::PathBuf;

/// The pages of a book in their order, as far as a reader hears of them before they are opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// One for each chapter.
    pub pages: Vec<About>,
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// The chapter, relative to SUMMARY.md; its page has the same path with another ending.
    pub path: PathBuf,
    /// The words of its `#` heading, or what SUMMARY.md calls it.
    pub title: String,
    /// The words of its first paragraph, shortened where they are many.
    pub lede: Option<String>,
    /// What `<<#module>>` says.
    pub module: Option<Place>,
    /// The first of its labs.
    pub lab: Option<Start>,
    /// The first of its figures that is a drawing or a picture.
    pub figure: Option<Figure>,
}

/// What a figure shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// A drawing in the chapter itself (SVG).
    Drawing(String),
    /// A picture beside the chapters, relative to SUMMARY.md.
    Picture(PathBuf),
}

/// Where a module stands in its course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its number, as it stands in print: `02`.
    pub number: String,
    /// The phase that it belongs to.
    pub phase: String,
    /// How long a reader needs.
    pub minutes: u64,
}

/// What a lab starts with.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// Its model's name.
    pub model: &'static str,
    /// Its settings, in the sheet's order.
    pub settings: Vec<f64>,
    /// What its randomness derives from.
    pub seed: u64,
    /// Where its axis ends.
    pub most: f64,
}

/// What search engines and readers of feeds show of a description, and not much more.
const LONGEST: usize = 240;
/// What ends a sentence. Where words stand without spaces, so do sentences.
const ENDS: [&str; 9] = [". ", "? ", "! ", "؟ ", "۔ ", "। ", "。", "？", "！"];

/// The outline of a course.
pub(crate) fn outline(course: &Course<'_>) -> Outline {
    Outline {
        pages: course
            .pages
            .iter()
            .map(|page| about(course, page))
            .collect(),
    }
}

fn about(course: &Course<'_>, page: &Page<'_>) -> About {
    let document = &page.document;
    let words = |is: fn(&Block) -> bool| {
        let block = document.visible(&document.blocks).find(|block| is(block))?;
        Some(document.words(block)).filter(|words| !words.trim().is_empty())
    };
    let name = course.entry(&page.path).map(|entry| entry.name.clone());
    About {
        path: page.path.clone(),
        title: words(|block| block.is_heading(1))
            .or(name)
            .unwrap_or_default(),
        lede: words(|block| block.kind == Kind::Paragraph).map(|words| shortened(&words)),
        module: page.module().map(|module| Place {
            number: module.padded(),
            phase: module.phase.clone(),
            minutes: module.minutes,
        }),
        lab: page.labs().next().map(|lab| Start {
            model: lab.model.name,
            settings: lab.settings.clone(),
            seed: lab.seed,
            most: lab.max,
        }),
        figure: figure(page),
    }
}

/// What stands in the first figure that shows a drawing or a picture, a drawing before a picture. (There may be many
/// figures that show neither: the page is gone through once.)
fn figure(page: &Page<'_>) -> Option<Figure> {
    let figures = page.items.iter().map(|item| &item.directive);
    let figures = figures.filter(|directive| directive.spec.name == "figure");
    let bodies: Vec<Span> = figures.map(Directive::body).collect();
    let drawn = bodies
        .iter()
        .enumerate()
        .find_map(|(at, body)| Some((at, drawing(&page.document.text[body.clone()])?)));
    let pictured = page.document.events.iter().find_map(|(event, span)| {
        let at = bodies.partition_point(|body| body.end < span.end);
        bodies.get(at).filter(|body| body.start <= span.start)?;
        Some((at, picture(page, event)?))
    });
    match (drawn, pictured) {
        (Some((drawn, figure)), Some((pictured, _))) if drawn <= pictured => Some(figure),
        (_, Some((_, figure))) | (Some((_, figure)), None) => Some(figure),
        (None, None) => None,
    }
}

fn drawing(text: &str) -> Option<Figure> {
    let start = text.find("<svg")?;
    let end = start + text[start..].find("</svg>")? + "</svg>".len();
    Some(Figure::Drawing(text[start..end].to_owned()))
}

fn picture(page: &Page<'_>, event: &Event<'_>) -> Option<Figure> {
    match event {
        Event::Start(Tag::Image { dest_url, .. }) if !dest_url.contains(':') => {
            let folder = page.path.parent()?;
            let path = percent_decode_str(dest_url).decode_utf8().ok()?;
            Some(Figure::Picture(normal(&folder.join(path.as_ref()))))
        }
        _ => None,
    }
}

/// On one line, and cut where it is long: after a sentence, else between two words.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let kept: String = line.chars().take(LONGEST - 1).collect();
    // (In Chinese there may be a single space in all of it.)
    let is_enough = |words: &str| words.chars().count() > LONGEST / 3;
    let sentence = ENDS
        .iter()
        .filter_map(|end| Some(&kept[..kept.rfind(end)? + end.trim_end().len()]))
        .max_by_key(|sentence| sentence.len());
    if let Some(sentence) = sentence.filter(|sentence| is_enough(sentence)) {
        return sentence.to_owned();
    }
    let whole = kept.rsplit_once(' ').map(|(whole, _)| whole);
    let whole = whole.filter(|whole| is_enough(whole)).unwrap_or(&kept);
    let begins_more = [',', ';', ':', '–', '—', '，', '、', '；', '：', '،'];
    format!("{}…", whole.trim_end_matches(begins_more))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_lede_ends_between_two_words() {
        assert_eq!(shortened("one\n two"), "one two");
        let long = "word, ".repeat(100);
        let cut = shortened(&long);
        assert!(cut.chars().count() <= LONGEST, "{cut}");
        assert!(cut.ends_with("word…"), "{cut}");
        let sentence = format!("{}. {long}", "word ".repeat(30).trim_end());
        assert!(
            shortened(&sentence).ends_with("word."),
            "{}",
            shortened(&sentence)
        );
        // In Chinese sentences have no spaces between them, and words have none.
        let sentence = format!("Rust 是{}。", "一".repeat(100));
        assert_eq!(
            shortened(&format!("{sentence}{}", "二".repeat(300))),
            sentence
        );
        let cut = shortened(&format!("Rust 是{}", "一，".repeat(300)));
        assert!(
            cut.chars().count() > LONGEST - 5 && cut.ends_with("一…"),
            "{cut}"
        );
        // Characters of several bytes are counted as one, and never cut.
        assert!(shortened(&"ä".repeat(400)).ends_with("ä…"));
    }
}
