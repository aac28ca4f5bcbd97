//! The course's terms in its prose: where each is used, and which occurrence becomes a link.
//!
//! [`forms`] knows the ways a term may be written, [`prose`] finds the running text of a chapter,
//! [`optout`] reads what its author asked to leave alone, and [`link`] writes the links. Nothing here
//! knows of templates.

mod forms;
mod html;
mod link;
mod optout;
mod prose;
mod run;
mod said;

use super::uses::{Linked, Use, Uses};
use super::whole::Course;
use crate::directives::vocab::Term;
use crate::report::diagnostic::Problem;
use crate::report::span::Span;
use forms::Forms;
use run::is_within;
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};

pub(crate) use link::{Renderer, splice, that_hold};
pub(crate) use said::Said;

/// What a look through the whole course has found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) uses: Uses,
    /// By chapter, in the order of the text.
    pub(crate) links: Vec<Vec<Linked>>,
    /// Each with its chapter's index.
    pub(crate) problems: Vec<(usize, Problem)>,
}

/// Looks for the course's terms in every chapter. A course without terms is not looked through.
pub(crate) fn find(course: &Course<'_>) -> Found {
    let terms: Vec<Defined<'_>> = course
        .pages
        .iter()
        .enumerate()
        .flat_map(|(page, chapter)| {
            let terms = chapter.terms().enumerate();
            terms.map(move |(index, term)| Defined {
                place: (page, index),
                key: term.key(),
                term,
            })
        })
        .collect();
    let mut found = Found {
        links: course.pages.iter().map(|_| Vec::new()).collect(),
        ..Found::default()
    };
    if terms.is_empty() {
        return found;
    }
    let forms = Forms::of(
        terms.iter().map(|defined| defined.term),
        &course.words.language,
    );
    let mut written = HashSet::new();
    for (page, chapter) in course.pages.iter().enumerate() {
        let (text, spared) = prose::read(chapter, &forms);
        found
            .problems
            .extend(spared.problems.into_iter().map(|problem| (page, problem)));
        // Of this chapter only: most terms are used in few.
        let mut linked = HashSet::new();
        let mut used = BTreeMap::new();
        for run in &text.runs {
            let formulas = LazyCell::new(|| run.formulas());
            for hit in forms.hits(run) {
                if spared.all || spared.terms.contains(&hit.term) || run.spares(hit.end) {
                    continue;
                }
                written.insert((hit.term, hit.written));
                let defined = &terms[hit.term];
                let by_us = run.linkable
                    && !linked.contains(&hit.term)
                    && !is_within(&formulas, hit.end)
                    && !text.linked_by_hand.contains(&defined.key)
                    && prose::takes_a_link(chapter.document.text, &hit.span);
                if by_us {
                    linked.insert(hit.term);
                    found.links[page].push(Linked {
                        span: hit.span,
                        defined: defined.place,
                        key: defined.key.clone(),
                    });
                }
                *used.entry(hit.term).or_insert(false) |= by_us;
            }
        }
        for (term, linked) in used {
            found.uses.add(&terms[term].key, Use { page, linked });
        }
        found.links[page].sort_by_key(|link| link.span.start);
    }
    found
        .problems
        .extend(never_used(course, &terms, &found.uses, &written));
    found
}

/// A term, where it is defined: the chapter, and its place among that chapter's terms.
struct Defined<'c> {
    place: (usize, usize),
    key: String,
    term: &'c Term,
}

/// Terms and forms of them that no chapter uses.
fn never_used(
    course: &Course<'_>,
    terms: &[Defined<'_>],
    uses: &Uses,
    written: &HashSet<(usize, usize)>,
) -> Vec<(usize, Problem)> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for defined in terms {
        *times.entry(&defined.key).or_default() += 1;
    }
    let mut problems = Vec::new();
    for (
        place,
        Defined {
            place: (page, _),
            key,
            term,
        },
    ) in terms.iter().enumerate()
    {
        // Of one that is defined twice, which is an error, nothing more need be said.
        if times.get(key.as_str()) != Some(&1) {
            continue;
        }
        if uses.of(key).is_empty() {
            problems.push((*page, unused(&term.words, &term.span)));
            continue;
        }
        let mut forms = None;
        for (form, words) in term.also.iter().enumerate() {
            if !written.contains(&(place, form + 1)) {
                let text = course.pages[*page].document.text;
                let forms = forms.get_or_insert_with(|| forms_of(text, &term.span));
                problems.push((*page, unused_form(term, words, forms)));
            }
        }
    }
    problems
}

fn unused(words: &str, span: &Span) -> Problem {
    Problem::warning(
        format!("the term {words} is never used"),
        span.clone(),
        "no chapter uses it outside its definition",
    )
    .help(pronunciation(words).unwrap_or(
        "use it where the course talks about it, or remove it from the vocabulary; if the text uses another \
         form of it, name that form after the term: <!-- also: another form -->",
    ))
}

/// What is to be done where a term ends with what is its pronunciation.
fn pronunciation(words: &str) -> Option<&'static str> {
    let (_, last) = words.trim_end().rsplit_once(' ')?;
    let between = |start, end| last.len() > 2 && last.starts_with(start) && last.ends_with(end);
    (between('/', '/') || between('[', ']')).then_some(
        "put the pronunciation between backticks, so that it isn't part of the term: `/…/`",
    )
}

/// Where each form stands in the comment that ends a term: all at once, for there may be thousands.
fn forms_of<'t>(text: &'t str, term: &Span) -> HashMap<&'t str, Span> {
    const BEGINS: &str = "also:";
    let source = &text[term.clone()];
    let comment = source.rfind("<!--").unwrap_or(0);
    let begins = source[comment..].find(BEGINS);
    let mut at = begins.map_or(source.len(), |begins| comment + begins + BEGINS.len());
    let list = source[at..].trim_end().trim_end_matches("-->");
    let mut forms = HashMap::new();
    for part in list.split(',') {
        let start = term.start + at + (part.len() - part.trim_start().len());
        forms.insert(part.trim(), start..start + part.trim().len());
        at += part.len() + ",".len();
    }
    forms
}

/// Another form of a term that no chapter uses, though the term is used.
fn unused_form(term: &Term, words: &str, forms: &HashMap<&str, Span>) -> Problem {
    let span = forms.get(words).unwrap_or(&term.span).clone();
    Problem::warning(
        format!(
            "the form “{words}” of the term {} is never used",
            term.words
        ),
        span,
        "no chapter uses it outside the definition",
    )
    .help("correct its spelling, or take it out of the comment; plurals are found by themselves")
}

#[cfg(test)]
mod tests;
