//! A chapter as a tree of blocks with positions, over the events of one parse.

mod block;

pub(crate) use block::{Block, Fragment, Kind};

use crate::reading::markdown::{self, Links};
use crate::report::span::{Span, line_around, trimmed};
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag};

fn is_text(event: &Event<'_>) -> bool {
    matches!(event, Event::Text(_) | Event::SoftBreak)
}

/// A parsed chapter.
pub(crate) struct Document<'t> {
    pub(crate) text: &'t str,
    pub(crate) events: Vec<(Event<'t>, Span)>,
    pub(crate) blocks: Vec<Block>,
    /// Where link reference definitions stand.
    pub(crate) references: Vec<Span>,
}

impl<'t> Document<'t> {
    /// Parses `text`, in which directives are blanked.
    pub(crate) fn new(text: &'t str, options: &MarkdownOptions) -> Self {
        let parser = markdown::parser(text, options);
        let mut references: Vec<Span> = parser
            .reference_definitions()
            .iter()
            .map(|(_, definition)| definition.span.clone())
            .collect();
        references.sort_by_key(|span| span.start);
        let events: Vec<_> = parser.into_offset_iter().collect();
        let blocks = tree(&events);
        Self {
            text,
            events,
            blocks,
            references,
        }
    }

    /// HTML of a fragment.
    pub(crate) fn html(&self, fragment: &Fragment, links: Links<'_>) -> String {
        let events = &self.events[fragment.events.clone()];
        let Some(from) = fragment.from else {
            return markdown::html(events, links);
        };
        let rest: Vec<_> = events
            .iter()
            .filter(|(event, span)| span.start >= from || !is_text(event) || span.end > from)
            .map(|(event, span)| match event {
                Event::Text(_) if span.start < from => (
                    Event::Text(self.text[from..span.end].into()),
                    from..span.end,
                ),
                event => (event.clone(), span.clone()),
            })
            .collect();
        markdown::html(&rest, links)
    }

    /// Whether a block is nothing but comments of the author's, which no reader sees.
    fn is_comment(&self, block: &Block) -> bool {
        let mut rest = self.text[block.span.clone()].trim();
        let starts_with_one = block.kind == Kind::Html && rest.starts_with("<!--");
        while let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment
                .split_once("-->")
                .map_or("", |(_, after)| after.trim_start());
        }
        starts_with_one && rest.is_empty()
    }

    /// Whether a block is the line of a directive, which is blanked by a comment of its length.
    pub(crate) fn is_directive(&self, block: &Block) -> bool {
        let line = self.text[block.span.clone()].trim();
        let inside = line
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"));
        inside.is_some_and(|fill| !fill.is_empty() && fill.bytes().all(|byte| byte == b'#'))
    }

    /// The blocks that a reader sees here, and directives.
    pub(crate) fn visible_or_directive<'d>(
        &self,
        blocks: &'d [Block],
    ) -> impl Iterator<Item = &'d Block> {
        blocks.iter().filter(|block| {
            let unseen = block.kind == Kind::Footnote || self.is_comment(block);
            !unseen || self.is_directive(block)
        })
    }

    /// The blocks that a reader sees here: no comments, and no footnotes, which mdBook moves to the
    /// chapter's end.
    pub(crate) fn visible<'d>(&self, blocks: &'d [Block]) -> impl Iterator<Item = &'d Block> {
        blocks
            .iter()
            .filter(|block| block.kind != Kind::Footnote && !self.is_comment(block))
    }

    /// The words of a block, without markup.
    pub(crate) fn words(&self, block: &Block) -> String {
        markdown::words(&self.events[block.inner()])
    }

    /// The id that an author gave a heading: `## Two words {#two}`.
    pub(crate) fn own_id(&self, heading: &Block) -> Option<String> {
        match self.events[heading.events.clone()].first() {
            Some((Event::Start(Tag::Heading { id: Some(id), .. }), _)) => Some(id.to_string()),
            _ => None,
        }
    }

    /// Whether a quotation is an alert, whose name and sign belong to what it says.
    pub(crate) fn is_alert(&self, quotation: &Block) -> bool {
        let first = self.events[quotation.events.clone()].first();
        matches!(first, Some((Event::Start(Tag::BlockQuote(Some(_))), _)))
    }

    /// The Markdown of a fragment, as it is written.
    pub(crate) fn written(&self, fragment: &Fragment) -> String {
        let spans = self.events[fragment.events.clone()]
            .iter()
            .map(|(_, span)| span);
        let start = spans.clone().map(|span| span.start).min().unwrap_or(0);
        let end = spans.map(|span| span.end).max().unwrap_or(start);
        self.text[start..end].trim().replace('\n', " ")
    }

    /// The Markdown of some neighbouring blocks, lifted out of the list item, definition or quotation
    /// they stand in.
    pub(crate) fn source(&self, blocks: &[Block]) -> String {
        let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else {
            return String::new();
        };
        // The span of code by indentation begins after the indentation that makes it code.
        let indentation = match first.kind {
            Kind::Code { language: None } if self.text[..first.span.start].ends_with("    ") => 4,
            _ => 0,
        };
        lift(self.text, first.span.start - indentation..last.span.end)
    }
}

