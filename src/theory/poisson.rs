//! The Poisson distribution (S. D. Poisson 1837): P(n events) = e^(−m) mⁿ / n! where m are expected.

use alloc::vec::Vec;

use super::birth_death::push;

/// In proportion, the probabilities of at least n events where `mean` are expected, for n from 0 (which
/// is certain) to `last` and beyond; summed from the far end, so that small ones are exact too.
pub(super) fn at_least(mean: f64, last: usize) -> Vec<f64> {
    // With more than that expected, up to `last` are certain anyway.
    let most = 2 * last + 60;
    let mean = mean.min(most as f64);
    let mut terms = Vec::new();
    let mut next = 1.0;
    // Beyond so many, what is left is below 1e-18 of the rest.
    for n in 1..last + 2 * mean as usize + 60 {
        push(&mut terms, next);
        next = terms[n - 1] * mean / n as f64;
    }
    let mut sum = 0.0;
    for term in terms.iter_mut().rev() {
        sum += *term;
        *term = sum;
    }
    terms
}
