//! The labs of this model.

use switchboard::sim::models::resolver::Lab;

use crate::common;
pub(super) use crate::common::*;

pub(super) const CHANGE: usize = 0;
pub(super) const SILENCE: usize = 1;
pub(super) const EMPTY: usize = 2;
pub(super) const LOOK_UP: usize = 3;

/// The settings of the course's lab, but for these.
pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

pub(super) const MINUTE: f64 = 60.0;
pub(super) const HOUR: f64 = 3_600.0;
