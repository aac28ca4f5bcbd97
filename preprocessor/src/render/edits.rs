//! Changing a chapter's text at positions in the author's file.

use crate::reading::document::{Document, Kind};
use crate::report::span::{Span, line_around, trimmed};
use mdbook_markdown::pulldown_cmark::Event;
use std::collections::HashSet;

/// A stretch of the author's text and what takes its place.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    span: Span,
    text: String,
}

impl Edit {
    /// Puts a block of text in the place of whole lines, with blank lines around it.
    pub(crate) fn replace(span: Span, text: &str) -> Self {
        Self {
            span,
            text: format!("\n{}\n", text.trim_end()),
        }
    }

    /// Puts a block of text before `position`, with blank lines around it.
    pub(crate) fn insert(position: usize, text: &str) -> Self {
        Self {
            span: position..position,
            text: format!("\n\n{}\n\n", text.trim_end()),
        }
    }
}

/// Ends of directives that an author means literally, `\<</rule>>`: Markdown would read `</rule>` as a tag of
/// HTML, and show `<>`.
pub(crate) fn literal(document: &Document<'_>, taken: impl Fn(usize) -> bool) -> Vec<Edit> {
    let is_literal = |(event, span): &&(Event<'_>, Span)| {
        matches!(event, Event::InlineHtml(tag) if tag.starts_with("</"))
            && document.text[..span.start].ends_with("\\<")
            && document.text[span.end..].starts_with('>')
            && !taken(span.start)
    };
    let places = document.events.iter().filter(is_literal);
    places
        .map(|(_, span)| Edit {
            span: span.start..span.start,
            text: "\\".to_owned(),
        })
        .collect()
}

/// Applies the edits, which don't overlap.
///
/// Link references and footnotes that stand in replaced text are kept: they move to the end of the
/// chapter, where they mean the same.
pub(crate) fn apply(author: &str, document: &Document<'_>, mut edits: Vec<Edit>) -> String {
    if edits.is_empty() {
        return author.to_owned();
    }
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let added: usize = edits.iter().map(|edit| edit.text.len()).sum();
    let mut text = String::with_capacity(author.len() + added + 1);
    let mut at = 0;
    let mut moved = Vec::new();
    for edit in &edits {
        text.push_str(&author[at..edit.span.start]);
        text.push_str(&edit.text);
        at = edit.span.end;
        let definitions = definitions_in(document, &edit.span);
        if !definitions.is_empty() {
            let kept: HashSet<&str> = edit.text.lines().filter_map(begun).collect();
            let gone = |one: &String| begun(one).is_none_or(|begun| !kept.contains(begun));
            moved.extend(definitions.into_iter().filter(gone));
        }
    }
    text.push_str(&author[at..]);
    for definition in moved {
        text.push_str("\n\n");
        text.push_str(&definition);
    }
    if text.ends_with('\n') {
        text
    } else {
        text + "\n"
    }
}

/// What a definition begins with, as far as its line goes, wherever in the line that is. A text that has it holds
/// the definition. (Each of many definitions isn't looked for through a whole text.)
fn begun(text: &str) -> Option<&str> {
    let line = text.lines().next()?;
    Some(line[line.find('[')?..].trim_end())
}

fn definitions_in(document: &Document<'_>, span: &Span) -> Vec<String> {
    let inside = |other: &Span| span.start <= other.start && other.end <= span.end;
    // In the order of the text: a chapter of many directives isn't looked through for each.
    let from = document
        .references
        .partition_point(|reference| reference.start < span.start);
    let references = document.references[from..]
        .iter()
        .take_while(|reference| reference.start < span.end)
        .filter(|reference| inside(reference))
        .map(|reference| {
            let line = line_around(document.text, reference.start);
            // A reference in a list or a quotation is written as if it stood at the margin.
            document.text[reference.start.max(line.start)..reference.end]
                .trim()
                .to_owned()
        });
    let from = document
        .blocks
        .partition_point(|block| block.span.start < span.start);
    let footnotes = document.blocks[from..]
        .iter()
        .take_while(|block| block.span.start < span.end)
        .filter(|block| block.kind == Kind::Footnote && inside(&block.span))
        .map(|block| document.text[trimmed(document.text, &block.span)].to_owned());
    references.chain(footnotes).collect()
}
