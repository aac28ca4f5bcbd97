//! A lab of this model, at some moments of its life.

use switchboard::sim::models::balance::Lab;

use crate::common::{self, measure};

pub(super) const DIE: f64 = 0.0;
pub(super) const IN_TURN: f64 = 1.0;
pub(super) const TWO: f64 = 2.0;
pub(super) const LEAST: f64 = 3.0;

pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// A lab that nobody watches, whose measures begin after a tenth of so many seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, seconds: f64) -> Lab {
    common::long(lab(sets, seed), (0.1 * seconds).max(20.0), seconds)
}

/// The share of what ended.
pub(super) fn share(lab: &Lab, key: &str) -> f64 {
    measure(lab, key) / measure(lab, "requests.ended")
}
