//! What stands over the axis, which is the distance: how long a page takes on average, and which share of
//! that is delivery. And where the bet's answer lies.

use super::settings::{BANDWIDTH, COUNT, DISTANCE, LOSS, Plan};
use crate::sim::models::model;

/// How many curves there are.
pub(super) const CURVES: usize = 2;

/// The curves' values at these settings.
pub(super) fn write(settings: &[f64; COUNT], values: &mut [f64]) {
    let [all, _, share, _] = steady(settings);
    model::write(values, &[all, share]);
}

/// What pages come to on average, in the order of the sheet's figures.
pub(super) fn steady(settings: &[f64; COUNT]) -> [f64; 4] {
    let plan = Plan::of(settings);
    let theory = plan.delivery();
    let delivery = theory.mean();
    let all = plan.journeys().as_secs_f64() + delivery;
    [all, delivery, delivery / all, theory.late()]
}

/// Of each kilometre a page has to wait three times for light to go there and back in glass: 30 µs.
const A_KILOMETRE: f64 = 3.0 * 10e-6;
/// How many times as fast the line is that is offered.
pub(super) const FASTER: f64 = 10.0;

/// How much a line ten times as fast saves, and how much half the distance does, in seconds.
pub(super) fn savings(settings: &[f64; COUNT]) -> [f64; 2] {
    let least = Plan::of(settings).least().as_secs_f64();
    [
        least * (1.0 - 1.0 / FASTER),
        settings[DISTANCE] / 2.0 * A_KILOMETRE,
    ]
}

/// At which distance a page takes as long as over a line ten times as fast: `None` where loss makes it a
/// matter of chance, and where not even the same room would do.
pub(super) fn answer(settings: &[f64; COUNT]) -> Option<f64> {
    let [saved, _] = savings(settings);
    let at = settings[DISTANCE] - saved / A_KILOMETRE;
    (settings[LOSS] == 0.0 && at >= 0.0 && settings[BANDWIDTH] > 0.0).then_some(at)
}
