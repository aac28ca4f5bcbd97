//! Words of a quiz that are nearly the ones that mean something: `### Verdict`, `answer:`, `– [ ] an option`.

use super::slips::marked;
use super::typed;
use crate::directives::sections::Section;
use crate::reading::document::{Block, Document, Kind};
use crate::reading::value::nearest;
use crate::report::diagnostic::Problem;
use crate::report::span::{Span, lines, trimmed};
use crate::words::Words;
use mdbook_markdown::pulldown_cmark::Event;

/// Whether the last section of a quiz was most likely to hold the verdicts: its heading is near, and
/// nothing in it can be answered.
pub(super) fn is_verdicts(
    document: &Document<'_>,
    section: &Section<'_>,
    words_of: &Words,
) -> bool {
    let words = document.words(section.heading);
    let words = words.trim_end_matches(':');
    let answered =
        |block: &&Block| block.is_task_list() || typed::is_answer(document, block, words_of);
    nearest(words, ["verdicts"]).is_some()
        && section
            .blocks
            .iter()
            .any(|block| matches!(block.kind, Kind::List { .. }))
        && !section.blocks.iter().any(answered)
}

pub(super) fn verdicts(document: &Document<'_>, section: &Section<'_>) -> Problem {
    Problem::error(
        format!(
            "`### {}` is read as a question",
            document.words(section.heading)
        ),
        section.line.clone(),
        "did you mean ### Verdicts?",
    )
    .help("the closing words for each score stand under ### Verdicts, spelt like this")
}

/// A paragraph of a question that nearly begins with `Answer:` and holds an answer, or has it under it.
pub(super) fn answer(document: &Document<'_>, section: &Section<'_>) -> Option<Problem> {
    let at = section
        .blocks
        .iter()
        .position(|block| block.kind == Kind::Paragraph && label(document, block).is_some())?;
    let block = section.blocks[at];
    let holds_code = document.events[block.inner()]
        .iter()
        .any(|(event, _)| matches!(event, Event::Code(_)));
    let code_follows = section
        .blocks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Code { .. }));
    (holds_code || code_follows).then(|| {
        Problem::error(
            "this question has no answer",
            label(document, block).unwrap_or_else(|| marked(document, block)),
            "did you mean Answer:?",
        )
        .help("begin the paragraph with Answer: in just these letters, as in Answer: `25`")
    })
}

/// The words before the first colon of a paragraph, and the colon, where they are near `Answer:`.
fn label(document: &Document<'_>, block: &Block) -> Option<Span> {
    let span = trimmed(document.text, &block.span);
    let text = &document.text[span.clone()];
    let colon = text.find([':', '=']).or_else(|| text.find('`'))?;
    let words = text[..colon].trim_matches(|c: char| c == '*' || c == '_' || c.is_whitespace());
    nearest(words, ["answer", "answers"])?;
    let marked = text[colon..].starts_with('`');
    Some(span.start..span.start + colon + usize::from(!marked))
}

/// An option that Markdown takes for a paragraph, as word processors write them: `– [ ] …`, `a) [x] …`,
/// `☐ …`.
pub(super) fn option(document: &Document<'_>, section: &Section<'_>) -> Option<Problem> {
    let paragraphs = section
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::Paragraph);
    let mut places = paragraphs
        .flat_map(|block| lines(document.text, block.span.clone()))
        .map(|line| trimmed(document.text, &line))
        .filter(|line| is_boxed(&document.text[line.clone()]));
    let first = places.next()?;
    let problem = Problem::error(
        "this isn't read as an option",
        first,
        "Markdown sees a paragraph here",
    )
    .help("begin it with a hyphen, a space and the box: - [ ], or - [x] where it is right");
    Some(places.fold(problem, |problem, place| problem.also(place, "nor this")))
}

/// Whether a line begins with a box, after three characters at most, or after a number or letter of a list.
fn is_boxed(line: &str) -> bool {
    let begins = |line: &str| {
        ["[ ] ", "[x] ", "[X] ", "☐", "☑", "☒"]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    let numbers = |before: &str| before.trim_end().ends_with([')', '.', ':', ']']);
    line.char_indices()
        .take(8)
        .enumerate()
        .any(|(count, (at, _))| {
            let before = &line[..at];
            begins(&line[at..]) && !before.contains('`') && (count <= 3 || numbers(before))
        })
}
