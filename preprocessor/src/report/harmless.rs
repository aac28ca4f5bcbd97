//! What an author wrote, as a terminal is told it. A title or a name may hold what clears a screen, gives its
//! window another name, or turns the order of all that stands behind it around.

use std::borrow::Cow;

/// A text whose control characters, but for ends of lines and tabs, are pictures of them. What sets the direction
/// of writing has no picture: it is the sign of a character that can't be shown.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    told(text, acts)
}

/// The same of a text that is coloured: what sets a colour begins with an escape.
pub(crate) fn harmless_in_colour(text: &str) -> Cow<'_, str> {
    told(text, |char| acts(char) && char != '\x1b')
}

/// A coloured text without its colours: each is an escape, a bracket, numbers and an `m`.
pub(crate) fn without_colour(text: &str) -> String {
    let mut pieces = text.split("\x1b[");
    let mut plain = String::with_capacity(text.len());
    plain.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let rest = piece.trim_start_matches(|char: char| char.is_ascii_digit() || char == ';');
        plain.push_str(rest.strip_prefix('m').unwrap_or(rest));
    }
    plain
}

fn told(text: &str, acts: impl Fn(char) -> bool + Copy) -> Cow<'_, str> {
    if !text.contains(acts) {
        return text.into();
    }
    let text = text.replace("\r\n", "\n");
    let told = text
        .chars()
        .map(|char| if acts(char) { picture(char) } else { char });
    told.collect()
}

/// Whether a terminal would act on it instead of showing it.
fn acts(char: char) -> bool {
    (char.is_control() && char != '\n' && char != '\t')
        || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn picture(char: char) -> char {
    match char {
        '\u{7f}' => '␡',
        // Unicode has the pictures in the order of the characters.
        ..' ' => char::from_u32(u32::from('␀') + u32::from(char)).unwrap_or('�'),
        _ => '�',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_all_else_stays() {
        let plain = "Zeile\n\tÜ 日本 👩‍🔧 שלום";
        assert!(matches!(harmless(plain), Cow::Borrowed(text) if text == plain));
        for (given, told) in [
            ("\x1b[2J\x07", "␛[2J␇"),
            ("good\rbad", "good␍bad"),
            ("a\r\nb\0\r\n", "a\nb␀\n"),
            ("\u{9b}31m\x7f", "�31m␡"),
            ("\u{202e}cba\u{2066}", "�cba�"),
        ] {
            assert_eq!(harmless(given), told);
        }
        let coloured = "\x1b[31mred\u{9b}\x1b[0m";
        assert_eq!(without_colour(coloured), "red\u{9b}");
        let two = "a \x1b[1m\x1b[38;5;9mb[0m\x1b[0m\n";
        assert_eq!(without_colour(two), "a b[0m\n");
        assert_eq!(harmless_in_colour(coloured), "\x1b[31mred�\x1b[0m");
    }
}
