//! What the page's script says to an answer that is typed, natively: one table holds both to it.

use super::content::Answer;
use super::{fold, number, unit};
use crate::words::Language;

/// What becomes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judged {
    Right,
    Wrong,
    /// It can't be read wholly, or in two ways of which one is right.
    Ask,
}

/// Judges what was typed in answer to a question of this title.
pub(super) fn judge(answer: &Answer, title: &str, typed: &str, language: &Language) -> Judged {
    match answer {
        Answer::Text { accept } => {
            let right = accept.iter().any(|text| fold::same(text, typed, language));
            if right { Judged::Right } else { Judged::Wrong }
        }
        Answer::Number {
            number, tolerance, ..
        } => {
            let near = |value: &f64| (value - number).abs() <= tolerance + 1e-9 * number.abs();
            let readings = readings(answer, title, typed, language);
            match readings.as_slice() {
                [] => Judged::Ask,
                [first, ..] if near(first) => Judged::Right,
                [_, others @ ..] if others.iter().any(near) => Judged::Ask,
                _ => Judged::Wrong,
            }
        }
        _ => unreachable!("only texts and numbers are typed"),
    }
}

/// What a number can be, in the question's unit; nothing where it isn't read to its end.
fn readings(answer: &Answer, title: &str, typed: &str, language: &Language) -> Vec<f64> {
    let Some((written, rest)) = number::typed(typed, language.comma) else {
        return Vec::new();
    };
    let mut rest = rest.trim().trim_end_matches('.').to_owned();
    for per in unit::PER {
        if let Some(what) = rest.strip_prefix(&format!("{per} ")) {
            rest = format!("/{what}");
        }
        rest = rest.replacen(&format!(" {per} "), "/", 1);
    }
    for stroke in [" / ", " /", "/ "] {
        rest = rest.replacen(stroke, "/", 1);
    }
    let units = answer.units(language);
    let Answer::Number { unit: asked, .. } = answer else {
        return Vec::new();
    };
    let known = units.get(&rest).or_else(|| units.get(&rest.to_lowercase()));
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '%');
        parts
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let named = || {
        let said = words(title);
        let words = words(&rest);
        let only_words = rest
            .chars()
            .all(|c| c.is_alphabetic() || c == ' ' || c == '%');
        (asked.is_empty() && only_words && words.iter().all(|word| said.contains(word)))
            .then_some(&1.0)
    };
    let worth = if rest.is_empty() {
        Some(&1.0)
    } else {
        named().or(known)
    };
    let Some(worth) = worth else {
        return Vec::new();
    };
    let mut values = vec![written.value * worth];
    values.extend(written.also.map(|also| also * worth));
    // A share may be meant as a number, and a number as a share.
    if let Some(factor) = answer.also(language).get(&rest) {
        values.push(written.value * factor);
    }
    values
}

#[cfg(test)]
mod tests;
