//! The right answer in a line, for the static forms of a quiz.

use crate::directives::quiz::{Answer, letter};

/// The right answer of a question; `show` gives an option's or an item's words by its index.
pub(crate) fn right_answer(
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
