//! `<<#figure>>`: a drawing, or any Markdown, and a caption.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Kind as Type, Words, required};
use crate::reading::document::{Block, Kind};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "figure",
    form: Form::Block,
    meaning: "A labelled figure with its caption.",
    holds: "Holds a drawing (inline SVG, a picture) or any Markdown; its last paragraph is the caption.",
    attributes: || {
        const {
            &[required(
                "label",
                Type::Text,
                "\"The diner analogy · MENTAL_MODEL_001\"",
                "The words above the figure.",
            )]
        }
    },
    more: None,
    example: "<<#figure label=\"The diner analogy\">>\n\n![Three guests and a kitchen](diner.svg)\n\nGuests order; the kitchen answers.\n\n<</figure>>",
    notes: String::new,
    words: Words::Prose,
};

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
    let blocks = reader.some_content(directive, report)?;
    let last = blocks.last()?;
    if last.kind != Kind::Paragraph {
        report.push(
            Problem::error(
                "this figure has no caption",
                reader.first_line(&last.span),
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
                reader.first_line(&last.span),
                "this paragraph is the caption, and nothing stands before it",
            )
            .help(if shows(reader, last) {
                "its caption is a paragraph of its own: leave a blank line below what is shown, and write it there"
                    .to_owned()
            } else {
                directive.spec.rule()
            }),
        );
        return None;
    }
    Some(Figure {
        label: reader.text(directive, "label"),
        caption: trimmed(reader.document.text, &last.span),
    })
}

/// Whether a paragraph holds a picture or HTML, such as a drawing: it was not meant as the caption alone.
fn shows(reader: &Reader<'_, '_>, paragraph: &Block) -> bool {
    let events = &reader.document.events[paragraph.events.clone()];
    events.iter().any(|(event, _)| {
        matches!(
            event,
            Event::Start(Tag::Image { .. }) | Event::InlineHtml(_)
        )
    })
}

impl Shows for Figure {
    fn values(&self, directive: &Directive, here: &Here<'_>, kept: &mut Kept) -> Value {
        let body = directive.body();
        json!({
            "label": self.label,
            "announced": here.announces(directive),
            "drawing": kept.keep(body.start..self.caption.start),
            "caption": kept.keep(self.caption.clone()),
            "end": kept.keep(self.caption.end..body.end),
        })
    }
}
