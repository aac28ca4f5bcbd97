//! A request, and a server with its queue.

use super::settings::QUEUE;
use crate::sim::kernel::units::Nanos;

#[derive(Clone, Copy, Debug)]
pub(super) struct Request {
    pub(super) client: u32,
    pub(super) born: Nanos,
    /// Of mean 1.
    pub(super) size: f64,
    /// Its client has gone.
    pub(super) left: bool,
}

/// A request in its place at a server: the first is served, if somebody is.
pub(super) const PLACES: usize = QUEUE as usize + 1;

#[derive(Clone, Copy, Debug)]
pub(super) struct Server {
    /// A ring: the first of them is the one that is served.
    pub(super) requests: [Request; PLACES],
    pub(super) first: usize,
    pub(super) present: usize,
    /// When the slot ends that runs, [`Nanos::NEVER`] if none does.
    pub(super) ends: Nanos,
    /// Errors on their way.
    pub(super) aside: u32,
}

impl Server {
    pub(super) const IDLE: Self = Self {
        requests: [Request {
            client: 0,
            born: Nanos::ZERO,
            size: 0.0,
            left: true,
        }; PLACES],
        first: 0,
        present: 0,
        ends: Nanos::NEVER,
        aside: 0,
    };

    /// How many wait.
    pub(super) const fn waiting(&self) -> u32 {
        self.present.saturating_sub(1) as u32
    }

    pub(super) const fn is_busy(&self) -> bool {
        self.present > 0
    }

    /// What a report or the balancer counts.
    pub(super) const fn load(&self) -> u32 {
        self.present as u32 + self.aside
    }

    /// Those who are here, the one that is served first.
    pub(super) fn here(&self) -> impl Iterator<Item = &Request> {
        (0..self.present).map(|place| &self.requests[(self.first + place) % PLACES])
    }
}
