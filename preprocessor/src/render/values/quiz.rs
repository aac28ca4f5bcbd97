//! What the static forms of a quiz share: the right answer in a line, the scores of a verdict.

use crate::directives::quiz::content::{Answer, Verdict, letter};

/// The right answer of a question; `show` gives an option's or an item's words by its index.
pub(in crate::render) fn right_answer(
    answer: &Answer,
    code: impl Fn(&str) -> String,
    show: impl Fn(usize) -> String,
) -> String {
    match answer {
        Answer::Choice { options, .. } => options
            .iter()
            .enumerate()
            .filter(|(_, option)| option.right)
            .map(|(index, _)| format!("({}) {}", letter(index), show(index)))
            .collect::<Vec<_>>()
            .join("; "),
        Answer::Text { accept } => accept
            .iter()
            .map(|text| code(text))
            .collect::<Vec<_>>()
            .join(" or "),
        Answer::Number { shown, .. } => code(shown),
        // Several lines: a block of its own.
        Answer::Output { .. } => String::new(),
        Answer::Order { items, .. } => (0..items.len()).map(show).collect::<Vec<_>>().join(" → "),
    }
}

/// The scores of a verdict as they are read out: `5 of 5`, `3–4 of 5`.
pub(in crate::render) fn scores(verdict: &Verdict, questions: usize) -> String {
    if verdict.from == verdict.to {
        format!("{} of {questions}", verdict.to)
    } else {
        format!("{}–{} of {questions}", verdict.from, verdict.to)
    }
}
