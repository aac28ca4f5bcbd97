//! What blank lines and indentation take apart: directives that become code, drawings that end too soon.

use super::ahead::Ahead;
use crate::reading::attributes::spec::Known;
use crate::reading::document::Document;
use crate::reading::syntax;
use crate::report::diagnostic::{Problem, Severity};
use crate::report::span::{Span, line_around, lines, trimmed};
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag};

/// Directives in code by indentation: problems, in the order of the text.
pub(super) fn indented(text: &str, document: &Document<'_>, known: Known) -> Vec<Problem> {
    let code = |(event, span): &(Event<'_>, Span)| {
        matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))).then(|| span.clone())
    };
    let spans = document.events.iter().filter_map(code);
    spans
        .filter_map(|span| {
            let line = lines(text, line_around(text, span.start).start..span.end)
                .map(|line| trimmed(text, &line))
                .find(|line| !line.is_empty())?;
            let (found, _) = syntax::directive_line(text, &line)?;
            let spec = known.find(&found.name.value)?;
            Some(
                Problem::warning(
                    "this directive is read as code",
                    line,
                    format!("<<#{}>> is indented by four spaces, or by a tab", spec.name),
                )
                .help(
                    "begin it at the left margin; to show it as code, put it between lines of ```",
                ),
            )
        })
        .collect()
}

/// Drawings that Markdown ends at a blank line, so that their words and shapes fall out of them: errors in a
/// figure, warnings elsewhere.
pub(super) fn drawings(text: &str, document: &Document<'_>) -> Vec<Problem> {
    let events = &document.events;
    let (mut ends, mut figures) = (Ahead::default(), Figures::default());
    let blocks = events
        .iter()
        .enumerate()
        .filter(|(_, (event, _))| matches!(event, Event::Start(Tag::HtmlBlock)));
    blocks
        .filter_map(|(index, (_, span))| {
            let start = span.start + last_open(&text[span.clone()])?;
            let end = trimmed(text, span).end;
            // Where the drawing goes on, it ends further down; another's end is none of its own.
            let close = ends.after(
                |close| *close >= end,
                || text[end..].find("</svg>").map(|length| end + length),
            )?;
            if text[end..close].contains("<svg") {
                return None;
            }
            // What is HTML after the blank line, too, stays in the drawing.
            let mut inside = events[index + 1..]
                .iter()
                .take_while(|(_, span)| span.start < close);
            inside
                .any(|(event, _)| {
                    matches!(event, Event::Start(tag) if !matches!(tag, Tag::HtmlBlock))
                })
                .then(|| drawing(text, &mut figures, start, end))
        })
        .collect()
}

/// The problem of a drawing that begins at `start` and that a blank line ends at `end`.
pub(super) fn drawing(text: &str, figures: &mut Figures, start: usize, end: usize) -> Problem {
    let mut problem = Problem::warning(
        "this drawing is torn by a blank line",
        trimmed(text, &(start..line_around(text, start).end)),
        "Markdown ends it at the first blank line",
    )
    .also(
        trimmed(text, &line_around(text, end.saturating_sub(1))),
        "what follows this line is read as text, or as code",
    )
    .help("leave no blank line inside the SVG, or put it in a file: ![What it shows](drawing.svg)");
    if figures.is_in_one(text, start) {
        problem.severity = Severity::Error;
    }
    problem
}

/// Where the drawing begins that is open at the end of some HTML.
fn last_open(html: &str) -> Option<usize> {
    let opened = html.matches("<svg").count();
    let closed = html.matches("</svg").count();
    (opened > closed).then(|| html.rfind("<svg")).flatten()
}

/// Whether figures are open, at places from a text's front to its back.
#[derive(Default)]
pub(super) struct Figures {
    seen: usize,
    is_open: bool,
}

impl Figures {
    fn is_in_one(&mut self, text: &str, at: usize) -> bool {
        // (Drawings that are told of twice come a little out of order.)
        if at < self.seen {
            *self = Self::default();
        }
        let passed = &text[self.seen..at];
        match (passed.rfind("<<#figure"), passed.rfind("<</figure>>")) {
            (None, None) => {}
            (open, close) => self.is_open = open > close,
        }
        self.seen = at;
        self.is_open
    }
}

#[cfg(test)]
mod tests;
