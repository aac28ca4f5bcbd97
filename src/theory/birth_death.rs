//! The steady state of a birth–death chain.

use alloc::vec::Vec;

/// The probabilities of the states 0 to `last`, where state n is left upwards at the rate `up(n)` and
/// downwards at `down(n)`: p(n + 1) = p(n) · up(n) / down(n + 1) (e.g. L. Kleinrock, "Queueing Systems
/// I", 1975, ch. 3). The more there are, the less each next one may be drawn upwards: what is too small
/// for a float at one end is never needed at the other.
pub(super) fn probabilities(
    last: usize,
    up: impl Fn(usize) -> f64,
    down: impl Fn(usize) -> f64,
) -> Vec<f64> {
    let mut chances = Vec::new();
    let mut next = 1.0;
    for n in 0..last + 1 {
        push(&mut chances, next);
        next = chances[n] * up(n) / down(n + 1);
    }
    let sum: f64 = chances.iter().sum();
    scale(&mut chances, 1.0 / sum);
    chances
}

/// Takes in the next of some terms that are in proportion; makes all of them smaller where they would
/// outgrow what a float holds.
#[inline(never)]
pub(super) fn push(terms: &mut Vec<f64>, next: f64) {
    terms.push(next);
    if next > 1e200 {
        scale(terms, 1e-200);
    }
}

#[inline(never)]
pub(super) fn scale(terms: &mut [f64], by: f64) {
    for term in terms {
        *term *= by;
    }
}
