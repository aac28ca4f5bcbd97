//! Writing links into a chapter's text, before its directives are turned into anything.

use super::prose::stands_free;
use super::said::Said;
use crate::course::page::Page;
use crate::course::uses::{Linked, use_id};
use crate::course::whole::Course;
use crate::directives::KNOWN;
use crate::directives::vocab::Term;
use crate::reading::document::Document;
use crate::reading::find;
use crate::reading::markdown::words;
use crate::report::diagnostic::Report;
use crate::report::path::{in_address, in_markdown, relative};
use handlebars::html_escape;
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{Event, TagEnd};

/// How each link of ours begins.
pub(super) const OPENING: &str = "<a class=\"term\"";

/// What the links are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Renderer {
    /// A page: HTML, with what a preview shows.
    Html,
    /// Every other renderer: Markdown.
    Plain,
}

/// The text of a chapter with its links in it.
///
/// Each stays on the line where the word stood, so that the text parses as it did.
pub(crate) fn splice(
    course: &Course<'_>,
    page: &Page<'_>,
    author: &str,
    links: &[Linked],
    renderer: Renderer,
) -> String {
    let mut text = String::with_capacity(author.len() + links.len() * 128);
    let mut at = 0;
    for link in links {
        text.push_str(&author[at..link.span.start]);
        let word = &author[link.span.clone()];
        let defined = &course.pages[link.defined.0];
        match defined.terms().nth(link.defined.1) {
            Some(term) => text.push_str(&write(course, page, defined, term, word, renderer)),
            None => text.push_str(word),
        }
        at = link.span.end;
    }
    text.push_str(&author[at..]);
    text
}

/// Those links of a chapter with which its text reads as it does without them.
///
/// Emphasis and quotation marks turn on what is beside them, and a link is not a letter. That is seldom
/// the case; then only the words that stand free become links.
pub(crate) fn that_hold(
    course: &Course<'_>,
    page: &Page<'_>,
    author: &str,
    links: Vec<Linked>,
    options: &MarkdownOptions,
) -> Vec<Linked> {
    if links.is_empty() {
        return links;
    }
    let before = Said::of(&page.document);
    let holds = |links: &[Linked]| {
        let text = splice(course, page, author, links, Renderer::Html);
        let found = find::find(&text, options, KNOWN, &mut Report::default());
        Said::of(&Document::new(&found.blanked, options)) == before
    };
    if holds(&links) {
        return links;
    }
    let free: Vec<Linked> = links
        .into_iter()
        .filter(|link| stands_free(author, &link.span))
        .collect();
    if holds(&free) { free } else { Vec::new() }
}

fn write(
    course: &Course<'_>,
    page: &Page<'_>,
    defined: &Page<'_>,
    term: &Term,
    word: &str,
    renderer: Renderer,
) -> String {
    let html = renderer == Renderer::Html;
    let key = term.key();
    if defined.path == page.path {
        return if html {
            let id = use_id(&page.slug, &key);
            format!("{OPENING} id=\"{id}\" href=\"#term-{key}\">{word}</a>")
        } else {
            format!("[{word}](#term-{key})")
        };
    }
    let glossary = course.glossary.filter(|_| html);
    let glossary = glossary.and_then(|index| course.pages.get(index));
    let target = glossary.unwrap_or(defined);
    let path = if target.path == page.path {
        String::new()
    } else if html {
        in_address(&relative(&page.path, &target.path.with_extension("html")))
    } else {
        in_markdown(&relative(&page.path, &target.path))
    };
    if !html {
        return format!("[{word}](<{path}#term-{key}>)");
    }
    format!(
        "{OPENING} id=\"{}\" href=\"{}#term-{key}\"{}>{word}</a>",
        use_id(&page.slug, &key),
        attribute(&path),
        if path.is_empty() {
            String::new()
        } else {
            preview(defined, term)
        },
    )
}

/// What a preview shows of a term that another page defines.
fn preview(defined: &Page<'_>, term: &Term) -> String {
    let mut data = format!(" data-term=\"{}\"", attribute(&term.words));
    if let Some(ipa) = &term.pronunciation {
        data.push_str(&format!(" data-ipa=\"{}\"", attribute(ipa)));
    }
    let meaning = attribute(&in_short(defined, term));
    data.push_str(&format!(" data-meaning=\"{meaning}\""));
    data
}

/// A term's meaning in a few words: the first paragraph of its first meaning, without markup.
pub(crate) fn in_short(defined: &Page<'_>, term: &Term) -> String {
    let Some(meaning) = term.meanings.first() else {
        return String::new();
    };
    let events = &defined.document.events[meaning.fragment.events.clone()];
    let paragraph = events
        .iter()
        .position(|(event, _)| matches!(event, Event::End(TagEnd::Paragraph)))
        .unwrap_or(events.len());
    words(&events[..paragraph])
}

/// Text for an attribute in HTML that Markdown reads first, perhaps in a table.
fn attribute(text: &str) -> String {
    html_escape(text)
        .replace(['\n', '\r'], " ")
        .replace('|', "&#124;")
        .replace('`', "&#96;")
}
