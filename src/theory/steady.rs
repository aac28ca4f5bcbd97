//! What theory says about a queue.

use super::solved::{Solved, percentile};

/// Mean and percentiles of a time, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Times {
    /// Mean.
    pub mean: f64,
    /// Median.
    pub p50: f64,
    /// 95th percentile.
    pub p95: f64,
    /// 99th percentile.
    pub p99: f64,
}

impl Times {
    /// From the mean and the distribution function.
    fn new(mean: f64, at_most: &dyn Fn(f64) -> f64) -> Self {
        Self {
            mean,
            p50: percentile(0.5, mean, at_most),
            p95: percentile(0.95, mean, at_most),
            p99: percentile(0.99, mean, at_most),
        }
    }
}

/// The measures of an endless run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steady {
    /// Requests sent, per second.
    pub offered: f64,
    /// The share of them that finds no place.
    pub rejected: f64,
    /// Slots that end, per second.
    pub throughput: f64,
    /// Requests answered, per second: fewer than slots end where clients give up.
    pub goodput: f64,
    /// How many wait, on average.
    pub queue_depth: f64,
    /// The share of the workers' time that is taken.
    pub utilization: f64,
    /// From arrival to the begin of the slot.
    pub wait: Times,
    /// From arrival to the answer, of requests answered; `None` where clients give up, because then
    /// no percentile has a closed form here.
    pub latency: Option<Times>,
}

impl Steady {
    pub(crate) fn of(solved: &Solved) -> Self {
        let throughput = solved.throughput();
        let (queue_depth, utilization) = solved.depth_and_utilization();
        let latency = |time| solved.answered_within(time);
        Self {
            offered: solved.offered,
            rejected: solved.rejected,
            throughput,
            goodput: throughput * solved.in_time(),
            queue_depth,
            utilization,
            wait: Times::new(solved.mean_wait(), &|time| solved.begun_within(time)),
            latency: match solved.patience {
                None => Some(Times::new(solved.mean_latency(), &latency)),
                Some(_) => None,
            },
        }
    }
}

/// The means of an endless run, as [`Steady`] has them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// Requests sent, per second.
    pub offered: f64,
    /// Requests answered, per second.
    pub goodput: f64,
    /// Mean time from arrival to the answer, in seconds, of requests answered; `None` where clients give
    /// up.
    pub latency: Option<f64>,
}

impl Means {
    pub(crate) fn of(solved: &Solved) -> Self {
        Self {
            offered: solved.offered,
            goodput: solved.throughput() * solved.in_time(),
            latency: solved.patience.is_none().then(|| solved.mean_latency()),
        }
    }
}
