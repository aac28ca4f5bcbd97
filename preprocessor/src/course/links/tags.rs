//! Just enough of HTML to read the attributes of its tags, with their places.

use crate::report::span::Span;

/// A tag that opens an element.
pub(super) struct Tag<'h> {
    /// As it is written.
    pub(super) name: &'h str,
    /// Names, values as they are written, and where the values stand.
    pub(super) attributes: Vec<(&'h str, &'h str, Span)>,
}

impl<'h> Tag<'h> {
    /// The attribute of this name, and where its value stands.
    pub(super) fn attribute(&self, name: &str) -> Option<(&'h str, Span)> {
        self.attributes
            .iter()
            .find(|(other, ..)| other.eq_ignore_ascii_case(name))
            .map(|(_, value, span)| (*value, span.clone()))
    }
}

/// The opening tags in some HTML that stands at `start`; comments, scripts and styles hold none.
pub(super) fn tags(html: &str, start: usize) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        at += found + 1;
        if html[at..].starts_with("!--") {
            at = html[at..]
                .find("-->")
                .map_or(html.len(), |end| at + end + 3);
            continue;
        }
        let end = html[at..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .map_or(html.len(), |length| at + length);
        if !html[at..end].starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let (attributes, after) = attributes(html, end, start);
        let name = &html[at..end];
        tags.push(Tag { name, attributes });
        at = after;
        if ["script", "style"]
            .iter()
            .any(|raw| raw.eq_ignore_ascii_case(name))
        {
            at = html[at..].find("</").map_or(html.len(), |end| at + end);
        }
    }
    tags
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
