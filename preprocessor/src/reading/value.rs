//! The grammar of values, shared by directive attributes and by the options of `simulate`.
//!
//! A value is text until it is parsed here; what it may be is said once, so that
//! `<<#switchboard latency=42ms>>` and `simulate --latency 42ms` can never drift apart.
//! This module is not for what a value means to its attribute: default and range are said in the
//! attribute table.

use std::fmt;
use std::time::Duration;

/// Why a text is not the value that was asked for: a sentence for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueError {
    /// What is wrong, in a few words: `"42" has no unit`.
    pub problem: String,
    /// What to write instead, as an imperative: `write 42ms or 42s`.
    pub advice: String,
}

impl ValueError {
    fn new(problem: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            problem: problem.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.problem, self.advice)
    }
}

impl std::error::Error for ValueError {}

/// The longest duration that is accepted: a hundred years of simulated time still fit in 64 bits of
/// nanoseconds.
pub const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 3600);

/// Units of time, longest first, with their length in nanoseconds.
const UNITS: [(&str, u64); 7] = [
    ("h", 3_600_000_000_000),
    ("min", 60_000_000_000),
    ("m", 60_000_000_000),
    ("s", 1_000_000_000),
    ("ms", 1_000_000),
    ("us", 1_000),
    ("ns", 1),
];

/// Parses a duration: numbers with their units, longest first (`42ms`, `1.5s`, `1h`, `1m30s`).
///
/// Units are `ns`, `us` (or `µs`), `ms`, `s`, `m` (or `min`) and `h`.
///
/// # Errors
/// When a unit is missing or unknown, units are out of order, or the whole is longer than
/// [`LONGEST`].
pub fn duration(text: &str) -> Result<Duration, ValueError> {
    const EXAMPLES: &str = "write a duration such as 42ms, 5s or 1m30s";
    if text.is_empty() {
        return Err(ValueError::new("a duration is missing", EXAMPLES));
    }
    if text.starts_with(['-', '−']) {
        return Err(ValueError::new(
            format!("\"{text}\" is no time that can pass"),
            EXAMPLES,
        ));
    }
    let mut rest = text;
    let mut total: f64 = 0.0;
    let mut shortest = u64::MAX;
    while !rest.is_empty() {
        let (digits, after) = split_while(rest, |c| c.is_ascii_digit() || c == '.' || c == '_');
        let (unit, next) = split_while(after, char::is_alphabetic);
        if digits.is_empty() {
            return Err(ValueError::new(
                format!("\"{text}\" is not a duration"),
                EXAMPLES,
            ));
        }
        if unit.is_empty() {
            return Err(if next.is_empty() {
                ValueError::new(
                    format!("\"{text}\" has no unit"),
                    format!("write {text}ms or {text}s, whichever is meant"),
                )
            } else {
                ValueError::new(format!("\"{text}\" is not a duration"), EXAMPLES)
            });
        }
        let Some(nanos) = unit_in_nanos(unit) else {
            return Err(ValueError::new(
                format!("\"{unit}\" is not a unit of time"),
                "use ns, us, ms, s, m or h",
            ));
        };
        if nanos >= shortest {
            return Err(ValueError::new(
                format!("\"{text}\" does not go from the longest unit to the shortest"),
                EXAMPLES,
            ));
        }
        shortest = nanos;
        let Some(number) = plain_number(digits) else {
            return Err(ValueError::new(
                format!("\"{digits}\" is not a number"),
                EXAMPLES,
            ));
        };
        #[expect(clippy::cast_precision_loss, reason = "units are far below 2^53")]
        let unit_nanos = nanos as f64;
        total += number * unit_nanos;
        rest = next;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and the range is checked right after"
    )]
    let length = Duration::from_nanos(total.round() as u64);
    if length > LONGEST {
        return Err(ValueError::new(
            format!("\"{text}\" is too long"),
            "write a duration of at most 100 years (876000h)",
        ));
    }
    Ok(length)
}

fn unit_in_nanos(unit: &str) -> Option<u64> {
    let unit = if unit == "µs" || unit == "μs" {
        "us"
    } else {
        unit
    };
    UNITS
        .iter()
        .find(|(name, _)| *name == unit)
        .map(|&(_, nanos)| nanos)
}

/// Parses a whole number of things (`3`, `1_000_000`).
///
/// # Errors
/// When the text is anything but digits (and `_` between them), or too large for 64 bits.
pub fn count(text: &str) -> Result<u64, ValueError> {
    let advice = "write a whole number such as 3 or 80";
    if text.is_empty() {
        return Err(ValueError::new("a number is missing", advice));
    }
    let digits: String = text.chars().filter(|&c| c != '_').collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ValueError::new(
            format!("\"{text}\" is not a whole number"),
            advice,
        ));
    }
    digits.parse().map_err(|_| {
        ValueError::new(
            format!("\"{text}\" is too large"),
            format!("write a number up to {}", u64::MAX),
        )
    })
}

/// Parses a number that may have a decimal part (`25`, `-3`, `0.5`).
///
/// # Errors
/// When the text is not such a number, or not finite.
pub fn number(text: &str) -> Result<f64, ValueError> {
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    match plain_number(digits) {
        Some(number) => Ok(sign * number),
        None => Err(ValueError::new(
            format!("\"{text}\" is not a number"),
            "write a number such as 25 or 0.5",
        )),
    }
}

