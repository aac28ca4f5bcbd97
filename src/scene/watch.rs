//! The observer that each copy of the simulation carries: it remembers, for as long as a picture needs
//! it, who set out and what went back.

use super::{picture::approach, ring::Ring};
use crate::{Event, EventKind, Nanos, Observer};

/// Trips of one direction that are remembered; on a busier way the oldest are forgotten.
const TRIPS: usize = 256;
/// Workers that are watched one by one; a picture shows no more.
pub(super) const WATCHED_WORKERS: usize = 16;

/// Where a request will get.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fate {
    /// Into the queue: its place, a fraction if the queue is about to move up.
    Queue(f32),
    /// Straight to a worker.
    Worker(u32),
    /// To the door, and no further.
    Door,
}

/// A request that arrives at the server.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrival {
    pub(super) at: Nanos,
    pub(super) client: u32,
    pub(super) attempt: u64,
    pub(super) fate: Fate,
}

/// Something that goes back to a client.
#[derive(Clone, Copy, Debug)]
pub(super) struct Departure {
    pub(super) at: Nanos,
    pub(super) client: u32,
    pub(super) attempt: u64,
    pub(super) kind: Back,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Back {
    /// An answer, from this worker.
    Answer(u32),
    /// A rejection, from the door.
    Rejection,
    /// Nothing travels: the client stopped waiting.
    GaveUp,
}

#[derive(Clone, Debug)]
pub(super) struct Watch {
    pub(super) arrivals: Ring<Arrival>,
    pub(super) departures: Ring<Departure>,
    /// The first and the last event of a step, slots that began apart.
    pub(super) first: Option<Event>,
    pub(super) last: Option<Event>,
    /// The slot that began in it.
    pub(super) begun: Option<Event>,
    /// Requests in the waiting room.
    depth: u32,
    ends: [Nanos; WATCHED_WORKERS],
    held: [u64; WATCHED_WORKERS],
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            arrivals: Ring::new(TRIPS),
            departures: Ring::new(TRIPS),
            first: None,
            last: None,
            begun: None,
            depth: 0,
            ends: [Nanos::NEVER; WATCHED_WORKERS],
            held: [u64::MAX; WATCHED_WORKERS],
        }
    }

    /// Forgets what the last step was.
    pub(super) fn begin_step(&mut self) {
        self.first = None;
        self.last = None;
        self.begun = None;
    }

    fn departs(&mut self, event: &Event, kind: Back) {
        let Event {
            time: at,
            client,
            attempt,
            ..
        } = *event;
        self.departures.push(Departure {
            at,
            client,
            attempt,
            kind,
        });
    }

    /// The worker that began with an attempt; where that is no longer known, the first.
    pub(super) fn worker_of(&self, attempt: u64) -> u32 {
        self.held
            .iter()
            .position(|held| *held == attempt)
            .unwrap_or(0) as u32
    }

    fn slot_begins(&mut self, event: &Event, worker: u32, ends: Nanos) {
        self.depth = self.depth.saturating_sub(1);
        if let (Some(end), Some(held)) = (
            self.ends.get_mut(worker as usize),
            self.held.get_mut(worker as usize),
        ) {
            *end = ends;
            *held = event.attempt;
        }
        if let Some(arrival) = self.arrivals.newest_mut()
            && arrival.attempt == event.attempt
            && arrival.at == event.time
        {
            arrival.fate = Fate::Worker(worker);
        }
    }
}

impl Observer for Watch {
    fn event(&mut self, event: &Event) {
        match event.kind {
            EventKind::Sent => self.arrivals.push(Arrival {
                at: event.time,
                client: event.client,
                attempt: event.attempt,
                fate: Fate::Door,
            }),
            EventKind::Admitted => {
                let release = self.ends.iter().copied().min().unwrap_or(Nanos::NEVER);
                let place = self.depth as f32 - approach(event.time, release);
                self.depth += 1;
                if let Some(arrival) = self.arrivals.newest_mut() {
                    arrival.fate = Fate::Queue(place);
                }
            }
            EventKind::Rejected => self.departs(event, Back::Rejection),
            EventKind::SlotBegun { worker, ends } => {
                self.slot_begins(event, worker, ends);
                self.begun = Some(*event);
                return;
            }
            EventKind::SlotEnded { worker } => {
                if let Some(end) = self.ends.get_mut(worker as usize) {
                    *end = Nanos::NEVER;
                }
            }
            EventKind::Answered | EventKind::Wasted => {
                let worker = self.worker_of(event.attempt);
                self.departs(event, Back::Answer(worker));
            }
            EventKind::GaveUp => self.departs(event, Back::GaveUp),
            EventKind::Dropped => {
                self.depth = self.depth.saturating_sub(1);
                return;
            }
            EventKind::BackedOff { .. } | EventKind::Ended(_) => return,
        }
        self.first = self.first.or(Some(*event));
        self.last = Some(*event);
    }
}
