//! The boundary to a page: one lab, driven by plain numbers.
//!
//! A lab is one instance of the wasm file. It imports nothing; it exports one memory and the functions
//! in `exports.rs`, each of which is one method of [`Boundary`]. Everything else of the boundary is
//! ordinary code that native tests call too. Every number that comes in is checked and clamped, so that
//! no input traps:
//!
//! - Times are in seconds and rates per second; what is not a number changes nothing,
//!   everything else is brought into its range ([`limits`](crate::limits)).
//! - Codes that don't exist change nothing.
//!
//! What goes out is finite, but for what theory doesn't know ([`Boundary::theory`]) and an event that
//! never comes ([`Boundary::next_event`]).

pub mod lab;
mod measures;
#[cfg(test)]
mod tests;
mod theory;

#[cfg(all(
    target_arch = "wasm32",
    any(feature = "wasm", feature = "model-switchboard")
))]
mod allocator;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod exports;
#[cfg(all(target_arch = "wasm32", feature = "model-switchboard"))]
mod lab_exports;

pub use measures::NAMES;

use crate::Arrivals;
use crate::Backoff;
use crate::Config;
use crate::Discipline;
use crate::Latency;
use crate::Nanos;
use crate::PerSecond;
use crate::Scope;
use crate::Service;
use crate::sim::models::switchboard::scene::Stage;

/// What can be set, by its code for [`Boundary::set`]: the names that the page's configuration has.
pub const SETTINGS: [&str; 15] = [
    "clients",
    "interval",
    "arrivals",
    "patience",
    "retries",
    "backoff_base",
    "backoff_cap",
    "retry_budget",
    "workers",
    "capacity",
    "service",
    "queue",
    "discipline",
    "drop_departed",
    "latency",
];

/// One lab.
#[derive(Clone, Debug)]
pub struct Boundary {
    stage: Stage,
    measures: [f64; measures::COUNT],
    theory: [f64; theory::COUNT],
}

impl Default for Boundary {
    /// The course's first lab, at time 0.
    fn default() -> Self {
        Self::new(Config::default())
    }
}

