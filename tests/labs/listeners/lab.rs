//! The labs of this model.

use switchboard::sim::models::listeners::Lab;

use crate::common;
pub(super) use crate::common::*;

pub(super) const CUT: usize = 0;
pub(super) const LINE: usize = 1;

pub(super) const POLL: f64 = 0.0;
pub(super) const LONG_POLL: f64 = 1.0;
pub(super) const EVENTS: f64 = 2.0;

/// The settings of the course's lab, but for these.
pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

pub(super) const MINUTE: f64 = 60.0;
pub(super) const HOUR: f64 = 3_600.0;
