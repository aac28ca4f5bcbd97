//! What was read last, for whoever asks for it again.

use super::Words;
use std::sync::{Mutex, PoisonError};

/// So many are kept: a server reads a book's own words anew at each save of them.
const MOST: usize = 8;

/// The words that were asked for last, by what they are made of.
pub(super) struct Latest<Key>(Mutex<Vec<(Key, Words)>>);

impl<Key: PartialEq> Latest<Key> {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// Those of a key, made where they aren't known.
    pub(super) fn of(&self, key: Key, make: impl FnOnce() -> Words) -> Words {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = known.iter().position(|(of, _)| *of == key);
        let found = match place {
            Some(place) => known.remove(place),
            None => (key, make()),
        };
        let words = found.1.clone();
        known.push(found);
        if known.len() > MOST {
            known.remove(0);
        }
        words
    }
}
