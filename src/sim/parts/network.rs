//! Networks of servers: requests from sources go to stations, which serve them, pass them on, or ask other
//! stations in their turn.
//!
//! A [`Plan`] says what there is. A [`Station`] is one server or several alike behind a balancer, each with
//! its workers and its queue; what it does with a request is work, and then maybe a call to another station
//! for whose outcome it waits with its worker held. So a relay is a station with endless workers and no
//! work, a pool with a dependency one whose calls hold workers, and a network of queues one whose requests
//! go on from station to station. Whoever calls (a client, or a station) may try several times, with
//! timeouts, pauses, a budget, a deadline that is handed on, and a hedge; each attempt is a call of its own,
//! so that what was made for one request is a tree, in which each call knows whether anybody still waits for
//! it.
//!
//! ```
//! use switchboard::network::{Caller, Flow, Handling, Law, Network, Plan, Source, Span, Station};
//! use switchboard::Nanos;
//!
//! // Two queues one behind the other.
//! let serves = |ms| Handling::exponential(Nanos::from_millis(ms));
//! let first = Handling { then: [(1.0, 1), (0.0, 0), (0.0, 0), (0.0, 0)], ..serves(200) };
//! let plan = Plan {
//!     sources: vec![Source::open(20, Nanos::from_secs(5), Caller::once(0))],
//!     stations: vec![Station::one(1, 1_000, first), Station::one(1, 1_000, serves(100))],
//!     ..Plan::default()
//! };
//! let mut network: Network = Network::new(&plan, 1)?;
//! network.run_until(Nanos::from_secs(10_000));
//! let requests = network.requests(0, Span::Start);
//! // 4 a second: on average 1 s at the first station and 1/6 s at the second.
//! assert!((requests.latency.mean - 7.0 / 6.0).abs() < 0.1);
//! assert!(requests.counts.conserved());
//! # Ok::<(), switchboard::network::Problem>(())
//! ```
//!
//! # Order
//!
//! Events go by time. In one instant they go by kind, and those of one kind in the order in which they were
//! set:
//!
//! 1. slots end,
//! 2. outcomes that need no worker arrive (errors of a failing server, answers at a door),
//! 3. timeouts, hedges and the ends of pauses,
//! 4. loads are reported to the board,
//! 5. health is checked,
//! 6. servers give themselves jobs,
//! 7. clients that wait for their answers have thought of a request,
//! 8. other clients send.
//!
//! So a place is free before the next one asks for it, and an answer at the last moment still counts. Each
//! event is carried through before the next begins. When a slot ends, its worker is free but takes nothing
//! yet; the outcome goes up, each who waited for it decides at once, and what they send in this instant
//! arrives (and may be refused, and be decided again); only then does the worker take whose turn it is.
//!
//! # Randomness
//!
//! Each use has a stream of its own at each place: arrivals, clients and sizes of each source; work, errors,
//! ways and choice of server of each station; pauses of each caller. So two settings see the same requests.

mod audit;
mod build;
mod callers;
mod calls;
mod change;
mod check;
mod clock;
mod measures;
mod observer;
mod plan;
mod servers;
mod sources;
mod station;
mod view;

use alloc::vec::Vec;

pub use crate::sim::kernel::measures::Span;
pub use crate::sim::parts::waiting_room::Discipline;
pub use calls::Phase;
pub use measures::{Requests, ServerMeasures, StationMeasures, Tally};
pub use observer::{Event, EventKind, Gate, Observer, Outcome, Passing, Rules};
pub use plan::{
    Background, Caller, Checks, Condition, Deadline, ENDLESS, Flow, Handling, KINDS, Law, Pause,
    Plan, Policy, Problem, Source, Station, WAYS, Work,
};
pub use view::CallView;

use crate::sim::kernel::calendar::{Calendar, Due};
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::Meter;
use crate::sim::kernel::random::Ziggurat;
use crate::sim::kernel::units::Nanos;
use calls::Calls;
use measures::Columns;
use sources::Client;
use station::Node;

/// What a step was; in one instant they happen in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Step {
    /// A slot ended.
    SlotEnded = 1,
    /// An outcome that needs no worker arrived.
    Outcome = 2,
    /// A timeout, a hedge, or the end of a pause.
    Timer = 3,
    /// The loads of a station's servers were reported.
    Reported = 4,
    /// A station's servers were checked.
    Checked = 5,
    /// A station's servers gave themselves jobs.
    Background = 6,
    /// A client that waits for its answers sent a request.
    Thought = 7,
    /// Another client did.
    Sent = 8,
}

impl Step {
    const ALL: [Self; 8] = [
        Self::SlotEnded,
        Self::Outcome,
        Self::Timer,
        Self::Reported,
        Self::Checked,
        Self::Background,
        Self::Thought,
        Self::Sent,
    ];
}

/// What is to be done in the present instant.
#[derive(Clone, Copy, Debug)]
enum Todo {
    /// A call arrives at its station.
    Arrive(u32),
    /// A call has ended; the last says whether it is marked "don't retry".
    End(u32, Outcome, bool),
    /// An attempt on behalf of a call has come to that without having been made.
    Decide(u32, Outcome, bool),
}

/// Timers that a station has for itself.
const REPORTS: u32 = 0;
const CHECKS: u32 = 1;
const BACKGROUND: u32 = 2;
const STATION_TIMERS: u32 = 3;

