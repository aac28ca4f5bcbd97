//! The directives: each one's file says what must stand in it, and gives it as plain data with spans.
//!
//! Nothing is rendered here. Reading reports everything that is wrong; what it gives is then complete,
//! so that rendering can't fail.

mod cards;
mod compare;
pub(crate) mod content;
mod course;
pub(crate) mod desk;
mod docs;
mod figure;
mod glossary;
mod goals;
mod lab;
pub(crate) mod module;
pub(crate) mod next;
pub(crate) mod quiz;
pub(crate) mod reader;
mod recap;
pub(crate) mod review;
mod rule;
mod schema;
mod section;
mod sections;
mod sequence;
pub(crate) mod shown;
pub(crate) mod steps;
pub(crate) mod vocab;

use crate::reading::attributes::spec::{DirectiveSpec, Form, Known};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::Report;
use crate::report::span::Span;
use content::{Content, Item};
use reader::{Before, Labs, Reader};
use std::collections::HashMap;

/// How a directive is read: from its chapter, its own lines, and the directives that stand before it.
type Read = fn(&Reader<'_, '_>, &Directive, &Before<'_>, &mut Report) -> Option<Content>;

/// Every directive, in the order of a module.
const DIRECTIVES: [(&DirectiveSpec, Read); 19] = [
    (&module::SPEC, |reader, directive, before, report| {
        let before = before.of(module::SPEC.name);
        module::read(reader, directive, before, report).map(Content::Module)
    }),
    (&goals::SPEC, |reader, directive, _, report| {
        goals::read(reader, directive, report).map(Content::other)
    }),
    (&section::SPEC, |reader, directive, before, report| {
        let number = before.of(section::SPEC.name).len() + 1;
        section::read(reader, directive, number, report).map(Content::other)
    }),
    (&figure::SPEC, |reader, directive, _, report| {
        figure::read(reader, directive, report).map(Content::other)
    }),
    (&sequence::SPEC, |reader, directive, _, report| {
        sequence::read(reader, directive, report).map(Content::other)
    }),
    (&rule::SPEC, |reader, directive, _, report| {
        rule::read(reader, directive, report).map(Content::other)
    }),
    (&compare::SPEC, |reader, directive, _, report| {
        compare::read(reader, directive, report).map(Content::other)
    }),
    (&cards::SPEC, |reader, directive, _, report| {
        cards::read(reader, directive, report).map(Content::other)
    }),
    (&lab::SPEC, |reader, directive, before, report| {
        let number = before.of(lab::SPEC.name).len() + 1;
        lab::read(reader, directive, number, report).map(Content::Lab)
    }),
    (&lab::ANY, |reader, directive, before, report| {
        let number = before.of(lab::SPEC.name).len() + 1;
        lab::read(reader, directive, number, report).map(Content::Lab)
    }),
    (&steps::SPEC, |reader, directive, before, report| {
        steps::read(reader, directive, before, report).map(Content::Steps)
    }),
    (&vocab::SPEC, |reader, directive, _, report| {
        vocab::read(reader, directive, report).map(Content::Vocab)
    }),
    (&quiz::SPEC, |reader, directive, _, report| {
        quiz::read(reader, directive, report).map(Content::Quiz)
    }),
    (&review::SPEC, |reader, directive, _, _| {
        Some(Content::Review(review::read(reader, directive)))
    }),
    (&recap::SPEC, |reader, directive, _, report| {
        recap::read(reader, directive, report).map(Content::other)
    }),
    (&next::SPEC, |reader, directive, _, _| {
        Some(Content::Next(next::read(reader, directive)))
    }),
    (&desk::SPEC, |reader, directive, _, _| {
        Some(Content::Desk(desk::read(reader, directive)))
    }),
    (&glossary::SPEC, |_, _, _, _| Some(Content::Glossary)),
    (&course::SPEC, |_, _, _, _| Some(Content::Course)),
];

/// Their specifications, which reading finds them by.
pub(crate) const KNOWN: Known = Known(&{
    let mut specs = [DIRECTIVES[0].0; DIRECTIVES.len()];
    let mut at = 1;
    while at < DIRECTIVES.len() {
        specs[at] = DIRECTIVES[at].0;
        at += 1;
    }
    specs
});

/// The page `docs/directives.md`: every directive, what it holds and what it takes, as Markdown.
#[must_use]
pub fn reference() -> String {
    docs::page(KNOWN)
}

/// `docs/attributes.schema.json`: the attributes of all directives as JSON Schema.
#[must_use]
pub fn attributes_schema() -> serde_json::Value {
    schema::schema(KNOWN)
}

/// Reads all directives of a chapter.
pub(crate) fn read(
    reader: &Reader<'_, '_>,
    directives: Vec<Directive>,
    report: &mut Report,
) -> Vec<Item> {
    let mut places: HashMap<&'static str, Vec<Span>> = HashMap::new();
    let mut items = Vec::new();
    let mut labs = Labs::default();
    for directive in directives {
        // A line is its attributes; what a block holds has mistakes of its own to be told.
        if !directive.sound && directive.spec.form == Form::Line {
            // (Its steps must not be told that there is no lab.)
            if kind(directive.spec.name) == lab::SPEC.name {
                let labs = places.entry(lab::SPEC.name).or_default();
                labs.push(directive.open.span.clone());
            }
            continue;
        }
        let name = directive.spec.name;
        let before = Before {
            places: &places,
            items: &items,
            labs: &labs,
        };
        let read = DIRECTIVES.iter().find(|(spec, _)| spec.name == name);
        let content = read.and_then(|(_, read)| read(reader, &directive, &before, report));
        let alike = places.entry(kind(name)).or_default();
        alike.push(directive.open.span.clone());
        if let (Some(content), true) = (content, directive.sound) {
            labs.note(items.len(), &content);
            items.push(Item { directive, content });
        }
    }
    items
}

/// A lab is a lab, whatever it is called by.
fn kind(name: &'static str) -> &'static str {
    if name == lab::ANY.name {
        lab::SPEC.name
    } else {
        name
    }
}
