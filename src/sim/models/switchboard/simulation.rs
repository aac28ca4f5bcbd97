//! The engine: what happens next, and what follows from it.
//!
//! Each source of events keeps the time of its next one: the workers (slots that end), the answers
//! under way, the clients' patience, the clients' timers (thinking, backing off), and the arrivals. The
//! engine takes the earliest. Of events in the same instant, they go in that order, so that a place is
//! free before the next one asks for it, and an answer at the last moment still counts.

mod answers;
mod arrivals;
mod attempts;
mod clients;
mod configure;
mod server;
mod view;

#[cfg(test)]
mod tests;

pub use view::{Attempt, Slot};

use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::Recorder;
use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::{self, Config, limits};
use crate::sim::models::switchboard::observer::{Event, EventKind, Observer};
use crate::sim::parts::budget::Budget;
use crate::sim::parts::timers::{RECORD, Timers};
use crate::sim::parts::waiting_room::WaitingRoom;
use crate::sim::parts::workers::Workers;
use answers::Answers;
use arrivals::Arrivals;
use attempts::{Attempts, BACKING_OFF_EXPECTED, Request};
pub(crate) use attempts::{Record, State};

/// Timers tell clients and records apart by one bit.
const _: () = assert!(limits::MAX_CLIENTS <= RECORD && limits::MAX_ATTEMPTS <= RECORD);

/// What a step was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Step {
    /// A slot ended (with its answer, where the latency is the slot).
    SlotEnded = 1,
    /// An answer came, whether or not its client still waited.
    Answer = 2,
    /// A client gave up on an attempt.
    GaveUp = 3,
    /// A client sent a request again after backing off.
    Retried = 4,
    /// A client sent a new request.
    Sent = 5,
}

/// A simulation: its configuration, its state, and what has been measured so far.
///
/// A clone is a snapshot: it goes on exactly as the original would. Everything may change while it
/// runs.
///
/// Once it is set up, running allocates nothing, and neither do measures and verdicts, or changes that
/// stay within the numbers of clients and workers it was set up with. Room is made, and kept, for more
/// attempts under way at once than the configuration let expect (those that the server has places for,
/// the answers that fixed slots would have under way, and 512 requests that back off), for more
/// synchronous clients and more workers. An asynchronous client costs no memory, a synchronous one 16
/// bytes, a request that backs off some 130; measures and tables take 0.6 MB. (`tests/allocation` counts
/// all that.)
// In this order: what is used in most places of the code has the low addresses, which take one byte where
// the wasm file names them, and what is large stands last.
#[derive(Clone, Debug)]
#[repr(C)]
pub struct Simulation<O = ()> {
    now: Nanos,
    /// The earliest event that is not an arrival: kept, because most events of an overloaded server are
    /// arrivals that it turns away, and they change nothing else.
    due: (Nanos, Step),
    events: u64,
    digest: Digest,
    next_request: u64,
    next_attempt: u64,
    budget: Budget,
    ziggurat: Ziggurat,
    timers: Timers,
    waiting: WaitingRoom,
    answers: Answers,
    attempts: Attempts,
    workers: Workers,
    arrivals: Arrivals,
    jitter: Xoshiro256,
    config: Config,
    observer: O,
    recorder: Recorder,
}

impl Simulation {
    /// A simulation at time 0. The configuration is clamped ([`Config::clamped`]).
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self::with_observer(config, ())
    }
}

impl<O: Observer> Simulation<O> {
    /// A simulation at time 0 whose every event is shown to `observer`.
    #[must_use]
    pub fn with_observer(mut config: Config, observer: O) -> Self {
        config.clamp();
        let ziggurat = Ziggurat::new();
        let thinking = match config.arrivals {
            config::Arrivals::Asynchronous => 0,
            config::Arrivals::Synchronous => config.clients as usize,
        };
        let mut simulation = Self {
            config,
            now: Nanos::ZERO,
            due: (Nanos::NEVER, Step::SlotEnded),
            arrivals: Arrivals::new(&config, &ziggurat),
            timers: Timers::with_capacity(thinking + BACKING_OFF_EXPECTED),
            attempts: Attempts::new(&config),
            budget: Budget::default(),
            jitter: Xoshiro256::for_use(config.seed, Use::Backoff),
            waiting: WaitingRoom::new(),
            workers: Workers::new(
                config.workers,
                config.service,
                config.mean_slot(),
                Xoshiro256::for_use(config.seed, Use::Service),
            ),
            answers: Answers::new(&config),
            ziggurat,
            recorder: Recorder::new(config.workers),
            digest: Digest::new(),
            events: 0,
            next_request: 0,
            next_attempt: 0,
            observer,
        };
        simulation.start_clients(0);
        simulation.due = simulation.find_due();
        simulation
    }

    /// A simulation that never runs, of which only the configuration is asked: no client begins.
    pub(crate) fn at_rest(config: Config, observer: O) -> Self {
        let empty = Config {
            clients: 0,
            ..config
        };
        let mut simulation = Self::with_observer(empty, observer);
        simulation.config = config;
        simulation.config.clamp();
        simulation
    }

    /// What it has cost up to now beyond its events, in events, about. One event may bring a hundred attempts,
    /// where all are turned away; the earliest slot of a thousand, or timer of a million, takes longer to find; and
    /// a request that backs off is a piece of memory more. (Measured, each beside what is usual.)
    pub(crate) fn surcharge(&self) -> u64 {
        let thinking = match self.config.arrivals {
            config::Arrivals::Asynchronous => 1,
            config::Arrivals::Synchronous => self.config.clients.max(1),
        };
        let many = thinking.ilog2().saturating_sub(6);
        let deep = u64::from(2 * self.config.workers.ilog2() + 3 * many);
        let attempts = self.next_attempt.saturating_sub(4 * self.events);
        self.events * deep / 20 + attempts / 8 + 32 * self.attempts.beyond_expected(&self.config)
    }

