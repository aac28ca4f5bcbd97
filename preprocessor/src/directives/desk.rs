//! `<<#desk>>`: the switchboard in small, where the reader is the client; and where to begin.

use super::reader::Reader;
use crate::reading::attributes::spec::{DirectiveSpec, Form, Kind, Words, defaulted, worded};
use crate::reading::pairing::Directive;

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "desk",
    form: Form::Line,
    meaning: "The switchboard in small: the reader is the one client, and a press is a request. Below it, where to begin. Without JavaScript it is a still of the lab, drawn by the core.",
    holds: "For the course's first page; where to begin is the first module that SUMMARY.md names.",
    attributes: || {
        const {
            &[
                defaulted(
                    "others",
                    Kind::Count { least: 1, most: 79 },
                    "29",
                    "How many others can be let in.",
                ),
                worded("label", "desk-label", "The words above it."),
            ]
        }
    },
    more: None,
    example: "<<#desk others=29>>",
    notes: String::new,
    words: Words::Prose,
};

/// The desk.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) others: u32,
    pub(crate) label: String,
}

pub(super) fn read(reader: &Reader<'_, '_>, directive: &Directive) -> Desk {
    Desk {
        others: u32::try_from(directive.attributes.count("others")).unwrap_or(1),
        label: reader.text(directive, "label"),
    }
}
