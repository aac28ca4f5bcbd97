//! `<<#section>>`: the mark above a section.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Kind, Words, required};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "section",
    form: Form::Line,
    meaning: "The mark above a section, `§ 01 The opening question`; numbered by its place in the chapter.",
    holds: "Stands before a `##` heading.",
    attributes: || {
        const {
            &[required(
                "label",
                Kind::Text,
                "\"The opening question\"",
                "The words after the number.",
            )]
        }
    },
    more: None,
    example: "<<#section label=\"The opening question\">>\n\n## A diner. A waiter. A kitchen.",
    notes: String::new,
    words: Words::Prose,
};

/// A section's number in its chapter, and its label.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) number: usize,
    pub(crate) label: String,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    number: usize,
    report: &mut Report,
) -> Option<Section> {
    let following = reader
        .document
        .visible_or_directive(directive.following(reader.document))
        .next();
    if !following.is_some_and(|block| block.is_heading(2)) {
        let problem = Problem::error(
            "<<#section>> stands right before a `##` heading",
            directive.open.span.clone(),
            "no `##` heading follows",
        );
        report.push(
            match following {
                Some(block) => problem.also(reader.first_line(&block.span), reader.follows(block)),
                None => problem,
            }
            .help("write the section's heading as the next line, with two `#`"),
        );
        return None;
    }
    Some(Section {
        number,
        label: reader.text(directive, "label"),
    })
}

impl Shows for Section {
    fn values(&self, _: &Directive, _: &Here<'_>, _: &mut Kept) -> Value {
        json!({ "number": format!("{:02}", self.number), "label": self.label })
    }
}
