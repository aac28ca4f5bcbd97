//! Queues with asynchronous clients, one worker and fixed slots: M/D/1/K, and M/D/1 where no one is
//! turned away.

use alloc::vec::Vec;

use super::{
    birth_death::{push, scale},
    poisson,
    solved::{Solved, Within},
    steady::{Steady, Times},
};

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
    pub(crate) solved: Solved,
}

impl Deterministic {
    /// M/D/1/K: arrivals at `rate`, slots of `slot` seconds, `queue` places to wait (K = 1 + queue). The
    /// chance that all places are taken is known to 1e-15.
    #[must_use]
    pub fn new(rate: f64, slot: f64, queue: u32) -> Self {
        let places = queue as usize + 1;
        let load = rate * slot;
        // How often n or more arrive in a slot, as a multiple of how often none does. (From a load of
        // 200 on, an ending slot leaves the queue full; the chance of anything else is below 1e-80.)
        let arrive = poisson::at_least(load.min(200.0), places);
        // From n + 1 down to n goes one at a time; from n or fewer up beyond n, it may be many. The
        // two balance (all terms positive, so that nothing cancels):
        // left(n + 1) P(0) = left(0) P(> n) + Σ left(i) P(> n + 1 − i), i from 1 to n.
        let mut left = Vec::new();
        push(&mut left, 1.0);
        for n in 1..places {
            let mut up = left[0] * arrive[n];
            for i in 1..n {
                up += left[i] * arrive[n + 1 - i];
            }
            push(&mut left, up);
        }
        let sum: f64 = left.iter().sum();
        scale(&mut left, 1.0 / sum);
        // At a random time: the same but for the time with nobody there, and for the full state.
        let cycle = left[0] + load;
        let mut chances = left;
        scale(&mut chances, 1.0 / cycle);
        let rejected = ((cycle - 1.0) / cycle).max(0.0);
        chances.push(rejected);
        Self {
            solved: Solved {
                offered: rate,
                rejected,
                slot,
                workers: 1,
                chances,
                arrivals: None,
                after: None,
                patience: None,
            },
        }
    }

    /// The chances of 0, 1, …, K requests at the server.
    #[must_use]
    pub fn chances(&self) -> &[f64] {
        &self.solved.chances
    }

    /// Chance that a request that is let in waits at most so long.
    #[must_use]
    pub fn wait_at_most(&self, time: f64) -> f64 {
        self.solved.within(time).begun
    }

    /// Chance that a request that is let in has its answer at most so long after its arrival, where
    /// the answer comes when the slot ends.
    #[must_use]
    pub fn latency_at_most(&self, time: f64) -> f64 {
        self.solved.within(time).ended
    }

    /// What the measures of an endless run are.
    #[must_use]
    pub fn steady(&self) -> Steady {
        Steady::of(&self.solved)
    }
}

pub(super) fn within(solved: &Solved, time: f64) -> Within {
    Within {
        begun: begun_within(solved, time),
        ended: begun_within(solved, time - solved.slot),
    }
}

/// Who comes at a time x into a slot and finds n there waits for what is left of it and for n − 1
/// whole ones. A slot that began with i there has n at x if n − i have arrived until then.
fn begun_within(solved: &Solved, time: f64) -> f64 {
    if time < 0.0 {
        return 0.0;
    }
    let places = solved.chances.len() - 1;
    let whole = (time / solved.slot) as usize;
    if whole >= places {
        return 1.0;
    }
    // Up to `whole` found: in any case in time. One more: if the slot under way ends soon enough.
    let mut in_time: f64 = solved.chances[..=whole].iter().sum();
    let found = whole + 1;
    if found < places {
        let late = time - whole as f64 * solved.slot;
        let until_end = poisson::at_least(solved.offered * solved.slot, found);
        let until_then = poisson::at_least(solved.offered * (solved.slot - late), found);
        // Slots begin at the throughput's rate, with i there as often as one is left behind by an
        // ending slot, or with 1 after nobody was there; ∫ P(k arrivals until x) dx = P(> k) / rate.
        for begun in 1..found + 1 {
            let began = solved.chances[begun] + if begun == 1 { solved.chances[0] } else { 0.0 };
            let k = found - begun;
            in_time +=
                began * (until_end[k + 1] / until_end[0] - until_then[k + 1] / until_then[0]);
        }
    }
    (in_time / (1.0 - solved.rejected)).min(1.0)
}
