//! One way of writing for each thing that keyboards have several for: digits, dashes, quotes, spaces.
//!
//! The page's script does the same (`theme/quiz/judge.js`); one table of answers holds both.

use icu_normalizer::ComposingNormalizerBorrowed as Composing;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// A text with one sign for each thing: fractions and powers apart from what stands before them, digits of
/// every script as 0 to 9, one dash, straight quotes, one space.
pub(super) fn plain(text: &str) -> String {
    let mut apart = String::with_capacity(text.len());
    let mut raised = false;
    for c in text.chars() {
        let is_raised = matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁺' | '⁻');
        if is_raised && !raised {
            apart.push('^');
        }
        raised = is_raised;
        if matches!(c, '¼'..='¾' | '⅐'..='⅞') {
            apart.push(' ');
        }
        apart.push(straight(c));
    }
    let composed = Composing::new_nfkc().normalize(&apart).into_owned();
    let signs: String = composed.chars().filter_map(sign).collect();
    signs.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Straight quotes and apostrophes for all that keyboards, phones and languages put in their place.
fn straight(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        _ => c,
    }
}

/// The sign that stands for one; none for those that only say how others are set.
fn sign(c: char) -> Option<char> {
    let category = CodePointMapData::<GeneralCategory>::new();
    Some(match c {
        '−' => '-',
        '⁄' => '/',
        '٪' => '%',
        _ => match category.get(c) {
            GeneralCategory::DashPunctuation => '-',
            GeneralCategory::Format => return None,
            GeneralCategory::DecimalNumber => {
                // The ten digits of a script begin at a multiple of sixteen, or six after one.
                let first = u32::from(c) & !15;
                let aligned = char::from_u32(first)
                    .is_some_and(|first| category.get(first) == GeneralCategory::DecimalNumber);
                let value = (u32::from(c) & 15).checked_sub(if aligned { 0 } else { 6 })?;
                char::from_digit(value, 10)?
            }
            _ => c,
        },
    })
}
