//! What the static forms of a quiz share: the right answer in a line, the scores of a verdict.

use crate::directives::quiz::content::{Answer, Verdict, letter};
use crate::words::Words;

/// The right answer of a question; `show` gives an option's or an item's words by its index.
pub(in crate::render) fn right_answer(
    words: &Words,
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
        Answer::Text { accept } => either(accept.iter().map(|text| code(text)).collect(), words),
        Answer::Number { shown, .. } => code(shown),
        // Several lines: a block of its own.
        Answer::Output { .. } => String::new(),
        Answer::Order { items, .. } => {
            // No arrow turns round by itself where words run from the right.
            let then = if words.language.from_right {
                " ← "
            } else {
                " → "
            };
            (0..items.len()).map(show).collect::<Vec<_>>().join(then)
        }
    }
}

/// Texts with "or" between them. In pairs, and these in pairs: one by one, the first would be copied for each.
fn either(mut texts: Vec<String>, words: &Words) -> String {
    let or = |pair: &[String]| match pair {
        [one, other] => words.say(
            "answer-or",
            &[
                ("one", one.as_str().into()),
                ("other", other.as_str().into()),
            ],
        ),
        alone => alone.concat(),
    };
    while texts.len() > 1 {
        texts = texts.chunks(2).map(or).collect();
    }
    texts.concat()
}

/// The scores of a verdict as they are read out: `5 of 5`, `3–4 of 5`.
pub(in crate::render) fn scores(words: &Words, verdict: &Verdict, questions: usize) -> String {
    let of = ("of", questions.into());
    if verdict.from == verdict.to {
        words.say("answer-score", &[("n", verdict.to.into()), of])
    } else {
        let from = ("from", verdict.from.into());
        words.say("answer-scores", &[from, ("to", verdict.to.into()), of])
    }
}
