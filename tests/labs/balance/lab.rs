//! A lab of this model, at some moments of its life.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::balance::{Lab, SHEET};

use crate::common::measure;

pub(super) const DIE: f64 = 0.0;
pub(super) const IN_TURN: f64 = 1.0;
pub(super) const TWO: f64 = 2.0;
pub(super) const LEAST: f64 = 3.0;

/// A setting's place.
pub(super) fn place(key: &str) -> usize {
    SHEET.setting(key).expect("a setting")
}

pub(super) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    crate::common::lab(sets, seed)
}

pub(super) fn run(lab: &mut Lab, seconds: f64) {
    lab.run(Nanos::from_secs_f64(seconds), u64::MAX);
}

/// A lab that nobody watches, whose measures begin after a tenth of so many seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, seconds: f64) -> Lab {
    let mut lab = lab(sets, seed);
    lab.begin();
    run(&mut lab, (0.1 * seconds).max(20.0));
    lab.begin();
    run(&mut lab, seconds);
    lab
}

/// The share of what ended.
pub(super) fn share(lab: &Lab, key: &str) -> f64 {
    measure(lab, key) / measure(lab, "requests.ended")
}
