//! `<<#compare>>`: two things side by side.

use super::{Reader, first_line, out_of_place, some_content};
use crate::reading::document::{Block, Fragment, Kind};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};

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
    let blocks = some_content(reader, directive, report)?;
    let before = report.problems.len();
    let first = blocks
        .iter()
        .position(|block| block.is_heading(3))
        .unwrap_or(blocks.len());
    for block in &blocks[..first] {
        report.push(out_of_place(
            reader,
            directive.spec,
            block,
            "a `###` heading comes first",
        ));
    }
    let mut sides = Vec::new();
    for side in blocks[first..].chunk_by(|_, next| !next.is_heading(3)) {
        sides.extend(read_side(reader, directive, side, report));
    }
    if report.problems.len() > before {
        return None;
    }
    if sides.len() != 2 {
        let place = sides.get(2).map_or(directive.open.span.clone(), |third| {
            first_line(reader, &(third.start..reader.document.text.len()))
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

fn read_side(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    blocks: &[&Block],
    report: &mut Report,
) -> Option<Side> {
    let document = reader.document;
    let (heading, rest) = blocks.split_first()?;
    let heading_line = first_line(reader, &heading.span);
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
            let place = other.map_or(heading_line, |block| first_line(reader, &block.span));
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
    Some(Side {
        start: heading.span.start,
        role: Fragment::of(role.inner()),
        role_span: trimmed(document.text, &role.span),
    })
}
