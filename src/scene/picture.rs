//! The picture's parts, and how they follow from the stage's state.

use super::{
    stage::Stage,
    watch::{Trip, Watch},
};
use crate::{
    Discipline, Nanos, Simulation,
    sim::{Record, State},
};
use alloc::vec::Vec;

/// What a client is about. Of several, the last of this list counts, but an answer gives way to a new
/// question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum ClientState {
    /// It asks nothing.
    Thinking = 0,
    /// A request of its is on its way, being served, or its answer is coming.
    Asking = 1,
    /// A request of its stands in the queue.
    Queued = 2,
    /// A rejection reached it within the last second.
    TurnedAway = 3,
    /// It gave up within the last second.
    GaveUp = 4,
    /// An answer reached it a moment ago.
    Answered = 5,
}

/// What a dot is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum DotKind {
    /// On its way to place `at` of the queue.
    ToQueue = 0,
    /// On its way straight to `worker`.
    ToWorker = 1,
    /// On its way to the door, which will be shut.
    ToDoor = 2,
    /// In the queue at place `at`.
    Waiting = 3,
    /// Being served by `worker`, its answer not yet out.
    InService = 4,
    /// An answer on its way back from `worker`.
    Returning = 5,
    /// A rejection on its way back from the door.
    Bounced = 6,
}

/// One request, or what goes back to its client.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// What it is doing.
    pub kind: DotKind,
    /// Whose request it is.
    pub client: u32,
    /// A place in the queue, 0 being served next. The whole queue draws nearer by up to one place in
    /// the moment before a worker is free, so that it never jumps: 2.4 is on its way from 3 to 2, and
    /// -0.5 half-way between the queue's head and `worker`. 0 for dots that have no place.
    pub at: f32,
    /// How far along: of its way, or of its slot while it is served; 0 while it waits.
    pub progress: f32,
    /// The worker that it goes to, is with, or comes from.
    pub worker: u32,
    /// The attempt that it is, as in [`Event::attempt`](crate::Event::attempt).
    pub attempt: u64,
}

/// What a worker is doing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkerState {
    /// How much of its slot has gone, 0 to 1; `None` if it is free.
    pub slot: Option<f32>,
}

/// One instant of a lab.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The clients that there are now, at most [`Picture::MAX_CLIENTS`].
    pub clients: Vec<ClientState>,
    /// The first [`Picture::MAX_WORKERS`] workers.
    pub workers: Vec<WorkerState>,
    /// At most [`Picture::MAX_DOTS`] dots. Those that wait come first, in the order of the queue.
    pub dots: Vec<Dot>,
    /// Workers that are busy, of all.
    pub busy: u32,
    /// Requests that wait, of all.
    pub waiting: u32,
    /// Places in the queue.
    pub places: u32,
    /// Whether the next arrival would be turned away.
    pub shut: bool,
}

impl Picture {
    /// Clients that are drawn one by one.
    pub const MAX_CLIENTS: usize = 80;
    /// Workers that are drawn one by one.
    pub const MAX_WORKERS: usize = super::watch::WATCHED_WORKERS;
    /// Waiting requests that are drawn one by one.
    pub const MAX_WAITING: usize = 128;
    /// Answers that outlast their slots, drawn one by one.
    const MAX_UNDER_WAY: usize = 32;
    /// Dots in all.
    pub const MAX_DOTS: usize = 512;

    /// How long a client shows that it was turned away or gave up.
    const UPSET: Nanos = Nanos::from_secs(1);
    /// How long a client shows that it was answered.
    const CONTENT: Nanos = Nanos::from_millis(350);

    pub(super) fn new() -> Self {
        Self {
            clients: Vec::with_capacity(Self::MAX_CLIENTS),
            workers: Vec::with_capacity(Self::MAX_WORKERS),
            dots: Vec::with_capacity(Self::MAX_DOTS),
            busy: 0,
            waiting: 0,
            places: 0,
            shut: false,
        }
    }

    /// Draws the two copies of the simulation as they are now. Allocates nothing.
    pub(super) fn draw(&mut self, shown: &Simulation<Watch>, ahead: &Simulation<Watch>) {
        let config = shown.config();
        self.busy = shown.busy_workers();
        self.waiting = shown.queue_depth();
        self.places = config.queue;
        self.shut = self.waiting >= config.queue && self.busy >= config.workers;
        let clients = (ahead.config().clients as usize).min(Self::MAX_CLIENTS);
        self.clients.clear();
        self.clients.resize(clients, ClientState::Thinking);
        self.dots.clear();

        self.workers(shown);
        self.answers(shown);
        self.arrivals(ahead, shown.now());
        self.departures(shown);
    }

