//! Reading numbers out of prose: patterns with holes, and the numbers that no pattern claimed.

use std::ops::Range;

/// Number words that the prose may use for a quantity. "One" is missing on purpose: it is a pronoun
/// and an article more often than a number.
const WORDS: [(&str, f64); 22] = [
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("twelve", 12.0),
    ("fifteen", 15.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("sixty", 60.0),
    ("eighty", 80.0),
    ("hundred", 100.0),
    ("thousand", 1000.0),
    ("half", 0.5),
    ("third", 1.0 / 3.0),
    ("quarter", 0.25),
    ("twice", 2.0),
];

/// A number as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    /// Where it stands in the text.
    pub(crate) at: Range<usize>,
    pub(crate) value: f64,
    /// How far the exact value may be from the written one: half a unit of its last decimal.
    pub(crate) tolerance: f64,
}

/// A text with one space between words, so that patterns don't depend on where lines break.
pub(crate) fn normalised(text: &str) -> String {
    let mut parts = text.split("<span class=\"thing ");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain += part.split_once('>').map_or(part, |(_, word)| word);
    }
    let plain = plain.replace("</span>", "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All numbers of the text, in digits and in words.
pub(crate) fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if let Some(number) = number_at(text, at) {
            at = number.at.end;
            found.push(number);
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// The number that begins exactly at this byte.
fn number_at(text: &str, start: usize) -> Option<Number> {
    let inside_word = text[..start].ends_with(|c: char| c.is_alphanumeric());
    if inside_word {
        return None;
    }
    let rest = &text[start..];
    let digits = |from: &str| from.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(rest);
    if whole > 0 {
        let decimals = rest[whole..].strip_prefix('.').map_or(0, digits);
        let length = whole + if decimals > 0 { decimals + 1 } else { 0 };
        let places = i32::try_from(decimals).ok()?;
        return Some(Number {
            at: start..start + length,
            value: rest[..length].parse().ok()?,
            tolerance: 0.5 * 10_f64.powi(-places),
        });
    }
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let (_, value) = WORDS
        .iter()
        .find(|(name, _)| word.eq_ignore_ascii_case(name))?;
    Some(Number {
        at: start..start + word.len(),
        value: *value,
        tolerance: if *value < 1.0 { 0.02 } else { 0.5 },
    })
}

/// Finds the one place where the pattern stands, and the numbers in its holes (`{}`).
///
/// # Errors
/// When the pattern stands nowhere or in several places.
pub(crate) fn capture(text: &str, pattern: &str) -> Result<Vec<Number>, String> {
    let pieces: Vec<&str> = pattern.split("{}").collect();
    let places: Vec<Vec<Number>> = text
        .match_indices(pieces[0])
        .filter_map(|(start, first)| {
            let mut at = start + first.len();
            let mut captured = Vec::new();
            for piece in &pieces[1..] {
                let number = number_at(text, at)?;
                at = number.at.end;
                captured.push(number);
                text[at..].starts_with(piece).then_some(())?;
                at += piece.len();
            }
            Some(captured)
        })
        .collect();
    match places.as_slice() {
        [captured] => Ok(captured.clone()),
        [] => Err(format!("the chapter no longer says: {pattern}")),
        several => Err(format!(
            "the chapter says it {} times: {pattern}",
            several.len()
        )),
    }
}

#[test]
fn numbers_are_read_with_the_precision_they_are_written_in() {
    let found = numbers("In a second 0.6 arrive, 12 % of M3, one in six; 3.");
    let read: Vec<(f64, f64)> = found.iter().map(|n| (n.value, n.tolerance)).collect();
    assert_eq!(read, [(0.6, 0.05), (12.0, 0.5), (6.0, 0.5), (3.0, 0.5)]);
}

#[test]
fn a_pattern_gives_the_numbers_in_its_holes() {
    let text = normalised("With 30\nclients, 17 %\nare turned away.");
    let captured = capture(&text, "With {} clients, {} % are").unwrap();
    let values: Vec<f64> = captured.iter().map(|n| n.value).collect();
    assert_eq!(values, [30.0, 17.0]);
    assert_eq!(&text[captured[1].at.clone()], "17");
}

#[test]
fn a_pattern_that_is_gone_or_stands_twice_is_an_error() {
    assert!(capture("nothing here", "{} clients").is_err());
    assert!(capture("with 3 clients", "with {} servers").is_err());
    let twice = capture("with 3 clients, with 4 clients", "with {} clients");
    assert_eq!(
        twice.unwrap_err(),
        "the chapter says it 2 times: with {} clients"
    );
}
