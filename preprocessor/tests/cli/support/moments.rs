//! Drawn moments, the same in every run (Marsaglia's xorshift, 2003).

use std::time::Duration;

pub(crate) struct Moments(u64);

impl Moments {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A number from 0 (included) to 1 (not).
    pub(crate) fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A moment of something that takes `whole`: half of them anywhere, half near its end, where a build
    /// puts its output in place.
    pub(crate) fn within(&mut self, whole: Duration) -> Duration {
        let share = self.share();
        whole.mul_f64(if share < 0.5 {
            2.2 * share
        } else {
            0.8 + 0.6 * (share - 0.5)
        })
    }
}
