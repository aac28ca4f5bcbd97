//! The verdict on a run, in one word.

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
