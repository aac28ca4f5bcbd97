//! `<<#quiz>>`: a knowledge check.
//!
//! [`parse`] takes the block apart into questions as they are written; [`resolve`] decides what kind
//! each one is and reports what is wrong with it. What is left is a [`Quiz`], which renders without
//! fail; [`habits`] warns of what gives its answers away.

mod choice;
pub(crate) mod content;
mod fold;
mod habits;
#[cfg(test)]
mod judge;
mod key;
mod near;
mod number;
mod order;
mod parse;
mod plain;
mod positions;
mod resolve;
mod slips;
pub(crate) mod told;
mod typed;
mod unit;
mod verdicts;

pub(crate) use fold::forms;

use super::reader::Reader;
use crate::reading::attributes::spec::{
    DirectiveSpec, Form, Kind, Words, defaulted, required, worded,
};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Report, Severity};
use content::{Question, Quiz};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "quiz",
    form: Form::Block,
    meaning: "A knowledge check that gives the reason for every choice at once.",
    holds: "Holds questions, each opened by a `###` heading, and may end with `### Verdicts`.",
    attributes: || {
        const {
            &[
                required(
                    "id",
                    Kind::Id,
                    "\"client-server\"",
                    "The quiz's name, unique in the course: a reader's answers are kept under it.",
                ),
                worded("label", "quiz-label", "The words above the questions."),
                defaulted(
                    "shuffle",
                    Kind::Word(&["yes", "no"]),
                    "yes",
                    "Whether each reader sees the options in an order of their own. Without scripts, on paper and among the answers it is always yours.",
                ),
            ]
        }
    },
    more: None,
    example: "<<#quiz id=\"client-server\">>\n\n### Who starts the conversation?\n\n- [ ] The server, when it has news\n\n  > It can't: it doesn't know you until you call.\n- [x] The client, always\n\n  > Yes. Even \"push\" begins with a client that opened the door.\n\nWhoever wants something has to say so first.\n\n### Verdicts\n\n- 1: Sharp.\n- 0: Read it once more.\n\n<</quiz>>",
    notes: || include_str!("quiz/notes.md").to_owned(),
    // A link in a question would give hints, and one in an option would be a control in a control.
    words: Words::Unlinked,
};

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Quiz> {
    let before = report.problems.len();
    let raw = parse::parse(reader, directive, report)?;
    // How many questions there are, and so which scores, is known where all of them were found.
    let all_found = is_sound(report, before);
    let shuffled = directive.attributes.word("shuffle") == "yes";
    let questions: Vec<Question> = raw
        .questions
        .iter()
        .filter_map(|question| resolve::question(reader, question, shuffled, report))
        .collect();
    habits::warn(reader.document, &questions, report);
    let verdicts = match &raw.verdicts {
        Some(section) if all_found => {
            verdicts::read(reader.document, section, raw.questions.len(), report)
        }
        Some(_) => Vec::new(),
        None => Vec::new(),
    };
    is_sound(report, before).then(|| Quiz {
        id: directive
            .attributes
            .text("id")
            .unwrap_or_default()
            .to_owned(),
        id_span: directive
            .attributes
            .span("id")
            .unwrap_or(directive.open.span.clone()),
        label: reader.text(directive, "label"),
        questions,
        verdicts,
    })
}

/// Whether there are no errors after the first `before` problems.
fn is_sound(report: &Report, before: usize) -> bool {
    let mut since = report.problems.iter().skip(before);
    since.all(|problem| problem.severity != Severity::Error)
}
