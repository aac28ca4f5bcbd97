//! The picture: how it follows from the stage's state.

use super::{
    dots::{ClientState, Dot, DotKind},
    stage::Stage,
    trip::{Trip, approach, part},
    watch::Watch,
};
use crate::Discipline;
use crate::Nanos;
use crate::Simulation;
use crate::sim::kernel::room::with_room;
use crate::sim::models::switchboard::simulation::{Record, State};
use alloc::vec::Vec;

/// How long a client shows that it was turned away or gave up.
const UPSET: Nanos = Nanos::from_secs(1);
/// How long a client shows that it was answered.
const CONTENT: Nanos = Nanos::from_millis(350);
/// Waiting requests, and answers that outlast their slots, that are drawn one by one.
const MAX_WAITING: usize = 128;
const MAX_UNDER_WAY: usize = 32;

/// One instant of a lab. No number of it is ever not a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    clients: Vec<ClientState>,
    /// How much of its slot has gone; below 0: free.
    workers: Vec<f32>,
    dots: Vec<Dot>,
    busy: u32,
    waiting: u32,
    places: u32,
    lost: u32,
    shut: bool,
    newest_first: bool,
}

impl Picture {
    /// Clients that are drawn one by one.
    pub const MAX_CLIENTS: usize = 80;
    /// Workers that are drawn one by one.
    pub const MAX_WORKERS: usize = 16;
    /// Dots in all.
    pub const MAX_DOTS: usize = 512;

    pub(super) fn new() -> Self {
        Self {
            clients: with_room(Self::MAX_CLIENTS),
            workers: with_room(Self::MAX_WORKERS),
            dots: with_room(Self::MAX_DOTS),
            busy: 0,
            waiting: 0,
            places: 0,
            lost: 0,
            shut: false,
            newest_first: false,
        }
    }

    /// The clients that there are now, at most [`Picture::MAX_CLIENTS`].
    #[must_use]
    pub fn clients(&self) -> &[ClientState] {
        &self.clients
    }

    /// The first [`Picture::MAX_WORKERS`] workers: how much of its slot has gone, 0 to 1; below 0 if it
    /// is free.
    #[must_use]
    pub fn workers(&self) -> &[f32] {
        &self.workers
    }

    /// At most [`Picture::MAX_DOTS`] dots. Those that wait come first, in the order of their arrival.
    #[must_use]
    pub fn dots(&self) -> &[Dot] {
        &self.dots
    }

    /// Workers that are busy, of all.
    #[must_use]
    pub const fn busy(&self) -> u32 {
        self.busy
    }

    /// Requests that wait, of all.
    #[must_use]
    pub const fn waiting(&self) -> u32 {
        self.waiting
    }

    /// Places in the queue.
    #[must_use]
    pub const fn places(&self) -> u32 {
        self.places
    }

    /// Requests that were turned away and not tried again, since the start.
    #[must_use]
    pub const fn lost(&self) -> u32 {
        self.lost
    }

    /// Whether the next arrival would be turned away.
    #[must_use]
    pub const fn shut(&self) -> bool {
        self.shut
    }

    /// Whether the newest request is served first.
    #[must_use]
    pub const fn newest_first(&self) -> bool {
        self.newest_first
    }

