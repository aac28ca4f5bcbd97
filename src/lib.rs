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

mod config;
mod digest;
mod experiment;
mod ln;
mod measures;
mod observer;
mod random;
mod room;
pub mod scene;
mod sim;
pub mod theory;
mod units;
mod verdict;
pub mod wasm;

pub use config::{Arrivals, Backoff, Config, Discipline, Latency, Service, limits};
pub use experiment::{Experiment, Report};
pub use measures::{Counts, Measures, Scope, Summary};
pub use observer::{Event, EventKind, Observer, Outcome};
pub use sim::{Attempt, Simulation, Slot, Step};
pub use units::{Nanos, PerSecond};
pub use verdict::{SteadyVerdict, Verdict};
