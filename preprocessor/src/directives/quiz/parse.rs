//! Taking a quiz block apart: headings, and what stands under each.

use super::near;
use crate::directives::reader::Reader;
use crate::directives::sections::{Section, sections};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};

/// A quiz as it is written.
pub(super) struct RawQuiz<'d> {
    pub(super) questions: Vec<Section<'d>>,
    pub(super) verdicts: Option<Section<'d>>,
}

pub(super) fn parse<'d>(
    reader: &Reader<'d, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<RawQuiz<'d>> {
    let before = report.problems.len();
    let label = "a question's `###` heading comes first";
    let mut sections = sections(reader, directive, label, report)?;
    let in_order = report.problems.len() == before;
    let is_verdicts = |section: &Section<'_>| {
        let words = reader.document.words(section.heading);
        words == "Verdicts" || words == reader.words.say("quiz-verdicts-keyword", &[])
    };
    let verdicts = sections.iter().position(is_verdicts).map(|at| {
        if let Some(after) = sections.get(at + 1) {
            report.push(
                Problem::error(
                    "`### Verdicts` ends a quiz",
                    after.line.clone(),
                    "this stands after it",
                )
                .also(sections[at].line.clone(), "the verdicts")
                .help("move the verdicts to the end of the quiz"),
            );
        }
        sections.remove(at)
    });
    let verdicts = verdicts.or_else(|| {
        let last = sections.last()?;
        if !near::is_verdicts(reader.document, last, &reader.words) {
            return None;
        }
        report.push(near::verdicts(reader.document, last));
        sections.pop()
    });
    for section in &sections {
        for block in &section.blocks {
            if block.is_heading(1) || block.is_heading(2) {
                report.push(
                    Problem::error(
                        "this heading is too high for a quiz",
                        reader.first_line(&block.span),
                        "inside <<#quiz>>",
                    )
                    .help("open a question with three `#`, and use four or more inside a prompt"),
                );
            }
        }
    }
    if sections.is_empty() && in_order {
        report.push(
            Problem::error(
                "this quiz has no questions",
                directive.open.span.clone(),
                "no question in it",
            )
            .help("open a question with a level-3 heading: ### Who starts the conversation?"),
        );
    }
    Some(RawQuiz {
        questions: sections,
        verdicts,
    })
}
