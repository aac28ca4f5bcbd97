//! The steady state of a birth–death chain.

use alloc::{vec, vec::Vec};

/// The probabilities of the states 0 to `last`, where state n is left upwards at the rate `up(n)` and
/// downwards at `down(n)`: p(n + 1) = p(n) · up(n) / down(n + 1) (e.g. L. Kleinrock, "Queueing Systems
/// I", 1975, ch. 3). Logarithms keep loads of 10 over 1,000 states within range.
pub(super) fn probabilities(
    last: usize,
    up: impl Fn(usize) -> f64,
    down: impl Fn(usize) -> f64,
) -> Vec<f64> {
    let mut chances = vec![0.0; last + 1];
    let (mut log, mut highest) = (0.0_f64, 0.0_f64);
    for n in 0..last {
        log += libm::log(up(n) / down(n + 1));
        chances[n + 1] = log;
        highest = highest.max(log);
    }
    let mut sum = 0.0;
    for chance in &mut chances {
        *chance = libm::exp(*chance - highest);
        sum += *chance;
    }
    for chance in &mut chances {
        *chance /= sum;
    }
    chances
}
