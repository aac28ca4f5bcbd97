//! What a directive is read from, and what is said of what may not stand in it.

use super::content::{Content, Item};
use crate::labs::lab::Lab;
use crate::reading::attributes::spec::DirectiveSpec;
use crate::reading::document::{Block, Document, Kind};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};
use crate::words::Words;
use mdbook_markdown::pulldown_cmark::Event;
use std::collections::HashMap;
use std::ops::Range;

/// What a chapter's directives are read from.
pub(crate) struct Reader<'d, 't> {
    pub(crate) document: &'d Document<'t>,
    /// The chapter's own part of every id in it, unique in the book.
    pub(crate) slug: &'d str,
    /// The words of the book's language.
    pub(crate) words: Words,
}

impl<'d> Reader<'d, '_> {
    /// The author's text for an attribute, or our own words in its place.
    pub(super) fn text(&self, directive: &Directive, name: &str) -> String {
        let own = || {
            let mut attributes = directive.attributes.taken(directive.spec);
            let key = attributes.find(|attribute| attribute.name == name)?.words?;
            Some(self.words.say(key, &[]))
        };
        let given = directive.attributes.text(name).map(str::to_owned);
        given.or_else(own).unwrap_or_default()
    }

    /// The blocks in a directive; a block that holds nothing is reported.
    pub(super) fn some_content(
        &self,
        directive: &Directive,
        report: &mut Report,
    ) -> Option<Vec<&'d Block>> {
        let blocks = self.document.visible(directive.blocks(self.document));
        let blocks: Vec<&Block> = blocks.collect();
        if blocks.is_empty() {
            report.push(
                Problem::error(
                    format!("<<#{}>> is empty", directive.spec.name),
                    directive.open.span.clone(),
                    "nothing stands between this line and its end",
                )
                .help(directive.spec.rule()),
            );
            return None;
        }
        Some(blocks)
    }

    /// A block that may not stand where it does.
    pub(super) fn out_of_place(
        &self,
        spec: &DirectiveSpec,
        block: &Block,
        label: impl Into<String>,
    ) -> Problem {
        let kind = block.kind.in_words();
        let place = self.first_line(&block.span);
        Problem::error(
            format!("<<#{}>> can't hold {kind} here", spec.name),
            place,
            label,
        )
        .help(spec.rule())
    }

    /// What a block is, where another was to follow.
    pub(super) fn follows(&self, block: &Block) -> String {
        let what = if self.document.is_directive(block) {
            "a directive"
        } else {
            block.kind.in_words()
        };
        format!("{what} follows")
    }

    /// The first list of some blocks that are to be one ordered list; what else there is, is reported.
    pub(super) fn one_ordered_list<'b>(
        &self,
        spec: &DirectiveSpec,
        blocks: &[&'b Block],
        report: &mut Report,
    ) -> Option<&'b Block> {
        let mut first = None;
        for block in blocks {
            if block.kind != (Kind::List { ordered: true }) {
                report.push(self.out_of_place(spec, block, "this is no ordered list"));
            } else if first.is_some() {
                report.push(self.out_of_place(spec, block, "this begins a second list"));
            } else {
                first = Some(*block);
            }
        }
        first
    }

    /// The first line of a span: enough to mark, where the whole would fill the screen.
    pub(super) fn first_line(&self, span: &Span) -> Span {
        let text = self.document.text;
        let span = trimmed(text, span);
        let end = text[span.clone()]
            .find('\n')
            .map_or(span.end, |at| span.start + at);
        trimmed(text, &(span.start..end))
    }
}

/// What leaves the page's flow can't carry the page's footnotes.
pub(super) fn no_footnotes(
    document: &Document<'_>,
    events: &Range<usize>,
    help: &str,
    report: &mut Report,
) {
    for (event, span) in &document.events[events.clone()] {
        if matches!(event, Event::FootnoteReference(_)) {
            let label = "this is shown apart from the page's notes";
            let problem = Problem::error("a footnote can't stand here", span.clone(), label);
            report.push(problem.help(help));
        }
    }
}

/// The directives that stand before one in its chapter.
pub(crate) struct Before<'i> {
    /// All, by what they are called; also those that couldn't be read.
    pub(super) places: &'i HashMap<&'static str, Vec<Span>>,
    /// Those that were read.
    pub(super) items: &'i [Item],
    pub(super) labs: &'i Labs,
}

/// Which of a chapter's directives are labs.
#[derive(Default)]
pub(super) struct Labs {
    all: Vec<usize>,
    by_id: HashMap<String, usize>,
}

impl Labs {
    /// Takes note of what is read next, as the directive of this index.
    pub(super) fn note(&mut self, index: usize, content: &Content) {
        if let Content::Lab(lab) = content {
            self.all.push(index);
            self.by_id.insert(lab.id.clone(), index);
        }
    }
}

impl<'i> Before<'i> {
    /// Where those of a name stand.
    pub(super) fn of(&self, name: &str) -> &'i [Span] {
        self.places.get(name).map_or(&[], Vec::as_slice)
    }

    /// The labs.
    pub(super) fn labs(&self) -> impl ExactSizeIterator<Item = &'i Lab> + DoubleEndedIterator {
        let items = self.items;
        self.labs
            .all
            .iter()
            .map(|index| match &items[*index].content {
                Content::Lab(lab) => lab,
                _ => unreachable!("no other directive is noted as a lab"),
            })
    }

    /// The last lab of an id.
    pub(super) fn lab(&self, id: &str) -> Option<&'i Lab> {
        match &self.items[*self.labs.by_id.get(id)?].content {
            Content::Lab(lab) => Some(lab),
            _ => None,
        }
    }
}
