//! A lab of this model, at some moments of its life.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::cache::{Lab, SHEET};

use crate::common::measure;

pub(super) const RESTART: usize = 0;
pub(super) const LRU: f64 = 0.0;
pub(super) const FIFO: f64 = 1.0;
pub(super) const RANDOM: f64 = 2.0;
pub(super) const NONE: f64 = -1.0;

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

/// A lab that nobody watches, whose measures begin after so many seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, before: f64, seconds: f64) -> Lab {
    let mut lab = lab(sets, seed);
    lab.begin();
    run(&mut lab, before);
    lab.begin();
    run(&mut lab, seconds);
    lab
}

pub(super) fn share(lab: &Lab, key: &str, of: &str) -> f64 {
    measure(lab, key) / measure(lab, of)
}

pub(super) fn hits(lab: &Lab) -> f64 {
    share(lab, "hits", "look_ups")
}

pub(super) fn answered(lab: &Lab) -> f64 {
    share(lab, "requests.answered", "requests.ended")
}
