//! Looking at a simulation: its measures, and the state of everything in it.

use super::{
    Simulation,
    attempts::{Record, State},
};
use crate::sim::kernel::measures::{List, Mark, Measures, Scope};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::Config;
use crate::sim::models::switchboard::observer::Observer;
use crate::sim::models::switchboard::verdict::Verdict;
use crate::sim::parts::{timers::Timer, workers::Running};

/// An attempt under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its number, in the order of sending.
    pub attempt: u64,
    /// Its request's number.
    pub request: u64,
    /// Whose it is.
    pub client: u32,
    /// Which attempt of the request it is, from 1.
    pub tries: u32,
    /// When it was sent.
    pub sent: Nanos,
    /// When its request was first sent.
    pub first_sent: Nanos,
    /// Its client gave up; nobody waits for the answer.
    pub departed: bool,
    /// Its client has the answer.
    pub answered: bool,
}

/// What a worker is held by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The attempt.
    pub attempt: Attempt,
    /// When the slot began.
    pub begun: Nanos,
    /// When it will end.
    pub ends: Nanos,
}

impl From<&Record> for Attempt {
    fn from(record: &Record) -> Self {
        Self {
            attempt: record.attempt,
            request: record.request.id,
            client: record.request.client,
            tries: record.request.tries,
            sent: record.sent,
            first_sent: record.request.first_sent,
            departed: record.state == State::Departed,
            answered: record.state == State::Answered,
        }
    }
}

impl<O: Observer> Simulation<O> {
    /// The configuration, as it is in force (a new seed: from the next reset).
    #[must_use]
    pub const fn config(&self) -> &Config {
        &self.config
    }

    /// The simulated time since the start.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.now
    }

    /// Events since the start.
    #[must_use]
    pub const fn events(&self) -> u64 {
        self.events
    }

    /// The fingerprint of all events since the start.
    #[must_use]
    pub const fn digest(&self) -> u64 {
        self.digest.value()
    }

    /// All measures of a scope.
    #[must_use]
    pub fn measures(&self, scope: Scope) -> Measures {
        self.recorder.measures(scope, self.now)
    }

    /// All measures of a scope, as a list.
    pub(crate) fn list(&self, scope: Scope) -> List {
        self.recorder.list(scope, self.now)
    }

    /// Remembers what was counted up to now.
    pub(crate) fn mark(&self) -> Mark {
        self.recorder.mark(self.now)
    }

    /// All measures since a mark, as a list.
    pub(crate) fn list_since(&self, mark: &Mark) -> List {
        self.recorder.list_since(mark, self.now)
    }

    /// The verdict on a scope.
    #[must_use]
    pub fn verdict(&self, scope: Scope) -> Verdict {
        let (answered, ended, depth) = self.recorder.outcomes(scope, self.now);
        Verdict::judge(answered, ended, depth, self.config.queue)
    }

    /// Forgets what was measured, not what is: the end of a warm-up. What is in flight counts as sent
    /// from now on.
    pub fn restart_measures(&mut self) {
        self.recorder.restart(self.now);
    }

    /// How many wait.
    #[must_use]
    pub fn queue_depth(&self) -> u32 {
        self.waiting.len()
    }

    /// How many workers are held by a slot.
    #[must_use]
    pub const fn busy_workers(&self) -> u32 {
        self.workers.busy()
    }

    /// Those who wait, in the order of their arrival.
    pub fn waiting(&self) -> impl ExactSizeIterator<Item = Attempt> {
        self.line().map(Attempt::from)
    }

    /// What each worker does. There may be more than are configured, while slots of workers that were
    /// taken away run on.
    pub fn workers(&self) -> impl ExactSizeIterator<Item = Option<Slot>> {
        let slots = self.slots();
        let busy = slots.iter().rposition(Option::is_some);
        let shown = busy.map_or(0, |last| last + 1);
        let shown = shown.max(self.workers.count() as usize);
        slots[..shown].iter().map(|slot| {
            slot.map(|slot| Slot {
                attempt: self.record(slot.index).into(),
                begun: slot.begun,
                ends: slot.ends,
            })
        })
    }

    /// The answers that come in their own time (not at a slot's end) and are under way, with the
    /// times when they will come.
    pub fn answers_under_way(&self) -> impl Iterator<Item = (Nanos, Attempt)> {
        self.answers
            .iter(&self.attempts, self.now)
            .map(|(at, index)| (at, self.record(index).into()))
    }

    /// The records of those who wait. (The picture looks at records where they are: copies of them
    /// would be much of the wasm file.)
    pub(crate) fn line(&self) -> impl ExactSizeIterator<Item = &Record> {
        self.waiting
            .iter(self.attempts.all())
            .map(|index| self.record(index))
    }

    /// The workers' slots; those of workers that were taken away may be at their end.
    pub(crate) fn slots(&self) -> &[Option<Running>] {
        self.workers.slots()
    }

    /// The records whose answers are under way.
    pub(crate) fn answering(&self) -> impl Iterator<Item = u32> {
        self.answers
            .iter(&self.attempts, self.now)
            .map(|(_, index)| index)
    }

    /// A record.
    pub(crate) fn record(&self, index: u32) -> &Record {
        self.attempts.get(index)
    }

    /// The requests whose clients back off, as their last attempts, with the times when they will be
    /// sent again; in no order.
    pub fn backing_off(&self) -> impl Iterator<Item = (Nanos, Attempt)> {
        self.timers.iter().filter_map(|(at, timer)| match timer {
            Timer::BackingOff(index) => Some((at, self.attempts.get(index).into())),
            Timer::Thinking(_) => None,
        })
    }

    /// The synchronous clients that think, with the times when they will send; in no order.
    pub fn thinking(&self) -> impl Iterator<Item = (Nanos, u32)> {
        self.timers.iter().filter_map(|(at, timer)| match timer {
            Timer::Thinking(client) => Some((at, client)),
            Timer::BackingOff(_) => None,
        })
    }

    /// The observer.
    #[must_use]
    pub const fn observer(&self) -> &O {
        &self.observer
    }

    /// The observer, to be told something.
    pub const fn observer_mut(&mut self) -> &mut O {
        &mut self.observer
    }

    /// Gives the observer back.
    #[must_use]
    pub fn into_observer(self) -> O {
        self.observer
    }
}
