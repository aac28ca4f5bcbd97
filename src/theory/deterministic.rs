//! Queues with asynchronous clients, one worker and fixed slots: M/D/1/K, and M/D/1 where no one is
//! turned away.

use alloc::{vec, vec::Vec};

use super::{
    poisson,
    steady::{Steady, Times},
};
use crate::config::Config;

/// The wait in M/D/1, whose waiting room has no end, in seconds; infinite from a load of 1 on.
///
/// The mean is load · slot / (2 (1 − load)) (F. Pollaczek 1930, A. Khinchine 1932). The percentiles are
/// those of an M/D/1/K so long that nothing to speak of is cut off: what is, falls faster than
/// e^(−2 (1 − load) K).
#[must_use]
pub fn md1_wait(rate: f64, slot: f64) -> Times {
    let spare = 1.0 - rate * slot;
    if spare <= 0.0 {
        return Times {
            mean: f64::INFINITY,
            p50: f64::INFINITY,
            p95: f64::INFINITY,
            p99: f64::INFINITY,
        };
    }
    let long = f64::min(40.0 + 20.0 / spare, 10_000.0);
    let queue = Deterministic::new(rate, slot, long as u32);
    Times {
        mean: rate * slot * slot / (2.0 * spare),
        ..queue.steady().wait
    }
}

/// A solved M/D/1/K, by the chain embedded at the ends of slots (D. G. Kendall 1953; for a finite
/// waiting room e.g. H. Takagi, "Queueing Analysis 2: Finite Systems", 1993, ch. 5).
#[derive(Clone, Debug)]
pub struct Deterministic {
    rate: f64,
    slot: f64,
    /// Chance that an ending slot leaves n behind, for n from 0 to K − 1.
    left: Vec<f64>,
    /// Chance of n at the server at a random time, for n from 0 to K.
    chances: Vec<f64>,
}

impl Deterministic {
    /// The queue of a configuration, as if it had one worker with fixed slots.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        let config = config.clamped();
        Self::new(config.offered().0, config.mean_slot() / 1e9, config.queue)
    }

    /// M/D/1/K: arrivals at `rate`, slots of `slot` seconds, `queue` places to wait (K = 1 + queue). For loads
    /// up to 700; the chance that all places are taken is known to 1e-15.
    #[must_use]
    pub fn new(rate: f64, slot: f64, queue: u32) -> Self {
        let places = queue as usize + 1;
        let load = rate * slot;
        // The chance of no arrival in a slot, and of more than n.
        let none = libm::exp(-load);
        let more = poisson::more_than(load, places + 1);
        // From n + 1 down to n goes one at a time; from n or fewer up beyond n, it may be many. The
        // two balance (all terms positive, so that nothing cancels):
        // left(n + 1) P(0) = left(0) P(> n) + Σ left(i) P(> n + 1 − i), i from 1 to n.
        let mut left = vec![0.0; places];
        left[0] = 1.0;
        let mut scale = 1.0_f64;
        for n in 0..places - 1 {
            let mut up = left[0] * more[n];
            for i in 1..=n {
                up += left[i] * more[n + 1 - i];
            }
            left[n + 1] = up / none;
            scale = scale.max(left[n + 1]);
            if scale > 1e200 {
                for chance in &mut left[..=n + 1] {
                    *chance /= scale;
                }
                scale = 1.0;
            }
        }
        let sum: f64 = left.iter().sum();
        for chance in &mut left {
            *chance /= sum;
        }
        // At a random time: the same but for the time with nobody there, and for the full state.
        let cycle = left[0] + load;
        let mut chances: Vec<f64> = left.iter().map(|chance| chance / cycle).collect();
        chances.push(f64::max((cycle - 1.0) / cycle, 0.0));
        Self {
            rate,
            slot,
            left,
            chances,
        }
    }

    /// The chances of 0, 1, …, K requests at the server.
    #[must_use]
    pub fn chances(&self) -> &[f64] {
        &self.chances
    }

    fn rejected(&self) -> f64 {
        self.chances.last().copied().unwrap_or(0.0)
    }

    fn throughput(&self) -> f64 {
        self.rate * (1.0 - self.rejected())
    }

    /// Chance that a request that is let in waits at most so long.
    ///
    /// Who comes at a time x into a slot and finds n there waits for what is left of it and for n − 1
    /// whole ones. A slot that began with i there has n at x if n − i have arrived until then.
    #[must_use]
    pub fn wait_at_most(&self, time: f64) -> f64 {
        if time < 0.0 {
            return 0.0;
        }
        let places = self.left.len();
        let whole = libm::floor(time / self.slot) as usize;
        if whole >= places {
            return 1.0;
        }
        // Up to `whole` found: in any case in time. One more: if the slot under way ends soon enough.
        let mut in_time: f64 = self.chances[..=whole].iter().sum();
        let found = whole + 1;
        if found < places {
            let late = time - whole as f64 * self.slot;
            let until_end = poisson::more_than(self.rate * self.slot, found);
            let until_then = poisson::more_than(self.rate * (self.slot - late), found);
            let mut share = 0.0;
            for begun in 1..=found {
                let began = self.left[begun] + if begun == 1 { self.left[0] } else { 0.0 };
                share += began * (until_end[found - begun] - until_then[found - begun]);
            }
            // Slots begin at the throughput's rate; ∫ P(k arrivals until x) dx = P(> k) / rate.
            in_time += share * self.throughput() / self.rate;
        }
        (in_time / (1.0 - self.rejected())).min(1.0)
    }

    /// Chance that a request that is let in has its answer at most so long after its arrival, where
    /// the answer comes when the slot ends.
    #[must_use]
    pub fn latency_at_most(&self, time: f64) -> f64 {
        self.wait_at_most(time - self.slot)
    }

    /// What the measures of an endless run are.
    #[must_use]
    pub fn steady(&self) -> Steady {
        let throughput = self.throughput();
        let queue_depth: f64 = (0..)
            .zip(&self.chances[1..])
            .map(|(n, chance)| f64::from(n) * chance)
            .sum();
        let wait = Times::new(queue_depth / throughput, |t| self.wait_at_most(t));
        let Times {
            mean,
            p50,
            p95,
            p99,
        } = wait;
        let slot = self.slot;
        Steady {
            offered: self.rate,
            rejected: self.rejected(),
            throughput,
            goodput: throughput,
            queue_depth,
            utilization: throughput * slot,
            wait,
            latency: Some(Times {
                mean: mean + slot,
                p50: p50 + slot,
                p95: p95 + slot,
                p99: p99 + slot,
            }),
        }
    }
}
