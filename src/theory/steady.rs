//! What theory says about a configuration.

use super::{
    Deterministic, Markov,
    solved::{Solved, percentile},
};
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
    pub(super) fn of(solved: &Solved) -> Self {
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

/// Most requests that may be at the server for [`steady`] to say anything: more would take long, and
/// add up rounding.
pub const MOST_PLACES: u32 = 10_000;
/// Most times its capacity that clients may ask of a server for [`steady`] to say anything.
pub const HIGHEST_LOAD: f64 = 100.0;

/// Whether a configuration is within [`MOST_PLACES`] and [`HIGHEST_LOAD`], and below the million requests
/// a second at which rates end.
#[must_use]
pub fn within_range(config: &Config) -> bool {
    clamped_is_within_range(&config.clamped())
}

fn clamped_is_within_range(config: &Config) -> bool {
    let mut present = config.workers + config.queue;
    if config.arrivals == Arrivals::Synchronous {
        present = present.min(config.clients);
    }
    let offered = config.offered().0;
    present <= MOST_PLACES
        && offered <= config.capacity.0 * HIGHEST_LOAD
        && offered <= limits::MAX_CAPACITY
}

/// The steady state of a configuration, where a closed form gives it: without retries, served first
/// come first, nothing dropped; patience only where clients are asynchronous (those who leave do so
/// unnoticed, so that nothing but the goodput changes: it is throughput × P(latency ≤ patience)).
/// `None` too where there are no clients, and beyond [`within_range`].
#[must_use]
pub fn steady(config: &Config) -> Option<Steady> {
    Some(Steady::of(&solve(&config.clamped())?))
}

/// The queue that a configuration within its ranges is, where [`steady`] knows it.
pub(crate) fn solve(config: &Config) -> Option<Solved> {
    let synchronous = config.arrivals == Arrivals::Synchronous;
    let exponential = config.service == Service::Exponential;
    let after = match config.latency {
        Latency::Slot => None,
        Latency::After(latency) => Some(latency.as_secs_f64()),
    };
    // While a synchronous client waits for an answer that is not the slot's end, it doesn't think: a
    // delay that the finite-source model lacks.
    let known = config.retries == 0
        && config.discipline == Discipline::Fifo
        && !config.drop_departed
        && config.clients > 0
        && clamped_is_within_range(config)
        && (exponential || (config.workers == 1 && !synchronous))
        && !(synchronous && (config.patience.is_some() || after.is_some()));
    if !known {
        return None;
    }
    let mut solved = if exponential {
        Markov::of_clamped(config).solved
    } else {
        Deterministic::of_clamped(config).solved
    };
    solved.after = after;
    solved.patience = config.patience.map(Nanos::as_secs_f64);
    Some(solved)
}