/// Parses a rate, and gives it per second (`5`, `5/s`, `0.5/s`, `300/m`, `90/h`).
///
/// # Errors
/// When the text is not a number, or what follows `/` is not `s`, `m` (or `min`) or `h`.
pub fn rate(text: &str) -> Result<f64, ValueError> {
    let advice = "write requests a second, such as 5, 0.5 or 300/m";
    if text.is_empty() {
        return Err(ValueError::new("a rate is missing", advice));
    }
    let halves = text
        .split_once('/')
        .map(|(digits, unit)| (digits, unit.trim()));
    let (digits, seconds) = match halves {
        None => (text, 1.0),
        Some((digits, "s")) => (digits, 1.0),
        Some((digits, "m" | "min")) => (digits, 60.0),
        Some((digits, "h")) => (digits, 3600.0),
        Some((_, unit)) => {
            return Err(ValueError::new(
                format!("\"/{unit}\" is not a unit of a rate"),
                "use /s, /m or /h",
            ));
        }
    };
    match plain_number(digits.trim_end()) {
        Some(number) => Ok(number / seconds),
        None => Err(ValueError::new(format!("\"{text}\" is not a rate"), advice)),
    }
}

/// Parses a share of a whole (`0.1`, `10%`), and gives it as a fraction between 0 and 1.
///
/// # Errors
/// When the text is not a number or a percentage, or lies outside 0 to 1.
pub fn share(text: &str) -> Result<f64, ValueError> {
    let advice = "write a share such as 10% or 0.1";
    let (digits, whole) = match text.strip_suffix('%') {
        Some(digits) => (digits, 100.0),
        None => (text, 1.0),
    };
    match plain_number(digits.trim_end()) {
        Some(number) if number <= whole => Ok(number / whole),
        Some(_) => Err(ValueError::new(
            format!("\"{text}\" is more than the whole"),
            advice,
        )),
        None => Err(ValueError::new(
            format!("\"{text}\" is not a share"),
            advice,
        )),
    }
}

/// Parses one of a few fixed words, and gives the index of the one that it is.
///
/// # Errors
/// When the text is none of `words`; the advice names them, the nearest one first.
pub fn word(text: &str, words: &[&str]) -> Result<usize, ValueError> {
    words.iter().position(|word| *word == text).ok_or_else(|| {
        let all = list(words, "or");
        let advice = match nearest(text, words.iter().copied()) {
            Some(near) if words.len() > 1 => format!("did you mean {near}? Write {all}"),
            _ => format!("write {all}"),
        };
        ValueError::new(format!("\"{text}\" is not known here"), advice)
    })
}

/// A duration, or the one word that may stand in its place (`latency=42ms`, `latency=slot`).
///
/// Gives `None` for the word.
///
/// # Errors
/// As [`duration`]; the advice names the word too.
pub fn duration_or(text: &str, word: &str) -> Result<Option<Duration>, ValueError> {
    if text == word {
        return Ok(None);
    }
    duration(text).map(Some).map_err(|mut error| {
        error.advice = format!("{}, or the word {word}", error.advice);
        error
    })
}

/// Of more candidates than these none is looked for.
const MOST_CANDIDATES: usize = 1000;
/// Nor is a word compared that is longer than this: it costs the square of its length.
const MOST_LETTERS: usize = 200;

/// The candidate that a mistyped word most likely stands for, if any is near enough: by its letters, or
/// as a part of one candidate alone (`budget` for `retry-budget`, `cap` for `capacity`). Each is compared, for
/// each mistake: among more than a thousand nobody looks.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase().replace('_', "-");
    let mut candidates: Vec<&str> = candidates.into_iter().take(MOST_CANDIDATES + 1).collect();
    candidates.dedup();
    if candidates.len() > MOST_CANDIDATES {
        return None;
    }
    let length = word.chars().count();
    let by_letters = candidates
        .iter()
        .filter_map(|&candidate| {
            let other = candidate.chars().count();
            let longest = length.max(other);
            let most = (longest / 3).max(1).min(longest.saturating_sub(1));
            // (So many letters are too many or too few at least.)
            if length.abs_diff(other) > most || longest > MOST_LETTERS {
                return None;
            }
            let distance = strsim::damerau_levenshtein(&word, candidate);
            (distance <= most).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate);
    by_letters.or_else(|| only_part_of(&word, &candidates))
}

/// The one candidate that the word is a part of, or that is a part of the word.
fn only_part_of<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    const LEAST: usize = 3;
    let begins = |whole: &str, part: &str| {
        part.chars().count() >= LEAST
            && (whole.starts_with(part) || whole.split('-').any(|piece| piece.starts_with(part)))
    };
    let mut parts = candidates
        .iter()
        .filter(|candidate| begins(candidate, word) || begins(word, candidate));
    let first = parts.next()?;
    parts.next().is_none().then_some(*first)
}

/// Joins words for a sentence: `a, b or c`.
#[must_use]
pub fn list(words: &[&str], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

/// An unsigned decimal number: no sign, no exponent, no `inf`.
fn plain_number(digits: &str) -> Option<f64> {
    let digits: String = digits.chars().filter(|&c| c != '_').collect();
    let whole = digits.split('.').next()?;
    if whole.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    digits
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

fn split_while(text: &str, keep: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !keep(c)).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests;