    /// Starts again at time 0 with the present configuration and seed. The observer stays.
    pub fn reset(&mut self) {
        Simulation {
            config: self.config,
            now: self.now,
            due: self.due,
            arrivals: self.arrivals,
            timers: self.timers,
            attempts: self.attempts,
            budget: self.budget,
            jitter: self.jitter,
            waiting: self.waiting,
            workers: self.workers,
            answers: self.answers,
            ziggurat: self.ziggurat,
            recorder: self.recorder,
            digest: self.digest,
            events: self.events,
            next_request: self.next_request,
            next_attempt: self.next_attempt,
            observer: (),
        } = Simulation::new(self.config);
    }

    /// Runs all events up to and including `until`, and lets the clock stand there (or where it
    /// stands already). Gives the number of events.
    pub fn run_until(&mut self, until: Nanos) -> u64 {
        let before = self.events;
        self.run_until_or(until, u64::MAX);
        self.events - before
    }

    /// Like [`Simulation::run_until`], but stops after so many events (then the clock stands at the
    /// last one); true when `until` is reached. The clock goes no further than [`Nanos::LAST`].
    pub fn run_until_or(&mut self, until: Nanos, max_events: u64) -> bool {
        let until = until.min(Nanos::LAST);
        let mut left = max_events;
        loop {
            let (at, step) = self.next();
            if at > until {
                self.now = self.now.max(until);
                self.recorder.advance(self.now);
                return true;
            }
            if left == 0 {
                return false;
            }
            left -= 1;
            self.take(at, step);
        }
    }

    /// Runs to the next event, and tells what it was; `None` if nothing will ever happen.
    pub fn step(&mut self) -> Option<Step> {
        let (at, step) = self.next();
        (at <= Nanos::LAST).then(|| self.take(at, step))
    }

    /// Runs the next `n` events, or as many as there are; gives their number.
    pub fn step_many(&mut self, n: u64) -> u64 {
        (0..n).take_while(|_| self.step().is_some()).count() as u64
    }

    /// When the next event is, [`Nanos::NEVER`] if there is none.
    #[must_use]
    pub fn next_event(&self) -> Nanos {
        match self.next().0 {
            at if at > Nanos::LAST => Nanos::NEVER,
            at => at,
        }
    }

    /// The earliest event; of several in one instant, the first in the order of the sources.
    #[inline]
    fn next(&self) -> (Nanos, Step) {
        let arrival = self.arrivals.next();
        if arrival < self.due.0 {
            (arrival, Step::Sent)
        } else {
            self.due
        }
    }

    /// The earliest event that is not an arrival.
    #[inline]
    fn find_due(&self) -> (Nanos, Step) {
        let mut due = (self.workers.next(), Step::SlotEnded);
        let mut consider = |at: Nanos, step: Step| {
            if at < due.0 {
                due = (at, step);
            }
        };
        consider(self.answers.next(self.now), Step::Answer);
        consider(self.attempts.next_to_give_up(self.now), Step::GaveUp);
        consider(self.timers.next(), Step::Retried);
        due
    }

    #[inline]
    fn take(&mut self, at: Nanos, step: Step) -> Step {
        self.now = at;
        self.events += 1;
        self.recorder.advance(at);
        let (step, changed) = self.happen(step);
        if changed {
            self.due = self.find_due();
        }
        step
    }

    /// Lets the event that is next take place. Tells what it was in the end, and whether what is due may
    /// be something else now.
    #[inline]
    fn happen(&mut self, step: Step) -> (Step, bool) {
        let (step, request, given_up) = match step {
            Step::SlotEnded => {
                self.slot_ends();
                return (step, true);
            }
            Step::Answer => {
                self.answer_comes();
                return (step, true);
            }
            Step::GaveUp => {
                let (request, attempt) = self.patience_ends();
                (step, request, Some(attempt))
            }
            Step::Retried => {
                let Some((step, request)) = self.timer_ends() else {
                    return (step, true);
                };
                (step, request, None)
            }
            Step::Sent => (step, self.client_arrives(), None),
        };
        let changed = self.pursue(request, given_up);
        (step, changed || step != Step::Sent)
    }

    /// Shows an event to digest and observer. Where it is called, the kind is known: there, what the
    /// observer does with this kind is all that remains of both.
    #[inline(always)]
    fn event(&mut self, kind: EventKind, request: &Request, attempt: u64) {
        // What follows from the others (sent, begun, ended) need not be hashed again.
        let code = match kind {
            EventKind::Admitted => 1,
            EventKind::Rejected => 2,
            EventKind::SlotEnded { .. } => 3,
            EventKind::Answered => 4,
            EventKind::Wasted => 5,
            EventKind::GaveUp => 6,
            EventKind::BackedOff { .. } => 7,
            EventKind::Dropped => 8,
            EventKind::Sent | EventKind::SlotBegun { .. } | EventKind::Ended(_) => 0,
        };
        if code > 0 {
            self.digest.mix(self.now.0, code, request.client);
        }
        self.observer.event(&Event {
            time: self.now,
            kind,
            client: request.client,
            request: request.id,
            attempt,
            tries: request.tries,
        });
    }
}
