//! What is simulated: the clients, the server, and the numbers that describe them.
//!
//! Every [`Config`] runs: what is beyond its range ([`limits`]) is brought to its end. At the ends:
//!
//! - Without clients nothing ever happens; everything measured is 0, and the verdict comfortable.
//! - Asynchronous clients, be they one or a million, send at most a million requests a second together.
//! - A million clients are the most. Asynchronous ones cost nothing each, synchronous ones a timer.
//! - Capacity ends at a million a second, where a slot of one worker takes a microsecond.
//! - Without a queue nobody waits: who finds all workers busy is rejected.
//! - A latency longer than the slot delays answers, and nothing else: they outlast their slots, while the
//!   workers go on.

use crate::sim::kernel::units::{Nanos, PerSecond};
pub use crate::sim::parts::{waiting_room::Discipline, workers::Service};

#[cfg(test)]
mod tests;

/// The ranges that a [`Config`] is clamped to.
pub mod limits {
    use crate::sim::kernel::units::Nanos;

    /// Most clients.
    pub const MAX_CLIENTS: u32 = 1_000_000;
    /// Most workers.
    pub const MAX_WORKERS: u32 = 1_000;
    /// Most places in the waiting room.
    pub const MAX_QUEUE: u32 = 100_000;
    /// Most retries of one request.
    pub const MAX_RETRIES: u32 = 100;
    /// Shortest interval, patience, and backoff base. Asynchronous clients together send at most one
    /// request in this time on average: rates end at a million a second.
    pub const MIN_TIME: Nanos = Nanos(1_000);
    /// Longest interval, patience, latency and backoff: a million seconds, some eleven days.
    pub const MAX_TIME: Nanos = Nanos::from_secs(1_000_000);
    /// Highest capacity, requests per second.
    pub const MAX_CAPACITY: f64 = 1e6;
    /// Lowest capacity, requests per second.
    pub const MIN_CAPACITY: f64 = 1e-3;
    /// Most attempts that the simulation keeps in mind at once: waiting, being served, with an answer
    /// on its way, or waiting to be sent again. One more is rejected at the door.
    pub const MAX_ATTEMPTS: u32 = 1_000_000;
}

/// What clients do between two requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrivals {
    /// They send on their own schedule, whatever became of earlier requests (an open system): each
    /// client is a Poisson stream with one request an interval.
    #[default]
    Asynchronous,
    /// They think for an exponential time with mean `interval`, send, and wait until the request has
    /// ended before they think again (a closed system).
    Synchronous,
}

/// When the answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Latency {
    /// So long after the slot began, however long the worker is held: with one worker. With several,
    /// so many times as long ([`Config::answer_after`]).
    After(Nanos),
    /// When the slot ends: the textbook queue.
    Slot,
}

/// How long a client waits before it tries again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Backoff {
    /// Not at all: in the same instant.
    #[default]
    None,
    /// Exponential backoff with full jitter: a uniform time between nothing and
    /// `min(cap, base · 2^(retry − 1))` (M. Brooker, "Exponential Backoff And Jitter", 2015).
    Exponential {
        /// The longest wait before the first retry.
        base: Nanos,
        /// The longest wait before any retry.
        cap: Nanos,
    },
}

/// A configuration: plain data, whose [`Default`] is the course's first lab.
///
/// [`Simulation`](crate::Simulation) takes every configuration, clamped by [`Config::clamped`]: an interval
/// of nothing as well as a capacity that is not a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Config {
    /// How many clients there are; 0 is allowed.
    pub clients: u32,
    /// Mean time between a client's requests (asynchronous), or its mean thinking time (synchronous).
    pub interval: Nanos,
    /// Whether clients wait for their answers.
    pub arrivals: Arrivals,
    /// How long a client waits for an attempt before it gives up; `None`: for ever.
    pub patience: Option<Nanos>,
    /// How often a rejected or given-up request is tried again.
    pub retries: u32,
    /// How long a client waits before it tries again.
    pub backoff: Backoff,
    /// A retry budget for all clients together: a bucket of ten tokens, full at the start, that every
    /// retry takes one from and every first attempt refills by this share of a token. Without a whole
    /// token, there is no retry. `None`: no budget.
    pub retry_budget: Option<f64>,
    /// How many requests are served at once.
    pub workers: u32,
    /// What all workers together can carry: a slot is held for `workers / capacity` (on average).
    pub capacity: PerSecond,
    /// How the length of slots is distributed.
    pub service: Service,
    /// Places in the waiting room; an arrival that finds it full is rejected.
    pub queue: u32,
    /// Who is served next.
    pub discipline: Discipline,
    /// Whether a request whose client has gone is dropped when its turn comes, instead of served.
    pub drop_departed: bool,
    /// When the answer comes.
    pub latency: Latency,
    /// An answer within this time of the request's first sending is in time. It changes nothing of what
    /// happens: the measures count by it, and the verdict judges by it.
    pub objective: Nanos,
    /// What all randomness derives from. A new seed takes effect at the next reset.
    pub seed: u64,
}

