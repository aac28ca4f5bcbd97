//! The Poisson distribution (S. D. Poisson 1837): P(n events) = e^(−m) mⁿ / n! where m are expected.

use alloc::vec::Vec;

/// The probabilities of 0 to `last` events where `mean` are expected; for a large mean in logarithms, so
/// that the first ones, which are below the smallest float, don't take the others with them.
pub(super) fn chances(mean: f64, last: usize) -> Vec<f64> {
    if mean <= 0.0 {
        return (0..=last).map(|n| if n == 0 { 1.0 } else { 0.0 }).collect();
    }
    if mean < 700.0 {
        let mut next = libm::exp(-mean);
        let chance = |n: usize| {
            let chance = next;
            next *= mean / n as f64;
            chance
        };
        return (1..=last + 1).map(chance).collect();
    }
    let log_mean = libm::log(mean);
    let mut log = -mean;
    let mut chances = Vec::with_capacity(last + 1);
    for n in 0..=last {
        chances.push(libm::exp(log));
        log += log_mean - libm::log((n + 1) as f64);
    }
    chances
}

/// The probabilities of more than n events, for n from 0 to `last`; summed from the far end, so that
/// small ones are exact too.
pub(super) fn more_than(mean: f64, last: usize) -> Vec<f64> {
    // Where more are expected than this, all the probabilities are 1 to the last bit.
    let mean = f64::min(mean, (2 * last + 2_000) as f64);
    // Beyond this many, what is left is below 1e-18 of the rest.
    let far = last.max((mean + 12.0 * libm::sqrt(mean)) as usize) + 40;
    let mut tails = chances(mean, far);
    let mut sum = 0.0;
    for chance in tails.iter_mut().rev() {
        let this = *chance;
        *chance = sum;
        sum += this;
    }
    tails.truncate(last + 1);
    tails
}
