//! `<<#goals>>`: what the reader will know by the end.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words, worded};
use crate::reading::document::Kind;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::Report;
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "goals",
    form: Form::Block,
    meaning: "What the reader will know by the end.",
    holds: "Holds one list.",
    attributes: || const { &[worded("label", "goals-label", "The words above the list.")] },
    more: None,
    example: "<<#goals>>\n\n- Why one side always speaks first\n- What a queue tells you\n\n<</goals>>",
    notes: String::new,
    // They name what is to come: the first link belongs where the text explains it.
    words: Words::Unlinked,
};

/// The words above the goals.
#[derive(Debug, Clone)]
pub(crate) struct Goals {
    pub(crate) label: String,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Goals> {
    let blocks = reader.some_content(directive, report)?;
    if let Some(block) = blocks
        .iter()
        .find(|block| !matches!(block.kind, Kind::List { .. }))
    {
        report.push(reader.out_of_place(directive.spec, block, "this is no list"));
        return None;
    }
    Some(Goals {
        label: reader.text(directive, "label"),
    })
}

impl Shows for Goals {
    fn values(&self, directive: &Directive, here: &Here<'_>, kept: &mut Kept) -> Value {
        json!({
            "label": self.label,
            "chapter": here.chapter,
            "goals": kept.keep(directive.body()),
        })
    }
}
