//! The attempts under way: a pool of records, and through it the line of those whose client waits.

use alloc::vec::Vec;

use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::{Config, Latency, limits};
use crate::sim::parts::line::{Kind, Line, Member, NONE, Place};

/// A request, as far as its client knows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request {
    pub(crate) id: u64,
    pub(crate) first_sent: Nanos,
    pub(crate) client: u32,
    /// Attempts made.
    pub(crate) tries: u32,
    /// Its client does nothing else until it has ended.
    pub(crate) synchronous: bool,
}

/// What an attempt's client does about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It waits for the answer.
    Awaited,
    /// It has the answer; the worker still tidies up.
    Answered,
    /// It gave up; the server doesn't know.
    Departed,
    /// It waits to send the request again. The server holds nothing of it.
    BackingOff,
    /// No attempt: the record is free.
    Free,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Record {
    pub(crate) request: Request,
    pub(crate) attempt: u64,
    pub(crate) sent: Nanos,
    pub(crate) state: State,
    /// How many places of the server hold it: the waiting room, a worker, the answers under way.
    holders: u8,
    /// Where it stands in lines, by their [`Kind`]; the first place also links the free records.
    places: [Place; 2],
}

impl Member for Record {
    #[inline]
    fn place(&self, kind: Kind) -> &Place {
        &self.places[kind as usize]
    }

    #[inline]
    fn place_mut(&mut self, kind: Kind) -> &mut Place {
        &mut self.places[kind as usize]
    }
}

impl Record {
    const FREE: Self = Self {
        request: Request {
            id: 0,
            first_sent: Nanos::ZERO,
            client: 0,
            tries: 0,
            synchronous: false,
        },
        attempt: 0,
        sent: Nanos::ZERO,
        state: State::Free,
        holders: 0,
        places: [Place::NOWHERE; 2],
    };
}

/// The pool.
///
/// Constant patience makes deadlines come in the order of sending, so one line from the oldest awaited
/// attempt to the newest finds the next client to give up without a priority queue. The line holds
/// times of sending, not deadlines: patience may change on the way, and begin.
#[derive(Clone, Debug)]
pub(super) struct Attempts {
    records: Vec<Record>,
    free: u32,
    awaited: Line,
    /// [`Nanos::NEVER`] without patience.
    patience: Nanos,
}

impl Attempts {
    pub(super) fn new(config: &Config) -> Self {
        Self {
            records: with_room(expected(config)),
            free: NONE,
            awaited: Line::new(Kind::Awaited),
            patience: config.patience.unwrap_or(Nanos::NEVER),
        }
    }

    /// How many more records there are than were expected.
    pub(super) fn beyond_expected(&self, config: &Config) -> u64 {
        self.records.len().saturating_sub(expected(config)) as u64
    }

    #[inline]
    pub(super) fn get(&self, index: u32) -> &Record {
        &self.records[index as usize]
    }

    /// All records, for the server's lines.
    #[inline]
    pub(super) fn records(&mut self) -> &mut [Record] {
        &mut self.records
    }

    /// All records, to look at.
    pub(super) fn all(&self) -> &[Record] {
        &self.records
    }

    /// Those in a line, with the times when they joined it.
    pub(super) fn within(&self, line: &Line) -> impl ExactSizeIterator<Item = (Nanos, u32)> {
        line.iter(&self.records)
    }

    /// How many records there are, free ones included.
    pub(super) fn len(&self) -> u32 {
        self.records.len() as u32
    }

    /// Whether another attempt can be kept in mind.
    #[inline]
    pub(super) fn has_room(&self) -> bool {
        self.free != NONE || self.records.len() < limits::MAX_ATTEMPTS as usize
    }

    /// Keeps an attempt that the server has taken in (or a request that backs off). There must be
    /// room.
    #[inline]
    pub(super) fn insert(
        &mut self,
        request: Request,
        attempt: u64,
        sent: Nanos,
        state: State,
    ) -> u32 {
        let index = self.take_free();
        let record = &mut self.records[index as usize];
        record.request = request;
        record.attempt = attempt;
        record.sent = sent;
        record.state = state;
        record.holders = 1;
        if state == State::Awaited {
            self.awaited.join(&mut self.records, index, sent);
        }
        index
    }

    /// A free record, a new one if need be.
    #[inline]
    fn take_free(&mut self) -> u32 {
        let index = self.free;
        if index == NONE {
            self.records.push(Record::FREE);
            return (self.records.len() - 1) as u32;
        }
        self.free = self.records[index as usize].places[0].later;
        index
    }

    /// One more place of the server holds it.
    #[inline]
    pub(super) fn hold(&mut self, index: u32) {
        self.records[index as usize].holders += 1;
    }

    /// One place of the server less holds it; the record is free after the last.
    #[inline]
    pub(super) fn release(&mut self, index: u32) {
        let record = &mut self.records[index as usize];
        record.holders -= 1;
        if record.holders == 0 {
            record.state = State::Free;
            record.places[0].later = self.free;
            self.free = index;
        }
    }

    /// Its client no longer waits for it.
    #[inline]
    pub(super) fn settle(&mut self, index: u32, state: State) {
        self.records[index as usize].state = state;
        self.awaited.leave(&mut self.records, index);
    }

    /// When the next client gives up: never before `now`, also after patience has become shorter.
    #[inline]
    pub(super) fn next_to_give_up(&self, now: Nanos) -> Nanos {
        self.awaited.since().saturating_add(self.patience).max(now)
    }

    /// Whose client gives up next. There must be one.
    #[inline]
    pub(super) fn oldest(&self) -> u32 {
        self.awaited.first()
    }

    /// Clients wait for so long from now on.
    pub(super) fn set_patience(&mut self, patience: Option<Nanos>) {
        self.patience = patience.unwrap_or(Nanos::NEVER);
    }

    /// No client is kept from anything else by its request any more.
    pub(super) fn forget_synchronous(&mut self) {
        for record in &mut self.records {
            record.request.synchronous = false;
        }
    }
}

/// How many attempts to make room for at set-up: all places of the server, the answers under way, and
/// some requests that back off.
fn expected(config: &Config) -> usize {
    config.queue as usize
        + config.workers as usize
        + answers_expected(config)
        + BACKING_OFF_EXPECTED
}

/// Requests that back off for which there is room from the start; more is made when it is needed.
pub(super) const BACKING_OFF_EXPECTED: usize = 512;

/// How many answers are under way at most if slots are fixed, and room to spare if they are not.
fn answers_expected(config: &Config) -> usize {
    match config.latency {
        Latency::Slot => 0,
        Latency::After(latency) => {
            let slots = (latency.0 / config.slot().0.max(1)).min(1_000) as usize;
            config.workers as usize * (2 * slots + 2)
        }
    }
}
