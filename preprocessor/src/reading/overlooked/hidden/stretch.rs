//! The stretches of a chapter in which Markdown sees no directives.

use crate::reading::attributes::spec::Known;
use crate::reading::document::Document;
use crate::reading::syntax::{self, Line};
use crate::report::span::{Span, line_around, lines, trimmed};
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag};

/// A stretch in which Markdown sees no directives.
pub(in crate::reading::overlooked) struct Hidden {
    pub(in crate::reading::overlooked) span: Span,
    /// What stands on its first line.
    pub(in crate::reading::overlooked) opening: Span,
    pub(in crate::reading::overlooked) kind: Kind,
    /// What ends it, if anything does.
    pub(in crate::reading::overlooked) end: Option<Span>,
    /// The directives in it.
    pub(in crate::reading::overlooked) lines: Vec<Line>,
}

/// What hides it.
pub(in crate::reading::overlooked) enum Kind {
    /// The fence (three or more of one character), and what follows it on its line.
    Code {
        fence: String,
        info: String,
    },
    Comment,
}

impl Hidden {
    /// Whether it never ends, and hides a directive: an error.
    pub(in crate::reading::overlooked) fn is_endless(&self) -> bool {
        self.end.is_none() && !self.lines.is_empty()
    }
}

/// Finds them all, in the order of the text.
pub(in crate::reading::overlooked) fn find(
    text: &str,
    document: &Document<'_>,
    known: Known,
) -> Vec<Hidden> {
    document
        .events
        .iter()
        .filter_map(|(event, span)| match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => Some(code(text, span, known)),
            Event::Start(Tag::HtmlBlock) if text[span.clone()].trim_start().starts_with("<!--") => {
                let opening = opening(text, span);
                let end = text[span.clone()].find("-->").map(|at| span.start + at);
                Some(Hidden {
                    end: end.map(|at| at..at + 3),
                    lines: directives(text, opening.end..span.end, known),
                    span: span.clone(),
                    opening,
                    kind: Kind::Comment,
                })
            }
            _ => None,
        })
        .collect()
}

fn opening(text: &str, span: &Span) -> Span {
    let line = line_around(text, span.start);
    trimmed(text, &(span.start..line.end.max(span.start)))
}

fn code(text: &str, span: &Span, known: Known) -> Hidden {
    let opening = opening(text, span);
    let first = &text[opening.clone()];
    let character = first.chars().next().unwrap_or('`');
    let fence: String = first.chars().take_while(|&c| c == character).collect();
    let rest = opening.end..span.end.max(opening.end);
    let last = line_around(text, trimmed(text, &rest).end);
    let last = last.start.max(rest.start)..last.end.max(rest.start);
    // In a quotation or a list the end has the container's marks before it.
    let marks = text[last.clone()].trim_start_matches([' ', '\t', '>']);
    let last = trimmed(text, &(last.end - marks.len()..last.end));
    let ends = last.len() >= fence.len() && text[last.clone()].chars().all(|c| c == character);
    Hidden {
        end: ends.then_some(last),
        lines: directives(text, rest, known),
        span: span.clone(),
        kind: Kind::Code {
            info: first[fence.len()..].trim().to_owned(),
            fence,
        },
        opening,
    }
}

/// The lines of a span that would be directives.
fn directives(text: &str, span: Span, known: Known) -> Vec<Line> {
    lines(text, span)
        .filter_map(|line| syntax::directive_line(text, &line))
        .map(|(line, _)| line)
        .filter(|line| known.find(&line.name.value).is_some())
        .collect()
}

/// A line in a block of code that looks like the start of another one: a fence with a language.
pub(super) fn opens_inside(text: &str, hidden: &Hidden) -> Option<Span> {
    let Kind::Code { fence, .. } = &hidden.kind else {
        return None;
    };
    lines(text, hidden.opening.end..hidden.span.end)
        .map(|line| trimmed(text, &line))
        .find(|line| {
            text[line.clone()]
                .strip_prefix(fence.as_str())
                .map(|rest| rest.trim_start_matches(&fence[..1]))
                .is_some_and(|info| info.starts_with(char::is_alphabetic))
        })
}

/// A fence that holds blocks between fences such as this one.
pub(super) fn longer(fence: &str) -> String {
    format!("{fence}{}", &fence[..1])
}
