//! Just enough of HTML to know whether a link may stand in it, and to read its comments.

use crate::report::span::Span;

/// Elements in which no link of ours may stand: what is a link or a control already, a heading, code,
/// or no text at all.
const CLOSED: [&str; 28] = [
    "a", "abbr", "button", "canvas", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "kbd",
    "label", "legend", "math", "object", "option", "pre", "samp", "script", "select", "style",
    "summary", "svg", "textarea", "title", "var",
];

/// The elements around a position in which no link may stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Open(Vec<&'static str>);

impl Open {
    /// Reads some HTML on from here.
    pub(super) fn read(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            let closes = rest.starts_with('/');
            let name = rest.strip_prefix('/').unwrap_or(rest);
            let end = name
                .find(|c: char| !c.is_ascii_alphanumeric())
                .unwrap_or(name.len());
            let tag = name.find('>').map_or(name, |at| &name[..at]);
            let known = CLOSED
                .iter()
                .find(|closed| closed.eq_ignore_ascii_case(&name[..end]));
            match known {
                Some(name) if closes => {
                    if let Some(open) = self.0.iter().rposition(|open| open == name) {
                        self.0.truncate(open);
                    }
                }
                Some(name) if !tag.ends_with('/') => self.0.push(name),
                _ => {}
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn depth(&self) -> usize {
        self.0.len()
    }

    /// Forgets what a paragraph opened and never closed.
    pub(super) fn truncate(&mut self, depth: usize) {
        self.0.truncate(depth);
    }
}

/// The comments in some HTML that stands at `start`: their insides, with positions in the chapter.
pub(super) fn comments(html: &str, start: usize) -> Vec<(&str, Span)> {
    let mut comments = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find("<!--") {
        let inside = at + found + 4;
        let Some(length) = html[inside..].find("-->") else {
            break;
        };
        let end = inside + length;
        comments.push((&html[inside..end], start + inside - 4..start + end + 3));
        at = end + 3;
    }
    comments
}
