//! `<<#rule>>`: the sentence to remember.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::Report;
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "rule",
    form: Form::Block,
    meaning: "The sentence to remember, set large.",
    holds: "Holds a paragraph or two.",
    attributes: || &[],
    more: None,
    example: "<<#rule>>\n\nThe client speaks first.\n\n<</rule>>",
    notes: String::new,
    // Set large, like a heading.
    words: Words::Unlinked,
};

/// A sentence to remember: whatever stands in the block.
#[derive(Debug)]
pub(crate) struct Rule;

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Rule> {
    reader.some_content(directive, report).map(|_| Rule)
}

impl Shows for Rule {
    fn values(&self, directive: &Directive, _: &Here<'_>, kept: &mut Kept) -> Value {
        json!({ "rule": kept.keep(directive.body()) })
    }
}
