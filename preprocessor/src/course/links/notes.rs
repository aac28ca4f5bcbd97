//! References to footnotes that no line defines: the page shows them as they are written.

use super::unread::Words;
use crate::reading::document::Document;
use crate::reading::value::nearest;
use crate::report::diagnostic::Problem;
use crate::report::span::line_around;
use mdbook_markdown::pulldown_cmark::{Event, Tag};

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
    let mut problems = Vec::new();
    for (at, _) in text.match_indices("[^") {
        let line = line_around(text, at);
        let Some(length) = text[at..line.end.max(at)].find(']') else {
            continue;
        };
        let label = &text[at + 2..at + length];
        let end = at + length + 1;
        // A set of characters, as in `[^abc]+`, is no note.
        let is_label = !label.is_empty()
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
            && !text[end..].starts_with(['+', '*', '{']);
        // One that is defined, and yet text, is the label of something else: `[^1][x]`.
        let is_text =
            text[..at].ends_with('\\') || defined.iter().any(|one| one.eq_ignore_ascii_case(label));
        if !is_label || is_text || !words.hold(at) {
            continue;
        }
        let problem = Problem::warning(
            "this is read as text, not as a footnote",
            at..end,
            format!("no line defines [^{label}]"),
        );
        problems.push(match nearest(label, defined.iter().copied()) {
            Some(near) => problem.help(format!("did you mean [^{near}]?")),
            None => problem.help(format!(
                "write the note on a line of its own: [^{label}]: its words; to write it as it is, put a \
                 backslash before it"
            )),
        });
    }
    problems
}
