//! `<<#compare>>`: two things side by side.

use super::reader::{Reader, no_footnotes};
use super::sections::{Section, sections};
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};
use crate::reading::document::{Fragment, Kind};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "compare",
    form: Form::Block,
    meaning: "Two things side by side.",
    holds: "Holds two `###` headings, each followed by a line that names its role and a list.",
    attributes: || &[],
    more: None,
    example: "<<#compare>>\n\n### Client\n\nthe asker\n\n- Begins, always\n\n### Server\n\nthe answerer\n\n- Waits, always\n\n<</compare>>",
    notes: String::new,
    words: Words::Prose,
};

/// The two sides.
#[derive(Debug, Clone)]
pub(crate) struct Compare {
    pub(crate) sides: Vec<Side>,
}

/// One side: from its heading on, with a line that names its role.
#[derive(Debug, Clone)]
pub(crate) struct Side {
    pub(crate) start: usize,
    pub(crate) role: Fragment,
    pub(crate) role_span: Span,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Compare> {
    let before = report.problems.len();
    let sections = sections(reader, directive, "a `###` heading comes first", report)?;
    let sides: Vec<Side> = sections
        .iter()
        .filter_map(|section| side(reader, directive, section, report))
        .collect();
    if report.problems.len() > before {
        return None;
    }
    if sides.len() != 2 {
        let place = sides.get(2).map_or(directive.open.span.clone(), |third| {
            reader.first_line(&(third.start..reader.document.text.len()))
        });
        report.push(
            Problem::error(
                "<<#compare>> sets two things side by side",
                place,
                if sides.len() > 2 {
                    "a third one"
                } else {
                    "there is one `###` heading in it"
                },
            )
            .help(directive.spec.rule()),
        );
        return None;
    }
    Some(Compare { sides })
}

fn side(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    section: &Section<'_>,
    report: &mut Report,
) -> Option<Side> {
    let document = reader.document;
    let (heading, rest) = (section.heading, section.blocks.as_slice());
    let heading_line = section.line.clone();
    let Some((role, rest)) = rest
        .split_first()
        .filter(|(role, _)| role.kind == Kind::Paragraph)
    else {
        report.push(
            Problem::error(
                "this side has no role",
                heading_line,
                "a line that names its role must follow",
            )
            .help("write it as a paragraph under the heading: the asker"),
        );
        return None;
    };
    match rest.first() {
        Some(list) if matches!(list.kind, Kind::List { .. }) => {}
        other => {
            let place = other.map_or(heading_line, |block| reader.first_line(&block.span));
            report.push(
                Problem::error(
                    "this side has no list",
                    place,
                    "a list of its traits must follow its role",
                )
                .help(directive.spec.rule()),
            );
            return None;
        }
    }
    let help = "refer to the note in the list, or say it here";
    no_footnotes(document, &role.events, help, report);
    Some(Side {
        start: heading.span.start,
        role: Fragment::of(role.inner()),
        role_span: trimmed(document.text, &role.span),
    })
}

impl Shows for Compare {
    fn values(&self, directive: &Directive, here: &Here<'_>, kept: &mut Kept) -> Value {
        let body = directive.body();
        let starts = self.sides.iter().map(|side| side.start);
        let ends = starts.skip(1).chain([body.end]);
        let mut start = body.start;
        let mut sides = Vec::new();
        for (side, end) in self.sides.iter().zip(ends) {
            sides.push(json!({
                "heading": kept.keep(start..side.role_span.start),
                "role": here.html(&side.role),
                "traits": kept.keep(side.role_span.end..end),
            }));
            start = end;
        }
        json!({ "sides": sides })
    }
}
