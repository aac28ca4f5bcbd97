//! `<<#next>>`: the way on.

use super::Reader;
use crate::reading::document::Fragment;
use crate::reading::pairing::Directive;
use crate::report::span::Span;

/// The words above the way on, the author's own heading, and the teaser.
#[derive(Debug, Clone)]
pub(crate) struct Next {
    pub(crate) label: String,
    /// The heading in the block, in place of the chapter's name.
    pub(crate) heading: Option<Fragment>,
    /// The rest of the block.
    pub(crate) teaser: Span,
}

pub(super) fn read(reader: &Reader<'_, '_>, directive: &Directive) -> Next {
    let document = reader.document;
    let blocks = document.visible(directive.blocks(document));
    let heading = blocks
        .first()
        .filter(|block| matches!(block.kind, crate::reading::document::Kind::Heading(_)));
    let body = directive.body();
    Next {
        label: directive
            .attributes
            .text("label")
            .unwrap_or_default()
            .to_owned(),
        heading: heading.map(|block| Fragment::of(block.inner())),
        teaser: heading.map_or(body.start, |block| block.span.end)..body.end,
    }
}
