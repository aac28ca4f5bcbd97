//! A stretch of running text, in which terms are looked for.

use crate::report::span::Span;
use icu_normalizer::properties::CanonicalCompositionBorrowed;
use std::ops::Range;

/// A stretch of text without markup in it, as it is compared, and where it stands in the chapter.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) text: String,
    /// What it is made of, in order.
    pieces: Vec<Piece>,
    /// Whether a link may stand in it.
    pub(super) linkable: bool,
    /// A comment after it spares its last word.
    pub(super) spares_last: bool,
}

#[derive(Debug)]
struct Piece {
    /// Where it begins in the run's text.
    at: usize,
    /// Where it is written in the chapter.
    span: Span,
    /// Whether it has a byte for each byte there; otherwise it is one character, or stands for all of it.
    is_exact: bool,
}

/// What formulas begin and end with, as mdBook's pages set them.
const FORMULAS: [(&str, &str); 3] = [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")];

/// Whether a place is in one of these stretches, which are in order.
pub(super) fn is_within(stretches: &[Range<usize>], at: usize) -> bool {
    let next = stretches.partition_point(|stretch| stretch.end <= at);
    stretches
        .get(next)
        .is_some_and(|stretch| stretch.start <= at)
}

impl Run {
    /// Adds text that stands in the chapter as it is, from `start` on.
    pub(super) fn push_written(&mut self, text: &str, start: usize) {
        let mut rest = text;
        while !rest.is_empty() {
            let from = start + text.len() - rest.len();
            let ascii = rest.bytes().take_while(u8::is_ascii).count();
            let (plain, after) = rest.split_at(ascii);
            if !plain.is_empty() {
                let at = self.text.len();
                self.add(from..from + ascii, true);
                self.text.push_str(plain);
                self.text[at..].make_ascii_lowercase();
            }
            rest = after;
            if let Some(character) = after.chars().next() {
                rest = &after[character.len_utf8()..];
                let from = from + ascii;
                self.push(character, &(from..from + character.len_utf8()));
            }
        }
    }

    /// Adds a character of the text, which `place` stands for.
    pub(super) fn push(&mut self, character: char, place: &Span) {
        for character in character.to_lowercase() {
            let (character, place) = self.composed(character, place);
            self.add(place, false);
            self.text
                .push(if character == '’' { '\'' } else { character });
        }
    }

    /// A character with the last one, which is taken away, where both are one: some programs write an accent after
    /// its letter.
    fn composed(&mut self, character: char, place: &Span) -> (char, Span) {
        let last = self.text.chars().next_back();
        let last = last.filter(|_| !character.is_ascii());
        let composed =
            last.and_then(|last| CanonicalCompositionBorrowed::new().compose(last, character));
        let (Some(composed), Some(piece)) = (composed, self.pieces.last_mut()) else {
            return (character, place.clone());
        };
        let start = if piece.is_exact {
            piece.span.end -= 1;
            piece.span.end
        } else {
            piece.span.start
        };
        if !piece.is_exact || piece.span.is_empty() {
            self.pieces.pop();
        }
        self.text.pop();
        (composed, start..place.end)
    }

    fn add(&mut self, span: Span, is_exact: bool) {
        self.pieces.push(Piece {
            at: self.text.len(),
            span,
            is_exact,
        });
    }

    /// Where some bytes of `text` are written.
    pub(super) fn span(&self, bytes: Range<usize>) -> Option<Span> {
        let first = self.pieces.partition_point(|piece| piece.at <= bytes.start);
        let last = self.pieces.partition_point(|piece| piece.at < bytes.end);
        let first = self.pieces.get(first.checked_sub(1)?)?;
        let last = self.pieces.get(last.checked_sub(1)?)?;
        let start = first.span.start;
        let start = start
            + if first.is_exact {
                bytes.start - first.at
            } else {
                0
            };
        let end = if last.is_exact {
            last.span.start + (bytes.end - last.at)
        } else {
            last.span.end
        };
        Some(start..end)
    }

    /// The stretches of its text that are formulas, in order: what sets these takes none for one that holds a link.
    pub(super) fn formulas(&self) -> Vec<Range<usize>> {
        let from = |start: usize, signs: &str| Some(start + self.text[start..].find(signs)?);
        let mut formulas = Vec::new();
        // Where each kind begins next; of one that nothing closes there are no more.
        let mut next = FORMULAS.map(|(opens, _)| from(0, opens));
        while let Some((kind, start)) = (0..next.len())
            .filter_map(|kind| Some((kind, next[kind]?)))
            .min_by_key(|(_, start)| *start)
        {
            let (opens, closes) = FORMULAS[kind];
            let inside = start + opens.len();
            let Some(end) = from(inside, closes).map(|end| end + closes.len()) else {
                next[kind] = None;
                continue;
            };
            formulas.push(inside..end);
            for (next, (opens, _)) in next.iter_mut().zip(FORMULAS) {
                if next.is_some_and(|start| start < end) {
                    *next = from(end, opens);
                }
            }
        }
        formulas
    }

    /// Whether the author asked to leave the word that ends here alone.
    pub(super) fn spares(&self, end: usize) -> bool {
        self.spares_last && end == self.text.trim_end().len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stretch_is_where_it_is_written() {
        let written = "Ein GROẞER İx, ’s";
        let mut run = Run::default();
        run.push_written(written, 100);
        run.push(' ', &(140..141));
        for character in "A&".chars() {
            run.push(character, &(150..158));
        }
        assert_eq!(run.text, "ein großer i\u{307}x, 's a&");
        let place = |part: &str| {
            let at = run.text.find(part).unwrap();
            run.span(at..at + part.len()).unwrap()
        };
        let of = |part: &str| {
            let at = 100 + written.find(part).unwrap();
            at..at + part.len()
        };
        assert_eq!(place("ein"), of("Ein"));
        assert_eq!(place("in g"), of("in G"));
        assert_eq!(place("großer"), of("GROẞER"));
        assert_eq!(place("er"), of("ER"));
        assert_eq!(place("i\u{307}x"), of("İx"));
        assert_eq!(place("\u{307}x"), of("İx"));
        assert_eq!(place("'s"), of("’s"));
        assert_eq!(place("s a"), 100 + written.len() - 1..158);
        assert_eq!(place("a&"), 150..158);
        assert_eq!(
            run.span(run.text.len()..run.text.len() + 1)
                .map(|span| span.end),
            Some(158)
        );
    }

    #[test]
    fn a_formula_ends_where_it_is_closed() {
        let mut run = Run::default();
        let written = r"a \( b \) c \[ d \] e $$ f $$ g \( h $$ i";
        run.push_written(written, 0);
        let formulas = run.formulas();
        let inside: String = ('a'..='i')
            .filter(|letter| is_within(&formulas, written.find(*letter).unwrap() + 1))
            .collect();
        assert_eq!(inside, "bdf");
    }

    #[test]
    fn an_accent_after_its_letter_is_one_with_it() {
        let written = "Im Cafe\u{301}, u\u{308}ber Ho\u{302}\u{300}, \u{301}";
        let mut run = Run::default();
        run.push_written(written, 10);
        assert_eq!(run.text, "im café, über hồ, \u{301}");
        for (part, of) in [
            ("café", "Cafe\u{301}"),
            ("über", "u\u{308}ber"),
            ("hồ", "Ho\u{302}\u{300}"),
            ("ber h", "ber H"),
            ("caf", "Caf"),
        ] {
            let at = run.text.find(part).unwrap();
            let span = run.span(at..at + part.len()).unwrap();
            assert_eq!(&written[span.start - 10..span.end - 10], of);
        }
    }
}
