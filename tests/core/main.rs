//! The simulation, held to what is true of every queue, to theory, to the design's figures, and to
//! itself on every platform.

mod conservation;
mod design;
mod digest;
mod properties;
mod theory;

use switchboard::{Config, Experiment, Latency, Nanos, Report, Service};

/// A run of so many seconds after 100 s of warm-up.
fn run(config: Config, seconds: u64) -> Report {
    Experiment {
        config,
        duration: Nanos::from_secs(seconds),
        ..Experiment::default()
    }
    .run()
}

/// The course's server as a textbook queue: exponential slots whose end is the answer.
fn textbook(clients: u32) -> Config {
    Config {
        clients,
        service: Service::Exponential,
        latency: Latency::Slot,
        ..Config::default()
    }
}
