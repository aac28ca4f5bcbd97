//! What gives answers away, or points at the wrong one: warnings.

use super::content::{Answer, Choice, Question};
use super::positions::points_at_an_option;
use crate::reading::document::{Document, Fragment};
use crate::reading::markdown::words;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, trimmed};

/// An option is the longest if it has so many times the letters of any other: less is not seen.
const LONGER: f64 = 1.1;

/// Warns of what is sound by itself and spoils the quiz.
pub(super) fn warn(document: &Document<'_>, questions: &[Question], report: &mut Report) {
    for question in questions {
        one(document, question, report);
    }
    let single: Vec<&Vec<Choice>> = questions
        .iter()
        .filter_map(|question| match &question.answer {
            Answer::Choice {
                several: false,
                options,
                ..
            } => Some(options),
            _ => None,
        })
        .collect();
    always(
        &single,
        |options| options.first().is_some_and(|option| option.right),
        (
            "the right answer is always the first",
            "put it elsewhere in some questions: this order is what readers see on paper and without scripts",
        ),
        report,
    );
    always(
        &single,
        is_longest,
        (
            "the right answer is always the longest",
            "make the options equally long, or a wrong one the longest: readers notice, and choose by length",
        ),
        report,
    );
}

/// Reports what holds of the right answers of all questions, where there are several.
fn always(
    questions: &[&Vec<Choice>],
    holds: impl Fn(&[Choice]) -> bool,
    (title, help): (&str, &str),
    report: &mut Report,
) {
    if questions.len() < 2 || !questions.iter().all(|options| holds(options)) {
        return;
    }
    let mut places = questions
        .iter()
        .filter_map(|options| options.iter().find(|option| option.right))
        .map(|option| option.span.clone());
    let Some(first) = places.next() else { return };
    let problem = Problem::warning(title, first, "in this question").help(help);
    report.push(places.fold(problem, |problem, place| problem.also(place, "in this one")));
}

fn is_longest(options: &[Choice]) -> bool {
    let length = |option: &Choice| option.words.chars().count() as f64;
    let longest = |right: bool| {
        options
            .iter()
            .filter(|option| option.right == right)
            .map(length)
            .fold(0.0, f64::max)
    };
    longest(true) > LONGER * longest(false)
}

/// What is to be said of one question: options and words that lean on a place which the reader's own
/// order changes.
fn one(document: &Document<'_>, question: &Question, report: &mut Report) {
    let Answer::Choice {
        options,
        shuffled: true,
        ..
    } = &question.answer
    else {
        return;
    };
    let order = "or number the options (`1. [ ]`) to keep them in this order";
    for option in options {
        if option.fixed {
            report.push(
                Problem::warning(
                    "this option stands for others by their place",
                    option.span.clone(),
                    "readers see the options in an order of their own",
                )
                .help(format!("say it in words that stand by themselves (a question may have several right answers), {order}")),
            );
        }
    }
    let told = options
        .iter()
        .map(|option| &option.feedback)
        .chain(question.explanation.iter().map(|why| &why.fragment));
    for fragment in told {
        if points_at_an_option(&said(document, fragment)) {
            report.push(
                Problem::warning(
                    "this points at an option by its place",
                    line(document, fragment).unwrap_or_else(|| question.line.clone()),
                    "readers see the options in an order of their own",
                )
                .help(format!("name the option by what it says, {order}")),
            );
        }
    }
}

fn said(document: &Document<'_>, fragment: &Fragment) -> String {
    words(&document.events[fragment.events.clone()])
}

/// The first line of a fragment.
fn line(document: &Document<'_>, fragment: &Fragment) -> Option<Span> {
    let (_, span) = document.events.get(fragment.events.start)?;
    let text = &document.text[span.clone()];
    let end = text.find('\n').map_or(span.end, |at| span.start + at);
    Some(trimmed(document.text, &(span.start..end)))
}
