//! `<<#rule>>`: the sentence to remember.

use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "rule",
    form: Form::Block,
    meaning: "The sentence to remember, set large.",
    holds: "Holds a paragraph or two.",
    attributes: &[],
    example: "<<#rule>>\n\nThe client speaks first.\n\n<</rule>>",
    notes: String::new,
    // Set large, like a heading.
    words: Words::Unlinked,
};
