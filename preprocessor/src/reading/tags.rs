//! Just enough of HTML to read the attributes of its tags, with their places.

use crate::report::span::Span;

/// A tag that opens an element.
pub(crate) struct Tag<'h> {
    /// As it is written.
    pub(crate) name: &'h str,
    /// Names, values as they are written, and where the values stand.
    pub(crate) attributes: Vec<(&'h str, &'h str, Span)>,
    /// From `<` to `>`.
    pub(crate) whole: Span,
}

/// Elements without an end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

impl<'h> Tag<'h> {
    /// Whether what follows is in its element, which it doesn't close itself. `html` is what it was read from.
    pub(crate) fn holds(&self, html: &str) -> bool {
        let closed = html[self.whole.clone()].ends_with("/>");
        !closed && !VOID.iter().any(|void| void.eq_ignore_ascii_case(self.name))
    }

    /// The attribute of this name, and where its value stands.
    pub(crate) fn attribute(&self, name: &str) -> Option<(&'h str, Span)> {
        self.attributes
            .iter()
            .find(|(other, ..)| other.eq_ignore_ascii_case(name))
            .map(|(_, value, span)| (*value, span.clone()))
    }
}

/// What some HTML is made of, beside its words.
pub(crate) enum Mark<'h> {
    Open(Tag<'h>),
    /// The end of an element: its name, and where it stands.
    Close(&'h str, Span),
}

/// The opening tags in some HTML that stands at `start`; comments, scripts and styles hold none.
pub(crate) fn tags(html: &str, start: usize) -> Vec<Tag<'_>> {
    let opening = |mark| match mark {
        Mark::Open(tag) => Some(tag),
        Mark::Close(..) => None,
    };
    marks(html, start).into_iter().filter_map(opening).collect()
}

/// The tags in some HTML that stands at `start`, those that open and those that close.
pub(crate) fn marks(html: &str, start: usize) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let opening = at + found;
        at = opening + 1;
        if html[at..].starts_with("!--") {
            at = html[at..]
                .find("-->")
                .map_or(html.len(), |end| at + end + 3);
            continue;
        }
        let closes = html[at..].starts_with('/');
        let name_start = at + usize::from(closes);
        let end = html[name_start..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .map_or(html.len(), |length| name_start + length);
        let name = &html[name_start..end];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        if closes {
            let after = html[end..]
                .find('>')
                .map_or(html.len(), |length| end + length + 1);
            marks.push(Mark::Close(name, start + opening..start + after));
            at = after;
            continue;
        }
        let (attributes, after) = attributes(html, end, start);
        marks.push(Mark::Open(Tag {
            name,
            attributes,
            whole: start + opening..start + after,
        }));
        at = after;
        let raw = ["script", "style"]
            .into_iter()
            .find(|raw| raw.eq_ignore_ascii_case(name));
        if let Some(raw) = raw {
            let ends = |end: &usize| {
                let name = html[end + 2..].get(..raw.len());
                name.is_some_and(|name| name.eq_ignore_ascii_case(raw))
            };
            let mut ends_of_tags = html[at..].match_indices("</").map(|(end, _)| at + end);
            at = ends_of_tags.find(ends).unwrap_or(html.len());
        }
    }
    marks
}

/// The attributes from `at` on, and where the tag ends.
fn attributes(html: &str, mut at: usize, start: usize) -> (Vec<(&str, &str, Span)>, usize) {
    let mut attributes = Vec::new();
    let until = |from: usize, stops: &dyn Fn(char) -> bool| {
        html[from..]
            .find(stops)
            .map_or(html.len(), |length| from + length)
    };
    loop {
        at = until(at, &|c| !(c.is_whitespace() || c == '/'));
        if at >= html.len() || html[at..].starts_with('>') {
            return (attributes, (at + 1).min(html.len()));
        }
        let name_end = until(at, &|c| c.is_whitespace() || matches!(c, '=' | '>' | '/'));
        // A name may begin with `=`, where somebody slipped.
        let name_end = name_end.max(at + html[at..].chars().next().map_or(1, char::len_utf8));
        let name = &html[at..name_end];
        let equals = until(name_end, &|c| !c.is_whitespace());
        if !html[equals..].starts_with('=') {
            attributes.push((name, "", start + at..start + name_end));
            at = name_end;
            continue;
        }
        let value = until(equals + 1, &|c| !c.is_whitespace());
        let quote = html[value..]
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''));
        let (from, to) = match quote {
            Some(quote) => (value + 1, until(value + 1, &|c| c == quote)),
            None => (value, until(value, &|c| c.is_whitespace() || c == '>')),
        };
        attributes.push((name, &html[from..to], start + from..start + to));
        at = (to + usize::from(quote.is_some())).min(html.len());
    }
}

#[cfg(test)]
mod tests;
