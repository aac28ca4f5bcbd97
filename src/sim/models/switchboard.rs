//! Clients, one server with a waiting room, and what becomes of their requests: Module 02's lab, made
//! for speed.

mod clauses;
pub(crate) mod config;
mod contradictions;
mod curve;
pub mod drawing;
mod experiment;
pub mod future;
mod goals;
mod lab;
mod observer;
mod reports;
pub mod scene;
pub mod settings;
mod sheet;
mod simulation;
mod theory;
mod verdict;

pub use config::{Arrivals, Backoff, Config, Discipline, Latency, Service, limits};
pub use experiment::{Experiment, Report};
pub use lab::Lab;
pub use observer::{Event, EventKind, Observer, Outcome};
pub use sheet::SHEET;
pub use simulation::{Attempt, Simulation, Slot, Step};
pub use theory::{
    HIGHEST_LOAD, MOST_PLACES, deterministic, has_closed_form, markov, means, steady, within_range,
};
pub use verdict::Verdict;
