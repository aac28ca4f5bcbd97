//! The slips that Markdown would swallow in silence.

use super::parse::Section;
use super::resolve::is_task_list;
use crate::diagnostic::{Problem, Report};
use crate::document::{Block, Document, Kind};
use crate::span::{Span, line_around, lines, trimmed};

/// The first line of a block, for marking.
pub(super) fn marked(document: &Document<'_>, block: &Block) -> Span {
    let span = trimmed(document.text, &block.span);
    let line = line_around(document.text, span.start);
    span.start..span.end.min(line.end)
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
        if is_task_list(block) {
            lists.push(*block);
        } else if block.kind == Kind::Quotation && is_task_list(section.blocks[index - 1]) {
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
                    .help("indent the quotation by two spaces, so that it stands under the option's words"),
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
    let lazy = lines(text, trimmed(text, &words.span))
        .skip(1)
        .find(|line| {
            let source = &text[line.clone()];
            source.len() - source.trim_start().len() < margin
        });
    let Some(line) = lazy else { return true };
    report.push(
        Problem::error(
            "the option above swallows this line",
            trimmed(text, &line),
            "Markdown reads this as part of the option",
        )
        .also(marked(document, item), "this option")
        .help("put a blank line before it, or indent it by two spaces if it belongs to the option"),
    );
    false
}
