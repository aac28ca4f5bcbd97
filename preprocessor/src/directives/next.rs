//! `<<#next>>`: the way on.

use super::reader::Reader;
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words, worded};
use crate::reading::document::{Fragment, Kind};
use crate::reading::pairing::Directive;
use crate::report::span::Span;

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "next",
    form: Form::LineOrBlock,
    meaning: "The way on: the chapter that follows in SUMMARY.md. A draft shows as \"coming\".",
    holds: "As a block it holds a teaser; a heading at its beginning takes the place of the chapter's name.",
    attributes: || const { &[worded("label", "next-label", "The words above it.")] },
    more: None,
    example: "<<#next>>\n\nThe client speaks first. But what does it say?\n\n<</next>>",
    notes: String::new,
    words: Words::Prose,
};

/// The words above the way on, the author's own heading, and the teaser.
#[derive(Debug, Clone)]
pub(crate) struct Next {
    pub(crate) label: String,
    /// The heading in the block, in place of the chapter's name.
    pub(crate) heading: Option<Fragment>,
    /// The id that its author gave that.
    pub(crate) own_id: Option<String>,
    /// The rest of the block.
    pub(crate) teaser: Span,
}

pub(super) fn read(reader: &Reader<'_, '_>, directive: &Directive) -> Next {
    let document = reader.document;
    let mut blocks = document.visible(directive.blocks(document));
    let heading = blocks
        .next()
        .filter(|block| matches!(block.kind, Kind::Heading(_)));
    let body = directive.body();
    Next {
        label: reader.text(directive, "label"),
        heading: heading.map(|block| Fragment::of(block.inner())),
        own_id: heading.and_then(|block| document.own_id(block)),
        teaser: heading.map_or(body.start, |block| block.span.end)..body.end,
    }
}
