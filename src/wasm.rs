//! The boundary to a page: one lab, driven by plain numbers.
//!
//! A lab is one instance of the wasm file. It imports nothing; it exports one memory and the functions
//! in `exports.rs`, each of which is one method of [`Boundary`]. Everything else of the boundary is
//! ordinary code that native tests call too. Every number that comes in is checked and clamped, so that
//! no input traps:
//!
//! - Times are in seconds and rates per second; what is not a number leaves the setting as it is,
//!   everything else is brought into its range ([`limits`](crate::limits)).
//! - Codes that don't exist leave the setting as it is.
//!
//! What goes out is finite, but for what theory doesn't know ([`Boundary::theory`]) and an event that
//! never comes ([`Boundary::next_event`]).

mod measures;
#[cfg(test)]
mod tests;
mod theory;

#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod allocator;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod exports;

pub use measures::NAMES;

use crate::{
    Arrivals, Backoff, Config, Discipline, Latency, Nanos, PerSecond, Scope, Service, scene::Stage,
};

/// One lab.
#[derive(Clone, Debug)]
pub struct Boundary {
    stage: Stage,
    /// As it was last asked for.
    config: Config,
    measures: [f64; measures::COUNT],
    theory: [f64; theory::COUNT],
}

impl Default for Boundary {
    /// The course's first lab, at time 0.
    fn default() -> Self {
        Self::new(Config::default())
    }
}

/// Takes on a time in seconds, unless it is not a number.
#[inline(never)]
fn take(place: &mut Nanos, seconds: f64) {
    if !seconds.is_nan() {
        *place = Nanos::from_secs_f64(seconds);
    }
}

impl Boundary {
    /// A lab of this configuration, at time 0.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self {
            stage: Stage::new(config),
            config,
            measures: [0.0; measures::COUNT],
            theory: [f64::NAN; theory::COUNT],
        }
    }

    /// Lets the stage have what was asked for. (A seed waits for the reset.)
    #[inline(never)]
    fn apply(&mut self) {
        let seed = self.stage.config().seed;
        self.stage.configure(Config {
            seed,
            ..self.config
        });
    }

    /// How many clients there are.
    pub fn set_clients(&mut self, clients: u32) {
        self.config.clients = clients;
        self.apply();
    }

    /// Mean time between a client's requests, in seconds.
    pub fn set_interval(&mut self, interval: f64) {
        take(&mut self.config.interval, interval);
        self.apply();
    }

    /// 0: clients are asynchronous; 1: synchronous.
    pub fn set_arrivals(&mut self, kind: u32) {
        match kind {
            0 => self.config.arrivals = Arrivals::Asynchronous,
            1 => self.config.arrivals = Arrivals::Synchronous,
            _ => {}
        }
        self.apply();
    }

    /// How long a client waits for an attempt, in seconds; negative: for ever.
    pub fn set_patience(&mut self, patience: f64) {
        if patience < 0.0 {
            self.config.patience = None;
        } else if !patience.is_nan() {
            take(self.config.patience.get_or_insert_default(), patience);
        }
        self.apply();
    }

    /// How often a request is tried again.
    pub fn set_retries(&mut self, retries: u32) {
        self.config.retries = retries;
        self.apply();
    }

    /// Exponential backoff with this base and cap, in seconds; a base of 0 or less: none.
    pub fn set_backoff(&mut self, base: f64, cap: f64) {
        if base <= 0.0 {
            self.config.backoff = Backoff::None;
        } else if !(base.is_nan() || cap.is_nan()) {
            let (base, cap) = (Nanos::from_secs_f64(base), Nanos::from_secs_f64(cap));
            self.config.backoff = Backoff::Exponential { base, cap };
        }
        self.apply();
    }

    /// The retry budget, as a share of first attempts; negative: none.
    pub fn set_retry_budget(&mut self, share: f64) {
        if !share.is_nan() {
            self.config.retry_budget = (share >= 0.0).then_some(share);
        }
        self.apply();
    }

    /// What the server carries, in requests per second.
    pub fn set_capacity(&mut self, capacity: f64) {
        if !capacity.is_nan() {
            self.config.capacity = PerSecond(capacity);
        }
        self.apply();
    }

    /// How many workers the server has.
    pub fn set_workers(&mut self, workers: u32) {
        self.config.workers = workers;
        self.apply();
    }

    /// 0: slots are fixed; 1: exponential.
    pub fn set_service(&mut self, kind: u32) {
        match kind {
            0 => self.config.service = Service::Fixed,
            1 => self.config.service = Service::Exponential,
            _ => {}
        }
        self.apply();
    }

    /// Places in the waiting room.
    pub fn set_queue(&mut self, places: u32) {
        self.config.queue = places;
        self.apply();
    }

    /// 0: first come, first served; 1: newest first.
    pub fn set_discipline(&mut self, kind: u32) {
        match kind {
            0 => self.config.discipline = Discipline::Fifo,
            1 => self.config.discipline = Discipline::Lifo,
            _ => {}
        }
        self.apply();
    }

    /// Other than 0: requests whose client has gone are dropped when their turn comes.
    pub fn set_drop_departed(&mut self, drop: u32) {
        self.config.drop_departed = drop != 0;
        self.apply();
    }

    /// How long after its slot's begin an answer comes, in seconds; negative: when the slot ends.
    pub fn set_latency(&mut self, latency: f64) {
        if latency < 0.0 {
            self.config.latency = Latency::Slot;
        } else if !latency.is_nan() {
            self.config.latency = Latency::After(Nanos::from_secs_f64(latency));
        }
        self.apply();
    }

    /// The seed, from the next reset on.
    pub fn set_seed(&mut self, seed: u64) {
        self.config.seed = seed;
    }

    /// Starts again at time 0 with the present configuration and seed.
    pub fn reset(&mut self) {
        *self = Self::new(self.config);
    }

    /// Advances by so many seconds, or until so many events have happened; gives the seconds still to
    /// run. What is not a number, or negative, is 0.
    pub fn run(&mut self, time: f64, max_events: u32) -> f64 {
        let left = self
            .stage
            .run(Nanos::from_secs_f64(time), u64::from(max_events));
        left.as_secs_f64()
    }

    /// Runs to the next event; gives its code ([`Told::code`](crate::scene::Told::code)), 0 for none.
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
        self.measures = measures::values(&self.stage, self::scope(scope));
        &self.measures
    }

    /// What theory says about the configuration as it was last set, but with so many clients: latency
    /// mean and p95 in seconds, the share of requests that is answered, answers per second, mean queue
    /// depth, utilization. Each is not a number where no closed form gives it
    /// ([`steady`](crate::theory::steady)): all of them with retries, newest first or drop-departed,
    /// without clients, and beyond 1,000 clients, 1,000 places or a hundred times what the server
    /// carries; the latency with patience.
    pub fn theory(&mut self, clients: u32) -> &[f64] {
        self.theory = theory::values(&Config {
            clients,
            ..self.config
        });
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