impl Boundary {
    /// A lab of this configuration, at time 0.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self {
            stage: Stage::new(config),
            measures: [0.0; measures::COUNT],
            theory: [0.0; theory::COUNT],
        }
    }

    /// Changes one setting ([`SETTINGS`]), while it runs: times in seconds, rates per second.
    ///
    /// - `patience` and `retry_budget`: negative for none.
    /// - `latency`: negative for the end of the slot.
    /// - `backoff_base`: 0 or less for no backoff; `backoff_cap` tells something only after it.
    /// - `arrivals`: 0 asynchronous, more synchronous; `service`: 0 fixed, more exponential;
    ///   `discipline`: 0 first come first served, more newest first; `drop_departed`: 0 no, more yes.
    pub fn set(&mut self, setting: u32, value: f64) {
        if value.is_nan() {
            return;
        }
        let mut config = *self.stage.config();
        let time = Nanos::from_secs_f64(value);
        // Casts saturate.
        let count = value as u32;
        let is_off = value < 0.0;
        match setting {
            0 => config.clients = count,
            1 => config.interval = time,
            2 if count > 0 => config.arrivals = Arrivals::Synchronous,
            2 => config.arrivals = Arrivals::Asynchronous,
            3 => config.patience = (!is_off).then_some(time),
            4 => config.retries = count,
            5 => {
                config.backoff = match config.backoff {
                    _ if time == Nanos::ZERO => Backoff::None,
                    Backoff::None => Backoff::Exponential {
                        base: time,
                        cap: time,
                    },
                    Backoff::Exponential { cap, .. } => Backoff::Exponential { base: time, cap },
                }
            }
            6 => {
                if let Backoff::Exponential { cap, .. } = &mut config.backoff {
                    *cap = time;
                }
            }
            7 => config.retry_budget = (!is_off).then_some(value),
            8 => config.workers = count,
            9 => config.capacity = PerSecond(value),
            10 if count > 0 => config.service = Service::Exponential,
            10 => config.service = Service::Fixed,
            11 => config.queue = count,
            12 if count > 0 => config.discipline = Discipline::Lifo,
            12 => config.discipline = Discipline::Fifo,
            13 => config.drop_departed = count > 0,
            14 if is_off => config.latency = Latency::Slot,
            14 => config.latency = Latency::After(time),
            _ => return,
        }
        self.stage.configure(config);
    }

    /// The seed, from the next reset on.
    pub fn set_seed(&mut self, seed: u64) {
        let mut config = *self.stage.config();
        config.seed = seed;
        self.stage.configure(config);
    }

    /// Starts again at time 0 with the present configuration and seed.
    pub fn reset(&mut self) {
        *self = Self::new(*self.stage.config());
    }

    /// Advances by so many seconds, or until so many events have happened; gives the seconds still to
    /// run. What is not a number, or negative, is 0.
    pub fn run(&mut self, time: f64, max_events: u32) -> f64 {
        let left = self
            .stage
            .run(Nanos::from_secs_f64(time), u64::from(max_events));
        left.as_secs_f64()
    }

    /// Runs to the next event; gives its code ([`Told::code`](crate::sim::models::switchboard::scene::Told::code)), 0 for none.
    pub fn step(&mut self) -> u32 {
        self.stage.step().code()
    }

    /// Simulated seconds until the next event of the shown simulation, less the last nanosecond (so
    /// that [`Boundary::run`] for so long brings the picture right before it, and [`Boundary::step`]
    /// then takes it); infinite if there is none. What was set within the last [`Stage::TRAVEL`] is
    /// still on its way, and may bring an event before it.
    #[must_use]
    pub fn next_event(&self) -> f64 {
        match self.stage.next_event() {
            Nanos::NEVER => f64::INFINITY,
            at => at
                .saturating_sub(self.stage.now())
                .saturating_sub(Nanos(1))
                .as_secs_f64(),
        }
    }

    /// Simulated seconds since the reset.
    #[must_use]
    pub fn time(&self) -> f64 {
        self.stage.now().as_secs_f64()
    }

    /// The measures of a scope (0: since the start; 1: the window), in the order of [`NAMES`].
    pub fn measures(&mut self, scope: u32) -> &[f64] {
        measures::write(&mut self.measures, &self.stage, self::scope(scope));
        &self.measures
    }

    /// What theory says about the configuration as it was last set, but with so many clients: the mean
    /// latency in seconds, and the share of the requests that is answered. Both are not a number where no
    /// closed form gives them ([`steady`](crate::sim::models::switchboard::steady)): with patience, retries, newest first or
    /// drop-departed, without clients, and beyond 1,000 clients, 1,000 places, 100 workers or a hundred times
    /// what the server carries.
    pub fn theory(&mut self, clients: u32) -> &[f64] {
        let mut config = *self.stage.config();
        config.clients = clients;
        self.theory = theory::values(&config);
        &self.theory
    }

    /// The verdict of this instant on a scope, from 0 (comfortable) to 4 (collapsed).
    #[must_use]
    pub fn verdict(&self, scope: u32) -> u32 {
        self.stage.verdict(self::scope(scope)) as u32
    }

    /// The verdict to show: the window's, once it has held for three seconds.
    #[must_use]
    pub const fn shown_verdict(&self) -> u32 {
        self.stage.shown_verdict() as u32
    }

    /// The fingerprint of all events since the reset.
    #[must_use]
    pub const fn digest(&self) -> u64 {
        self.stage.digest()
    }

    /// The picture, as numbers ([`Stage::flat`]).
    pub fn scene(&mut self) -> &[f32] {
        self.stage.flat()
    }
}

const fn scope(code: u32) -> Scope {
    if code == 0 {
        Scope::Total
    } else {
        Scope::Window
    }
}
