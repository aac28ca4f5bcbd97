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
pub(super) struct Open {
    /// By their places in [`CLOSED`].
    names: Vec<usize>,
    /// Of each so many.
    counts: [usize; CLOSED.len()],
}

impl Open {
    /// Reads some HTML on from here.
    pub(super) fn read(&mut self, html: &str) {
        let mut rest = html;
        // The next `>`, counted from the end: looked for once the last is behind.
        let mut next_end = None;
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
            let known = CLOSED
                .iter()
                .position(|closed| closed.eq_ignore_ascii_case(&name[..end]));
            match known {
                Some(known) if closes => self.close(known),
                Some(known) => {
                    let left = *next_end
                        .filter(|left| *left <= name.len())
                        .get_or_insert_with(|| name.find('>').map_or(0, |at| name.len() - at));
                    next_end = Some(left);
                    if !name[..name.len() - left].ends_with('/') {
                        self.names.push(known);
                        self.counts[known] += 1;
                    }
                }
                None => {}
            }
        }
    }

    /// Closes the last of a name, and what was opened since.
    fn close(&mut self, known: usize) {
        if self.counts[known] > 0
            && let Some(open) = self.names.iter().rposition(|open| *open == known)
        {
            self.truncate(open);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    pub(super) fn depth(&self) -> usize {
        self.names.len()
    }

    /// Forgets what a paragraph opened and never closed.
    pub(super) fn truncate(&mut self, depth: usize) {
        for closed in self.names.drain(depth.min(self.names.len())..) {
            self.counts[closed] -= 1;
        }
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

#[cfg(test)]
mod tests {
    use super::Open;

    #[test]
    fn an_element_is_open_until_it_is_closed() {
        for (html, depth) in [
            ("<pre>", 1),
            ("<pre><code>", 2),
            ("<pre><code></pre>", 0),
            ("<pre></code></a></pre></pre>", 0),
            ("<b><PRE class=\"a\">", 1),
            ("<svg/><canvas />", 0),
            ("<a <pre <code", 3),
            ("<a <pre <code/>", 0),
            ("<!-- <pre> --><a", 1),
        ] {
            let mut open = Open::default();
            open.read(html);
            assert_eq!(open.depth(), depth, "{html}");
        }
        let mut open = Open::default();
        open.read("<pre><a><a>");
        open.truncate(1);
        open.read("</a>");
        assert_eq!(open.depth(), 1);
        open.read("</pre>");
        assert!(open.is_empty());
    }
}
