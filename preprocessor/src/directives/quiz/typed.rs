//! Answers that are typed: `Answer:` and a code span.

use super::Answer;
use super::slips::marked;
use crate::diagnostic::{Problem, Report};
use crate::document::{Block, Document, Kind};
use crate::value;
use mdbook_markdown::pulldown_cmark::Event;

/// Whether a block is a paragraph that begins with `Answer:`.
pub(super) fn is_answer(document: &Document<'_>, block: &Block) -> bool {
    block.kind == Kind::Paragraph
        && document.text[block.span.clone()]
            .trim_start()
            .starts_with("Answer:")
}

pub(super) fn read(document: &Document<'_>, block: &Block, report: &mut Report) -> Option<Answer> {
    let mut codes: Vec<String> = Vec::new();
    let mut between = String::new();
    for (event, _) in &document.events[block.inner()] {
        match event {
            Event::Code(code) => codes.push(code.trim().to_owned()),
            Event::Text(text) => between.push_str(text),
            _ => {}
        }
    }
    let wrong = |label: &str, help: &str| {
        Problem::error("this answer can't be read", marked(document, block), label).help(help)
    };
    let write = "write a text, Answer: `backpressure`, with further spans as alternatives, or a number, \
                 Answer: `25` ± `1`";
    if codes.iter().all(String::is_empty) {
        report.push(wrong("the answer itself is missing", write));
        return None;
    }
    let beside = between
        .trim_start()
        .trim_start_matches("Answer:")
        .replace(['±', ',', ';', '/', '.'], " ");
    if let Some(word) = beside.split_whitespace().find(|word| *word != "or") {
        report.push(wrong(
            &format!("\"{word}\" is neither an answer nor the word or"),
            "keep to code spans in this paragraph; what is to be said about the answer is its explanation",
        ));
        return None;
    }
    if between.contains('±') {
        let (Some((number, unit)), Some((tolerance, _)), 2) = (
            codes.first().and_then(|code| quantity(code)),
            codes.get(1).and_then(|code| quantity(code)),
            codes.len(),
        ) else {
            report.push(wrong(
                "a number stands on each side of ±",
                "write it as Answer: `25` ± `1`",
            ));
            return None;
        };
        return Some(Answer::Number {
            number,
            tolerance: tolerance.abs(),
            unit,
            shown: format!("{} ± {}", codes[0], codes[1]),
        });
    }
    if let [only] = codes.as_slice()
        && let Ok(number) = value::number(only)
    {
        return Some(Answer::Number {
            number,
            tolerance: 0.0,
            unit: String::new(),
            shown: only.clone(),
        });
    }
    codes.retain(|code| !code.is_empty());
    Some(Answer::Text { accept: codes })
}

/// A number and the unit after it: `25`, `42 ms`, `3%`.
fn quantity(code: &str) -> Option<(f64, String)> {
    let end = code
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '_' | '-' | '−')))
        .unwrap_or(code.len());
    let number = value::number(&code[..end]).ok()?;
    Some((number, code[end..].trim().to_owned()))
}
