//! `<<#course>>`: the course map.

use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "course",
    form: Form::Line,
    meaning: "The course map: phases, modules, minutes; drafts as \"coming\".",
    holds: "Stands anywhere, once in the course. Parts and drafts come from SUMMARY.md, the rest from each module's `<<#module>>`.",
    attributes: || &[],
    more: None,
    example: "<<#course>>",
    notes: String::new,
    words: Words::Prose,
};
