//! What stands over the axis, which is the loss: how many are charged twice, and how many are told that it
//! failed. And where the bet's answer lies.

use super::settings::{COUNT, MOST_LOSS, Plan};
use crate::sim::models::model;
use crate::theory::{Attempts, Outcomes};

/// What theory says of these settings.
fn outcomes(settings: &[f64; COUNT]) -> Option<Outcomes> {
    Plan::of(settings).theory().outcomes()
}

/// The curves' values at these settings, of a thousand.
pub(super) fn write(settings: &[f64; COUNT], values: &mut [f64]) {
    match outcomes(settings) {
        Some(all) => model::write(values, &[1e3 * all.twice, 1e3 * all.failed]),
        None => values.fill(f64::NAN),
    }
}

/// What payments come to on average, in the order of the sheet's figures.
pub(super) fn steady(settings: &[f64; COUNT], values: &mut [f64]) {
    match outcomes(settings) {
        Some(all) => {
            let numbers = [
                all.twice,
                all.in_doubt,
                all.phantom,
                all.failed,
                all.effects,
                all.attempts,
            ];
            model::write(values, &numbers);
        }
        None => values.fill(f64::NAN),
    }
}

/// So many of a thousand are charged twice where the bet's answer is.
const FIFTY: f64 = 0.05;

/// How many of a thousand messages are lost where fifty of a thousand are charged twice: `None` where there is
/// no loss at which they begin to be.
pub(super) fn answer(settings: &[f64; COUNT]) -> Option<f64> {
    let theory = Plan::of(settings).theory();
    let twice = |loss: f64| {
        let all = Attempts { loss, ..theory }.outcomes();
        all.map_or(f64::NAN, |all| all.twice)
    };
    let (mut low, mut high) = (0.0, 1e-3 * MOST_LOSS);
    // (Where theory says nothing, neither is so.)
    if !(twice(low) < FIFTY && twice(high) >= FIFTY) {
        return None;
    }
    for _ in 0..24 {
        let middle = 0.5 * (low + high);
        if twice(middle) < FIFTY {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(1e3 * high)
}
