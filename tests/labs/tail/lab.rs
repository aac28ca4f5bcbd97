//! A lab of this model, at some moments of its life.

use switchboard::sim::models::tail::Lab;

use crate::common;

pub(super) const HEDGE: (&str, f64) = ("again", 1.0);
pub(super) const TIMEOUT: (&str, f64) = ("again", 2.0);

pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// A lab that nobody watches, whose measures begin after some seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, settles: f64, seconds: f64) -> Lab {
    common::long(lab(sets, seed), settles, seconds)
}
