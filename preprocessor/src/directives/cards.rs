//! `<<#cards>>`: cards that open to an example.

use super::reader::{Reader, no_footnotes};
use super::sections::{Section, sections};
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words, worded};
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::reading::markdown::slug;
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use serde_json::{Value, json};

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "cards",
    form: Form::Block,
    meaning: "Cards that open.",
    holds: "Holds `###` headings, each followed by an emphasised nickname, paragraphs of text, and a quotation that the card opens to.",
    attributes: || {
        const {
            &[worded(
                "more",
                "cards-more",
                "The words that say what opening the card shows.",
            )]
        }
    },
    more: None,
    example: "<<#cards>>\n\n### The browser\n\n*the obvious one*\n\nIt asks for pages.\n\n> One page of mail is hundreds of requests.\n\n<</cards>>",
    notes: String::new,
    // A card's text is part of the control that opens it; the example is what it opens to.
    words: Words::UnlinkedOutsideQuotations,
};

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
    /// The id that its author gave it.
    pub(crate) own_id: Option<String>,
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
    let before = report.problems.len();
    let sections = sections(reader, directive, "a `###` heading comes first", report)?;
    let cards: Vec<Card> = sections
        .iter()
        .filter_map(|section| card(reader, section, report))
        .collect();
    (report.problems.len() == before).then(|| Cards {
        more: reader.text(directive, "more"),
        cards,
    })
}

fn card(reader: &Reader<'_, '_>, section: &Section<'_>, report: &mut Report) -> Option<Card> {
    let document = reader.document;
    let (heading, rest) = (section.heading, section.blocks.as_slice());
    let mut missing = |what: &str, block: Option<&&Block>, help: &str| {
        let place = block.map_or(&heading.span, |block| &block.span);
        report.push(
            Problem::error(
                format!("this card has no {what}"),
                reader.first_line(place),
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
                    reader.first_line(&extra.span),
                    "this stands after it",
                )
                .help("move it before the quotation, or begin its lines with `>`"),
            );
            return None;
        }
        [extra, .., last] if last.kind == Kind::Quotation => {
            let what = extra.kind.in_words();
            report.push(
                Problem::error(
                    "a card's text is paragraphs",
                    reader.first_line(&extra.span),
                    format!("{what} stands here"),
                )
                .help(
                    "move it into the quotation, which the card opens to: begin its lines with `>`",
                ),
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
    for block in [&heading, nickname].into_iter().chain(text) {
        let help = "refer to the note in what the card opens to, or say it here";
        no_footnotes(document, &block.events, help, report);
    }
    Some(Card {
        title: Fragment::of(heading.inner()),
        title_words: document.words(heading),
        own_id: document.own_id(heading),
        nickname: Fragment::of(nickname.inner().start + 1..nickname.inner().end - 1),
        text: text
            .iter()
            .map(|block| Fragment::of(block.inner()))
            .collect(),
        example: if document.is_alert(quotation) {
            document.source(std::slice::from_ref(quotation))
        } else {
            document.source(&quotation.children)
        },
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

impl Shows for Cards {
    fn values(&self, _: &Directive, here: &Here<'_>, _: &mut Kept) -> Value {
        let card = |card: &Card| {
            let made = || format!("{}-card-{}", here.slug, slug(&card.title_words));
            let id = card.own_id.clone().unwrap_or_else(made);
            json!({
                "id": here.ids.unique(&id),
                "title": here.html(&card.title),
                "nickname": here.html(&card.nickname),
                "text": card.text.iter().map(|text| here.html(text)).collect::<Vec<_>>(),
                "more": self.more,
                "example": card.example,
            })
        };
        json!({ "cards": self.cards.iter().map(card).collect::<Vec<_>>() })
    }
}