    /// What the workers hold, and, before it, who waits for the first of them that will be free.
    fn workers(&mut self, shown: &Simulation<Watch>) {
        let now = shown.now();
        let mut release = (Nanos::NEVER, 0);
        for (worker, slot) in (0..).zip(shown.slots()) {
            if let Some(slot) = slot
                && slot.ends < release.0
            {
                release = (slot.ends, worker);
            }
        }
        // Newest first, the queue doesn't move up: the last one leaves.
        let nearer = match shown.config().discipline {
            Discipline::Fifo => approach(now, release.0),
            Discipline::Lifo => 0.0,
        };
        for (place, record) in shown.line().take(Self::MAX_WAITING).enumerate() {
            let at = place as f32 - nearer;
            self.inside(DotKind::Waiting, record, at, 0.0, release.1);
        }
        self.workers.clear();
        for (worker, slot) in (0..).zip(shown.slots()).take(Self::MAX_WORKERS) {
            let progress = slot.map(|slot| part(slot.begun, now, slot.ends));
            // Workers that were taken away finish their slots unseen; their requests are still there.
            if worker < shown.config().workers {
                self.workers.push(WorkerState { slot: progress });
            }
            let (Some(slot), Some(progress)) = (slot, progress) else {
                continue;
            };
            let record = shown.record(slot.index);
            if record.state != State::Answered {
                self.inside(DotKind::InService, record, 0.0, progress, worker);
            }
        }
    }

    /// Where the latency is longer than the slot, answers outlast their slots.
    fn answers(&mut self, shown: &Simulation<Watch>) {
        for index in shown.answering().take(Self::MAX_UNDER_WAY) {
            if !shown
                .slots()
                .iter()
                .flatten()
                .any(|slot| slot.index == index)
            {
                let record = shown.record(index);
                let worker = shown.observer().worker_of(record.attempt);
                self.inside(DotKind::InService, record, 0.0, 1.0, worker);
            }
        }
    }

    /// An attempt that the server holds.
    #[inline(never)]
    fn inside(&mut self, kind: DotKind, record: &Record, at: f32, progress: f32, worker: u32) {
        let client = record.request.client;
        self.dot(Dot {
            kind,
            client,
            at,
            progress,
            worker,
            attempt: record.attempt,
        });
        if record.state != State::Departed {
            let state = match kind {
                DotKind::Waiting => ClientState::Queued,
                _ => ClientState::Asking,
            };
            self.mark(client, state);
        }
    }

    fn arrivals(&mut self, ahead: &Simulation<Watch>, now: Nanos) {
        for trip in ahead.observer().arrivals.newest_first() {
            if trip.at <= now {
                break;
            }
            self.under_way(trip, trip.at.saturating_sub(Stage::TRAVEL), now, trip.at);
        }
    }

    fn departures(&mut self, shown: &Simulation<Watch>) {
        let now = shown.now();
        for trip in shown.observer().departures.newest_first() {
            let arrives = trip.at.saturating_add(Stage::TRAVEL);
            if arrives.saturating_add(Self::UPSET) <= now {
                break;
            }
            let (known, shows) = match trip.makes {
                ClientState::GaveUp => (trip.at, Self::UPSET),
                ClientState::Answered => (arrives, Self::CONTENT),
                _ => (arrives, Self::UPSET),
            };
            if now < known {
                self.under_way(trip, trip.at, now, arrives);
            } else if now < known.saturating_add(shows) {
                self.mark(trip.dot.client, trip.makes);
            }
        }
    }

    /// A trip that began and will end at these times.
    #[inline(never)]
    fn under_way(&mut self, trip: Trip, begun: Nanos, now: Nanos, ends: Nanos) {
        self.dot(Dot {
            progress: part(begun, now, ends),
            ..trip.dot
        });
        self.mark(trip.dot.client, ClientState::Asking);
    }

    #[inline(never)]
    fn dot(&mut self, dot: Dot) {
        if self.dots.len() < Self::MAX_DOTS {
            self.dots.push(dot);
        }
    }

    #[inline(never)]
    fn mark(&mut self, client: u32, state: ClientState) {
        let rank = |state: ClientState| match state {
            ClientState::Thinking => 0,
            ClientState::Answered => 1,
            ClientState::Asking => 2,
            ClientState::Queued => 3,
            ClientState::TurnedAway => 4,
            ClientState::GaveUp => 5,
        };
        if let Some(client) = self.clients.get_mut(client as usize)
            && rank(state) > rank(*client)
        {
            *client = state;
        }
    }
}

/// How far `now` is from `start` to `end`, 0 to 1.
fn part(start: Nanos, now: Nanos, end: Nanos) -> f32 {
    if now >= end {
        return 1.0;
    }
    now.saturating_sub(start).0 as f32 / end.saturating_sub(start).0 as f32
}

/// How far the queue has drawn nearer before a worker is free at `release`: 0 up to the last moment,
/// then smoothly to 1.
pub(super) fn approach(now: Nanos, release: Nanos) -> f32 {
    const LAST: Nanos = Nanos::from_millis(140);
    let left = release.saturating_sub(now);
    if left >= LAST {
        return 0.0;
    }
    let t = 1.0 - left.0 as f32 / LAST.0 as f32;
    t * t * (3.0 - 2.0 * t)
}
