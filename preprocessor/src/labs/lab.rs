//! A lab as a page holds it, and the configuration that its attributes ask for.

use super::attributes::Scenario;
use super::backoff;
use crate::reading::attributes::Attributes;
use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::switchboard::SHEET;
use switchboard::{Arrivals, Backoff, Config, Discipline, Latency, Nanos, PerSecond, Service};

/// A lab: what it starts with, how far its slider goes, what it shows, and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct Lab {
    pub(crate) config: Config,
    pub(crate) max: u32,
    /// The backoff that a reader switches on: the lab's own, or the usual one.
    pub(crate) waits: Backoff,
    pub(crate) scenario: Option<&'static Scenario>,
    /// Whether the reader is asked for a bet.
    pub(crate) predict: bool,
    /// The parts that are shown; `None`: all of them.
    pub(crate) show: Option<Vec<&'static str>>,
    /// Unique in the book.
    pub(crate) id: String,
    pub(crate) label: String,
}

impl Lab {
    /// What its model says of itself.
    #[expect(clippy::unused_self, reason = "there is one model so far")]
    pub(crate) fn sheet(&self) -> &'static Sheet {
        &SHEET
    }
}

/// The configuration as it is asked for, not clamped.
pub(crate) fn config(attributes: &Attributes) -> Config {
    let given = |name| {
        attributes
            .span(name)
            .map(|_| nanos(attributes.seconds(name)))
    };
    Config {
        clients: small(attributes.count("clients")),
        interval: nanos(attributes.seconds("interval")),
        arrivals: match attributes.word("arrivals") {
            "synchronous" => Arrivals::Synchronous,
            _ => Arrivals::Asynchronous,
        },
        patience: attributes
            .seconds("patience")
            .map(|patience| nanos(Some(patience))),
        retries: small(attributes.count("retries")),
        backoff: backoff(
            attributes.word("backoff") == "exponential",
            given("backoff-base"),
            given("backoff-cap"),
        ),
        retry_budget: attributes.share("retry-budget"),
        workers: small(attributes.count("workers")),
        capacity: PerSecond(attributes.rate("capacity")),
        service: match attributes.word("service") {
            "exponential" => Service::Exponential,
            _ => Service::Fixed,
        },
        queue: small(attributes.count("queue")),
        discipline: match attributes.word("discipline") {
            "lifo" => Discipline::Lifo,
            _ => Discipline::Fifo,
        },
        drop_departed: attributes.word("drop-departed") == "yes",
        latency: match attributes.word("latency") {
            "slot" => Latency::Slot,
            _ => Latency::After(nanos(attributes.seconds("latency"))),
        },
        objective: nanos(attributes.seconds("objective")),
        seed: attributes.count("seed"),
    }
}

/// The table's ranges fit; what doesn't is the core's to clamp.
pub(crate) fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn nanos(seconds: Option<f64>) -> Nanos {
    let length =
        std::time::Duration::try_from_secs_f64(seconds.unwrap_or_default()).unwrap_or_default();
    Nanos(u64::try_from(length.as_nanos()).unwrap_or(u64::MAX))
}
