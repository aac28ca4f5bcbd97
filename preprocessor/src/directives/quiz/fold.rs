//! Texts as they are compared: letters count; case, spacing, curly quotes and a closing full stop don't, nor
//! do the marks on Latin and Greek letters where the book's language has no such letter, nor points that
//! Arabic and Hebrew may leave out. In all other scripts marks are letters.

use super::plain::plain;
use crate::words::Language;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

/// Whether two texts are the same answer.
pub(super) fn same(one: &str, other: &str, language: &Language) -> bool {
    // Some keyboards make one long dash of two short ones.
    let long = |text: &str| fold(&text.replace('—', "--"), language);
    fold(one, language) == fold(other, language) || long(one) == long(other)
}

fn fold(text: &str, language: &Language) -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let script = CodePointMapData::<Script>::new();
    let is_mark = |c: char| GeneralCategoryGroup::Mark.contains(category.get(c));
    let lower = lower(&plain(text), language);
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&lower);
    let mut folded = String::with_capacity(composed.len());
    let mut loses_marks = false;
    for c in composed.chars() {
        if is_mark(c) && loses_marks || is_optional(c) {
            continue;
        }
        loses_marks = matches!(script.get(c), Script::Latin | Script::Greek);
        let own = language.letters.iter().find(|(letter, _)| *letter == c);
        match (own, c) {
            (Some((_, written)), _) => folded.push_str(written),
            (None, 'ß') => folded.push_str("ss"),
            (None, 'ς') => folded.push('σ'),
            (None, 'ё') => folded.push('е'),
            (None, _) if loses_marks => {
                let bare = DecomposingNormalizerBorrowed::new_nfd();
                let letter = c.to_string();
                folded.extend(bare.normalize(&letter).chars().filter(|c| !is_mark(*c)));
            }
            (None, _) => folded.push(c),
        }
    }
    let without = folded.strip_suffix(['.', '。']);
    match without.filter(|words| words.ends_with(char::is_alphanumeric)) {
        Some(words) => words.to_owned(),
        None => folded,
    }
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
