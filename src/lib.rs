//! The simulation core of the Switchboard course: clients, one server with a waiting room, and what
//! becomes of their requests.
//!
//! It is a discrete-event simulation and deterministic: the same configuration, seed and inputs give
//! the same events on every platform, bit for bit. Time is an integer count of nanoseconds; floats are
//! touched by IEEE-exact operations only; each use of randomness has a stream of
//! its own. It knows no clock, no file and no browser.
//!
//! ```
//! use switchboard::{Config, Nanos, Scope, Simulation, Verdict};
//!
//! let mut lab = Simulation::new(Config { clients: 3, ..Config::default() });
//! lab.run_until(Nanos::from_secs(60));
//! assert_eq!(lab.verdict(Scope::Window), Verdict::Comfortable);
//!
//! lab.set_clients(80);
//! lab.run_until(Nanos::from_secs(120));
//! assert_eq!(lab.verdict(Scope::Window), Verdict::Collapsed);
//! ```
//!
//! Whole runs, with a warm-up and a report, are [`Experiment`]s.
#![no_std]
// Only in the wasm file, which is optimised for size but for what runs most (`tools/build-wasm`).
#![cfg_attr(
    all(feature = "wasm", target_arch = "wasm32"),
    feature(optimize_attribute)
)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod drawing;
pub mod sim;
pub mod theory;
pub mod wasm;

pub use sim::kernel::measures::{Counts, Measures, Scope, Summary};
pub use sim::kernel::units::{Nanos, PerSecond};
pub use sim::models::switchboard::{
    Arrivals, Attempt, Backoff, Config, Discipline, Event, EventKind, Experiment, Latency,
    Observer, Outcome, Report, Service, Simulation, Slot, Step, Verdict, deterministic,
    has_closed_form, limits, markov, means, scene, steady, within_range,
};
pub use sim::parts::{conversation, network};
