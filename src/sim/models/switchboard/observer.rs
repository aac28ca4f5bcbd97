//! Watching a simulation: every event, as it happens.

use crate::sim::kernel::units::Nanos;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub time: Nanos,
    /// What.
    pub kind: EventKind,
    /// Whose request it is about.
    pub client: u32,
    /// The request, numbered from 0 in the order of sending.
    pub request: u64,
    /// The attempt, numbered from 0 in the order of sending, over all requests.
    pub attempt: u64,
    /// Which attempt of its request it is: 1 for the first, more for retries.
    pub tries: u32,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// An attempt was sent; `tries` tells a first attempt from a retry.
    Sent,
    /// It found a place: a free worker (its slot begins in the same instant) or the waiting room.
    Admitted,
    /// It found the waiting room full; its client knows at once.
    Rejected,
    /// A worker began with it.
    SlotBegun {
        /// Which worker.
        worker: u32,
        /// When the slot will end.
        ends: Nanos,
    },
    /// Its worker is free again.
    SlotEnded {
        /// Which worker.
        worker: u32,
    },
    /// Its answer reached the client that waited for it.
    Answered,
    /// Its answer came, and nobody waited for it any more.
    Wasted,
    /// Its client gave up (or was removed); the server doesn't know.
    GaveUp,
    /// Its client will try again later.
    BackedOff {
        /// When.
        until: Nanos,
    },
    /// Its turn came, but its client had gone, and it was dropped unserved.
    Dropped,
    /// The request, with all its attempts, is over.
    Ended(Outcome),
}

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With an answer.
    Answered,
    /// Its last attempt was rejected.
    Rejected,
    /// Its client gave up on its last attempt, or was removed.
    GivenUp,
}

/// Sees every event of a simulation, in order.
///
/// The simulation is compiled once for each type of observer; `()` observes nothing and costs
/// nothing.
pub trait Observer {
    /// Something happened.
    fn event(&mut self, event: &Event);
}

impl Observer for () {
    #[inline(always)]
    fn event(&mut self, _: &Event) {}
}
