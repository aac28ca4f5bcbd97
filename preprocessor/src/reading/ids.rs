//! Names for addresses, each given once.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// Ids that are made from an author's words, told apart where the words are the same.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    taken: RefCell<HashSet<String>>,
    /// The number that the next id of the same words begins to look with.
    numbers: RefCell<HashMap<String, usize>>,
}

impl Ids {
    /// `id`, with a number after it where it is taken.
    pub(crate) fn unique(&self, id: &str) -> String {
        let mut taken = self.taken.borrow_mut();
        let mut candidate = id.to_owned();
        if taken.insert(candidate.clone()) {
            return candidate;
        }
        let mut numbers = self.numbers.borrow_mut();
        let number = numbers.entry(id.to_owned()).or_insert(2);
        while !taken.insert(candidate.clone()) {
            candidate = format!("{id}-{number}");
            *number += 1;
        }
        candidate
    }
}
