//! A lab of this model, at some moments of its life.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::tail::{Lab, SHEET};

pub(super) const HEDGE: (&str, f64) = ("again", 1.0);
pub(super) const TIMEOUT: (&str, f64) = ("again", 2.0);

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

/// A lab that nobody watches, whose measures begin after some seconds.
pub(super) fn long(sets: &[(&str, f64)], seed: u64, settles: f64, seconds: f64) -> Lab {
    let mut lab = lab(sets, seed);
    lab.begin();
    run(&mut lab, settles);
    lab.begin();
    run(&mut lab, seconds);
    lab
}

/// The mean of some runs, and its standard error.
pub(super) fn estimate(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
}
