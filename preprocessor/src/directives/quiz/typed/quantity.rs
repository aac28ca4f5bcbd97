//! Numbers and their units, as answers are written: what is one, and what is a text with a number in it.

use crate::directives::quiz::number::{self, Written};
use crate::directives::quiz::unit;
use crate::words::Language;

/// The number that is asked for, and its unit, where an answer is one and no text with a number in it.
pub(super) fn asked_number(code: &str, language: &Language) -> Option<(Written, String)> {
    quantity(code, language).filter(|(_, unit)| {
        unit.is_empty() || unit::is_known(unit, &language.tag) || counts(code, unit)
    })
}

/// Of several answers that are all numbers, one that says the same as another and what that is: it would do alone.
pub(super) fn same_number<'c>(
    codes: &'c [String],
    language: &Language,
) -> Option<(&'c str, &'c str)> {
    /// More are a list of texts.
    const MOST: usize = 20;
    if codes.len() > MOST {
        return None;
    }
    let numbers: Option<Vec<_>> = codes
        .iter()
        .map(|code| asked_number(code, language))
        .collect();
    let numbers = numbers?;
    for (kept, (number, unit)) in codes.iter().zip(&numbers) {
        let worth = unit::worth(unit, &language.tag);
        for (other, (value, of)) in codes.iter().zip(&numbers) {
            let factor = match worth.get(of) {
                _ if of.is_empty() || of == unit => 1.0,
                Some(factor) => *factor,
                None if unit.is_empty() && of == "%" => 0.01,
                None => continue,
            };
            let off = value.value * factor - number.value;
            if other != kept && off.abs() <= 1e-9 * number.value.abs() {
                return Some((kept, other));
            }
        }
    }
    None
}

/// Whether a number counts what one word after it says, as in `50 clients`; `404 Not Found` and `2pc` are
/// texts. In scripts without spaces that word is one sign: `5人` is a number, `1対多` a text.
fn counts(code: &str, unit: &str) -> bool {
    if code.starts_with(unit) && number::is_currency(unit) {
        return true;
    }
    let number = code.strip_suffix(unit).unwrap_or(code);
    let is_sign = unit.chars().all(|c| !c.is_alphanumeric())
        || unit.chars().count() == 1 && unit.chars().all(is_without_case);
    (is_sign || number.ends_with(char::is_whitespace)) && unit::is_one_word(unit)
}

/// Whether a letter is of a script that has no capitals.
fn is_without_case(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

/// A number and the unit after it: `25`, `42 ms`, `3%`.
pub(super) fn quantity(code: &str, language: &Language) -> Option<(Written, String)> {
    let (number, unit) = number::first(code, language.comma)?;
    let unit = unit.trim();
    // Of `1 or 2` and `12:30` only a part was read; `m^2` is a unit.
    let read_in_part = unit
        .replace('^', "")
        .starts_with(|c: char| !c.is_alphabetic())
        && unit.contains(|c: char| c.is_ascii_digit());
    if read_in_part
        || unit
            .split_whitespace()
            .skip(1)
            .any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    {
        return None;
    }
    Some((number, if unit == "." { "" } else { unit }.to_owned()))
}
