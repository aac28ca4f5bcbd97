//! A stretch of running text, in which terms are looked for.

use crate::report::span::Span;
use std::ops::Range;

/// A stretch of text without markup in it, as it is compared, and where each of its characters stands.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) text: String,
    /// Where each character begins in `text`, and its place in the chapter.
    places: Vec<(usize, Span)>,
    /// Whether a link may stand in it.
    pub(super) linkable: bool,
    /// A comment after it spares its last word.
    pub(super) spares_last: bool,
}

impl Run {
    /// Adds a character of the text as it is compared.
    pub(super) fn push(&mut self, character: char, place: &Span) {
        if character.is_ascii() {
            self.places.push((self.text.len(), place.clone()));
            self.text.push(character.to_ascii_lowercase());
            return;
        }
        for character in character.to_lowercase() {
            self.places.push((self.text.len(), place.clone()));
            self.text
                .push(if character == '’' { '\'' } else { character });
        }
    }

    /// Where some bytes of `text` are written.
    pub(super) fn span(&self, bytes: Range<usize>) -> Option<Span> {
        let from = self.places.partition_point(|(at, _)| *at < bytes.start);
        let to = self.places.partition_point(|(at, _)| *at < bytes.end);
        let places = &self.places[from..to];
        Some(places.first()?.1.start..places.last()?.1.end)
    }

    /// Whether the author asked to leave the word that ends here alone.
    pub(super) fn spares(&self, end: usize) -> bool {
        self.spares_last && end == self.text.trim_end().len()
    }
}
