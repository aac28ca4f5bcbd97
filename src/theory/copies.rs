//! Copies with a time to live: whoever is asked and has none takes one, and keeps it for so long. Questions
//! are a Poisson process.
//!
//! From one taking to the next it is the time to live and an exponential wait: a renewal process, of which a
//! copy is alive for a share λT/(1 + λT) (Jung, Berger and Balakrishnan, "Modeling TTL-based Internet
//! caches", INFOCOM 2003). What remains of one that is alive is uniform; how long one has been dead is
//! exponential (D. R. Cox, Renewal Theory, 1962, chapter 5).

use alloc::vec::Vec;

use crate::sim::kernel::exp::exp;

/// Copies in one place, in the steady state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Copies {
    /// Questions a second.
    pub rate: f64,
    /// How long a copy is good, in seconds.
    pub lives: f64,
}

/// The short copies' own part is summed in so many steps a life.
const STEPS: usize = 500;

impl Copies {
    /// Between two takings, in questions: λ times the mean cycle.
    fn cycle(&self) -> f64 {
        1.0 + self.rate * self.lives
    }

    /// The share of questions that a copy answers.
    #[must_use]
    pub fn hit(&self) -> f64 {
        self.rate * self.lives / self.cycle()
    }

    /// How many questions a second are passed on.
    #[must_use]
    pub fn passed_on(&self) -> f64 {
        self.rate / self.cycle()
    }

    /// The share of answers that are out of date, so long after a change.
    #[must_use]
    pub fn old_after(&self, since: f64) -> f64 {
        self.rate * (self.lives - since).max(0.0) / self.cycle()
    }

    /// How many answers out of date a change brings in all.
    #[must_use]
    pub fn old(&self) -> f64 {
        self.old_after_lowering(0.0)
    }

    /// The same of those copies that were taken before the time to live was lowered, so long before the
    /// change.
    #[must_use]
    pub fn old_after_lowering(&self, ahead: f64) -> f64 {
        let left = self.rate * (self.lives - ahead).max(0.0);
        left * left / (2.0 * self.cycle())
    }

    /// How many answers out of date come from copies that were taken after it, and are good for `short`.
    ///
    /// They are taken at a rate m: m(s) = λ(1 − λ(T − s)⁺/(1 + λT) − ∫ m over the last short life), for
    /// whoever holds no copy takes one when it is asked.
    #[must_use]
    pub fn old_short(&self, ahead: f64, short: f64) -> f64 {
        let step = short / STEPS as f64;
        let steps = (ahead / step) as usize;
        let mut taken: Vec<f64> = Vec::with_capacity(steps + 1);
        let (mut alive, mut old) = (0.0, 0.0);
        for i in 0..steps {
            let long = self.old_after(i as f64 * step);
            let rate = self.rate * (1.0 - long - alive).max(0.0);
            taken.push(rate);
            alive += rate * step;
            if i >= STEPS {
                alive -= taken[i - STEPS] * step;
            }
            // What is left of it when the change comes.
            let left = (i as f64 + 0.5) * step + short - ahead;
            if left > 0.0 {
                old += self.rate * rate * left * step;
            }
        }
        old
    }

    /// The share of questions that fail, so long after whoever knows has fallen silent, where a dead copy is
    /// good for `stale` more.
    #[must_use]
    pub fn failed_after(&self, since: f64, stale: f64) -> f64 {
        if since <= stale && stale > 0.0 {
            return exp(-self.rate * (stale - since)) / self.cycle();
        }
        (1.0 + self.rate * (since - stale).min(self.lives)) / self.cycle()
    }

    /// The share that fails over a silence of so long.
    #[must_use]
    pub fn failed(&self, silence: f64, stale: f64) -> f64 {
        let (rate, all) = (self.rate, silence * self.cycle());
        if stale >= silence {
            let part = exp(-rate * (stale - silence)) - exp(-rate * stale);
            return part / (rate * all);
        }
        let beyond = silence - stale;
        let dying = beyond.min(self.lives);
        let before = (1.0 - exp(-rate * stale)) / rate;
        let after = rate * (0.5 * dying * dying + self.lives * (beyond - dying));
        (before + beyond + after) / all
    }
}
