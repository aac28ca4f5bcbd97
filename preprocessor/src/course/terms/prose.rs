//! The running text of a chapter: what a reader reads as prose, in stretches without markup.

use super::forms::Forms;
use super::html::Open;
use super::optout::Spared;
use super::run::Run;
use crate::course::page::Page;
use crate::reading::attributes::spec::Words;
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashSet;

/// The prose of a chapter.
#[derive(Debug, Default)]
pub(super) struct Prose {
    pub(super) runs: Vec<Run>,
    /// The keys of the terms to which a link of the author's leads already.
    pub(super) linked_by_hand: HashSet<String>,
}

/// Whether, and how, a stretch of a chapter is prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Zone {
    Prose,
    /// Read, but no place for a link: headings and the like.
    Unlinked,
    /// Not prose.
    Out,
}

/// Reads the prose of a chapter, and what its author asked to leave alone in it.
pub(super) fn read(page: &Page<'_>, forms: &Forms) -> (Prose, Spared) {
    let document = &page.document;
    let mut prose = Prose::default();
    let mut spared = Spared::default();
    let mut run = Run::default();
    let mut zones: Vec<Zone> = Vec::new();
    let mut html = Open::default();
    let mut depths = Vec::new();
    let mut quotations = 0;
    // mdBook leaves a footnote out to which nothing refers, and one that is there already.
    let mut notes: HashSet<&str> = HashSet::new();
    notes.extend(document.events.iter().filter_map(|(event, _)| match event {
        Event::FootnoteReference(name) => Some(&**name),
        _ => None,
    }));
    let mut finish = |run: &mut Run| {
        let run = std::mem::take(run);
        if !run.text.is_empty() {
            prose.runs.push(run);
        }
    };
    for (event, span) in &document.events {
        match event {
            Event::Text(text) => {
                let around = zones.last().copied().unwrap_or(Zone::Prose);
                let zone = around.max(directive(page, span.start, quotations > 0));
                if zone == Zone::Out {
                    continue;
                }
                run.linkable = zone == Zone::Prose && html.is_empty();
                if document.text[span.clone()] == **text {
                    run.push_written(text, span.start);
                } else {
                    text.chars().for_each(|character| run.push(character, span));
                }
            }
            // A term that is written as code is used, though no link is made of it.
            Event::Code(code) if forms.term(code).is_some() => {
                finish(&mut run);
                let around = zones.iter().max().copied().unwrap_or(Zone::Prose);
                if around.max(directive(page, span.start, quotations > 0)) != Zone::Out {
                    code.chars().for_each(|character| run.push(character, span));
                    run.linkable = false;
                    finish(&mut run);
                }
            }
            Event::SoftBreak => run.push(' ', span),
            Event::InlineHtml(tag) => {
                run.spares_last = spared.read(document.text, span, true, forms);
                finish(&mut run);
                html.read(tag);
            }
            Event::Start(tag) => {
                finish(&mut run);
                quotations += usize::from(matches!(tag, Tag::BlockQuote(_)));
                if let Tag::Link { dest_url, .. } = tag
                    && let Some((_, key)) = dest_url.rsplit_once("#term-")
                {
                    prose.linked_by_hand.insert(key.to_owned());
                }
                if let Tag::HtmlBlock = tag {
                    spared.read(document.text, span, false, forms);
                    html.read(&document.text[span.clone()]);
                }
                let is_left_out = match tag {
                    Tag::FootnoteDefinition(name) => !notes.remove(&**name),
                    _ => false,
                };
                let own = if is_left_out { Zone::Out } else { zone(tag) };
                // The most that any of those around makes of it: looked up at each word, however deep it is.
                let around = zones.last().copied().unwrap_or(Zone::Prose);
                zones.push(own.max(around));
                depths.push(html.depth());
            }
            Event::End(tag) => {
                finish(&mut run);
                quotations -= usize::from(matches!(tag, TagEnd::BlockQuote(_)));
                zones.pop();
                let depth = depths.pop().unwrap_or_default();
                // HTML that a block of text opens ends with it; only an HTML block reaches further.
                if !matches!(tag, TagEnd::HtmlBlock) && !is_inline(*tag) {
                    html.truncate(depth);
                }
            }
            _ => finish(&mut run),
        }
    }
    (prose, spared)
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

fn zone(tag: &Tag<'_>) -> Zone {
    match tag {
        Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } | Tag::MetadataBlock(_) => Zone::Out,
        Tag::Heading { .. } | Tag::Link { .. } | Tag::TableHead | Tag::DefinitionListTitle => {
            Zone::Unlinked
        }
        _ => Zone::Prose,
    }
}

/// What the directive around a position makes of it.
fn directive(page: &Page<'_>, position: usize, quoted: bool) -> Zone {
    match page.item_at(position).map(|item| item.directive.spec.words) {
        Some(Words::Apart) => Zone::Out,
        Some(Words::Unlinked) => Zone::Unlinked,
        Some(Words::UnlinkedOutsideQuotations) if !quoted => Zone::Unlinked,
        _ => Zone::Prose,
    }
}

/// Whether the characters around a word let a link stand in its place.
///
/// Emphasis that begins or ends right beside a letter would be none any more beside a link, a quotation
/// mark there would turn, a backslash would take the link's first character away, and an exclamation mark
/// make a picture of it.
pub(super) fn takes_a_link(text: &str, span: &Span) -> bool {
    let sign = |c: char| matches!(c, '*' | '_' | '~' | '\'' | '"');
    let before = &text[..span.start];
    let after = &text[span.end..];
    let beside = |outside: Option<char>| outside.is_some_and(char::is_alphanumeric);
    let opened = before.trim_end_matches(sign);
    let closed = after.trim_start_matches(sign);
    !before.ends_with(['\\', '<', '&', '!', ']'])
        && (opened.len() == before.len() || !beside(opened.chars().next_back()))
        && (closed.len() == after.len() || !beside(closed.chars().next()))
}

/// Whether a word stands free: between spaces, or beside signs that mean nothing to Markdown.
pub(super) fn stands_free(text: &str, span: &Span) -> bool {
    let means_nothing = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '?' | '(' | ')');
    text[..span.start]
        .chars()
        .next_back()
        .is_none_or(means_nothing)
        && text[span.end..].chars().next().is_none_or(means_nothing)
}
