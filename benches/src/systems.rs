//! The systems that the benchmarks run.

use switchboard::network::{Caller, Handling, Plan, Source, Station, WAYS};
use switchboard::{Arrivals, Backoff, Config, Nanos, PerSecond};

/// The course's first lab with so many asynchronous clients. From 80 on two thirds are rejected.
#[must_use]
pub fn asynchronous(clients: u32) -> Config {
    Config {
        clients,
        ..Config::default()
    }
}

/// The same with clients that wait for their answers.
#[must_use]
pub fn synchronous(clients: u32) -> Config {
    Config {
        arrivals: Arrivals::Synchronous,
        ..asynchronous(clients)
    }
}

/// Clients that give up after 2 s and try again three times, at once, before a queue of 60: where a
/// rush never ends.
#[must_use]
pub fn retrying_at_once(clients: u32) -> Config {
    Config {
        queue: 60,
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        ..asynchronous(clients)
    }
}

/// The same, but each retry waits: at most 1 s before the first, at most 30 s before any.
#[must_use]
pub fn retrying_later(clients: u32) -> Config {
    Config {
        backoff: Backoff::Exponential {
            base: Nanos::from_secs(1),
            cap: Nanos::from_secs(30),
        },
        ..retrying_at_once(clients)
    }
}

/// The same load from another number of clients: the interval is as many times as long.
#[must_use]
pub fn spread(config: Config, clients: u32) -> Config {
    let factor = f64::from(clients) / f64::from(config.clients);
    Config {
        clients,
        interval: Nanos((config.interval.0 as f64 * factor) as u64),
        ..config
    }
}

/// Queues of one worker each, one behind the other, with exponential slots and room for all who come.
#[must_use]
pub fn tandem<const N: usize>(arrivals: PerSecond, services: [PerSecond; N]) -> Plan {
    let time = |rate: PerSecond| Nanos::from_secs_f64(1.0 / rate.0);
    let stations = (1..).zip(services).map(|(next, service)| {
        let mut then = [(0.0, 0); WAYS];
        if next < N as u32 {
            then[0] = (1.0, next);
        }
        let handling = Handling {
            then,
            ..Handling::exponential(time(service))
        };
        Station::one(1, 100_000, handling)
    });
    Plan {
        sources: vec![Source::open(1, time(arrivals), Caller::once(0))],
        stations: stations.collect(),
        ..Plan::default()
    }
}
