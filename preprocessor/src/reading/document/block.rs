//! The blocks that a chapter is made of, and pieces of it to be shown elsewhere.

use crate::report::span::Span;
use std::ops::Range;

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Paragraph,
    /// A run of inline text that no paragraph is around (an item of a tight list).
    Plain,
    Heading(u8),
    Quotation,
    Code {
        language: Option<String>,
    },
    Html,
    List {
        ordered: bool,
    },
    /// An item; of a task list, whether its box is ticked.
    Item {
        task: Option<bool>,
    },
    Definitions,
    Term,
    Meaning,
    Footnote,
    Table,
    Rule,
    Other,
}

impl Kind {
    /// What it is called in a message.
    pub(crate) fn in_words(&self) -> &'static str {
        match self {
            Self::Paragraph | Self::Plain => "a paragraph",
            Self::Heading(_) => "a heading",
            Self::Quotation => "a quotation",
            Self::Code { .. } => "a code block",
            Self::Html => "HTML",
            Self::List { .. } | Self::Item { .. } => "a list",
            Self::Definitions | Self::Term | Self::Meaning => "a definition list",
            Self::Footnote => "a footnote",
            Self::Table => "a table",
            Self::Rule => "a rule",
            Self::Other => "this",
        }
    }
}

/// A block of Markdown.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    pub(crate) span: Span,
    /// Its events in [`Document::events`](super::Document::events), start and end included.
    pub(crate) events: Range<usize>,
    pub(crate) children: Vec<Block>,
}

impl Block {
    /// Its events without its own start and end.
    pub(crate) fn inner(&self) -> Range<usize> {
        match self.kind {
            Kind::Plain | Kind::Rule => self.events.clone(),
            _ => self.events.start + 1..self.events.end - 1,
        }
    }

    pub(crate) fn is_heading(&self, level: u8) -> bool {
        self.kind == Kind::Heading(level)
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Paragraph | Kind::Plain)
    }

    /// A list with a box before at least one of its items.
    pub(crate) fn is_task_list(&self) -> bool {
        let ticked = |item: &Block| matches!(item.kind, Kind::Item { task: Some(_) });
        matches!(self.kind, Kind::List { .. }) && self.children.iter().any(ticked)
    }
}

/// A piece of a chapter to be shown elsewhere: some events, perhaps without the words before a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fragment {
    pub(crate) events: Range<usize>,
    /// Text before this position is left out.
    pub(crate) from: Option<usize>,
}

impl Fragment {
    pub(crate) fn of(events: Range<usize>) -> Self {
        Self { events, from: None }
    }

    /// Some neighbouring blocks, whole.
    pub(crate) fn blocks(blocks: &[Block]) -> Self {
        match (blocks.first(), blocks.last()) {
            (Some(first), Some(last)) => Self::of(first.events.start..last.events.end),
            _ => Self::of(0..0),
        }
    }
}
