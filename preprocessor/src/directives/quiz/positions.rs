//! Words that lean on where an option stands: "all of the above", "both A and C".
//!
//! Options are shown in an order of the reader's own, so such words may point at the wrong one. They
//! are found by their shape, in English.

use std::cell::OnceCell;
use std::collections::BTreeSet;

const EACH: [&str; 9] = [
    "all", "none", "any", "both", "neither", "either", "some", "most", "each",
];
const OTHERS: [&str; 5] = ["above", "below", "these", "those", "them"];
const PLACES: [&str; 9] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "last",
    "previous",
    "preceding",
    "above",
];

/// A question's own words, where a name such as A may come from: read once for all of its options.
pub(super) struct Around<'t> {
    text: &'t str,
    letters: OnceCell<BTreeSet<&'t str>>,
}

impl<'t> Around<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let letters = OnceCell::new();
        Self { text, letters }
    }

    fn names(&self, letter: &str) -> bool {
        let all = || pieces(self.text).filter(|word| is_letter(word)).collect();
        self.letters.get_or_init(all).contains(letter)
    }
}

/// Whether an option stands for other options by their place, or for all of them at once.
pub(super) fn stands_for_others(option: &str, around: &Around<'_>) -> bool {
    let said = small(option);
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let from_the_start = match said.as_slice() {
        [each, "of", "the", rest @ ..] | [each, "the", rest @ ..] if EACH.contains(each) => {
            matches!(rest, ["above" | "below" | "others", ..])
                || rest.iter().any(|word| is_called(word))
        }
        [each, "of", others] => EACH.contains(each) && OTHERS.contains(others),
        [each, "above" | "below" | "these" | "those"] => EACH.contains(each),
        _ => false,
    };
    from_the_start || are_letters(option, around) || points_at_an_option(option)
}

/// Whether a text points at an option by its place or its letter: "the first option", "option B".
pub(super) fn points_at_an_option(text: &str) -> bool {
    let words: Vec<String> = small(text);
    let named = neighbours(text).iter().any(|(one, two)| {
        is_called(one)
            && (is_letter(two) && two != "a" || is_number(two) || two == "above" || two == "below")
    });
    let place = |pair: &[String]| PLACES.contains(&pair[0].as_str()) && is_called(&pair[1]);
    named
        || words.windows(2).any(place)
        || words.windows(3).any(|three| {
            let [one, two, three] = three else {
                return false;
            };
            PLACES.contains(&one.as_str())
                && matches!(two.as_str(), "two" | "three" | "four")
                && is_called(three)
        })
        || bracketed(text)
}

/// "Answer (b)": the Answers chapter has letters, the page has none.
fn bracketed(text: &str) -> bool {
    let text = text.to_lowercase();
    ["answer (", "answers (", "option (", "options (", "choice ("]
        .iter()
        .any(|start| {
            text.match_indices(start).any(|(at, _)| {
                let mut rest = text[at + start.len()..].chars();
                rest.next().is_some_and(|c| c.is_ascii_alphanumeric()) && rest.next() == Some(')')
            })
        })
}

/// An option that is letters of options, and little else: "Both A and C", "A, B", "(a) and (b)".
fn are_letters(option: &str, around: &Around<'_>) -> bool {
    let words: Vec<&str> = pieces(option).collect();
    // Each letter once: there are no more than the alphabet has, however long the option is.
    let mut letters: BTreeSet<&str> = words
        .iter()
        .copied()
        .filter(|word| is_letter(word))
        .collect();
    letters.retain(|word| {
        word.starts_with(char::is_uppercase) || option.contains(&format!("{word})"))
    });
    let linked = words.iter().all(|word| {
        letters.contains(word)
            || matches!(
                word.to_lowercase().as_str(),
                "both" | "either" | "neither" | "only" | "and" | "or" | "nor"
            )
    });
    let count = words.iter().filter(|word| letters.contains(*word)).count();
    if count < 2 || !linked {
        return false;
    }
    !letters.iter().all(|letter| around.names(letter))
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_of_word(c))
        .filter(|word| !word.is_empty())
}

/// Two words in small letters, wherever nothing but space and marks of emphasis is between them: in `Option<T>` and
/// "an option (e.g. that)" no letter is an option's name.
fn neighbours(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut before: Option<&str> = None;
    let mut rest = text;
    while let Some(start) = rest.find(is_of_word) {
        let (between, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_of_word(c)).unwrap_or(from.len()));
        let abbreviated = after
            .strip_prefix('.')
            .is_some_and(|after| after.starts_with(char::is_alphanumeric));
        let is_beside = |c: char| c.is_whitespace() || "*_`\"“”‘".contains(c);
        if let Some(before) = before.filter(|_| between.chars().all(is_beside) && !abbreviated) {
            pairs.push((before.to_lowercase(), word.to_lowercase()));
        }
        before = Some(word);
        rest = after;
    }
    pairs
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\'' || c == '’'
}

fn small(text: &str) -> Vec<String> {
    pieces(text).map(str::to_lowercase).collect()
}

fn is_called(word: &str) -> bool {
    matches!(word, "option" | "options")
}

fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_number(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests;
