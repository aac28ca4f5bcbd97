//! `<<#figure>>`: a drawing, or any Markdown, and a caption.

use super::{Reader, first_line, some_content};
use crate::reading::document::Kind;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};

/// A figure's label and caption.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) label: String,
    /// The last paragraph.
    pub(crate) caption: Span,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Figure> {
    let blocks = some_content(reader, directive, report)?;
    let last = blocks.last()?;
    if last.kind != Kind::Paragraph {
        report.push(
            Problem::error(
                "this figure has no caption",
                first_line(reader, &last.span),
                "the last thing in a figure is its caption, a paragraph",
            )
            .help("add a paragraph before <</figure>>; after HTML such as an SVG, leave a blank line first"),
        );
        return None;
    }
    if blocks.len() == 1 {
        report.push(
            Problem::error(
                "this figure shows nothing",
                first_line(reader, &last.span),
                "this paragraph is the caption, and nothing stands before it",
            )
            .help(directive.spec.rule()),
        );
        return None;
    }
    Some(Figure {
        label: directive
            .attributes
            .text("label")
            .unwrap_or_default()
            .to_owned(),
        caption: trimmed(reader.document.text, &last.span),
    })
}
