//! Where the course uses its terms, and which of these places lead to the definitions.

use crate::report::span::Span;
use std::collections::{HashMap, HashSet};

/// Where the course uses its terms: by a term's key the chapters, each once, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Uses(HashMap<String, Vec<Use>>);

/// A chapter that uses a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Use {
    /// The chapter's index in [`Course::pages`](super::whole::Course::pages).
    pub(crate) page: usize,
    /// Whether a link in it leads to the definition; it has an address then, see [`use_id`].
    pub(crate) linked: bool,
}

impl Uses {
    /// Notes that a chapter uses the term of this key.
    pub(super) fn add(&mut self, key: &str, one: Use) {
        self.0.entry(key.to_owned()).or_default().push(one);
    }

    /// The chapters that use the term of this key.
    pub(crate) fn of(&self, key: &str) -> &[Use] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Keeps to the links that were made in the end: by chapter, the keys of the terms they lead to.
    pub(crate) fn settle(&mut self, linked: &[HashSet<String>]) {
        for (key, uses) in &mut self.0 {
            for one in uses {
                one.linked = linked[one.page].contains(key);
            }
        }
    }
}

/// The address of the place where a chapter first uses a term.
pub(crate) fn use_id(slug: &str, key: &str) -> String {
    format!("use-{slug}-{key}")
}

/// A word of a chapter that is to lead to its definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Linked {
    pub(crate) span: Span,
    /// The chapter that defines the term, and the term's place among that chapter's terms.
    pub(crate) defined: (usize, usize),
    /// The term's key.
    pub(crate) key: String,
}
