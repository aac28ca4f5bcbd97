//! The labs of this model.

use switchboard::sim::models::trace::Lab;

use crate::common;
pub(super) use crate::common::*;

pub(super) const ENTER: usize = 0;
pub(super) const MANY: usize = 1;

/// The settings of the course's lab, but for these.
pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    common::lab(sets, seed)
}

/// How long a page takes with these settings, in ms.
pub(super) fn page_ms(sets: &[(&str, f64)]) -> f64 {
    let mut lab = lab(sets, 1);
    done(&mut lab, ENTER);
    1_000.0 * measure(&lab, "page_s")
}
