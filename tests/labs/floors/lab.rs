//! A lab of this model, at some moments of its life.

use switchboard::sim::models::floors::Lab;

use crate::common::{self, measure};

pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// A lab that nobody watches, whose measures begin after so many seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, settles: f64, seconds: f64) -> Lab {
    common::long(lab(sets, seed), settles, seconds)
}

pub(super) fn answered(lab: &Lab) -> f64 {
    measure(lab, "answered_share")
}

pub(super) fn calls(lab: &Lab) -> f64 {
    measure(lab, "calls_per_click")
}

/// So many attempts on each floor.
pub(super) fn layers(attempts: [f64; 3], sets: &[(&'static str, f64)]) -> Vec<(&'static str, f64)> {
    let each = ["client", "front", "middle"].into_iter().zip(attempts);
    each.chain(sets.iter().copied()).collect()
}
