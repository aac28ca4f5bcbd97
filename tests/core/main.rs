//! The simulation, held to what is true of every queue, to theory, to the design's figures, and to
//! itself on every platform.

mod clauses;
mod common_random_numbers;
mod conservation;
mod design;
mod digest;
mod forecast;
mod goals;
mod grid;
#[path = "../house/mod.rs"]
mod house;
mod littles_law;
mod metastable;
mod newest_first;
mod properties;
mod replications;
mod run;
mod theory;
mod writing_a_lab;

use switchboard::{Config, Experiment, Latency, Nanos, Report, Service};

/// A run of so many seconds after 100 s of warm-up, held to Little's law.
fn run(config: Config, seconds: u64) -> Report {
    littles_law::run(&Experiment {
        config,
        duration: Nanos::from_secs(seconds),
        ..Experiment::default()
    })
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
