//! `<<#review>>`: questions out of several quizzes, mixed.

use super::reader::Reader;
use crate::reading::attributes::spec::{
    DirectiveSpec, Form, Kind, Words, defaulted, optional, required, worded,
};
use crate::reading::pairing::Directive;
use crate::report::span::Span;

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "review",
    form: Form::Line,
    meaning: "Questions out of quizzes that are there, mixed: first those that the reader missed, then some of each quiz. Without JavaScript, in print and for other renderers it is a list of questions, each with the way to where it is asked.",
    holds: "Stands anywhere.",
    attributes: || {
        const {
            &[
                required(
                    "id",
                    Kind::Id,
                    "\"phase-a\"",
                    "The review's name, unique among those of the course's quizzes: a reader's answers to it are kept under it, apart from those to the quizzes.",
                ),
                defaulted(
                    "questions",
                    Kind::Count {
                        least: 1,
                        most: 100,
                    },
                    "10",
                    "How many are asked.",
                ),
                optional(
                    "quizzes",
                    Kind::Text,
                    "\"dns, http\"",
                    "those of the chapters before it in its part of SUMMARY.md",
                    "The ids of the quizzes that are asked from, with commas between them.",
                ),
                worded("label", "review-label", "The words above the questions."),
            ]
        }
    },
    more: None,
    example: "<<#review id=\"phase-a\">>",
    notes: || include_str!("review/notes.md").to_owned(),
    words: Words::Prose,
};

/// A review.
#[derive(Debug)]
pub(crate) struct Review {
    pub(crate) id: String,
    pub(crate) id_span: Span,
    pub(crate) label: String,
    pub(crate) count: usize,
    /// The quizzes that its author names, and where.
    pub(crate) named: Option<(Vec<String>, Span)>,
}

pub(super) fn read(reader: &Reader<'_, '_>, directive: &Directive) -> Review {
    let given = &directive.attributes;
    let place = |name| given.span(name).unwrap_or(directive.open.span.clone());
    let names = |text: &str| {
        text.split(',')
            .map(|name| name.trim().to_owned())
            .collect::<Vec<_>>()
    };
    Review {
        id: given.text("id").unwrap_or_default().to_owned(),
        id_span: place("id"),
        label: reader.text(directive, "label"),
        count: usize::try_from(given.count("questions")).unwrap_or(1),
        named: given
            .text("quizzes")
            .map(|text| (names(text), place("quizzes"))),
    }
}
