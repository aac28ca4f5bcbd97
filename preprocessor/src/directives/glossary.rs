//! `<<#glossary>>`: every term of the course from A to Z.

use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "glossary",
    form: Form::Line,
    meaning: "Every term of the course from A to Z, with the modules that teach and use it.",
    holds: "Stands anywhere, once in the course.",
    attributes: || &[],
    more: None,
    example: "<<#glossary>>",
    notes: String::new,
    words: Words::Prose,
};
