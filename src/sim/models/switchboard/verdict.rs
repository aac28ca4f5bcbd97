//! The verdict on a run, in one word.

use crate::sim::kernel::units::Nanos;

#[cfg(test)]
mod tests;

/// How the server bears its load. The first that holds, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u32)]
pub enum Verdict {
    /// At least 99 % of the requests that ended were answered, and less than one waits on average.
    Comfortable = 0,
    /// At least 99 % were answered, and the queue is under a third of its bound on average.
    Busy = 1,
    /// At least 95 % were answered.
    Straining = 2,
    /// At least 50 % were answered.
    Overloaded = 3,
    /// Fewer were.
    Collapsed = 4,
}

impl Verdict {
    /// Judges: of `ended` requests, `answered` had an answer, while `queue_depth_mean` waited on
    /// average in a waiting room of `queue` places. Where none ended, all is well.
    #[must_use]
    pub fn of(answered: u64, ended: u64, queue_depth_mean: f64, queue: u32) -> Self {
        Self::judge(answered as f64, ended as f64, queue_depth_mean, queue)
    }

    pub(crate) fn judge(answered: f64, ended: f64, queue_depth_mean: f64, queue: u32) -> Self {
        // Products, so that "99 %" is exact: ended · 99 ≤ answered · 100. (Floats hold them exactly up
        // to 9·10^13 requests.)
        let at_least = |percent: f64| answered * 100.0 >= ended * percent;
        if ended == 0.0 || (at_least(99.0) && queue_depth_mean < 1.0) {
            Self::Comfortable
        } else if at_least(99.0) && queue_depth_mean * 3.0 < f64::from(queue) {
            Self::Busy
        } else if at_least(95.0) {
            Self::Straining
        } else if at_least(50.0) {
            Self::Overloaded
        } else {
            Self::Collapsed
        }
    }

    /// Its name, as pages and tables show it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comfortable => "Comfortable",
            Self::Busy => "Busy",
            Self::Straining => "Straining",
            Self::Overloaded => "Overloaded",
            Self::Collapsed => "Collapsed",
        }
    }
}

/// A verdict that changes only when the new one has held for [`SteadyVerdict::HOLD`], so that a page
/// doesn't flicker at a border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SteadyVerdict {
    shown: Verdict,
    latest: Verdict,
    since: Nanos,
}

impl Default for SteadyVerdict {
    fn default() -> Self {
        Self {
            shown: Verdict::Comfortable,
            latest: Verdict::Comfortable,
            since: Nanos::ZERO,
        }
    }
}

impl SteadyVerdict {
    /// How long a verdict must hold before it shows.
    pub const HOLD: Nanos = Nanos::from_secs(3);

    /// Takes in what the verdict is now and gives the one to show. A verdict other than the one
    /// before starts the wait anew. Call it at moments that don't depend on who is watching (say,
    /// every quarter of a simulated second).
    pub fn update(&mut self, now: Nanos, verdict: Verdict) -> Verdict {
        if verdict != self.latest {
            self.latest = verdict;
            self.since = now;
        }
        if now.saturating_sub(self.since) >= Self::HOLD {
            self.shown = self.latest;
        }
        self.shown
    }

    /// The verdict to show.
    #[must_use]
    pub const fn shown(&self) -> Verdict {
        self.shown
    }
}
