//! The labs of this model.

use switchboard::sim::models::restart::Lab;
use switchboard::theory::Return;

use crate::common;
pub(super) use crate::common::*;

pub(super) const NONE: f64 = 0.0;
pub(super) const SECOND: f64 = 1.0;
pub(super) const EXPONENTIAL: f64 = 3.0;
pub(super) const RESTART: usize = 0;

/// The settings of the course's lab, but for these.
pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// A lab that has run for so long.
pub(super) fn ran(sets: &[(&str, f64)], seconds: f64) -> Lab {
    let mut lab = lab(sets, 1);
    run(&mut lab, seconds);
    lab
}

/// The same crowd in theory.
pub(super) const fn crowd(clients: f64, rate: f64, patience: f64) -> Return {
    Return {
        clients,
        rate,
        patience,
    }
}
