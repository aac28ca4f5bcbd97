//! The observer that each copy of the simulation carries: it remembers, for as long as a picture needs
//! it, who set out and what went back, and what the last step was.

use super::{
    dots::DotKind,
    stage::Stage,
    told::Told,
    trip::{Trip, approach},
};
use crate::Arrivals;
use crate::Config;
use crate::Event;
use crate::EventKind;
use crate::Nanos;
use crate::Observer;
use crate::Outcome;
use crate::sim::parts::ring::Ring;

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
    /// What the step under way is told by. In a run, nobody listens.
    pub(super) told: Told,
    pub(super) listens: bool,
    /// No picture will be drawn: nothing need be remembered, and on a busy way that takes most of the time.
    pub(super) blind: bool,
    /// Requests in the waiting room.
    depth: u32,
    /// Requests that were turned away and not tried again, since the start.
    pub(super) lost: u32,
}

impl Watch {
    pub(super) fn new(config: &Config) -> Self {
        Self {
            arrivals: Ring::new(Trip::NONE),
            departures: Ring::new(Trip::NONE),
            begun: Ring::new(Trip::NONE),
            synchronous: config.arrivals == Arrivals::Synchronous,
            told: Told::Nothing,
            listens: false,
            blind: false,
            depth: 0,
            lost: 0,
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
    #[inline]
    fn tell(&mut self, told: Told) {
        if self.listens && (self.told.is_arrival() || self.told == Told::Nothing) {
            self.told = told;
        }
    }

    /// The newest departure, if it is this request, rejected in this instant.
    #[inline(never)]
    fn just_rejected(&mut self, time: Nanos, request: u64) -> Option<&mut Trip> {
        self.departures.aged_mut(1).filter(|trip| {
            trip.kind == DotKind::Bounced && trip.at == time && trip.request == request
        })
    }

    #[inline(always)]
    fn sent(&mut self, event: &Event) {
        // Tried again at once: it is still at the door.
        let again = event.tries > 1;
        if again && self.just_rejected(event.time, event.request).is_some() {
            return;
        }
        let trip = self.arrivals.trip(DotKind::ToDoor, event);
        // Only these can be on their way back when they set out again.
        if again || self.synchronous {
            turn_round(trip, &mut self.departures, self.synchronous);
        }
    }

    #[inline(always)]
    fn rejected(&mut self, event: &Event) {
        if let Some(trip) = self.just_rejected(event.time, event.request) {
            trip.attempt = event.attempt;
            trip.place += 1;
        } else {
            self.departures.trip(DotKind::Bounced, event);
        }
    }

    #[inline(always)]
    fn slot_begins(&mut self, event: &Event, worker: u32) {
        self.depth = self.depth.saturating_sub(1);
        let client = event.client;
        self.begun.trip(DotKind::InService, event).worker = worker;
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

    #[inline(always)]
    fn answered(&mut self, event: &Event, wasted: bool) {
        let worker = self.worker_of(event.attempt);
        let trip = self.departures.trip(DotKind::Returning, event);
        trip.departed = wasted;
        trip.worker = worker;
    }
}

/// Lets a way to the server begin where the same client's way back ends.
fn turn_round(trip: &mut Trip, departures: &mut Ring<Trip>, synchronous: bool) {
    let long_ago = trip.home.saturating_sub(Stage::TRAVEL);
    let mut age = 1;
    while let Some(back) = departures.aged_mut(age)
        && back.at > long_ago
    {
        age += 1;
        if back.client == trip.client && back.kind != DotKind::Waiting && !back.departed {
            if back.request == trip.request {
                trip.turn(back.at, trip.at);
                return;
            }
            if synchronous {
                back.hurry(trip);
                return;
            }
        }
    }
}

impl Observer for Watch {
    #[inline(always)]
    fn event(&mut self, event: &Event) {
        if self.blind {
            return;
        }
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
                if let Some(trip) = self.just_rejected(event.time, event.request) {
                    trip.turn(event.time, until);
                }
            }
            EventKind::GaveUp => {
                self.departures.trip(DotKind::Waiting, event);
                self.tell(Told::GaveUp { client });
            }
            EventKind::Answered => {
                self.answered(event, false);
                self.tell(Told::Answered { client });
            }
            EventKind::Wasted => {
                self.answered(event, true);
                self.tell(Told::Wasted { client });
            }
            EventKind::Ended(Outcome::Rejected) => {
                self.lost = self.lost.saturating_add(1);
                if let Some(trip) = self.just_rejected(event.time, event.request) {
                    trip.lost = true;
                }
            }
            EventKind::Ended(_) => {}
        }
    }
}
