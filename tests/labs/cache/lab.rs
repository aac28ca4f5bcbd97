//! A lab of this model, at some moments of its life.

use switchboard::sim::models::cache::Lab;

use crate::common::{self, measure};

pub(super) const RESTART: usize = 0;
pub(super) const LRU: f64 = 0.0;
pub(super) const FIFO: f64 = 1.0;
pub(super) const RANDOM: f64 = 2.0;
pub(super) const NONE: f64 = -1.0;

pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// A lab that nobody watches, whose measures begin after so many seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, before: f64, seconds: f64) -> Lab {
    common::long(lab(sets, seed), before, seconds)
}

pub(super) fn share(lab: &Lab, key: &str, of: &str) -> f64 {
    measure(lab, key) / measure(lab, of)
}

pub(super) fn hits(lab: &Lab) -> f64 {
    share(lab, "hits", "look_ups")
}

pub(super) fn answered(lab: &Lab) -> f64 {
    share(lab, "requests.answered", "requests.ended")
}
