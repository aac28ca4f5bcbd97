//! `<<#sequence>>`: a conversation as a drawing, with the times of a run of the core.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::labs::attributes;
use crate::labs::lab::settings;
use crate::labs::sequence::{Sequence as Drawn, sequence};
use crate::labs::{Spelling, contradictions};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Kind as Type, More, Words, required};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::trimmed;
use serde_json::{Value, json};
use std::sync::LazyLock;
use switchboard::sim::models::{Asked, SHEETS};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "sequence",
    form: Form::Block,
    meaning: "A conversation as a drawing: time runs down, and a message is a line that slopes, because it takes its time. The simulation core runs it when the book is built, and its own record is drawn, so that text and model can't disagree. For other renderers it is a list of what happens when.",
    holds: "Holds the caption. Takes the settings of its model.",
    attributes: || {
        static ALL: LazyLock<[crate::reading::attributes::spec::Attribute; 2]> =
            LazyLock::new(|| {
                [
                    required(
                        "model",
                        Type::Word(attributes::conversations()),
                        attributes::conversations().first().unwrap_or(&""),
                        "What is run.",
                    ),
                    required(
                        "label",
                        Type::Text,
                        "\"One keypress · SEQUENCE_001C\"",
                        "The words above the figure.",
                    ),
                ]
            });
        &*ALL
    },
    more: Some(More {
        by: "model",
        values: attributes::conversations,
        of: attributes::of_conversation,
    }),
    example: "<<#sequence model=trace distance=6000 label=\"One keypress\">>\n\nFive steps, of which four are mostly waiting.\n\n<</sequence>>",
    notes: String::new,
    words: Words::Prose,
};

/// What was run, drawn and told, and where the caption ends. (It begins with the blank line before it, or it
/// would be no Markdown.)
#[derive(Debug)]
pub(crate) struct Sequence {
    label: String,
    drawn: Drawn,
    caption_end: usize,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Sequence> {
    let blocks = reader.some_content(directive, report)?;
    let given = &directive.attributes;
    let model = SHEETS
        .iter()
        .find(|sheet| sheet.name == given.word("model"))?;
    let (settings, are_given) = settings(model, given, directive.spec);
    let asked = Asked {
        settings: &settings,
        given: &are_given,
        most: model.axis.to,
        changes: false,
    };
    let wrong = contradictions(model, &asked, Spelling::Attribute);
    for contradiction in &wrong {
        let place = given.span(contradiction.setting);
        report.push(
            Problem::error(
                "the settings contradict each other",
                place.unwrap_or(directive.open.span.clone()),
                contradiction.problem.clone(),
            )
            .help(contradiction.advice.clone()),
        );
    }
    if !wrong.is_empty() {
        return None;
    }
    let caption = blocks.first()?.span.start..blocks.last()?.span.end;
    Some(Sequence {
        label: reader.text(directive, "label"),
        drawn: sequence(model, &settings, given.count("seed"), &reader.words),
        caption_end: trimmed(reader.document.text, &caption).end,
    })
}

impl Shows for Sequence {
    fn values(&self, directive: &Directive, here: &Here<'_>, kept: &mut Kept) -> Value {
        let body = directive.body();
        json!({
            "label": self.label,
            "announced": here.announces(directive),
            "svg": self.drawn.svg,
            "told": self.drawn.told,
            "in_one": self.drawn.told.join(" "),
            "caption": kept.keep(body.start..self.caption_end),
            "end": kept.keep(self.caption_end..body.end),
        })
    }
}
