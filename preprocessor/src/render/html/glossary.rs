//! The course's words: a chapter's vocabulary cards, and the glossary from A to Z.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::vocab::Vocab;
use crate::reading::markdown::Links;
use crate::render::templates::html;
use crate::render::values;
use serde_json::{Value, json};

/// The cards of a vocabulary block, and the way to practise them.
pub(super) fn cards(page: &Page<'_>, vocab: &Vocab) -> String {
    let terms: Vec<Value> = vocab
        .terms
        .iter()
        .map(|term| {
            let meanings = term.meanings.iter().map(|meaning| &meaning.source);
            json!({
                "key": term.key(),
                "name": page.document.html(&term.name, page.links(true)),
                "pronunciation": term.pronunciation,
                "meanings": meanings.collect::<Vec<_>>(),
            })
        })
        .collect();
    html("vocab", &json!({ "terms": terms }))
}

/// Every term of the course under its letter.
pub(super) fn glossary(course: &Course<'_>, page: &Page<'_>) -> String {
    let terms = values::glossary::values(course, &page.path, "html", |source, term| {
        let links = Links {
            written_in: &source.path,
            shown_in: &page.path,
            html: true,
        };
        let meanings: Vec<String> = term
            .meanings
            .iter()
            .map(|meaning| source.document.html(&meaning.fragment, links))
            .collect();
        (source.document.html(&term.name, links), meanings)
    });
    html("glossary", &terms)
}
