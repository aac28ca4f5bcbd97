//! What a language asks of those who read and order: its decimal mark, the letters of its alphabet, the
//! order of its words.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// Languages that are read from right to left.
const FROM_RIGHT: [&str; 11] = [
    "ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
];

/// A book's language.
pub struct Language {
    /// As `book.toml` has it.
    pub tag: String,
    /// A comma stands before decimals.
    pub comma: bool,
    /// Letters with marks that the alphabet has beside those without, and what is written for each where a
    /// keyboard lacks it. In Swedish `å` is no `a`; in French `à` is one.
    pub letters: Vec<(char, String)>,
    /// It is read from right to left.
    pub from_right: bool,
    collator: Option<CollatorBorrowed<'static>>,
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Language")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Language {
    pub(super) fn of(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let numbers = DecimalFormatter::try_new((&locale).into(), Default::default()).ok();
        let half: Option<Decimal> = "1.5".parse().ok();
        let half = numbers
            .zip(half)
            .map(|(numbers, half)| numbers.format(&half).to_string());
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        Self {
            tag: tag.to_owned(),
            comma: half.is_some_and(|half| half.contains([',', '٫']) && !half.contains('٫')),
            letters: letters(&locale),
            from_right: FROM_RIGHT.contains(&locale.id.language.as_str()),
            collator: Collator::try_new(CollatorPreferences::from(&locale), options).ok(),
        }
    }

    /// Whether a browser knows what language this tag means; `pt_BR` is the way of other programs.
    #[must_use]
    pub fn is_tag(tag: &str) -> bool {
        !tag.contains('_') && tag.parse::<Locale>().is_ok()
    }

    /// The order of two words, as a dictionary of the language has them.
    #[must_use]
    pub fn order(&self, one: &str, other: &str) -> std::cmp::Ordering {
        match &self.collator {
            Some(collator) => collator.compare(one, other),
            None => one.cmp(other),
        }
    }

    /// The letter under which a dictionary has a word: `Ü` under `U` in German, `Å` by itself in Swedish.
    #[must_use]
    pub fn initial(&self, letter: char) -> String {
        let letter = syllable(letter);
        let lower: String = letter.to_lowercase().collect();
        let is_own = |c: char| self.own_in_order(c);
        match lower.chars().next() {
            Some(c) if is_own(c) => letter.to_uppercase().collect(),
            _ => {
                let plain: String = DecomposingNormalizerBorrowed::new_nfkd()
                    .normalize(&lower)
                    .chars()
                    .take(1)
                    .collect();
                // What is one letter may be several when it is large: ß.
                let large = plain.to_uppercase();
                large.chars().take(1).collect()
            }
        }
    }

    /// Whether a letter with a mark has a place of its own in the order of words.
    fn own_in_order(&self, letter: char) -> bool {
        let Some(base) = base(letter) else {
            return true;
        };
        let tag: Locale = self.tag.parse().unwrap_or(Locale::UNKNOWN);
        primary(&tag).is_some_and(|collator| differ(&collator, letter, &base))
    }
}

fn primary(locale: &Locale) -> Option<CollatorBorrowed<'static>> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    Collator::try_new(CollatorPreferences::from(locale), options).ok()
}

fn differ(collator: &CollatorBorrowed<'static>, letter: char, base: &str) -> bool {
    collator
        .compare(letter.encode_utf8(&mut [0; 4]), base)
        .is_ne()
}

/// The hiragana of a katakana, and the large one of a small one: dictionaries have `イ` and `ぃ` under `い`.
fn syllable(letter: char) -> char {
    let hiragana = match letter {
        'ァ'..='ヶ' => char::from_u32(letter as u32 - 0x60).unwrap_or(letter),
        letter => letter,
    };
    match hiragana {
        'ゕ' => 'か',
        'ゖ' => 'け',
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => {
            char::from_u32(hiragana as u32 + 1).unwrap_or(hiragana)
        }
        hiragana => hiragana,
    }
}

/// A letter without its marks, where it has some.
fn base(letter: char) -> Option<String> {
    let letter = letter.to_string();
    let base: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(&letter)
        .chars()
        .take(1)
        .collect();
    (base != letter).then_some(base)
}

