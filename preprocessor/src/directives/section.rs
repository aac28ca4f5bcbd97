//! `<<#section>>`: the mark above a section.

use super::{Reader, first_line, kind_in_words};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};

/// A section's number in its chapter, and its label.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) number: usize,
    pub(crate) label: String,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    number: usize,
    report: &mut Report,
) -> Option<Section> {
    let following = directive.following(reader.document);
    if !following.first().is_some_and(|block| block.is_heading(2)) {
        let problem = Problem::error(
            "<<#section>> stands right before a `##` heading",
            directive.open.span.clone(),
            "no `##` heading follows",
        );
        report.push(
            match following.first() {
                Some(block) => problem.also(
                    first_line(reader, &block.span),
                    format!("{} follows", kind_in_words(&block.kind)),
                ),
                None => problem,
            }
            .help("write the section's heading as the next line, with two `#`"),
        );
        return None;
    }
    Some(Section {
        number,
        label: directive
            .attributes
            .text("label")
            .unwrap_or_default()
            .to_owned(),
    })
}
