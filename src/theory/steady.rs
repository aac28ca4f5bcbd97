//! What theory says about a configuration.

use super::{Deterministic, Markov};
use crate::{
    config::{Arrivals, Config, Discipline, Latency, Service, limits},
    units::Nanos,
};

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
    pub(super) fn new(mean: f64, at_most: impl Fn(f64) -> f64) -> Self {
        let [p50, p95, p99] = [0.5, 0.95, 0.99].map(|share| percentile(share, mean, &at_most));
        Self {
            mean,
            p50,
            p95,
            p99,
        }
    }

    /// All of them later by a constant.
    fn later(self, by: f64) -> Self {
        let Self {
            mean,
            p50,
            p95,
            p99,
        } = self;
        Self {
            mean: mean + by,
            p50: p50 + by,
            p95: p95 + by,
            p99: p99 + by,
        }
    }
}

/// The smallest time by which the distribution function reaches `share`, by bisection.
fn percentile(share: f64, mean: f64, at_most: &impl Fn(f64) -> f64) -> f64 {
    if at_most(0.0) >= share {
        return 0.0;
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

/// Most requests that may be at the server for [`steady`] to say anything: more would take long, and
/// add up rounding.
pub const MOST_PLACES: u32 = 10_000;
/// Most times its capacity that clients may ask of a server for [`steady`] to say anything.
pub const HIGHEST_LOAD: f64 = 100.0;

/// Whether a configuration is within [`MOST_PLACES`] and [`HIGHEST_LOAD`], and below the million requests
/// a second at which rates end.
#[must_use]
pub fn within_range(config: &Config) -> bool {
    let config = config.clamped();
    let mut present = config.workers + config.queue;
    if config.arrivals == Arrivals::Synchronous {
        present = present.min(config.clients);
    }
    let highest = f64::min(config.capacity.0 * HIGHEST_LOAD, limits::MAX_CAPACITY);
    present <= MOST_PLACES && config.offered().0 <= highest
}

/// The steady state of a configuration, where a closed form gives it: without retries, served first
/// come first, nothing dropped; patience only where clients are asynchronous (those who leave do so
/// unnoticed, so that nothing but the goodput changes: it is throughput × P(latency ≤ patience)).
/// `None` too where there are no clients, and beyond [`within_range`].
#[must_use]
pub fn steady(config: &Config) -> Option<Steady> {
    let config = config.clamped();
    let plain = config.retries == 0
        && config.discipline == Discipline::Fifo
        && !config.drop_departed
        && config.clients > 0
        && within_range(&config);
    if !plain {
        return None;
    }
    let after = match config.latency {
        Latency::Slot => None,
        Latency::After(latency) => Some(latency.as_secs_f64()),
    };
    let patience = config.patience.map(Nanos::as_secs_f64);
    // Until when an answer must have left the queue to be in time.
    let in_time = |wait: &dyn Fn(f64) -> f64, latency: &dyn Fn(f64) -> f64| match (patience, after)
    {
        (None, _) => 1.0,
        (Some(patience), None) => latency(patience),
        (Some(patience), Some(after)) if patience < after => 0.0,
        (Some(patience), Some(after)) => wait(patience - after),
    };
    let (mut steady, share) = match (config.arrivals, config.service) {
        (Arrivals::Synchronous, _) if patience.is_some() => return None,
        (_, Service::Exponential) => {
            let model = Markov::of(&config);
            let share = in_time(&|t| model.wait_at_most(t), &|t| model.latency_at_most(t));
            // While a synchronous client waits for an answer that is not the slot's end, it doesn't
            // think: a delay that the finite-source model lacks.
            if config.arrivals == Arrivals::Synchronous && after.is_some() {
                return None;
            }
            (model.steady(), share)
        }
        (Arrivals::Asynchronous, Service::Fixed) if config.workers == 1 => {
            let model = Deterministic::of(&config);
            let share = in_time(&|t| model.wait_at_most(t), &|t| model.latency_at_most(t));
            (model.steady(), share)
        }
        _ => return None,
    };
    if let Some(after) = after {
        steady.latency = Some(steady.wait.later(after));
    }
    if patience.is_some() {
        steady.goodput = steady.throughput * share;
        steady.latency = None;
    }
    Some(steady)
}
