//! The course's terms as flash cards, for programs that practise them elsewhere.

use super::page::Page;
use super::whole::Course;
use crate::directives::vocab::Term;
use crate::reading::markdown::{self, slug};
use crate::reading::mdbook::{finished, without_hidden_lines};
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};

/// A term to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flashcard {
    /// The term's name, unlike all others of this and of other courses, and the same after a change of its meaning:
    /// `switchboard-de-backpressure`.
    pub id: String,
    /// The term, as HTML.
    pub term: String,
    /// How it is pronounced, as plain text.
    pub pronunciation: Option<String>,
    /// What it means, as HTML without links into the book.
    pub meaning: String,
    /// The chapter that teaches it, as a name in addresses: `module-02`.
    pub chapter: String,
}

/// Every term of the course, in the order in which its chapters teach them.
pub(crate) fn cards(course: &Course<'_>) -> Vec<Flashcard> {
    let of = |page| move |term| card(course, page, term);
    let pages = course.pages.iter();
    pages.flat_map(|page| page.terms().map(of(page))).collect()
}

fn card(course: &Course<'_>, page: &Page<'_>, term: &Term) -> Flashcard {
    let html = |events: std::ops::Range<usize>| {
        let html = markdown::html(&portable(&page.document.events[events]), page.links(true));
        without_hidden_lines(&finished(&html, &course.coding))
    };
    let meanings: Vec<String> = term
        .meanings
        .iter()
        .map(|meaning| html(meaning.fragment.events.clone()))
        .collect();
    Flashcard {
        id: format!("{}-{}", course.edition, term.key()),
        term: html(term.name.events.clone()),
        pronunciation: term.pronunciation.clone(),
        meaning: meanings.join("\n"),
        chapter: slug(&course.called(&page.path)),
    }
}

/// The events without what leads nowhere outside of the book: its own links and pictures, whose words
/// stay, and references to footnotes.
fn portable<'t>(events: &[(Event<'t>, Span)]) -> Vec<(Event<'t>, Span)> {
    let mut kept = Vec::with_capacity(events.len());
    let mut links = Vec::new();
    for (event, span) in events {
        let keep = match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push(dest_url.contains("://") || dest_url.starts_with("mailto:"));
                links.last() == Some(&true)
            }
            Event::End(TagEnd::Link) => links.pop() == Some(true),
            Event::Start(Tag::Image { .. })
            | Event::End(TagEnd::Image)
            | Event::FootnoteReference(_) => false,
            _ => true,
        };
        if keep {
            kept.push((event.clone(), span.clone()));
        }
    }
    kept
}
