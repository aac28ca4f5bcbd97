//! Names for addresses, each given once.

use std::cell::RefCell;
use std::collections::HashSet;

/// Ids that are made from an author's words, told apart where the words are the same.
#[derive(Debug, Default)]
pub(crate) struct Ids(RefCell<HashSet<String>>);

impl Ids {
    /// `id`, with a number after it where it is taken.
    pub(crate) fn unique(&self, id: &str) -> String {
        let mut taken = self.0.borrow_mut();
        let mut candidate = id.to_owned();
        let mut number = 2;
        while !taken.insert(candidate.clone()) {
            candidate = format!("{id}-{number}");
            number += 1;
        }
        candidate
    }
}
