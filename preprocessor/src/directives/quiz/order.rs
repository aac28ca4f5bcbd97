//! A list to be put in order: written in the right one, shown in another.

use super::content::Answer;
use super::key::hash;
use super::slips::{self, marked};
use crate::directives::sections::Section;
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::report::diagnostic::{Problem, Report};

/// Reads the list; every item that can't be shown in an order of chance is reported.
pub(super) fn read(
    document: &Document<'_>,
    section: &Section<'_>,
    list: &Block,
    report: &mut Report,
) -> Option<Answer> {
    if list.children.len() < 2 {
        report.push(
            Problem::error(
                "there is nothing to put in order",
                section.line.clone(),
                "its ordered list has one item",
            )
            .help("give at least two items, in the right order"),
        );
        return None;
    }
    let before = report.problems.len();
    let mut items = Vec::new();
    let mut sources = Vec::new();
    for item in &list.children {
        if let Some(text) = text(document, item, report) {
            items.push(Fragment::of(text.inner()));
            sources.push(document.source(std::slice::from_ref(text)));
        }
    }
    slips::twins(document, list, "items", report);
    if report.problems.len() > before {
        return None;
    }
    numbers(document, list, report);
    let shown = shuffled(&sources);
    Some(Answer::Order {
        items,
        sources,
        shown,
    })
}

/// The words of an item, if they are all that it holds.
fn text<'b>(document: &Document<'_>, item: &'b Block, report: &mut Report) -> Option<&'b Block> {
    let problem = |block: &Block, label: String| {
        Problem::error(
            "an item to be put in order is one stretch of text",
            marked(document, block),
            label,
        )
    };
    match item.children.as_slice() {
        [text] if text.is_text() => slips::lazy_item(document, item, text, report).then_some(text),
        [] => {
            report.push(
                problem(item, "this one is empty".to_owned())
                    .help("write it, or remove its number"),
            );
            None
        }
        [first, rest @ ..] => {
            let extra = rest.first().filter(|_| first.is_text()).unwrap_or(first);
            let problem = problem(extra, format!("this one holds {}", extra.kind.in_words()));
            report.push(match extra.kind {
                Kind::Quotation => problem.help(
                    "quotations answer whoever picks an option; here, say why in a paragraph after the list",
                ),
                _ => problem.help("keep each item to one stretch of text; all else goes into the prompt"),
            });
            None
        }
    }
}

/// Warns of numbers that say another order than the list: Markdown reads the first of them alone.
fn numbers(document: &Document<'_>, list: &Block, report: &mut Report) {
    let number = |item: &Block| -> Option<u64> {
        let source = document.text[item.span.clone()].trim_start();
        let end = source.find(|c: char| !c.is_ascii_digit())?;
        source[..end].parse().ok()
    };
    let numbers: Vec<u64> = list.children.iter().filter_map(number).collect();
    let Some(at) = numbers.windows(2).position(|pair| pair[1] < pair[0]) else {
        return;
    };
    report.push(
        Problem::warning(
            "these items are not in the order of their numbers",
            marked(document, &list.children[at + 1]),
            "this number is less than the one above",
        )
        .help(
            "write the items in their right order, numbered 1, 2, 3: readers see them in another, and the \
             numbers say nothing of it",
        ),
    );
}

/// An order that looks like chance, is the same in every build, and is not the right one.
fn shuffled(sources: &[String]) -> Vec<usize> {
    let mut shown: Vec<usize> = (0..sources.len()).collect();
    shown.sort_by_key(|&index| hash(&[&sources[index], "shuffled"]));
    if shown.iter().copied().eq(0..sources.len()) {
        shown.rotate_left(1);
    }
    shown
}
