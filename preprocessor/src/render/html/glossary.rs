//! The course's words: a chapter's vocabulary cards, and the glossary from A to Z.

use super::own;
use crate::course::terms::use_id;
use crate::course::{Course, Page};
use crate::directives::vocab::{Term, Vocab};
use crate::reading::markdown::{Links, relative, slug};
use crate::render::templates::html;
use serde_json::{Value, json};
use std::path::Path;

/// The cards of a vocabulary block, and the way to practise them.
pub(super) fn cards(page: &Page<'_>, vocab: &Vocab) -> String {
    let terms: Vec<Value> = vocab
        .terms
        .iter()
        .map(|term| {
            let meanings = term.meanings.iter().map(|meaning| &meaning.source);
            json!({
                "key": term.key(),
                "name": page.document.html(&term.name, own(page)),
                "pronunciation": term.pronunciation,
                "meanings": meanings.collect::<Vec<_>>(),
            })
        })
        .collect();
    html("vocab", &json!({ "terms": terms }))
}

/// Every term of the course under its letter.
pub(super) fn glossary(course: &Course<'_>, page: &Page<'_>) -> String {
    let terms = letters(course, &page.path, "html", |source, term| {
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

/// Every term under its letter; `show` gives a term's name and meanings. Links end in `extension`.
pub(crate) fn letters(
    course: &Course<'_>,
    shown_in: &Path,
    extension: &str,
    show: impl Fn(&Page<'_>, &Term) -> (String, Vec<String>),
) -> Value {
    let mut terms: Vec<(&Page<'_>, &Term)> = course
        .pages
        .iter()
        .flat_map(|page| page.terms().map(move |term| (page, term)))
        .collect();
    terms.sort_by_cached_key(|(_, term)| term.words.to_lowercase());
    let letter_of = |term: &Term| -> String {
        let first = term.words.chars().find(|c| c.is_alphanumeric());
        first.map_or_else(|| "#".to_owned(), |letter| letter.to_uppercase().collect())
    };
    let count = terms.len();
    let letters: Vec<Value> = terms
        .chunk_by(|(_, a), (_, b)| letter_of(a) == letter_of(b))
        .map(|group| {
            let letter = letter_of(group[0].1);
            let terms: Vec<Value> = group
                .iter()
                .map(|(page, term)| {
                    let (name, meanings) = show(page, term);
                    let here = page.path == shown_in;
                    json!({
                        "key": term.key(),
                        // A page that teaches the term has that address already.
                        "id": format!("{}-{}", if here { "glossary" } else { "term" }, term.key()),
                        "name": name,
                        "also": term.also.join(", "),
                        "pronunciation": term.pronunciation,
                        "meanings": meanings,
                        "href": relative(shown_in, &page.path.with_extension(extension)),
                        "chapter": course.called(&page.path),
                        "uses": uses(course, shown_in, extension, &term.key()),
                    })
                })
                .collect();
            json!({ "id": format!("letter-{}", slug(&letter)), "letter": letter, "terms": terms })
        })
        .collect();
    json!({ "letters": letters, "count": count, "one": count == 1 })
}

/// The chapters that use a term, each with the way to the first place.
fn uses(course: &Course<'_>, shown_in: &Path, extension: &str, key: &str) -> Vec<Value> {
    course
        .uses
        .of(key)
        .iter()
        .map(|one| {
            let page = &course.pages[one.page];
            let mut href = relative(shown_in, &page.path.with_extension(extension));
            if one.linked && extension == "html" {
                href.push_str(&format!("#{}", use_id(&page.slug, key)));
            }
            json!({ "href": href, "chapter": course.called(&page.path) })
        })
        .collect()
}
