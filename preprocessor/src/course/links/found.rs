//! The links and pictures of a chapter, with the places where their addresses are written.

use crate::reading::document::Document;
use crate::reading::tags::tags;
use crate::report::span::{Lines, Span, trimmed};
use mdbook_markdown::pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::{HashMap, HashSet};

/// An address that a chapter leads to.
pub(super) struct Link {
    pub(super) address: String,
    /// Where the address is written, or else the link.
    pub(super) span: Span,
    /// The first use of a reference definition.
    pub(super) used: Option<Span>,
    /// Whether it is shown in the page rather than led to.
    pub(super) shown: bool,
    pub(super) written: Written,
}

/// How an address is written.
pub(super) enum Written {
    /// Between parentheses, right after the words.
    Inline,
    /// On a line of its own that defines a reference.
    Defined,
    /// As the value of this attribute of a tag.
    Tag(&'static str),
}

/// All of them, in the order of the text; of a reference that is used several times, the first use.
pub(super) fn links(document: &Document<'_>) -> Vec<Link> {
    let text = document.text;
    let mut links = Vec::new();
    let mut defined = HashSet::new();
    let definitions = definitions(document);
    let lines = Lines::of(text);
    let mut after_words = after_words(document).into_iter();
    for (event, span) in &document.events {
        match event {
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            })
            | Event::Start(Tag::Image {
                link_type,
                dest_url,
                ..
            }) => {
                let after = after_words.next().unwrap_or_else(|| span.clone());
                if matches!(link_type, LinkType::Autolink | LinkType::Email) {
                    continue;
                }
                let shown = matches!(event, Event::Start(Tag::Image { .. }));
                let whole = first_line(text, &lines, span);
                let mut link = Link {
                    address: dest_url.to_string(),
                    span: whole.clone(),
                    used: None,
                    shown,
                    written: Written::Inline,
                };
                if *link_type != LinkType::Inline {
                    link.written = Written::Defined;
                }
                if *link_type == LinkType::Inline {
                    link.span = written(text, after, dest_url).unwrap_or(whole);
                } else if let Some(place) = definitions.get(dest_url.as_ref()).cloned() {
                    if !defined.insert(place.start) {
                        continue;
                    }
                    link.span = place;
                    link.used = Some(whole);
                }
                links.push(link);
            }
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                html_links(&text[span.clone()], span.start, &mut links);
            }
            _ => {}
        }
    }
    links.sort_by_key(|link| link.span.start);
    links
}

/// Of each link and picture, in the order in which they begin, what follows its words.
///
/// Pictures may stand in a picture's words, and in theirs again, so that to look through whole ones would be to
/// read the innermost as often as there are others around it.
fn after_words(document: &Document<'_>) -> Vec<Span> {
    let mut after: Vec<Span> = Vec::new();
    let mut open = Vec::new();
    for (event, span) in &document.events {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                open.push(after.len());
                after.push(span.clone());
                continue;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                open.pop();
            }
            _ => {}
        }
        if let Some(around) = open.last() {
            let around = &mut after[*around];
            around.start = span.end.clamp(around.start, around.end);
        }
    }
    after
}

fn first_line(text: &str, lines: &Lines, span: &Span) -> Span {
    let end = lines.whole(lines.index(span.start)).end.min(span.end);
    let line = &text[span.start..end];
    span.start..span.start + line.trim_end_matches(['\r', '\n']).len()
}

/// Where an address is written in what follows the words of a link or picture: after a `(`, since the title may
/// say the same. An address with escapes in it is written in another way.
fn written(text: &str, after: Span, address: &str) -> Option<Span> {
    if address.is_empty() {
        return None;
    }
    let follows = &text[after.clone()];
    let (at, _) = follows.match_indices(address).find(|(at, _)| {
        let before = follows[..*at].trim_end();
        before.strip_suffix('<').unwrap_or(before).ends_with('(')
    })?;
    let start = after.start + at;
    Some(start..start + address.len())
}

/// Where addresses stand that references are defined by; of equal ones the first.
fn definitions<'t>(document: &Document<'t>) -> HashMap<&'t str, Span> {
    let mut definitions = HashMap::new();
    for reference in &document.references {
        let source = &document.text[reference.clone()];
        let Some(after) = source.find("]:") else {
            continue;
        };
        let rest = trimmed(document.text, &(reference.start + after + 2..reference.end));
        let whole = &document.text[rest.clone()];
        let address = match whole.strip_prefix('<') {
            Some(inside) => inside.split('>').next(),
            None => whole.split(char::is_whitespace).next(),
        };
        let address = address.unwrap_or_default();
        let start = rest.start + usize::from(whole.starts_with('<'));
        if !address.is_empty() {
            definitions
                .entry(address)
                .or_insert(start..start + address.len());
        }
    }
    definitions
}

fn html_links(html: &str, start: usize, links: &mut Vec<Link>) {
    for tag in tags(html, start) {
        let name = tag.name.to_ascii_lowercase();
        let (attribute, shown) = match name.as_str() {
            "a" => ("href", false),
            "img" | "source" | "video" | "audio" | "iframe" => ("src", true),
            _ => continue,
        };
        if let Some((address, span)) = tag.attribute(attribute) {
            links.push(Link {
                address: address.replace("&amp;", "&"),
                span,
                used: None,
                shown,
                written: Written::Tag(attribute),
            });
        }
    }
}

#[cfg(test)]
mod tests;
