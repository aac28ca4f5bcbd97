//! Which closed form a configuration has, and what it says.

use super::config::{Arrivals, Config, Discipline, Latency, Service, limits};
use super::reports::silence;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Said, write};
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
    let mut present = config.workers + places(config);
    if config.arrivals == Arrivals::Synchronous {
        present = present.min(config.clients);
    }
    let offered = config.offered().0;
    present <= MOST_PLACES
        && offered <= config.capacity.0 * HIGHEST_LOAD
        && offered <= limits::MAX_CAPACITY
}

/// Places to wait beyond which nobody ever stands, for all that a float can tell: where less is asked for
/// than can be carried, the chance of one more in the queue falls at least as fast as the load's powers.
fn places(config: &Config) -> u32 {
    const NEVER: f64 = 1e-22;
    let (mut places, mut chance) = (1_u32, config.offered().0 / config.capacity.0);
    if config.arrivals == Arrivals::Synchronous || chance >= 1.0 {
        return config.queue;
    }
    while chance > NEVER && places < config.queue {
        (places, chance) = (places * 2, chance * chance);
    }
    places.min(config.queue)
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
    let enough = Config {
        queue: places(config),
        ..*config
    };
    let mut solved = if exponential {
        markov_of_clamped(&enough).solved
    } else {
        deterministic_of_clamped(&enough).solved
    };
    solved.after = after;
    solved.patience = config.patience.map(Nanos::as_secs_f64);
    Some(solved)
}

/// Whether a configuration within its ranges has a closed form.
fn is_known(config: &Config) -> bool {
    no_closed_form(config, false).is_none()
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

/// More places than these take theory longer than a page may take to be made: its work grows with their
/// square.
const MOST_BRIEFLY: u32 = 2_000;

/// What the sheet's figures come to in theory, and why there isn't more: [`Model::steady`].
///
/// [`Model::steady`]: crate::sim::models::Model::steady
pub(super) fn told(config: &Config, brief: bool, values: &mut [f64], silence: &mut Said) {
    values.fill(f64::NAN);
    if let Some(reason) = no_closed_form(config, brief) {
        silence.say(reason, &[]);
        return;
    }
    let Some(solved) = solve(config) else { return };
    let steady = (!brief).then(|| Steady::of(&solved));
    let throughput = solved.throughput();
    let goodput = throughput * solved.in_time();
    let answered = goodput / solved.offered;
    let objective = config.objective.as_secs_f64();
    let in_time = solved.answered_within(solved.patience.unwrap_or(objective).min(objective));
    let (queue_depth, utilization) = solved.depth_and_utilization();
    let [latency, wait] = match steady {
        Some(steady) => [steady.latency, Some(steady.wait)],
        None => [None; 2],
    }
    .map(|times| times.map_or([f64::NAN; 3], |times| [times.p50, times.p95, times.p99]));
    let mut mean_latency = solved.mean_latency();
    if config.patience.is_some() {
        mean_latency = f64::NAN;
        silence.say(silence::LATENCY, &[]);
    }
    let all = [
        solved.offered,
        throughput,
        goodput,
        throughput - goodput,
        answered,
        solved.rejected,
        (1.0 - solved.rejected - answered).max(0.0),
        (1.0 - solved.rejected) * in_time,
        // Nobody tries again where there is a closed form.
        1.0,
        mean_latency,
        latency[0],
        latency[1],
        latency[2],
        solved.mean_wait(),
        wait[0],
        wait[1],
        wait[2],
        queue_depth,
        utilization,
    ];
    write(values, &all);
}

/// Why there is no closed form, or none for which there is time.
fn no_closed_form(config: &Config, brief: bool) -> Option<usize> {
    let synchronous = config.arrivals == Arrivals::Synchronous;
    let fixed = config.service == Service::Fixed;
    let reasons = [
        (config.clients == 0, silence::NOBODY_ASKS),
        (
            !clamped_is_within_range(config) || (brief && places(config) > MOST_BRIEFLY),
            silence::TOO_MUCH,
        ),
        (config.retries > 0, silence::RETRIES),
        (config.drop_departed, silence::DROP_DEPARTED),
        (config.discipline == Discipline::Lifo, silence::NEWEST_FIRST),
        (
            synchronous && config.patience.is_some(),
            silence::SYNCHRONOUS_PATIENCE,
        ),
        (synchronous && fixed, silence::SYNCHRONOUS_FIXED),
        (fixed && config.workers > 1, silence::FIXED_WORKERS),
        // While a synchronous client waits for an answer that is not the slot's end, it doesn't think: a
        // delay that the finite-source model lacks.
        (
            synchronous && config.latency != Latency::Slot,
            silence::SYNCHRONOUS_LATENCY,
        ),
    ];
    let first = reasons.iter().find(|(holds, _)| *holds);
    first.map(|(_, reason)| *reason)
}
