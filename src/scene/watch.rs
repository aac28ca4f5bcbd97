//! The observer that each copy of the simulation carries: it remembers, for as long as a picture needs
//! it, who set out and what went back, and what the last step was.

use super::{
    dots::DotKind,
    ring::Ring,
    stage::Stage,
    told::Told,
    trip::{Trip, approach},
};
use crate::{Arrivals, Config, Event, EventKind, Nanos, Observer};

/// Its rings remember so many; on a busier way the oldest are forgotten.
#[derive(Clone, Debug)]
pub(super) struct Watch {
    /// What came to the server.
    pub(super) arrivals: Ring<Trip>,
    /// What went back to the clients, and ([`DotKind::Waiting`]) clients that gave up.
    pub(super) departures: Ring<Trip>,
    /// What began to be served, and by which worker.
    pub(super) begun: Ring<Trip>,
    /// Clients wait for one answer before they ask again.
    pub(super) synchronous: bool,
    /// What has happened since this was last [`Told::Nothing`].
    pub(super) told: Told,
    /// Requests in the waiting room.
    depth: u32,
}

impl Watch {
    pub(super) fn new(config: &Config) -> Self {
        Self {
            arrivals: Ring::new(),
            departures: Ring::new(),
            begun: Ring::new(),
            synchronous: config.arrivals == Arrivals::Synchronous,
            told: Told::Nothing,
            depth: 0,
        }
    }

    /// When an attempt began to be served, and by which worker; `None` if that isn't known any more.
    #[inline(never)]
    pub(super) fn begun(&self, attempt: u64) -> Option<&Trip> {
        let mut age = 1;
        while let Some(trip) = self.begun.aged(age) {
            if trip.attempt == attempt {
                return Some(trip);
            }
            age += 1;
        }
        None
    }

    /// The worker that began with an attempt; where that is no longer known, the first.
    pub(super) fn worker_of(&self, attempt: u64) -> u32 {
        self.begun(attempt).map_or(0, |trip| trip.worker)
    }

    /// By how many places the queue has drawn nearer at some time, for those who will begin soon after.
    #[inline(never)]
    pub(super) fn nearer(&self, now: Nanos) -> f32 {
        let (mut age, mut nearer) = (1, 0.0);
        while let Some(trip) = self.begun.aged(age)
            && trip.at > now
        {
            nearer += approach(Nanos::ZERO, now, trip.at);
            age += 1;
        }
        nearer
    }

    /// A step is told by what began it; an arrival by where it got in the end.
    #[inline(never)]
    fn tell(&mut self, told: Told) {
        if self.told.is_arrival() || self.told == Told::Nothing {
            self.told = told;
        }
    }

    /// The newest departure, if it is this event's request, rejected in this instant.
    fn just_rejected(&mut self, event: &Event) -> Option<&mut Trip> {
        self.departures.aged_mut(1).filter(|trip| {
            trip.kind == DotKind::Bounced && trip.at == event.time && trip.request == event.request
        })
    }

    fn sent(&mut self, event: &Event) {
        // Tried again at once: it is still at the door.
        if self.just_rejected(event).is_some() {
            return;
        }
        let mut trip = Trip::new(event, DotKind::ToDoor);
        let long_ago = trip.home.saturating_sub(Stage::TRAVEL);
        let mut age = 1;
        while let Some(back) = self.departures.aged_mut(age)
            && back.at > long_ago
        {
            age += 1;
            if back.client == event.client && back.kind != DotKind::Waiting && !back.departed {
                if back.request == event.request {
                    trip.turn(back.at, event.time);
                    break;
                }
                if self.synchronous {
                    back.hurry(&mut trip);
                    break;
                }
            }
        }
        self.arrivals.push(trip);
    }

    fn rejected(&mut self, event: &Event) {
        if let Some(trip) = self.just_rejected(event) {
            trip.attempt = event.attempt;
            trip.place += 1;
        } else {
            self.departures.push(Trip::new(event, DotKind::Bounced));
        }
    }

    fn slot_begins(&mut self, event: &Event, worker: u32) {
        self.depth = self.depth.saturating_sub(1);
        let client = event.client;
        self.begun.push(Trip {
            worker,
            ..Trip::new(event, DotKind::InService)
        });
        if let Some(trip) = self.arrivals.aged_mut(1)
            && trip.attempt == event.attempt
            && trip.at == event.time
        {
            (trip.kind, trip.worker) = (DotKind::ToWorker, worker);
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
        match event.kind {
            EventKind::Sent => self.sent(event),
            EventKind::Admitted => {
                let place = self.depth;
                self.depth += 1;
                if let Some(trip) = self.arrivals.aged_mut(1) {
                    (trip.kind, trip.place) = (DotKind::ToQueue, place);
                }
                self.tell(Told::Queued { client, place });
            }
            EventKind::SlotBegun { worker, .. } => self.slot_begins(event, worker),
            EventKind::SlotEnded { worker } => self.tell(Told::SlotEnded {
                client,
                worker,
                next: None,
            }),
            EventKind::Dropped => self.depth = self.depth.saturating_sub(1),
            EventKind::Rejected => {
                self.rejected(event);
                self.tell(Told::TurnedAway { client });
            }
            EventKind::BackedOff { until } => {
                if let Some(trip) = self.just_rejected(event) {
                    trip.turn(event.time, until);
                }
            }
            EventKind::GaveUp => {
                self.departures.push(Trip::new(event, DotKind::Waiting));
                self.tell(Told::GaveUp { client });
            }
            EventKind::Answered | EventKind::Wasted => {
                let wasted = event.kind == EventKind::Wasted;
                self.departures.push(Trip {
                    departed: wasted,
                    worker: self.worker_of(event.attempt),
                    ..Trip::new(event, DotKind::Returning)
                });
                self.tell(if wasted {
                    Told::Wasted { client }
                } else {
                    Told::Answered { client }
                });
            }
            EventKind::Ended(_) => {}
        }
    }
}
