//! `<<#module>>`: the head of a module.

use super::reader::Reader;
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Kind as Type, Words, required};
use crate::reading::document::Kind;
use crate::reading::pairing::{Directive, blocks_in};
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "module",
    form: Form::Line,
    meaning: "The head of a module: number, phase, minutes, title and lede. The course map is made from it.",
    holds: "Stands first in the chapter, before the `#` heading (the title) and a paragraph (the lede).",
    attributes: || {
        const {
            &[
                required(
                    "number",
                    Type::Count {
                        least: 1,
                        most: 999,
                    },
                    "2",
                    "The module's number.",
                ),
                required(
                    "of",
                    Type::Count {
                        least: 1,
                        most: 999,
                    },
                    "20",
                    "How many modules the course has.",
                ),
                required(
                    "phase",
                    Type::Text,
                    "\"A — Request & Response\"",
                    "The phase of the course: letter and name.",
                ),
                required(
                    "minutes",
                    Type::Count {
                        least: 1,
                        most: 600,
                    },
                    "38",
                    "How long a reader needs.",
                ),
            ]
        }
    },
    more: None,
    example: "<<#module number=2 of=20 phase=\"A — Request & Response\" minutes=38>>\n\n# Client–Server, demystified\n\nThe most basic relationship of all: one asks, one answers.",
    notes: String::new,
    words: Words::Prose,
};

/// A module's number, phase, length, title and lede.
#[derive(Debug, Clone)]
pub(crate) struct Module {
    pub(crate) number: u64,
    pub(crate) of: u64,
    pub(crate) phase: String,
    pub(crate) minutes: u64,
    /// The words of the chapter's `#` heading.
    pub(crate) title: String,
    /// The paragraph after the heading.
    pub(crate) lede: Span,
}

impl Module {
    /// The number with a zero before a single digit, as it stands in print.
    pub(crate) fn padded(&self) -> String {
        format!("{:02}", self.number)
    }
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    earlier: &[Span],
    report: &mut Report,
) -> Option<Module> {
    let document = reader.document;
    let line = &directive.open.span;
    if let Some(first) = earlier.first() {
        report.push(
            Problem::error(
                "a chapter has one <<#module>>",
                line.clone(),
                "a second one",
            )
            .also(first.clone(), "the first one")
            .help("remove one of them, or move the second into a chapter of its own"),
        );
        return None;
    }
    let mut before =
        document.visible_or_directive(blocks_in(&document.blocks, &(0..directive.open.line.start)));
    if let Some(block) = before.next() {
        report.push(
            Problem::error(
                "<<#module>> stands first in its chapter",
                line.clone(),
                "not the first here",
            )
            .also(reader.first_line(&block.span), "this stands before it")
            .help("move <<#module>> to the top, above the `#` heading"),
        );
    }
    let mut following = document.visible_or_directive(directive.following(document));
    let title = match following.next() {
        Some(block) if block.is_heading(1) => document.words(block),
        other => {
            let problem = Problem::error(
                "<<#module>> needs the chapter's title after it",
                line.clone(),
                "a `#` heading must follow",
            );
            report.push(
                match other {
                    Some(block) => {
                        problem.also(reader.first_line(&block.span), reader.follows(block))
                    }
                    None => problem,
                }
                .help("write the title as the next line: # Client–Server, demystified"),
            );
            return None;
        }
    };
    let lede = match following.next() {
        Some(block) if block.kind == Kind::Paragraph => trimmed(document.text, &block.span),
        _ => {
            report.push(
                Problem::error(
                    "<<#module>> needs a lede",
                    line.clone(),
                    "the title must be followed by a paragraph",
                )
                .help("after the `#` heading, say in a paragraph what the module is about"),
            );
            return None;
        }
    };
    let attributes = &directive.attributes;
    let (number, of) = (attributes.count("number"), attributes.count("of"));
    if number > of {
        report.push(
            Problem::error(
                "this module's number is higher than the number of modules",
                attributes.span("number").unwrap_or(line.clone()),
                format!("{number} of {of}"),
            )
            .help("correct number= or of="),
        );
    }
    Some(Module {
        number,
        of,
        phase: attributes.text("phase").unwrap_or_default().to_owned(),
        minutes: attributes.count("minutes"),
        title,
        lede,
    })
}

impl Shows for Module {
    fn values(&self, directive: &Directive, here: &Here<'_>, kept: &mut Kept) -> Value {
        json!({
            "page": here.page,
            "number": self.padded(),
            "of": format!("{:02}", self.of),
            "phase": self.phase,
            "minutes": self.minutes,
            "title": kept.keep(directive.open.line.end..self.lede.start),
            "lede": kept.keep(self.lede.clone()),
        })
    }

    fn end(&self, _: &Directive) -> usize {
        self.lede.end
    }
}
