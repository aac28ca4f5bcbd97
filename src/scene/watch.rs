//! The observer that each copy of the simulation carries: it remembers, for as long as a picture needs
//! it, who set out and what went back, and what the last step was.

use super::{
    picture::{ClientState, Dot, DotKind, approach},
    ring::Ring,
    told::Told,
};
use crate::{Event, EventKind, Nanos, Observer};

/// Trips of one direction that are remembered; on a busier way the oldest are forgotten.
const TRIPS: usize = 256;
/// Workers that are watched one by one; a picture shows no more.
pub(super) const WATCHED_WORKERS: usize = 16;

/// A way between a client and the server.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trip {
    /// When it ends or begins at the server.
    pub(super) at: Nanos,
    /// What is on the way, its progress aside.
    pub(super) dot: Dot,
    /// What its end makes of its client. One who gives up knows at once: nothing travels then.
    pub(super) makes: ClientState,
}

#[derive(Clone, Debug)]
pub(super) struct Watch {
    /// What came to the server.
    pub(super) arrivals: Ring<Trip>,
    /// What went back to the clients.
    pub(super) departures: Ring<Trip>,
    /// What has happened since this was last [`Told::Nothing`].
    pub(super) told: Told,
    /// Requests in the waiting room.
    depth: u32,
    /// When each worker's slot ends, and the attempt that it began with last.
    ends: [Nanos; WATCHED_WORKERS],
    held: [u64; WATCHED_WORKERS],
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            arrivals: Ring::new(TRIPS),
            departures: Ring::new(TRIPS),
            told: Told::Nothing,
            depth: 0,
            ends: [Nanos::NEVER; WATCHED_WORKERS],
            held: [u64::MAX; WATCHED_WORKERS],
        }
    }

    /// The worker that began with an attempt; where that is no longer known, the first.
    pub(super) fn worker_of(&self, attempt: u64) -> u32 {
        self.held
            .iter()
            .position(|held| *held == attempt)
            .unwrap_or(0) as u32
    }

    /// A step is told by what began it; an arrival by where it got in the end.
    fn tell(&mut self, told: Told) {
        if self.told.is_arrival() || self.told == Told::Nothing {
            self.told = told;
        }
    }

    fn slot_begins(&mut self, event: &Event, worker: u32, ends: Nanos) {
        self.depth = self.depth.saturating_sub(1);
        let client = event.client;
        if let Some(end) = self.ends.get_mut(worker as usize) {
            *end = ends;
            self.held[worker as usize] = event.attempt;
        }
        if let Some(Trip { at, dot, .. }) = self.arrivals.newest_mut()
            && dot.attempt == event.attempt
            && *at == event.time
        {
            (dot.kind, dot.at, dot.worker) = (DotKind::ToWorker, 0.0, worker);
            self.tell(Told::Served { client, worker });
        }
        if let Told::SlotEnded { next, .. } = &mut self.told {
            *next = Some(client);
        }
    }
}

impl Observer for Watch {
    fn event(&mut self, event: &Event) {
        let client = event.client;
        let mut trip = Trip {
            at: event.time,
            dot: Dot {
                kind: DotKind::ToDoor,
                client,
                at: 0.0,
                progress: 0.0,
                worker: 0,
                attempt: event.attempt,
            },
            makes: ClientState::Asking,
        };
        match event.kind {
            EventKind::Sent => {
                self.arrivals.push(trip);
                return;
            }
            EventKind::Admitted => {
                let release = self.ends.iter().copied().min().unwrap_or(Nanos::NEVER);
                let place = self.depth;
                self.depth += 1;
                if let Some(Trip { dot, .. }) = self.arrivals.newest_mut() {
                    dot.kind = DotKind::ToQueue;
                    dot.at = place as f32 - approach(event.time, release);
                }
                self.tell(Told::Queued { client, place });
                return;
            }
            EventKind::SlotBegun { worker, ends } => {
                self.slot_begins(event, worker, ends);
                return;
            }
            EventKind::SlotEnded { worker } => {
                if let Some(end) = self.ends.get_mut(worker as usize) {
                    *end = Nanos::NEVER;
                }
                self.tell(Told::SlotEnded {
                    client,
                    worker,
                    next: None,
                });
                return;
            }
            EventKind::Dropped => {
                self.depth = self.depth.saturating_sub(1);
                return;
            }
            EventKind::BackedOff { .. } | EventKind::Ended(_) => return,
            EventKind::Rejected => {
                trip.dot.kind = DotKind::Bounced;
                trip.makes = ClientState::TurnedAway;
                self.tell(Told::TurnedAway { client });
            }
            EventKind::GaveUp => {
                trip.makes = ClientState::GaveUp;
                self.tell(Told::GaveUp { client });
            }
            EventKind::Answered | EventKind::Wasted => {
                trip.dot.kind = DotKind::Returning;
                trip.dot.worker = self.worker_of(event.attempt);
                trip.makes = ClientState::Answered;
                self.tell(match event.kind {
                    EventKind::Wasted => Told::Wasted { client },
                    _ => Told::Answered { client },
                });
            }
        }
        self.departures.push(trip);
    }
}
