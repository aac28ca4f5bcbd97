//! What stands in a block that its `###` headings divide: cards, sides, questions.

use super::reader::Reader;
use crate::reading::document::Block;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::Report;
use crate::report::span::Span;

/// A `###` heading and the blocks under it.
pub(super) struct Section<'d> {
    pub(super) heading: &'d Block,
    /// The heading's line, for marking.
    pub(super) line: Span,
    /// Its visible blocks: at most the heading's siblings up to the next `###`.
    pub(super) blocks: Vec<&'d Block>,
}

/// Divides a block; `None` where it is empty. That, and what stands before the first heading, is reported,
/// with `label` to say what was expected there.
pub(super) fn sections<'d>(
    reader: &Reader<'d, '_>,
    directive: &Directive,
    label: &str,
    report: &mut Report,
) -> Option<Vec<Section<'d>>> {
    let blocks = reader.some_content(directive, report)?;
    let first = blocks
        .iter()
        .position(|block| block.is_heading(3))
        .unwrap_or(blocks.len());
    // What comes after it would stand under the heading that is missing.
    if let Some(block) = blocks[..first].first() {
        report.push(reader.out_of_place(directive.spec, block, label));
    }
    let sections = blocks[first..]
        .chunk_by(|_, next| !next.is_heading(3))
        .filter_map(|section| {
            let (heading, blocks) = section.split_first()?;
            Some(Section {
                heading,
                line: reader.first_line(&heading.span),
                blocks: blocks.to_vec(),
            })
        });
    Some(sections.collect())
}
