//! Why theory has no closed form for a configuration, in words.

use switchboard::theory::Means;
use switchboard::{Arrivals, Config, Discipline, Latency, Service};
use switchboard::{has_closed_form, within_range};

const TOO_MUCH: &str = "for so many places or so much load";

/// What keeps theory from a closed form of the configuration; `None` where [`switchboard::steady`] has one.
///
/// It ends a sentence that begins with "there is no closed form".
#[must_use]
pub fn no_closed_form(config: &Config) -> Option<&'static str> {
    if has_closed_form(config) {
        return None;
    }
    Some(if config.clients == 0 {
        "where nobody asks"
    } else if !within_range(config) {
        TOO_MUCH
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
    (has_closed_form(config) && config.patience.is_some()).then_some(NO_LATENCY)
}

/// Which latency has no closed form where clients give up.
pub(crate) const NO_LATENCY: &str = "for the latency of those who didn't give up";

/// More places than these take theory longer than a page may take to make: its work grows with their
/// square.
const MOST_PLACES: u32 = 2_000;

/// As [`no_closed_form`], with what a page has no time for.
pub(crate) fn not_told(config: &Config) -> Option<&'static str> {
    no_closed_form(config).or((config.queue > MOST_PLACES).then_some(TOO_MUCH))
}

/// What theory says of the configuration, where a page has time for it.
pub(crate) fn means(config: &Config) -> Option<Means> {
    match not_told(config) {
        None => switchboard::means(config),
        Some(_) => None,
    }
}
