//! What stands over the axis, which is the distance: how long a page takes on average, and which share of
//! that is delivery. And where the bet's answer lies.

use super::settings::{COUNT, DISTANCE, LOSS, Plan};
use crate::sim::models::model;

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
    let all = plan.before().as_secs_f64() + delivery;
    [all, delivery, delivery / all, theory.late()]
}

/// How long a page takes on average, in seconds.
fn mean(plan: &Plan) -> f64 {
    plan.before().as_secs_f64() + plan.delivery().mean()
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

/// At which distance a page takes as long, on average, as over a line ten times as fast: `None` where not even
/// the same room would do.
pub(super) fn answer(settings: &[f64; COUNT]) -> Option<f64> {
    let [saved, _] = savings(settings);
    let at = settings[DISTANCE] - saved / A_KILOMETRE;
    if settings[LOSS] == 0.0 {
        return (at >= 0.0).then_some(at);
    }
    // Nearer, what was lost is sent again sooner, too: there is no formula the other way round.
    let mut plan = Plan::of(settings);
    plan.bandwidth *= FASTER as u64;
    let wanted = mean(&plan);
    let (mut near, mut far) = (0.0, settings[DISTANCE]);
    let mut nearer = *settings;
    let mut by = |distance: f64| {
        nearer[DISTANCE] = distance;
        mean(&Plan::of(&nearer))
    };
    if by(near) > wanted {
        return None;
    }
    while far - near > 1.0 {
        let middle = f64::from((0.5 * (near + far)) as u32);
        if by(middle) > wanted {
            far = middle;
        } else {
            near = middle;
        }
    }
    Some(near)
}
