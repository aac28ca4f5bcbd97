//! One point of the grid.

use std::fmt;

use switchboard::{
    Arrivals, Config, Latency, Service, deterministic, markov,
    theory::{Deterministic, Markov, Steady},
};

/// Numbers of clients: from a server that is nearly always idle to three times what it can carry.
pub(super) const CLIENTS: [u32; 11] = [1, 3, 5, 10, 15, 20, 25, 30, 40, 60, 80];

#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) clients: u32,
    pub(super) workers: u32,
    pub(super) arrivals: Arrivals,
    pub(super) service: Service,
}

impl Cell {
    pub(super) fn config(&self) -> Config {
        Config {
            clients: self.clients,
            workers: self.workers,
            arrivals: self.arrivals,
            service: self.service,
            latency: Latency::Slot,
            seed: self.first_seed(),
            ..Config::default()
        }
    }

    /// The first of the cell's hundred seeds. Cells with the same seeds would have the same arrivals,
    /// and be wrong or right together.
    fn first_seed(&self) -> u64 {
        let kind = 2 * (self.arrivals as u64) + self.service as u64;
        (1000 * kind + 100 * u64::from(self.workers) + u64::from(self.clients)) * 100 + 1
    }

    /// Mean slot in seconds.
    pub(super) fn slot(&self) -> f64 {
        self.config().slot().as_secs_f64()
    }

    /// How many seconds it takes the clients to send so many requests if nothing holds them up.
    pub(super) fn seconds_for(&self, requests: f64) -> u64 {
        (requests / self.config().offered().0).ceil() as u64
    }

    pub(super) fn model(&self) -> Model {
        match self.service {
            Service::Exponential => Model::Markov(markov(&self.config())),
            Service::Fixed => Model::Deterministic(deterministic(&self.config())),
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            clients,
            workers,
            arrivals,
            service,
        } = self;
        write!(f, "N={clients} {workers} {arrivals:?} {service:?}")
    }
}

/// The closed form of a cell.
pub(super) enum Model {
    Markov(Markov),
    Deterministic(Deterministic),
}

impl Model {
    pub(super) fn steady(&self) -> Steady {
        match self {
            Self::Markov(model) => model.steady(),
            Self::Deterministic(model) => model.steady(),
        }
    }

    pub(super) fn wait_at_most(&self, time: f64) -> f64 {
        match self {
            Self::Markov(model) => model.wait_at_most(time),
            Self::Deterministic(model) => model.wait_at_most(time),
        }
    }

    pub(super) fn latency_at_most(&self, time: f64) -> f64 {
        match self {
            Self::Markov(model) => model.latency_at_most(time),
            Self::Deterministic(model) => model.latency_at_most(time),
        }
    }
}