/// A piece of a container's content, as it would stand outside of the container.
fn lift(text: &str, span: Span) -> String {
    let span = span.start..trimmed(text, &span).end.max(span.start);
    let column = span.start - line_around(text, span.start).start;
    let prefix = &text[span.start - column..span.start];
    let quoted = prefix.contains('>');
    let mut lifted = String::with_capacity(span.len());
    for (index, line) in text[span.clone()].split('\n').enumerate() {
        if index == 0 {
            lifted.push_str(line);
            continue;
        }
        lifted.push('\n');
        let mut rest = line;
        let mut left = column;
        while left > 0 {
            match rest.as_bytes().first() {
                Some(b' ') => left -= 1,
                Some(b'\t') => left = left.saturating_sub(4),
                Some(b'>') if quoted => left -= 1,
                _ => break,
            }
            rest = &rest[1..];
        }
        lifted.push_str(rest);
    }
    lifted
}

/// How deep blocks may lie in one another: what lies deeper is part of the deepest, so that no line of a
/// hundred thousand `>` makes a tree that can't be taken down again. What is in it is shown all the same.
const DEEPEST: usize = 500;

/// Builds the tree of blocks from the events.
fn tree(events: &[(Event<'_>, Span)]) -> Vec<Block> {
    let mut open: Vec<Block> = vec![Block {
        kind: Kind::Other,
        span: 0..0,
        events: 0..0,
        children: Vec::new(),
    }];
    let mut inline_depth = 0_usize;
    for (index, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => match kind(tag) {
                Some(kind) if inline_depth == 0 && open.len() <= DEEPEST => open.push(Block {
                    kind,
                    span: span.clone(),
                    events: index..index + 1,
                    children: Vec::new(),
                }),
                _ => {
                    if inline_depth == 0 {
                        inline(&mut open, index, span);
                    } else {
                        extend(&mut open, index);
                    }
                    inline_depth += 1;
                }
            },
            Event::End(_) if inline_depth > 0 => {
                inline_depth -= 1;
                extend(&mut open, index);
            }
            Event::End(_) => {
                if let Some(mut block) = open.pop() {
                    block.events.end = index + 1;
                    if let Some(parent) = open.last_mut() {
                        parent.children.push(block);
                    }
                }
            }
            Event::TaskListMarker(ticked) => {
                if let Some(Block {
                    kind: Kind::Item { task },
                    ..
                }) = open
                    .iter_mut()
                    .rev()
                    .find(|block| matches!(block.kind, Kind::Item { .. }))
                {
                    *task = Some(*ticked);
                }
            }
            Event::Rule => {
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Block {
                        kind: Kind::Rule,
                        span: span.clone(),
                        events: index..index + 1,
                        children: Vec::new(),
                    });
                }
            }
            _ if inline_depth > 0 => extend(&mut open, index),
            _ => inline(&mut open, index, span),
        }
    }
    open.swap_remove(0).children
}

/// An inline event right inside a block: part of a run of plain text where the block may hold blocks too.
fn inline(open: &mut [Block], index: usize, span: &Span) {
    let Some(parent) = open.last_mut() else {
        return;
    };
    if !matches!(
        parent.kind,
        Kind::Item { .. } | Kind::Meaning | Kind::Quotation | Kind::Footnote
    ) {
        return;
    }
    match parent.children.last_mut() {
        Some(run) if run.kind == Kind::Plain && run.events.end == index => {
            run.events.end = index + 1;
            run.span.end = run.span.end.max(span.end);
        }
        _ => parent.children.push(Block {
            kind: Kind::Plain,
            span: span.clone(),
            events: index..index + 1,
            children: Vec::new(),
        }),
    }
}

/// The end, or the inside, of an inline element belongs to the run that its start began.
fn extend(open: &mut [Block], index: usize) {
    if let Some(run) = open
        .last_mut()
        .and_then(|parent| parent.children.last_mut())
        && run.kind == Kind::Plain
        && run.events.end == index
    {
        run.events.end = index + 1;
    }
}

fn kind(tag: &Tag<'_>) -> Option<Kind> {
    Some(match tag {
        Tag::Paragraph => Kind::Paragraph,
        Tag::Heading { level, .. } => Kind::Heading(*level as u8),
        Tag::BlockQuote(_) => Kind::Quotation,
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Kind::Code {
            language: info
                .split([' ', ',', '\t'])
                .find(|word| !word.is_empty())
                .map(str::to_owned),
        },
        Tag::CodeBlock(CodeBlockKind::Indented) => Kind::Code { language: None },
        Tag::HtmlBlock => Kind::Html,
        Tag::List(start) => Kind::List {
            ordered: start.is_some(),
        },
        Tag::Item => Kind::Item { task: None },
        Tag::DefinitionList => Kind::Definitions,
        Tag::DefinitionListTitle => Kind::Term,
        Tag::DefinitionListDefinition => Kind::Meaning,
        Tag::FootnoteDefinition(_) => Kind::Footnote,
        Tag::Table(_) => Kind::Table,
        Tag::TableHead | Tag::TableRow | Tag::TableCell | Tag::MetadataBlock(_) => Kind::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