/// A network: its plan, its state, and what has been measured so far.
///
/// A clone is a snapshot: it goes on exactly as the original would; [`Network::fork`] is one that goes on
/// differently. Once it is set up, running allocates nothing as long as no more calls are under way than it
/// has room for (`Plan::room`).
#[derive(Clone, Debug)]
pub struct Network<R = (), O = ()> {
    now: Nanos,
    events: u64,
    digest: Digest,
    next_id: u64,
    /// Its owners: sources, the stations' own timers, then calls by their places in the pool.
    calendar: Calendar,
    first_call: u32,
    calls: Calls,
    nodes: Vec<Node>,
    clients: Vec<Client>,
    todo: Vec<Todo>,
    /// Servers whose workers may take what waits, once everything else is done.
    freed: Vec<(u32, u32)>,
    meter: Meter,
    columns: Columns,
    ziggurat: Ziggurat,
    rules: R,
    observer: O,
}

impl<R: Rules, O: Observer> Network<R, O> {
    /// Runs all events up to and including `until`, and lets the clock stand there (or where it stands
    /// already). Gives the number of events.
    pub fn run_until(&mut self, until: Nanos) -> u64 {
        let before = self.events;
        self.run_until_or(until, u64::MAX);
        self.events - before
    }

    /// Like [`Network::run_until`], but stops after so many events (then the clock stands at the last one);
    /// true when `until` is reached. The clock goes no further than [`Nanos::LAST`].
    pub fn run_until_or(&mut self, until: Nanos, max_events: u64) -> bool {
        let until = until.min(Nanos::LAST);
        let mut left = max_events;
        loop {
            match self.calendar.next() {
                Some(due) if due.at <= until => {
                    if left == 0 {
                        return false;
                    }
                    left -= 1;
                    self.take();
                }
                _ => {
                    self.now = self.now.max(until);
                    self.meter.advance(self.now);
                    return true;
                }
            }
        }
    }

    /// Runs to the next event, and tells what it was; `None` if nothing will ever happen.
    pub fn step(&mut self) -> Option<Step> {
        let due = self.calendar.next().filter(|due| due.at <= Nanos::LAST)?;
        self.take();
        Some(Step::ALL[usize::from(due.kind) - 1])
    }

    /// When the next event is, [`Nanos::NEVER`] if there is none.
    #[must_use]
    pub fn next_event(&self) -> Nanos {
        match self.calendar.next() {
            Some(due) if due.at <= Nanos::LAST => due.at,
            _ => Nanos::NEVER,
        }
    }

    #[inline]
    fn take(&mut self) {
        let Some(Due { at, kind, owner }) = self.calendar.pop() else {
            return;
        };
        self.now = at;
        self.events += 1;
        self.meter.advance(at);
        if owner >= self.first_call {
            let call = owner - self.first_call;
            match Step::ALL[usize::from(kind) - 1] {
                Step::SlotEnded => self.work_ends(call),
                Step::Outcome => self.outcome_arrives(call),
                Step::Thought => self.has_thought(call),
                _ => self.timer_ends(call),
            }
        } else {
            match Step::ALL[usize::from(kind) - 1] {
                Step::Sent => self.arrival(owner),
                step => self.station_timer(owner, step),
            }
        }
        self.settle();
    }

    /// Carries the present instant through: all that follows from what happened, and at last what free
    /// workers take.
    #[inline]
    fn settle(&mut self) {
        loop {
            match self.todo.pop() {
                Some(Todo::Arrive(call)) => self.arrive(call),
                Some(Todo::End(call, outcome, marked)) => self.end(call, outcome, marked),
                Some(Todo::Decide(call, outcome, marked)) => self.decide(call, outcome, marked),
                None => match self.freed.pop() {
                    Some((station, server)) => self.take_next(station, server),
                    None => return,
                },
            }
        }
    }

    /// Sets what happens next with this call.
    #[inline]
    fn set_timer(&mut self, call: u32, at: Nanos, step: Step) {
        self.calendar.set(self.first_call + call, at, step as u8);
    }

    #[inline]
    fn cancel_timer(&mut self, call: u32) {
        self.calendar.cancel(self.first_call + call);
    }

    /// Shows an event to digest and observer.
    #[inline(always)]
    fn event(&mut self, kind: EventKind, call: u32) {
        // What follows from the others need not be hashed.
        let code = match kind {
            EventKind::Sent => 1,
            EventKind::Arrived { .. } => 2,
            EventKind::Freed { .. } => 3,
            EventKind::Dropped => 4,
            EventKind::GaveUp => 5,
            EventKind::Paused { .. } => 6,
            EventKind::Wasted => 7,
            EventKind::Ended(outcome) => 8 + outcome as u8,
            EventKind::Queued
            | EventKind::Begun { .. }
            | EventKind::Moved
            | EventKind::Lost
            | EventKind::Over(_) => 0,
        };
        let record = self.calls.get(call);
        if code > 0 {
            let place = record.place << 6 | record.server;
            self.digest
                .mix(self.now.0, code, record.id as u32 ^ place << 13);
        }
        let parent = match record.is_awaited() {
            true => self.calls.get(record.parent).id,
            false => u64::MAX,
        };
        self.observer.event(&Event {
            time: self.now,
            kind,
            call: record.id,
            request: record.root_id,
            parent,
            client: record.client,
            class: record.kind,
            place: record.place,
            server: record.server,
            attempt: record.attempt,
        });
    }
}
