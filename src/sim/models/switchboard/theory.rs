//! Which closed form a configuration has, and what it says.

use super::config::{Arrivals, Config, Discipline, Service, limits};
use crate::sim::kernel::units::Nanos;
use crate::theory::{Deterministic, Markov, Means, Solved, Steady};

#[cfg(test)]
mod tests;

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
    if !is_known(config) {
        return None;
    }
    let exponential = config.service == Service::Exponential;
    let after = config.answer_after().map(Nanos::as_secs_f64);
    let mut solved = if exponential {
        markov_of_clamped(config).solved
    } else {
        deterministic_of_clamped(config).solved
    };
    solved.after = after;
    solved.patience = config.patience.map(Nanos::as_secs_f64);
    Some(solved)
}

/// Whether a configuration within its ranges has a closed form.
fn is_known(config: &Config) -> bool {
    let synchronous = config.arrivals == Arrivals::Synchronous;
    let exponential = config.service == Service::Exponential;
    let after = config.answer_after().is_some();
    // While a synchronous client waits for an answer that is not the slot's end, it doesn't think: a
    // delay that the finite-source model lacks.
    config.retries == 0
        && config.discipline == Discipline::Fifo
        && !config.drop_departed
        && config.clients > 0
        && clamped_is_within_range(config)
        && (exponential || (config.workers == 1 && !synchronous))
        && !(synchronous && (config.patience.is_some() || after))
}

/// The queue of a configuration, as if its slots were exponential.
#[must_use]
pub fn markov(config: &Config) -> Markov {
    markov_of_clamped(&config.clamped())
}

fn markov_of_clamped(config: &Config) -> Markov {
    let service = 1e9 / config.mean_slot();
    let (workers, queue) = (config.workers, config.queue);
    match config.arrivals {
        Arrivals::Asynchronous => Markov::open(config.offered().0, service, workers, queue),
        Arrivals::Synchronous => {
            let each = 1.0 / config.interval.as_secs_f64();
            Markov::closed(config.clients, each, service, workers, queue)
        }
    }
}

/// The queue of a configuration, as if it had one worker with fixed slots.
#[must_use]
pub fn deterministic(config: &Config) -> Deterministic {
    deterministic_of_clamped(&config.clamped())
}

fn deterministic_of_clamped(config: &Config) -> Deterministic {
    Deterministic::new(config.offered().0, config.mean_slot() / 1e9, config.queue)
}

/// Whether [`steady`] and [`means`] know the configuration, without solving anything.
#[must_use]
pub fn has_closed_form(config: &Config) -> bool {
    is_known(&config.clamped())
}

/// What [`steady`] says without percentiles, which are most of its work.
#[must_use]
pub fn means(config: &Config) -> Option<Means> {
    Some(Means::of(&solve(&config.clamped())?))
}
