//! What kind of question it is, and whether it is complete.

use super::content::{Answer, Explanation, Question};
use super::key::key;
use super::slips::{self, marked};
use super::{choice, near, order, typed};
use crate::directives::reader::{Reader, no_footnotes};
use crate::directives::sections::Section;
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::report::diagnostic::{Problem, Report, Severity};
use crate::report::span::trimmed;

pub(super) fn question(
    reader: &Reader<'_, '_>,
    section: &Section<'_>,
    shuffled: bool,
    report: &mut Report,
) -> Option<Question> {
    let document = reader.document;
    let before = report.problems.len();
    let title_words = document.words(section.heading);
    if title_words.is_empty() {
        report.push(
            Problem::error(
                "this question has no words",
                section.line.clone(),
                "the heading is empty",
            )
            .help("write the question in the heading: ### Who starts the conversation?"),
        );
    }
    if let Some(problem) = near::option(document, section) {
        report.push(problem);
        return None;
    }
    let task_list = section.blocks.iter().position(|block| block.is_task_list());
    let typed = section
        .blocks
        .iter()
        .position(|block| typed::is_answer(document, block, &reader.words));
    let ordered = section
        .blocks
        .iter()
        .rposition(|block| block.kind == Kind::List { ordered: true });
    if let (None, None, Some(problem)) = (task_list, typed, near::answer(document, section)) {
        report.push(problem);
        return None;
    }
    // Where the answer begins, how many blocks it takes, and what it is.
    let (at, length, answer) = match (task_list, typed, ordered) {
        (Some(at), ..) => {
            let whole = slips::around_options(document, section, at, report);
            let list = section.blocks[at];
            let answer = choice::read(document, section, list, whole, shuffled, report);
            (at, 1, answer)
        }
        (_, Some(at), _) => {
            let blocks = &section.blocks[at..];
            let (length, answer) = typed::read(document, blocks, &reader.words, report);
            if let Some(problem) = typed::second(document, blocks, length, &reader.words) {
                report.push(problem);
            }
            (at, length, answer)
        }
        (_, _, Some(at)) => (
            at,
            1,
            order::read(document, section, section.blocks[at], report),
        ),
        (None, None, None) => {
            report.push(no_answer(document, section));
            return None;
        }
    };
    let after = &section.blocks[at + length..];
    if answer.is_some() && report.problems.len() == before {
        explained(document, section, &answer, at, after, report);
    }
    let explanation = explanation(document, after);
    let moved = std::iter::once(section.heading).chain(section.blocks[at..].iter().copied());
    let help = "say here what the note says, or refer to the note in the question's prompt";
    for block in moved {
        no_footnotes(document, &block.events, help, report);
    }
    if report.problems[before..]
        .iter()
        .any(|p| p.severity == Severity::Error)
    {
        return None;
    }
    let answer = answer?;
    let prompt = sources(document, &section.blocks[..at]);
    Some(Question {
        title: Fragment::of(section.heading.inner()),
        line: section.line.clone(),
        key: key(&title_words, &prompt, &answer, document),
        title_words,
        prompt,
        prompt_fragment: match &section.blocks[..at] {
            [] => Fragment::of(0..0),
            [only] => Fragment::of(only.events.clone()),
            [first, .., last] => Fragment::of(first.events.start..last.events.end),
        },
        answer,
        explanation,
    })
}

fn sources(document: &Document<'_>, blocks: &[&Block]) -> String {
    match (blocks.first(), blocks.last()) {
        (Some(first), Some(last)) => {
            document.text[trimmed(document.text, &(first.span.start..last.span.end))].to_owned()
        }
        _ => String::new(),
    }
}

fn explanation(document: &Document<'_>, blocks: &[&Block]) -> Option<Explanation> {
    let (first, last) = (blocks.first()?, blocks.last()?);
    Some(Explanation {
        fragment: Fragment::of(first.events.start..last.events.end),
        source: sources(document, blocks),
    })
}

/// Questions that have no feedback of their own need an explanation; others are better with one.
fn explained(
    document: &Document<'_>,
    section: &Section<'_>,
    answer: &Option<Answer>,
    at: usize,
    after: &[&Block],
    report: &mut Report,
) {
    if !after.is_empty() {
        return;
    }
    let place = section.line.clone();
    match answer {
        Some(Answer::Choice { .. }) | None => report.push(
            Problem::warning(
                "this question has no explanation",
                place,
                "nothing follows its options",
            )
            .help("after the options, say in a paragraph why the answer holds"),
        ),
        Some(answer) => {
            let problem = Problem::error(
                "this question needs an explanation",
                place,
                "nothing follows its answer",
            )
            .help(
                "after the answer, say in a paragraph why it holds: nothing else tells the reader",
            );
            let numbered = |block: &&&Block| block.kind == Kind::List { ordered: true };
            let several = section.blocks.iter().filter(numbered).count() > 1;
            report.push(match answer {
                Answer::Order { .. } if several => problem
                    .also(
                        marked(document, section.blocks[at]),
                        "this list, the last with numbers, is the one to be put in order",
                    )
                    .help("give a list in the explanation bullets instead of numbers"),
                _ => problem,
            });
        }
    }
}

fn no_answer(document: &Document<'_>, section: &Section<'_>) -> Problem {
    let problem = Problem::error(
        "this question has no answer",
        section.line.clone(),
        "nothing to answer it by",
    );
    let bullets = Kind::List { ordered: false };
    match section.blocks.iter().rfind(|block| block.kind == bullets) {
        Some(list) => problem
            .also(
                marked(document, list),
                "a list with bullets is neither options nor an order",
            )
            .help(
                "begin each item with a box if it is an option (- [x] for the right one), or with a number \
                 if the list is to be put in order",
            ),
        None => problem.help(
            "give it a task list of options (- [x] for the right one), a line such as Answer: `25`, or an \
             ordered list to be put in order",
        ),
    }
}
