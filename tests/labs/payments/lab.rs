//! The labs of this model.

use switchboard::sim::models::payments::Lab;

use crate::common;
pub(super) use crate::common::*;

pub(super) const PAY: usize = 0;
pub(super) const MANY: usize = 1;
pub(super) const LOSE: usize = 2;

/// Values of the settings that are words.
pub(super) const OF_ATTEMPT: f64 = 1.0;
pub(super) const OF_PAYMENT: f64 = 2.0;
pub(super) const RESERVES: f64 = 1.0;
pub(super) const AFTER: f64 = 1.0;
pub(super) const BEFORE: f64 = 2.0;

/// The settings of the course's lab, but for these.
pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// What a thousand payments came to, at once.
pub(super) fn shown(lab: &Lab, key: &str) -> f64 {
    since_change(lab, key)
}
