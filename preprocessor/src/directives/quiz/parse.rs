//! Taking a quiz block apart: headings, and what stands under each.

use super::near;
use crate::directives::{Reader, first_line, out_of_place, some_content};
use crate::reading::document::Block;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::Span;

/// A quiz as it is written.
pub(super) struct RawQuiz<'d> {
    pub(super) questions: Vec<Section<'d>>,
    pub(super) verdicts: Option<Section<'d>>,
}

/// A `###` heading and the blocks under it.
pub(super) struct Section<'d> {
    pub(super) heading: &'d Block,
    /// The heading's line, for marking.
    pub(super) line: Span,
    /// Its visible blocks: at most the heading's siblings up to the next `###`.
    pub(super) blocks: Vec<&'d Block>,
}

pub(super) fn parse<'d>(
    reader: &Reader<'d, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<RawQuiz<'d>> {
    let blocks = some_content(reader, directive, report)?;
    let first = blocks
        .iter()
        .position(|block| block.is_heading(3))
        .unwrap_or(blocks.len());
    for block in &blocks[..first] {
        report.push(out_of_place(
            reader,
            directive.spec,
            block,
            "a question's `###` heading comes first",
        ));
    }
    let mut sections: Vec<Section<'d>> = blocks[first..]
        .chunk_by(|_, next| !next.is_heading(3))
        .filter_map(|section| {
            let (heading, blocks) = section.split_first()?;
            Some(Section {
                heading,
                line: first_line(reader, &heading.span),
                blocks: blocks.to_vec(),
            })
        })
        .collect();
    let is_verdicts = |section: &Section<'_>| reader.document.words(section.heading) == "Verdicts";
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
        if !near::is_verdicts(reader.document, last) {
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
                        first_line(reader, &block.span),
                        "inside <<#quiz>>",
                    )
                    .help("open a question with three `#`, and use four or more inside a prompt"),
                );
            }
        }
    }
    if sections.is_empty() && first == 0 {
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
