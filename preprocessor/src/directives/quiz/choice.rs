//! Options: a task list, each item with the quotation that answers whoever picks it.

use super::content::{Answer, Choice};
use super::positions::{self, Around};
use super::slips::{self, marked};
use crate::directives::sections::Section;
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::reading::markdown::words;
use crate::report::diagnostic::{Problem, Report};

/// Reads the options. Where they are not all in this list (`whole` is false), which is reported, they are
/// not counted. What is wrong with one option hides nothing that is wrong with the list.
///
/// They are shown in the reader's own order unless the quiz says otherwise (`shuffled` is false) or they
/// are numbered (`1. [ ]`).
pub(super) fn read(
    document: &Document<'_>,
    section: &Section<'_>,
    list: &Block,
    whole: bool,
    shuffled: bool,
    report: &mut Report,
) -> Option<Answer> {
    let shuffled = shuffled && list.kind == Kind::List { ordered: false };
    let question = section.line.start..list.span.start.max(section.line.start);
    let question = Around::of(&document.text[question]);
    let mut options = Vec::new();
    let mut ticks = Vec::new();
    for item in &list.children {
        match item.kind {
            Kind::Item { task: Some(right) } => {
                ticks.push(right);
                options.extend(option(document, item, right, &question, report));
            }
            _ => report.push(
                Problem::error(
                    "this list mixes options and plain items",
                    marked(document, item),
                    "this item has no box",
                )
                .help("begin every option with `- [ ]`, or `- [x]` where it is right"),
            ),
        }
    }
    slips::twins(document, list, "options", report);
    let mixed = ticks.len() < list.children.len();
    if whole && !mixed && ticks.len() == 1 {
        report.push(
            Problem::error(
                "this question has one option",
                section.line.clone(),
                "nothing to choose between",
            )
            .help("add at least one more option, or ask for a text: Answer: `…`"),
        );
    }
    if whole && !mixed && !ticks.contains(&true) {
        report.push(
            Problem::error(
                "this question has no right answer",
                section.line.clone(),
                "no option is ticked",
            )
            .help("tick the right one: - [x]"),
        );
    }
    Some(Answer::Choice {
        several: ticks.iter().filter(|right| **right).count() > 1,
        options,
        shuffled,
    })
}

/// What an option holds beside a stretch of text, before its quotation: it couldn't be the label of a control.
fn beside_its_words(item: &Block) -> Option<&Block> {
    let is_quotation = |block: &Block| block.kind == Kind::Quotation;
    let end = item.children.iter().position(is_quotation)?;
    let mut before = item.children[..end].iter();
    match before.next() {
        Some(first) if first.is_text() => before.next(),
        first => first,
    }
}

fn option(
    document: &Document<'_>,
    item: &Block,
    right: bool,
    question: &Around<'_>,
    report: &mut Report,
) -> Option<Choice> {
    if let Some(extra) = beside_its_words(item) {
        report.push(
            Problem::error(
                "an option is one stretch of text",
                marked(document, extra),
                format!("this one holds {}", extra.kind.in_words()),
            )
            .help(
                "keep each option to one stretch of text and its quotation; all else goes into the prompt, \
                 and the option says which is meant",
            ),
        );
        return None;
    }
    let text = item.children.first().filter(|block| block.is_text());
    let Some(text) = text else {
        report.push(
            Problem::error(
                "this option has no words",
                marked(document, item),
                "nothing to choose",
            )
            .help("write the option after its box: - [ ] The server, when it has news"),
        );
        return None;
    };
    let clean = slips::lazy_option(document, item, text, report);
    let mut rest = item.children[1..].iter();
    let feedback = rest.next();
    match feedback {
        Some(quotation) if quotation.kind == Kind::Quotation && !quotation.children.is_empty() => {
            let clean = slips::lazy_feedback(document, quotation, report) && clean;
            if let Some(extra) = rest.next() {
                report.push(
                    Problem::error(
                        "an option ends with its quotation",
                        marked(document, extra),
                        "this stands after it",
                    )
                    .help(
                        "if it is feedback, begin its lines with `>` too; if it is the explanation, begin \
                         it at the left margin after a blank line",
                    ),
                );
                return None;
            }
            let label = Fragment::of(text.inner());
            let words = words(&document.events[label.events.clone()]);
            clean.then(|| Choice {
                right,
                fixed: positions::stands_for_others(&words, question),
                span: marked(document, item),
                words,
                label,
                source: document.source(std::slice::from_ref(text)),
                feedback: if document.is_alert(quotation) {
                    Fragment::of(quotation.events.clone())
                } else {
                    Fragment::blocks(&quotation.children)
                },
                feedback_source: document.source(&quotation.children),
            })
        }
        other => {
            if !slips::fell_out_after(document, item) {
                let problem = Problem::error(
                    "this option has no feedback",
                    marked(document, item),
                    "nothing answers whoever picks it",
                )
                .help(format!(
                    "add a quotation under it, indented by {} spaces: > It can't: …",
                    slips::indent(document, item)
                ));
                report.push(match other {
                    Some(block) => problem.also(marked(document, block), "this is no quotation"),
                    None => problem,
                });
            }
            None
        }
    }
}
