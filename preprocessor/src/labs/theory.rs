//! Why theory has no closed form for a configuration, in words.

use switchboard::{Arrivals, Config, Discipline, Latency, Service};
use switchboard::{steady, within_range};

/// What keeps theory from a closed form of the configuration; `None` where [`steady`] has one.
///
/// It ends a sentence that begins with "there is no closed form".
#[must_use]
pub fn no_closed_form(config: &Config) -> Option<&'static str> {
    if steady(config).is_some() {
        return None;
    }
    Some(if config.clients == 0 {
        "where nobody asks"
    } else if !within_range(config) {
        "for so many places or so much load"
    } else if config.retries > 0 {
        "for clients that try again"
    } else if config.drop_departed {
        "where the requests of clients that have gone are dropped"
    } else if config.discipline == Discipline::Lifo {
        "where the newest is served first"
    } else if config.arrivals == Arrivals::Synchronous && config.patience.is_some() {
        "for clients that wait for their answers, but not for ever"
    } else if config.service == Service::Fixed && config.arrivals == Arrivals::Synchronous {
        "for slots of a fixed length with clients that wait for their answers"
    } else if config.service == Service::Fixed {
        "for slots of a fixed length with several workers"
    } else if config.latency != Latency::Slot {
        "for clients that wait for an answer that comes before their slot ends"
    } else {
        "for this combination"
    })
}

/// What keeps theory from the latency alone; `None` where it has that, or nothing at all.
#[must_use]
pub fn no_latency(config: &Config) -> Option<&'static str> {
    steady(config)
        .is_some_and(|steady| steady.latency.is_none())
        .then_some("for the latency of those who didn't give up")
}
