//! What is measured: over a sliding window of ten slices of one second, and since the start (or the
//! end of the warm-up).
//!
//! Recording costs O(1) an event and allocates nothing.

mod counts;
mod histogram;
mod list;
mod meter;
mod recorder;
mod slice;
mod summary;

pub use counts::Counts;
pub(crate) use list::List;
pub(crate) use meter::Meter;
pub use meter::Span;
pub(crate) use recorder::{Levels, Mark, Recorder};
pub(crate) use slice::Sum;
pub use summary::Summary;

use crate::sim::kernel::units::{Nanos, PerSecond};

/// The time that measures are taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Since the start, or since the measures were last reset (the end of the warm-up).
    #[default]
    Total,
    /// The last ten slices of one second; the slice under way counts as far as it has gone, so the
    /// window spans between nine and ten seconds.
    Window,
}

/// All measures of one scope. Where nothing was measured, means, percentiles and rates are 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// The time that was measured.
    pub span: Nanos,
    /// Requests by what became of them.
    pub requests: Counts,
    /// Attempts (first sendings and retries) by what became of them.
    pub attempts: Counts,
    /// Answers that came when nobody waited for them any more.
    pub wasted: u64,
    /// Requests answered within the objective.
    pub in_time: u64,
    /// Requests that count as given up because their client was removed.
    pub left: u64,
    /// Slots that ended.
    pub slots: u64,
    /// Slots that ended, per second.
    pub throughput: PerSecond,
    /// Requests answered, per second.
    pub goodput: PerSecond,
    /// From a request's first sending to its answer.
    pub latency: Summary,
    /// From an attempt's arrival to the begin of its slot, of attempts whose slot began.
    pub wait: Summary,
    /// How many waited, averaged over time.
    pub queue_depth_mean: f64,
    /// The share of the workers' time that slots took.
    pub utilization: f64,
}
