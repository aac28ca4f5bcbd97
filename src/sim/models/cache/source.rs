//! Where requests and writes come from: when each comes, and for which item.

use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat, Zipf};
use crate::sim::kernel::units::Nanos;

/// A Poisson stream, and a stream of randomness for what it brings.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// When the next one comes.
    pub(super) next: Nanos,
    /// How many have come.
    pub(super) come: u32,
    /// Mean time between two, in nanoseconds; infinite where none comes.
    gap: f64,
    times: Xoshiro256,
    items: Xoshiro256,
}

impl Source {
    /// One of which nothing comes yet.
    pub(super) fn new(seed: u64, instance: u32) -> Self {
        Self {
            next: Nanos::NEVER,
            come: 0,
            gap: f64::INFINITY,
            times: Xoshiro256::for_instance(seed, Use::Arrivals, instance),
            items: Xoshiro256::for_instance(seed, Use::Choice, instance),
        }
    }

    /// So many a second come from now on. (The time to the next is stretched or shortened as the rate demands,
    /// which is exact: what is left of an exponential time is exponential.)
    pub(super) fn set(&mut self, rate: f64, now: Nanos, ziggurat: &Ziggurat) {
        let gap = 1e9 / rate;
        if gap == self.gap {
            return;
        }
        let left = self.next.saturating_sub(now);
        let stretched = gap / self.gap;
        self.gap = gap;
        if self.next < Nanos::NEVER && rate > 0.0 {
            self.next = now.saturating_add(Nanos::round(left.as_f64() * stretched));
        } else {
            self.draw(now, ziggurat);
        }
    }

    /// As many come as before, with other luck.
    pub(super) fn reseed(&mut self, seed: u64, instance: u32, now: Nanos, ziggurat: &Ziggurat) {
        *self = Self {
            gap: self.gap,
            come: self.come,
            ..Self::new(seed, instance)
        };
        self.draw(now, ziggurat);
    }

    /// Draws when the next one comes.
    pub(super) fn draw(&mut self, now: Nanos, ziggurat: &Ziggurat) {
        let wait = ziggurat.exponential(&mut self.times) * self.gap;
        self.next = if wait.is_finite() {
            now.saturating_add(Nanos::round(wait))
        } else {
            Nanos::NEVER
        };
    }

    /// The next one comes: for an item by its popularity.
    pub(super) fn take(&mut self, ziggurat: &Ziggurat, zipf: &Zipf) -> u32 {
        self.come = self.come.wrapping_add(1);
        self.draw(self.next, ziggurat);
        zipf.draw(&mut self.items)
    }

    /// The next one comes: for any item.
    pub(super) fn take_any(&mut self, ziggurat: &Ziggurat, items: u32) -> u32 {
        self.come = self.come.wrapping_add(1);
        self.draw(self.next, ziggurat);
        self.items.below(items)
    }
}