/// What is written for a letter with a mark that can't be taken from it, or for two that have grown together,
/// where a keyboard lacks it.
#[must_use]
pub fn spelt(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

/// The letters with marks that are letters of their own: those that the language orders apart from the bare
/// ones; in German those that a telephone book has as two, which is also how they are typed without them.
fn letters(locale: &Locale) -> Vec<(char, String)> {
    let german = locale.id.language.as_str() == "de";
    let telephone = german.then(|| "de-u-co-phonebk".parse().ok()).flatten();
    let locale = telephone.as_ref().unwrap_or(locale);
    let Some(collator) = primary(locale) else {
        return Vec::new();
    };
    let composed = ComposingNormalizerBorrowed::new_nfc();
    ('\u{c0}'..='\u{24f}')
        .chain('\u{370}'..='\u{3ff}')
        .chain('\u{1e00}'..='\u{1fff}')
        // Nobody's alphabet has œ; some order it as another letter.
        .filter(|c| c.is_lowercase() && *c != 'œ')
        .filter(|c| composed.is_normalized(c.encode_utf8(&mut [0; 4])))
        .filter_map(|letter| {
            let base = base(letter).or_else(|| spelt(letter).map(str::to_owned))?;
            if !differ(&collator, letter, &base) {
                return None;
            }
            let spelt = format!("{base}e");
            let as_two = german && !differ(&collator, letter, &spelt);
            // The telephone book of German knows no letters but its own, with one mark each.
            let marks = DecomposingNormalizerBorrowed::new_nfd();
            let as_two = as_two
                && marks
                    .normalize(letter.encode_utf8(&mut [0; 4]))
                    .chars()
                    .count()
                    == 2;
            (as_two || !german).then(|| (letter, if as_two { spelt } else { letter.to_string() }))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters_of(tag: &str) -> String {
        Language::of(tag)
            .letters
            .iter()
            .map(|(letter, _)| *letter)
            .collect()
    }

    #[test]
    fn an_alphabet_has_letters_of_its_own() {
        assert_eq!(letters_of("en"), "");
        assert_eq!(letters_of("fr"), "");
        assert_eq!(letters_of("es"), "ñ");
        assert_eq!(letters_of("de"), "äöü");
        for (tag, some) in [
            ("sv", "åäö"),
            ("pl", "ąćęńóśźż"),
            ("tr", "çöüğş"),
            ("cs", "čřšž"),
        ] {
            for letter in some.chars() {
                assert!(
                    letters_of(tag).contains(letter),
                    "{letter} in {tag}: {}",
                    letters_of(tag)
                );
            }
        }
        assert_eq!(Language::of("de").letters[0], ('ä', "ae".to_owned()));
    }

    #[test]
    fn letters_that_no_mark_can_be_taken_from_are_the_languages_that_have_them() {
        for (tag, own) in [
            ("en", ""),
            ("de", ""),
            ("fr", ""),
            ("da", "æø"),
            ("nb", "æø"),
            ("pl", "ł"),
            ("hr", "đ"),
            ("vi", "đ"),
        ] {
            let letters = letters_of(tag);
            for letter in "øłđæœ".chars() {
                assert_eq!(
                    letters.contains(letter),
                    own.contains(letter),
                    "{letter} in {tag}"
                );
            }
        }
    }

    #[test]
    fn a_comma_stands_before_decimals_in_many_languages() {
        for tag in ["de", "fr", "es", "ru", "pt-BR", "sv", "tr"] {
            assert!(Language::of(tag).comma, "{tag}");
        }
        for tag in [
            "en",
            "en-GB",
            "zh-CN",
            "ja",
            "ko",
            "th",
            "he",
            "ar",
            "fa",
            "de-CH",
            "no language",
        ] {
            assert!(!Language::of(tag).comma, "{tag}");
        }
    }

    #[test]
    fn words_stand_in_their_languages_order() {
        let sorted = |tag, mut words: Vec<&'static str>| {
            let language = Language::of(tag);
            words.sort_by(|one, other| language.order(one, other));
            words.join(" ")
        };
        assert_eq!(
            sorted("de", vec!["Zeit", "Übung", "Uhr", "apfel"]),
            "apfel Übung Uhr Zeit"
        );
        assert_eq!(sorted("sv", vec!["ö", "z", "å", "ä", "a"]), "a z å ä ö");
        assert_eq!(Language::of("de").initial('ü'), "U");
        assert_eq!(Language::of("sv").initial('å'), "Å");
        assert_eq!(Language::of("fr").initial('é'), "E");
        assert_eq!(Language::of("ru").initial('й'), "Й");
        for (letter, initial) in [
            ('イ', "い"),
            ('ぃ', "い"),
            ('ガ', "か"),
            ('ッ', "つ"),
            ('ヵ', "か"),
            ('行', "行"),
        ] {
            assert_eq!(Language::of("ja").initial(letter), initial);
        }
    }
}
