//! The picture: how it follows from the stage's state. It is written as the flat numbers that cross to
//! the page; `dots.rs` reads them.

use super::{
    dots::{ClientState, DotKind},
    stage::Stage,
    told::Told,
    trip::{Trip, approach, part},
    watch::Watch,
};
use crate::Discipline;
use crate::Nanos;
use crate::Simulation;
use crate::sim::kernel::room::with_room;
use crate::sim::models::switchboard::simulation::{Record, State};
use alloc::vec::Vec;

pub(super) const HEADER: usize = 16;
pub(super) const DOT: usize = 7;

/// How long a client shows that it was turned away or gave up.
const UPSET: Nanos = Nanos::from_secs(1);
/// How long a client shows that it was answered.
const CONTENT: Nanos = Nanos::from_millis(350);
/// Waiting requests, and answers that outlast their slots, that are drawn one by one.
const MAX_WAITING: usize = 128;
const MAX_UNDER_WAY: usize = 32;

/// One instant of a lab, as a list of `f32`, none of which is ever not a number:
///
#[doc = include_str!("picture.md")]
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    numbers: Vec<f32>,
}

impl Picture {
    pub(super) fn new() -> Self {
        let most = HEADER + Self::MAX_CLIENTS + Self::MAX_WORKERS + DOT * Self::MAX_DOTS;
        Self {
            numbers: with_room(most),
        }
    }

    /// The numbers themselves.
    #[must_use]
    pub fn numbers(&self) -> &[f32] {
        &self.numbers
    }

    /// Draws the two copies of the simulation as they are now. Allocates nothing.
    pub(super) fn draw(
        &mut self,
        shown: &Simulation<Watch>,
        ahead: &Simulation<Watch>,
        told: Told,
    ) {
        let config = shown.config();
        let (waiting, busy) = (shown.queue_depth(), shown.busy_workers());
        let clients = ahead.config().clients.min(Self::MAX_CLIENTS as u32);
        let workers = config.workers.min(Self::MAX_WORKERS as u32);
        let shut = waiting >= config.queue && busy >= config.workers;
        let lifo = config.discipline == Discipline::Lifo;
        let maybe = |n: Option<u32>| n.map_or(-1.0, |n| n as f32);
        self.numbers.clear();
        let header = [
            clients as f32,
            workers as f32,
            0.0,
            busy as f32,
            waiting as f32,
            config.queue as f32,
            u8::from(shut).into(),
            Stage::TRAVEL.as_secs_f64() as f32,
            told.code() as f32,
            maybe(told.client()),
            maybe(told.place_or_worker()),
            maybe(told.next_client()),
            u8::from(lifo).into(),
            0.0,
            0.0,
            0.0,
        ];
        for number in &header {
            self.put(*number);
        }
        for _ in 0..clients {
            self.put(ClientState::Thinking as u32 as f32);
        }
        let now = shown.now();
        let slot_of = |worker: u32| shown.slots().get(worker as usize).copied().flatten();
        for worker in 0..workers {
            let slot = slot_of(worker);
            self.put(slot.map_or(-1.0, |slot| part(slot.begun, now, slot.ends)));
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
        self.dot(
            kind,
            departed,
            client,
            at,
            progress,
            worker,
            record.attempt,
            1.0,
        );
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
        let progress = trip.progress(now);
        self.dot(
            trip.kind,
            trip.departed,
            trip.client,
            at,
            progress,
            trip.worker,
            trip.attempt,
            trip.reach,
        );
        if !trip.departed {
            self.mark(trip.client, ClientState::Asking);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "they are the numbers of one dot, in their order"
    )]
    #[inline(never)]
    fn dot(
        &mut self,
        kind: DotKind,
        departed: bool,
        client: u32,
        at: f32,
        progress: f32,
        worker: u32,
        attempt: u64,
        reach: f32,
    ) {
        if self.numbers[2] >= Self::MAX_DOTS as f32 {
            return;
        }
        self.numbers[2] += 1.0;
        self.put((kind as u32 + 8 * u32::from(departed)) as f32);
        self.put(client as f32);
        self.put(at.max(0.0));
        self.put(progress);
        self.put(worker as f32);
        self.put((attempt & 0xff_ffff) as f32);
        self.put(reach);
    }

    #[inline(never)]
    fn mark(&mut self, client: u32, state: ClientState) {
        // Thinking, asking, queued, turned away, gave up, answered: how much each counts.
        const RANKS: [u8; 6] = [0, 2, 3, 4, 5, 1];
        let rank = |state: f32| RANKS.get(state as usize).copied().unwrap_or(0);
        let state = state as u32 as f32;
        if (client as f32) < self.numbers[0]
            && let Some(marked) = self.numbers.get_mut(HEADER + client as usize)
            && rank(state) > rank(*marked)
        {
            *marked = state;
        }
    }

    #[inline(never)]
    fn put(&mut self, number: f32) {
        self.numbers.push(number);
    }
}
