//! The glossary from A to Z.

use crate::course::page::Page;
use crate::course::uses::use_id;
use crate::course::whole::Course;
use crate::directives::vocab::Term;
use crate::reading::markdown::slug;
use serde_json::{Value, json};
use std::path::Path;

/// Every term under its letter; `show` gives a term's name and meanings. Links end in `extension`.
pub(in crate::render) fn values(
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
    let language = &course.words.language;
    let bare = |term: &Term| -> String {
        term.words
            .chars()
            .skip_while(|c| !c.is_alphanumeric())
            .collect()
    };
    // Terms of signs alone come first, under a sign.
    let letter_of = |term: &Term| -> String {
        let first = bare(term).chars().next();
        first.map_or_else(|| "#".to_owned(), |letter| language.initial(letter))
    };
    terms.sort_by(|(_, one), (_, other)| {
        let letters = (letter_of(one), letter_of(other));
        (letters.0 != "#")
            .cmp(&(letters.1 != "#"))
            .then_with(|| language.order(&letters.0, &letters.1))
            // What the language takes for one letter is two headings all the same, each once.
            .then_with(|| letters.0.cmp(&letters.1))
            .then_with(|| language.order(&bare(one), &bare(other)))
            .then_with(|| language.order(&one.words, &other.words))
    });
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
                        "taught": [{
                            "href": format!(
                                "{}#term-{}",
                                super::to(&page.path, shown_in, extension),
                                term.key(),
                            ),
                            "chapter": course.called(&page.path),
                        }],
                        "uses": uses(course, shown_in, extension, &term.key()),
                    })
                })
                .collect();
            let id = if letter == "#" {
                "signs".to_owned()
            } else {
                slug(&letter)
            };
            json!({ "id": format!("letter-{id}"), "letter": letter, "terms": terms })
        })
        .collect();
    json!({ "letters": letters, "count": count })
}

/// The chapters that use a term, each with the way to the first place.
fn uses(course: &Course<'_>, shown_in: &Path, extension: &str, key: &str) -> Vec<Value> {
    course
        .uses
        .of(key)
        .iter()
        .map(|one| {
            let page = &course.pages[one.page];
            let mut href = super::to(&page.path, shown_in, extension);
            if one.linked && extension == "html" {
                href.push_str(&format!("#{}", use_id(&page.slug, key)));
            }
            json!({ "href": href, "chapter": course.called(&page.path) })
        })
        .collect()
}
