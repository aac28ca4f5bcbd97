//! References to footnotes that no line defines: the page shows them as they are written.

use super::unread::{MOST_LABELS, Words};
use crate::reading::document::Document;
use crate::reading::value::nearest;
use crate::report::diagnostic::Problem;
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use std::collections::HashSet;

/// All of them, in the order of the text.
pub(super) fn undefined(document: &Document<'_>) -> Vec<Problem> {
    let text = document.text;
    if !text.contains("[^") {
        return Vec::new();
    }
    let words = Words::of(document);
    let defined: Vec<&str> = document
        .events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Start(Tag::FootnoteDefinition(label)) => Some(&**label),
            _ => None,
        })
        .collect();
    let known: HashSet<String> = defined.iter().map(|one| one.to_ascii_lowercase()).collect();
    let mut problems = Vec::new();
    for (at, _) in text.match_indices("[^") {
        // A label holds no white space, so that what is read here is short.
        let rest = &text[at + 2..];
        let length = rest.find(|c: char| !is_of_a_label(c)).unwrap_or(rest.len());
        if !rest[length..].starts_with(']') {
            continue;
        }
        let label = &rest[..length];
        let end = at + 2 + length + 1;
        // A set of characters, as in `[^abc]+`, is no note.
        let is_label = !label.is_empty() && !text[end..].starts_with(['+', '*', '{']);
        // One that is defined, and yet text, is the label of something else: `[^1][x]`.
        let is_text = text[..at].ends_with('\\') || known.contains(&label.to_ascii_lowercase());
        if !is_label || is_text || !words.hold(at) {
            continue;
        }
        let problem = Problem::warning(
            "this is read as text, not as a footnote",
            at..end,
            format!("no line defines [^{label}]"),
        );
        let near = (defined.len() <= MOST_LABELS)
            .then(|| nearest(label, defined.iter().copied()))
            .flatten();
        problems.push(match near {
            Some(near) => problem.help(format!("did you mean [^{near}]?")),
            None => problem.help(format!(
                "write the note on a line of its own: [^{label}]: its words; to write it as it is, put a \
                 backslash before it"
            )),
        });
    }
    problems
}

fn is_of_a_label(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}