impl Default for Config {
    /// The course's first lab: three clients that ask every 5 s and wait as long as it takes; one
    /// worker that carries 5 requests/s, 15 places to wait, and 42 ms for an answer.
    fn default() -> Self {
        Self {
            clients: 3,
            interval: Nanos::from_secs(5),
            arrivals: Arrivals::Asynchronous,
            patience: None,
            retries: 0,
            backoff: Backoff::None,
            retry_budget: None,
            workers: 1,
            capacity: PerSecond(5.0),
            service: Service::Fixed,
            queue: 15,
            discipline: Discipline::Fifo,
            drop_departed: false,
            latency: Latency::After(Nanos::from_millis(42)),
            objective: Nanos::from_secs(1),
            seed: 1,
        }
    }
}

impl Config {
    /// The same configuration with every number in its range ([`limits`]). A capacity or budget that
    /// is not a number becomes the lowest one.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        self.clamp();
        self
    }

    /// [`Config::clamped`], in place.
    pub(crate) fn clamp(&mut self) {
        self.clients = self.clients.min(limits::MAX_CLIENTS);
        bound(&mut self.interval, limits::MIN_TIME);
        if let Some(patience) = &mut self.patience {
            bound(patience, limits::MIN_TIME);
        }
        self.retries = self.retries.min(limits::MAX_RETRIES);
        if let Backoff::Exponential { base, cap } = &mut self.backoff {
            bound(base, limits::MIN_TIME);
            bound(cap, *base);
        }
        if let Some(share) = &mut self.retry_budget {
            *share = between(*share, 0.0, 1.0);
        }
        self.workers = self.workers.clamp(1, limits::MAX_WORKERS);
        let PerSecond(capacity) = &mut self.capacity;
        *capacity = between(*capacity, limits::MIN_CAPACITY, limits::MAX_CAPACITY);
        self.queue = self.queue.min(limits::MAX_QUEUE);
        if let Latency::After(latency) = &mut self.latency {
            bound(latency, Nanos::ZERO);
        }
        bound(&mut self.objective, limits::MIN_TIME);
    }

    /// How long after its slot's beginning an answer comes, where it has a time of its own. The latency
    /// given is that of one worker that does all the work: one of several is slower by their number, and
    /// so is its answer.
    #[must_use]
    pub fn answer_after(&self) -> Option<Nanos> {
        match self.latency {
            Latency::Slot => None,
            Latency::After(latency) => {
                let (latency, workers) = (
                    latency.min(limits::MAX_TIME),
                    self.workers.min(limits::MAX_WORKERS),
                );
                Some(Nanos(latency.0 * u64::from(workers)))
            }
        }
    }

    /// Mean time that a request holds a worker: `workers / capacity`.
    #[must_use]
    pub fn slot(&self) -> Nanos {
        Nanos::round(self.mean_slot())
    }

    /// What the clients offer together if nothing holds them up: `clients / interval`.
    #[must_use]
    pub fn offered(&self) -> PerSecond {
        PerSecond(f64::from(self.clients) / self.interval.as_secs_f64())
    }

    /// Mean slot in nanoseconds, unrounded.
    pub(crate) fn mean_slot(&self) -> f64 {
        f64::from(self.workers) * 1e9 / self.capacity.0
    }
}

/// Brings a time into its range.
#[inline(never)]
fn bound(time: &mut Nanos, least: Nanos) {
    *time = (*time).clamp(least, limits::MAX_TIME);
}

/// `f64::clamp`, with not-a-number taken to the lower bound.
fn between(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}
