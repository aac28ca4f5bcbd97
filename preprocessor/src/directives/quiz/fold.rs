//! Texts as they are compared: letters count; case, spacing, curly quotes and a closing full stop don't, nor
//! do marks that are left out on Latin and Greek letters where the book's language has no such letter (another
//! mark is another word: `péché` is no `pêche`), nor points that Arabic and Hebrew may leave out. In all other
//! scripts marks are letters.

use super::plain::plain;
use crate::words::{Language, spelt};
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use std::collections::{HashMap, HashSet};

/// A text as it is compared: its letters, and beside each the marks that may be left out.
#[derive(Debug, PartialEq, Eq)]
struct Folded {
    letters: String,
    marks: Vec<String>,
}

impl Folded {
    /// Whether this is the other, but for marks that one of the two has left out.
    fn is_like(&self, other: &Self) -> bool {
        let leaves_out = |one: &Self, other: &Self| {
            let mut pairs = one.marks.iter().zip(&other.marks);
            pairs.all(|(own, others)| own.is_empty() || own == others)
        };
        self.letters == other.letters && (leaves_out(self, other) || leaves_out(other, self))
    }
}

/// Whether two texts are the same answer.
#[cfg(test)]
pub(super) fn same(one: &str, other: &str, language: &Language) -> bool {
    let alike = |one: &str, other: &str| fold(one, language).is_like(&fold(other, language));
    alike(one, other) || alike(&long(one), &long(other))
}

/// So many texts of the same letters, no two of them the same for their marks, are compared with each further one.
const MOST_ALIKE: usize = 100;

/// The place of the first that is the same answer as one before it.
pub(super) fn repeated(texts: &[String], language: &Language) -> Option<usize> {
    // By their letters, as they are written and with long dashes: only those of the same letters need to be compared.
    let mut seen: [HashMap<String, Vec<Folded>>; 2] = Default::default();
    texts.iter().position(|text| {
        let forms = [text.clone(), long(text)].into_iter().zip(&mut seen);
        let mut is_repeated = false;
        for (form, seen) in forms {
            let form = fold(&form, language);
            let alike = seen.entry(form.letters.clone()).or_default();
            is_repeated |= alike.iter().any(|earlier| earlier.is_like(&form));
            if alike.len() < MOST_ALIKE {
                alike.push(form);
            }
        }
        is_repeated
    })
}

/// Some keyboards make one long dash of two short ones.
fn long(text: &str) -> String {
    text.replace('—', "--")
}

/// The ways of writing these answers that a program must be told which compares letter by letter, but for their
/// case: as they are, and without the marks that don't count.
pub(crate) fn forms(accept: &[String], language: &Language) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    for text in accept {
        for form in [text.clone(), fold(text, language).letters] {
            if known.insert(form.to_lowercase()) {
                forms.push(form);
            }
        }
    }
    forms
}

fn fold(text: &str, language: &Language) -> Folded {
    let category = CodePointMapData::<GeneralCategory>::new();
    let script = CodePointMapData::<Script>::new();
    let is_mark = |c: char| GeneralCategoryGroup::Mark.contains(category.get(c));
    let lower = lower(&plain(text), language);
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&lower);
    let composed = match composed.strip_suffix(['.', '。']) {
        Some(words) if words.ends_with(char::is_alphanumeric) => words,
        _ => &composed,
    };
    let bare = DecomposingNormalizerBorrowed::new_nfd();
    let mut folded = Folded {
        letters: String::with_capacity(composed.len()),
        marks: Vec::with_capacity(composed.len()),
    };
    // Of a letter that the language has, further marks don't count either.
    let (mut loses_marks, mut is_own) = (false, false);
    for c in composed.chars() {
        if is_optional(c) {
            continue;
        }
        if is_mark(c) && loses_marks {
            if let Some(marks) = folded.marks.last_mut().filter(|_| !is_own) {
                marks.push(c);
            }
            continue;
        }
        loses_marks = matches!(script.get(c), Script::Latin | Script::Greek);
        let own = language.letters.iter().find(|(letter, _)| *letter == c);
        let spelt = own.map(|(_, written)| written.as_str()).or(match c {
            'ß' => Some("ss"),
            'ς' => Some("σ"),
            'ё' => Some("е"),
            c => spelt(c),
        });
        is_own = spelt.is_some();
        let written = match spelt {
            Some(written) => written.to_owned(),
            None if loses_marks => bare.normalize(c.encode_utf8(&mut [0; 4])).into_owned(),
            None => c.to_string(),
        };
        for part in written.chars() {
            match folded.marks.last_mut() {
                Some(marks) if is_mark(part) && loses_marks => marks.push(part),
                _ => {
                    folded.letters.push(part);
                    folded.marks.push(String::new());
                }
            }
        }
    }
    folded
}

/// Points for vowels, and what stretches words.
fn is_optional(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}')
}

fn lower(text: &str, language: &Language) -> String {
    let tag = language.tag.split('-').next().unwrap_or_default();
    if matches!(tag, "tr" | "az") {
        return text.replace('İ', "i").replace('I', "ı").to_lowercase();
    }
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    /// As many answers as there are ways to put marks on some vowels, of which no two are the same.
    fn marked(many: usize) -> Vec<String> {
        let marks = ["\u{300}", "\u{301}", "\u{302}", "\u{303}"];
        let text = |number: usize| {
            let places = 0..8;
            places
                .map(|place| format!("a{}", marks[number >> (2 * place) & 3]))
                .collect()
        };
        (0..many).map(text).collect()
    }

    #[test]
    fn answers_of_the_same_letters_are_not_all_compared_with_one_another() {
        let words = Words::of(None);
        let mut texts = marked(5000);
        let begun = std::time::Instant::now();
        assert_eq!(repeated(&texts, &words.language), None);
        assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
        texts.push(texts[7].clone());
        assert_eq!(repeated(&texts, &words.language), Some(5000));
    }

    #[test]
    fn what_leaves_marks_out_or_has_another_dash_is_the_same() {
        let words = Words::of(None);
        let repeated = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            repeated(&texts, &words.language)
        };
        assert_eq!(repeated(&["péché", "pêche"]), None);
        assert_eq!(repeated(&["péché", "pêche", "peché"]), Some(2));
        assert_eq!(repeated(&["a — b", "c", "a -- b"]), Some(2));
        assert_eq!(repeated(&["Time-out.", "time-out"]), Some(1));
    }
}
