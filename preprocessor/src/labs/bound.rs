//! How much a lab may cost a build: a number of events, whatever its settings, since a millisecond's
//! interval brings five thousand times as many as five seconds do.

use switchboard::{Config, Nanos, limits};

/// Events that one lab's table may take, all its rows together: some third of a second, once for equal labs
/// and not again in the next build. A few million would change digits that the usual lab's table shows.
const MOST_EVENTS: f64 = 9_000_000.0;

/// Lengths of time that read well, from the longest.
const LENGTHS: [Nanos; 28] = [
    Nanos::from_secs(12 * 3600),
    Nanos::from_secs(6 * 3600),
    Nanos::from_secs(3 * 3600),
    Nanos::from_secs(2 * 3600),
    Nanos::from_secs(3600),
    Nanos::from_secs(30 * 60),
    Nanos::from_secs(20 * 60),
    Nanos::from_secs(10 * 60),
    Nanos::from_secs(5 * 60),
    Nanos::from_secs(2 * 60),
    Nanos::from_secs(60),
    Nanos::from_secs(30),
    Nanos::from_secs(20),
    Nanos::from_secs(10),
    Nanos::from_secs(5),
    Nanos::from_secs(2),
    Nanos::from_secs(1),
    Nanos::from_millis(500),
    Nanos::from_millis(200),
    Nanos::from_millis(100),
    Nanos::from_millis(50),
    Nanos::from_millis(20),
    Nanos::from_millis(10),
    Nanos::from_millis(5),
    Nanos::from_millis(2),
    Nanos::from_millis(1),
    Nanos::from_micros(500),
    Nanos::from_micros(200),
];

/// What is simulated where even a shorter time would be too much (nothing within the settings' ranges is).
pub(crate) const SHORTEST: Nanos = LENGTHS[LENGTHS.len() - 1];

/// Slots that must end in a row for its figures to hold to the digits shown.
const ENOUGH_SLOTS: f64 = 10_000.0;

/// The longest time, up to `most`, in which runs that bring so many events a second each, after
/// `beforehand` events of all of them together, stay below the bound; `None` where there is none.
pub(crate) fn longest(most: Nanos, beforehand: f64, events_per_second: f64) -> Option<Nanos> {
    LENGTHS
        .into_iter()
        .filter(|length| *length <= most)
        // A tenth more: what passes before the measures begin.
        .find(|length| beforehand + 1.1 * length.as_secs_f64() * events_per_second <= MOST_EVENTS)
}

/// At most how many events a second such a system brings, about: what is asked, what is asked again, and
/// two for each slot.
pub(crate) fn events_per_second(config: &Config) -> f64 {
    let offered = config.offered().0.min(limits::MAX_CAPACITY);
    let attempts = offered * f64::from(1 + config.retries);
    let slots = attempts.min(config.capacity.0);
    let timers = if config.patience.is_some() {
        attempts
    } else {
        0.0
    };
    attempts + 2.0 * slots + timers
}

/// What is to be said of a table whose rows are so short; empty where nothing suffers.
pub(crate) fn told(config: &Config, length: Nanos, wished: Nanos) -> &'static str {
    if length < wished && config.capacity.0 * length.as_secs_f64() < ENOUGH_SLOTS {
        " So many requests come in it that no longer time could be simulated while the page was made: the \
         figures are rough."
    } else {
        ""
    }
}

#[cfg(test)]
mod tests;
