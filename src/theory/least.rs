//! Where something begins to hold.

/// The least number from 0 to `most` that something holds for, which then holds for all greater ones; by
/// bisection, to the last digit.
#[must_use]
pub fn least(most: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, most);
    for _ in 0..64 {
        let middle = 0.5 * (low + high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}