    /// Draws the two copies of the simulation as they are now. Allocates nothing.
    pub(super) fn draw(&mut self, shown: &Simulation<Watch>, ahead: &Simulation<Watch>) {
        let config = shown.config();
        let (waiting, busy) = (shown.queue_depth(), shown.busy_workers());
        let clients = ahead.config().clients.min(Self::MAX_CLIENTS as u32);
        let workers = config.workers.min(Self::MAX_WORKERS as u32);
        let lifo = config.discipline == Discipline::Lifo;
        (self.waiting, self.busy, self.places) = (waiting, busy, config.queue);
        self.lost = shown.observer().lost;
        self.shut = waiting >= config.queue && busy >= config.workers;
        self.newest_first = lifo;
        self.clients.clear();
        self.dots.clear();
        self.workers.clear();
        for _ in 0..clients {
            self.clients.push(ClientState::Thinking);
        }
        let now = shown.now();
        let slot_of = |worker: u32| shown.slots().get(worker as usize).copied().flatten();
        for worker in 0..workers {
            let slot = slot_of(worker);
            let gone = slot.map_or(-1.0, |slot| part(slot.begun, now, slot.ends));
            self.workers.push(gone);
        }

        // Those who wait, and who of them is already drawing near to a worker. Newest first, the others
        // stay where they are.
        let (past, future) = (shown.observer(), ahead.observer());
        let nearer = |at: Nanos| if lifo { 0.0 } else { future.nearer(at) };
        let nearer_now = nearer(now);
        for (place, record) in shown.line().take(MAX_WAITING).enumerate() {
            let at = place as f32 - nearer_now;
            let (leaves, worker) = future.begun(record.attempt).map_or((0.0, 0), |trip| {
                (approach(record.sent, now, trip.at), trip.worker)
            });
            self.inside(DotKind::Waiting, record, at, leaves, worker);
        }

        // What the workers hold, until its answer is out. Workers that were taken away finish their
        // slots unseen.
        let answers = |index: u32| shown.answering().any(|answer| answer == index);
        for worker in 0..Self::MAX_WORKERS as u32 {
            if let Some(slot) = slot_of(worker)
                && (slot.answers || answers(slot.index))
            {
                let gone = part(slot.begun, now, slot.ends);
                let record = shown.record(slot.index);
                self.inside(DotKind::InService, record, 0.0, gone, worker);
            }
        }
        // Where the latency is longer than the slot, answers outlast their slots.
        for index in shown.answering().take(MAX_UNDER_WAY) {
            let mut slots = shown.slots().iter().flatten();
            if !slots.any(|slot| slot.index == index) {
                let record = shown.record(index);
                let worker = past.worker_of(record.attempt);
                self.inside(DotKind::InService, record, 0.0, 1.0, worker);
            }
        }

        // (Under loads that no picture can hold, a copy's count may have left the other's behind.)
        let to_arrive = (future.arrivals.taken()).saturating_sub(past.arrivals.taken());
        for age in 1..=to_arrive {
            let Some(trip) = future.arrivals.aged(age) else {
                break;
            };
            if trip.home <= now {
                self.under_way(trip, trip.place as f32 - nearer(trip.at), now);
            }
        }
        let to_depart = (future.departures.taken()).saturating_sub(past.departures.taken());
        let mut age = 0;
        loop {
            age += 1;
            let Some(trip) = future.departures.aged(age) else {
                break;
            };
            let (state, shows) = match trip.kind {
                DotKind::Waiting => (ClientState::GaveUp, UPSET),
                _ if age <= to_depart => continue,
                DotKind::Bounced => (ClientState::TurnedAway, UPSET),
                _ => (ClientState::Answered, CONTENT),
            };
            if trip.at.saturating_add(Stage::TRAVEL).saturating_add(UPSET) <= now {
                break;
            }
            if now < trip.home {
                self.under_way(trip, trip.place as f32, now);
            } else if now < trip.home.saturating_add(shows) && !trip.departed && trip.reach == 1.0 {
                self.mark(trip.client, state);
            }
        }
    }

    /// An attempt that the server holds.
    #[inline(never)]
    fn inside(&mut self, kind: DotKind, record: &Record, at: f32, progress: f32, worker: u32) {
        let departed = record.state == State::Departed;
        let client = record.request.client;
        self.dot(Dot {
            kind,
            departed,
            lost: false,
            client,
            at,
            progress,
            worker,
            attempt: record.attempt,
            reach: 1.0,
        });
        let state = match kind {
            _ if departed => return,
            DotKind::Waiting => ClientState::Queued,
            _ => ClientState::Asking,
        };
        self.mark(client, state);
    }

    /// An attempt, or what goes back, on its way.
    #[inline(never)]
    fn under_way(&mut self, trip: &Trip, at: f32, now: Nanos) {
        self.dot(Dot {
            kind: trip.kind,
            departed: trip.departed,
            lost: trip.lost,
            client: trip.client,
            at,
            progress: trip.progress(now),
            worker: trip.worker,
            attempt: trip.attempt,
            reach: trip.reach,
        });
        if !trip.departed {
            self.mark(trip.client, ClientState::Asking);
        }
    }

    #[inline(never)]
    fn dot(&mut self, dot: Dot) {
        if self.dots.len() < Self::MAX_DOTS {
            self.dots.push(Dot {
                at: dot.at.max(0.0),
                ..dot
            });
        }
    }

    #[inline(never)]
    fn mark(&mut self, client: u32, state: ClientState) {
        // Thinking, asking, queued, turned away, gave up, answered: how much each counts.
        const RANKS: [u8; 6] = [0, 2, 3, 4, 5, 1];
        let rank = |state: ClientState| RANKS[state as usize];
        if let Some(marked) = self.clients.get_mut(client as usize)
            && rank(state) > rank(*marked)
        {
            *marked = state;
        }
    }
}
