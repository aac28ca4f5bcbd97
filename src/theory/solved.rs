//! A solved queue, and what follows from it.

use alloc::vec::Vec;

use super::{deterministic, markov};

/// A queue in its steady state. Times are in seconds.
#[derive(Clone, Debug)]
pub(crate) struct Solved {
    /// Requests sent, per second.
    pub(crate) offered: f64,
    /// The share of them that finds no place.
    pub(crate) rejected: f64,
    /// Mean slot.
    pub(super) slot: f64,
    pub(super) workers: u32,
    /// Chance of n requests at the server, at a random time.
    pub(super) chances: Vec<f64>,
    /// Of exponential slots.
    pub(super) arrivals: Option<Arriving>,
    /// How long after its slot's begin an answer comes; `None`: when the slot ends.
    pub(crate) after: Option<f64>,
    /// How long clients wait for it; `None`: as long as it takes.
    pub(crate) patience: Option<f64>,
}

/// How arrivals depend on the state.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arriving {
    /// Their rate while nobody is at the server.
    pub(super) all: f64,
    /// By how much each one there lowers it.
    pub(super) each: f64,
    /// From so many there on, they are rejected.
    pub(super) places: usize,
}

impl Arriving {
    pub(super) fn rate(&self, present: usize) -> f64 {
        self.all - present as f64 * self.each
    }
}

/// Of requests that are let in, the shares that have come so far within some time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Within {
    /// Their slots have begun.
    pub(super) begun: f64,
    /// Their slots have ended.
    pub(super) ended: f64,
}

impl Solved {
    pub(super) fn within(&self, time: f64) -> Within {
        match &self.arrivals {
            Some(arriving) => markov::within(self, arriving, time),
            None => deterministic::within(self, time),
        }
    }

    /// The share of those let in whose slots have begun so long after their arrival.
    pub(super) fn begun_within(&self, time: f64) -> f64 {
        self.within(time).begun
    }

    /// The share of those let in whose answers have come.
    pub(crate) fn answered_within(&self, time: f64) -> f64 {
        match self.after {
            None => self.within(time).ended,
            Some(after) => self.within(time - after).begun,
        }
    }

    /// The share of those let in that still wait when their answer comes.
    pub(crate) fn in_time(&self) -> f64 {
        match self.patience {
            None => 1.0,
            Some(patience) => self.answered_within(patience),
        }
    }

    pub(crate) fn depth_and_utilization(&self) -> (f64, f64) {
        let (mut depth, mut busy) = (0.0, 0.0);
        for (n, chance) in (0..).zip(&self.chances) {
            let serving = self.workers.min(n);
            depth += f64::from(n - serving) * chance;
            busy += f64::from(serving) * chance;
        }
        (depth, busy / f64::from(self.workers))
    }

    pub(crate) fn throughput(&self) -> f64 {
        self.offered * (1.0 - self.rejected)
    }

    /// J. D. C. Little, "A Proof for the Queuing Formula: L = λW", 1961.
    pub(crate) fn mean_wait(&self) -> f64 {
        self.depth_and_utilization().0 / self.throughput()
    }

    /// Of all that are let in; not a number where clients give up, because then it has no closed form
    /// here.
    pub(crate) fn mean_latency(&self) -> f64 {
        match self.patience {
            None => self.mean_wait() + self.after.unwrap_or(self.slot),
            Some(_) => f64::NAN,
        }
    }
}

/// The smallest time by which the distribution function reaches `share`, by bisection; not a number where
/// the mean is none.
#[inline(never)]
pub(crate) fn percentile(share: f64, mean: f64, at_most: &dyn Fn(f64) -> f64) -> f64 {
    if at_most(0.0) >= share {
        return 0.0 * mean;
    }
    let (mut low, mut high) = (0.0, mean);
    while at_most(high) < share && high < 1e300 {
        (low, high) = (high, high * 2.0);
    }
    for _ in 0..64 {
        let middle = (low + high) / 2.0;
        if at_most(middle) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}
