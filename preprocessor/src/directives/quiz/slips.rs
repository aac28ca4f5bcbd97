//! The slips that Markdown would swallow in silence.

use crate::directives::sections::Section;
use crate::reading::document::{Block, Document, Kind};
use crate::reading::markdown;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, line_around, lines, trimmed};
use std::collections::HashMap;

/// The first line of a block, for marking.
pub(super) fn marked(document: &Document<'_>, block: &Block) -> Span {
    let span = trimmed(document.text, &block.span);
    let line = line_around(document.text, span.start);
    span.start..span.end.min(line.end)
}

/// By how many spaces is indented what stands under an item's words: two for `- `, three for `1. `.
pub(super) fn indent(document: &Document<'_>, item: &Block) -> &'static str {
    const COUNTS: [&str; 6] = ["two", "three", "four", "five", "six", "seven"];
    let start = item.span.start;
    let column = start - line_around(document.text, start).start;
    let mark = document.text[start..]
        .find(char::is_whitespace)
        .unwrap_or(1);
    COUNTS
        .get((column + mark).saturating_sub(1))
        .unwrap_or(&"that many")
}

/// Quotations that fell out of their option, and a second task list. Says whether the options are all
/// in the first list.
pub(super) fn around_options(
    document: &Document<'_>,
    section: &Section<'_>,
    first: usize,
    report: &mut Report,
) -> bool {
    let mut lists = Vec::new();
    let mut fell_out = false;
    for (index, block) in section.blocks.iter().enumerate().skip(first) {
        if block.is_task_list() {
            lists.push(*block);
        } else if block.kind == Kind::Quotation && section.blocks[index - 1].is_task_list() {
            let last = section.blocks[index - 1].children.last();
            if let Some(option) = last.filter(|option| !has_quotation(option)) {
                fell_out = true;
                report.push(
                    Problem::error(
                        "this quotation fell out of its option",
                        marked(document, block),
                        "Markdown does not see this as part of the option",
                    )
                    .also(marked(document, option), "the option")
                    .help(format!(
                        "indent the quotation by {} spaces, so that it stands under the option's words",
                        indent(document, option)
                    )),
                );
            }
        }
    }
    if let [first, second, ..] = lists[..]
        && !fell_out
    {
        report.push(
            Problem::error(
                "this question has two lists of options",
                marked(document, second),
                "the second one begins here",
            )
            .also(marked(document, first), "the first one")
            .help(
                "put all options into one list, with nothing between them but their quotations; if it is \
                 another question, open it with a `###` heading",
            ),
        );
    }
    lists.len() == 1
}

fn has_quotation(option: &Block) -> bool {
    option
        .children
        .iter()
        .any(|block| block.kind == Kind::Quotation)
}

/// Whether the next thing after an option is a quotation at the margin, which is reported by
/// [`around_options`].
pub(super) fn fell_out_after(document: &Document<'_>, item: &Block) -> bool {
    let end = trimmed(document.text, &item.span).end;
    document.text[end..].trim_start().starts_with('>')
}

/// Reports lines without `>` that Markdown takes for part of the feedback.
pub(super) fn lazy_feedback(
    document: &Document<'_>,
    quotation: &Block,
    report: &mut Report,
) -> bool {
    let text = document.text;
    let lazy = lines(text, trimmed(text, &quotation.span))
        .skip(1)
        .find(|line| !text[line.clone()].trim_start().starts_with('>'));
    let Some(line) = lazy else { return true };
    report.push(
        Problem::error(
            "the feedback above swallows this line",
            trimmed(text, &line),
            "Markdown reads this as part of the quotation",
        )
        .also(marked(document, quotation), "this feedback")
        .help(
            "if it is the explanation, put a blank line before it; if it is feedback, begin it with `>`",
        ),
    );
    false
}

/// Reports lines at the margin that Markdown takes for part of an option's words.
pub(super) fn lazy_option(
    document: &Document<'_>,
    item: &Block,
    words: &Block,
    report: &mut Report,
) -> bool {
    let text = document.text;
    let start = item.span.start;
    let marker = text[start..words.span.start.max(start)]
        .find('[')
        .unwrap_or(2);
    let margin = start - line_around(text, start).start + marker;
    lazy_words(document, item, words, margin, "option", report)
}

/// Reports lines at the margin that Markdown takes for part of an item to be put in order.
pub(super) fn lazy_item(
    document: &Document<'_>,
    item: &Block,
    words: &Block,
    report: &mut Report,
) -> bool {
    let start = item.span.start;
    let margin = start - line_around(document.text, start).start + 1;
    lazy_words(document, item, words, margin, "item", report)
}

fn lazy_words(
    document: &Document<'_>,
    item: &Block,
    words: &Block,
    margin: usize,
    what: &str,
    report: &mut Report,
) -> bool {
    let text = document.text;
    let lazy = lines(text, trimmed(text, &words.span))
        .skip(1)
        .find(|line| {
            let source = &text[line.clone()];
            source.len() - source.trim_start().len() < margin
        });
    let Some(line) = lazy else { return true };
    report.push(
        Problem::error(
            format!("the {what} above swallows this line"),
            trimmed(text, &line),
            format!("Markdown reads this as part of the {what}"),
        )
        .also(marked(document, item), format!("this {what}"))
        .help(format!(
            "put a blank line before it, or indent it by {} spaces if it belongs to the {what}",
            indent(document, item)
        )),
    );
    false
}

/// Reports items of a list (called `what`) that say what an earlier one says.
pub(super) fn twins(document: &Document<'_>, list: &Block, what: &str, report: &mut Report) {
    let mut seen: HashMap<String, &Block> = HashMap::new();
    for item in &list.children {
        let Some(text) = item.children.first().filter(|block| block.is_text()) else {
            continue;
        };
        let said = markdown::seen(&document.events[text.inner()]);
        let first = *seen.entry(said).or_insert(item);
        if !std::ptr::eq(first, item) {
            report.push(
                Problem::error(
                    format!("two {what} say the same"),
                    marked(document, item),
                    "the same words again",
                )
                .also(marked(document, first), "first here")
                .help("change one of them, or remove it"),
            );
        }
    }
}
