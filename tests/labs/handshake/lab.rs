//! The labs of this model.

use switchboard::sim::models::handshake::Lab;

use crate::common;
pub(super) use crate::common::*;

pub(super) const ENTER: usize = 0;
pub(super) const MANY: usize = 1;
/// Three of the ways, by their place in the sheet's list.
pub(super) const SIX: f64 = 3.0;
pub(super) const HTTP2: f64 = 5.0;
pub(super) const HTTP3: f64 = 7.0;

/// The settings of the course's lab, but for these.
pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// A time, in ms.
pub(super) fn ms(lab: &Lab, key: &str) -> f64 {
    1_000.0 * measure(lab, key)
}

/// How long a page takes with these settings, in ms.
pub(super) fn page_ms(sets: &[(&str, f64)]) -> f64 {
    let mut lab = lab(sets, 1);
    done(&mut lab, ENTER);
    ms(&lab, "page_s")
}
