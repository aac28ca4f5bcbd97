//! `<<#cards>>`: cards that open to an example.

use super::{Reader, first_line, out_of_place, some_content};
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};

/// The cards, and the words that say what opening one shows.
#[derive(Debug, Clone)]
pub(crate) struct Cards {
    pub(crate) more: String,
    pub(crate) cards: Vec<Card>,
}

/// One card.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    pub(crate) title: Fragment,
    pub(crate) title_words: String,
    pub(crate) nickname: Fragment,
    pub(crate) text: Vec<Fragment>,
    /// What the card opens to, as Markdown.
    pub(crate) example: String,
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Cards> {
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
    let mut cards = Vec::new();
    for card in blocks[first..].chunk_by(|_, next| !next.is_heading(3)) {
        cards.extend(read_card(reader, card, report));
    }
    (report.problems.len() == before).then(|| Cards {
        more: directive
            .attributes
            .text("more")
            .unwrap_or_default()
            .to_owned(),
        cards,
    })
}

fn read_card(reader: &Reader<'_, '_>, blocks: &[&Block], report: &mut Report) -> Option<Card> {
    let document = reader.document;
    let (heading, rest) = blocks.split_first()?;
    let mut missing = |what: &str, block: Option<&&Block>, help: &str| {
        let place = block.map_or(&heading.span, |block| &block.span);
        report.push(
            Problem::error(
                format!("this card has no {what}"),
                first_line(reader, place),
                format!("{what} expected"),
            )
            .help(help),
        );
        None
    };
    let Some((nickname, rest)) = rest
        .split_first()
        .filter(|(block, _)| emphasised(document, block))
    else {
        return missing(
            "nickname",
            rest.first(),
            "write it under the heading, emphasised: *the obvious one*",
        );
    };
    let texts = rest
        .iter()
        .take_while(|block| block.kind == Kind::Paragraph)
        .count();
    if texts == 0 {
        return missing(
            "text",
            rest.first(),
            "after the nickname, say in a paragraph what it is",
        );
    }
    let (text, rest) = rest.split_at(texts);
    let quotation = match rest {
        [quotation] if quotation.kind == Kind::Quotation && !quotation.children.is_empty() => {
            quotation
        }
        [quotation, extra, ..] if quotation.kind == Kind::Quotation => {
            report.push(
                Problem::error(
                    "a card ends with its quotation",
                    first_line(reader, &extra.span),
                    "this stands after it",
                )
                .help("move it before the quotation, or begin its lines with `>`"),
            );
            return None;
        }
        other => {
            return missing(
                "quotation",
                other.first(),
                "end the card with what it opens to: > In real life …",
            );
        }
    };
    Some(Card {
        title: Fragment::of(heading.inner()),
        title_words: document.words(heading),
        nickname: Fragment::of(nickname.inner().start + 1..nickname.inner().end - 1),
        text: text
            .iter()
            .map(|block| Fragment::of(block.inner()))
            .collect(),
        example: document.source(&quotation.children),
    })
}

/// Whether a paragraph is one emphasised stretch.
fn emphasised(document: &Document<'_>, block: &Block) -> bool {
    if block.kind != Kind::Paragraph {
        return false;
    }
    let events = &document.events[block.inner()];
    let starts = matches!(events.first(), Some((Event::Start(Tag::Emphasis), _)));
    let ends = events
        .iter()
        .filter(|(event, _)| matches!(event, Event::End(TagEnd::Emphasis)))
        .count();
    starts && ends == 1 && matches!(events.last(), Some((Event::End(TagEnd::Emphasis), _)))
}
