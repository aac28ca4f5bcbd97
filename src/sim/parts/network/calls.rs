//! Requests and calls: a pool of records, linked to trees.
//!
//! A request is the root of a tree and stands at its source; each attempt to have it answered is a call to
//! a station, and a station that asks on for it makes calls of its own. Every record but a root has a
//! parent as long as that waits for it.

use alloc::vec::Vec;

use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::{Kind, Member, NONE, Place};

/// Most records: what else comes is rejected.
pub(super) const MOST_CALLS: u32 = 1 << 21;

/// What is done for a call at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It waits for a worker.
    Waiting,
    /// A worker is at it.
    Served,
    /// A worker was at it when the server froze.
    Interrupted,
    /// It waits for the calls made for it.
    Asking,
    /// It waits to ask again.
    Pausing,
    /// Its outcome is certain, and on its way.
    Ending,
    /// A silent server has it.
    Lost,
    /// No request: its client thinks of one.
    Thinking,
    /// It is on its way in this instant.
    Moving,
}

/// In which of its server's lines a call stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    Nowhere,
    /// It waits.
    Queue,
    /// It holds a worker.
    Worker,
    /// It needs none.
    Aside,
}

/// Neither a source nor a station made the call: a server gave itself this job.
pub(super) const NOBODY: u32 = u32::MAX - 1;

#[derive(Clone, Debug)]
pub(super) struct Call {
    /// Numbered in the order of sending.
    pub(super) id: u64,
    /// When its request was sent.
    pub(super) born: Nanos,
    /// When it came here; of a root and of those that ask, when the last attempt was made.
    pub(super) since: Nanos,
    pub(super) deadline: Nanos,
    /// While a frozen server has it: what was left of its slot.
    pub(super) left: Nanos,
    /// The request's own size, and that of the work here.
    pub(super) size: f64,
    pub(super) work: f64,
    /// The root's place, and its number: another request may have the place by now.
    pub(super) root: u32,
    pub(super) root_id: u64,
    /// Who waits for it: [`NONE`] nobody, [`NOBODY`] nobody ever did.
    pub(super) parent: u32,
    /// The calls that it waits for: the first of them, and each one's next.
    pub(super) child: u32,
    pub(super) sibling: u32,
    pub(super) client: u32,
    /// Where it is: the station, of a root the source; and which server.
    pub(super) place: u32,
    pub(super) server: u32,
    pub(super) kind: u32,
    /// The attempts made for it, and which attempt for its parent it is itself.
    pub(super) tries: u32,
    pub(super) attempt: u32,
    /// The worker that it holds, [`NONE`] if it holds none.
    pub(super) worker: u32,
    /// How it will end.
    pub(super) outcome: super::Outcome,
    pub(super) phase: Phase,
    pub(super) is_root: bool,
    /// Its client waits for its answers, and thinks when the request has ended.
    pub(super) is_closed: bool,
    pub(super) stands: Stands,
    pub(super) is_free: bool,
    pub(super) line: Place,
}

impl Call {
    pub(super) const NEW: Self = Self {
        id: 0,
        born: Nanos::ZERO,
        since: Nanos::ZERO,
        deadline: Nanos::NEVER,
        left: Nanos::ZERO,
        size: 1.0,
        work: 1.0,
        root: NONE,
        root_id: u64::MAX,
        parent: NONE,
        child: NONE,
        sibling: NONE,
        client: 0,
        place: 0,
        server: 0,
        kind: 0,
        tries: 0,
        attempt: 1,
        worker: NONE,
        outcome: super::Outcome::Answered,
        phase: Phase::Moving,
        is_root: false,
        is_closed: false,
        stands: Stands::Nowhere,
        is_free: false,
        line: Place::NOWHERE,
    };

    /// Whether somebody waits for it. (A root is waited for by its client.)
    #[inline]
    pub(super) const fn is_awaited(&self) -> bool {
        self.parent < NOBODY
    }

    /// The next one in its line.
    pub(super) const fn later(&self) -> u32 {
        self.line.later
    }

    pub(super) const fn is_job(&self) -> bool {
        self.parent == NOBODY
    }
}

/// A call is in one line of a server at most: those who wait, those who are served, or the others.
impl Member for Call {
    #[inline]
    fn place(&self, _: Kind) -> &Place {
        &self.line
    }

    #[inline]
    fn place_mut(&mut self, _: Kind) -> &mut Place {
        &mut self.line
    }
}

#[derive(Clone, Debug)]
pub(super) struct Calls {
    pub(super) records: Vec<Call>,
    /// The first free record; the next ones by their `sibling`.
    free: u32,
}

impl Calls {
    pub(super) fn new(room: usize) -> Self {
        Self {
            records: with_room(room),
            free: NONE,
        }
    }

    /// A place for this record, [`NONE`] if all are taken.
    #[inline]
    pub(super) fn insert(&mut self, call: Call) -> u32 {
        let index = self.free;
        if let Some(record) = self.records.get_mut(index as usize) {
            self.free = record.sibling;
            *record = call;
            return index;
        }
        let index = self.records.len() as u32;
        if index == MOST_CALLS {
            return NONE;
        }
        self.records.push(call);
        index
    }

    #[inline]
    pub(super) fn release(&mut self, index: u32) {
        let free = self.free;
        let record = &mut self.records[index as usize];
        record.sibling = free;
        record.is_free = true;
        // Whoever still names it as its request finds another number.
        record.id = u64::MAX;
        self.free = index;
    }

    #[inline]
    pub(super) fn get(&self, index: u32) -> &Call {
        &self.records[index as usize]
    }

    #[inline]
    pub(super) fn get_mut(&mut self, index: u32) -> &mut Call {
        &mut self.records[index as usize]
    }

    /// How many records there is room for.
    pub(super) fn capacity(&self) -> usize {
        self.records.capacity()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &Call)> {
        (0..).zip(&self.records).filter(|(_, call)| !call.is_free)
    }

    /// Whether the request that this call is made for has not ended yet.
    #[inline]
    pub(super) fn root_is_there(&self, call: &Call) -> bool {
        self.records
            .get(call.root as usize)
            .is_some_and(|root| root.id == call.root_id && !root.is_free)
    }

    /// The parent waits for this child from now on.
    #[inline]
    pub(super) fn adopt(&mut self, parent: u32, child: u32) {
        let first = self.records[parent as usize].child;
        let record = &mut self.records[child as usize];
        (record.parent, record.sibling) = (parent, first);
        self.records[parent as usize].child = child;
    }

    /// The parent waits no more for this child of its. There is only a handful of them.
    #[inline]
    pub(super) fn disown(&mut self, child: u32) {
        let parent = self.records[child as usize].parent;
        let next = self.records[child as usize].sibling;
        let first = self.records[parent as usize].child;
        if first == child {
            self.records[parent as usize].child = next;
        } else {
            let mut before = first;
            while self.records[before as usize].sibling != child {
                before = self.records[before as usize].sibling;
            }
            self.records[before as usize].sibling = next;
        }
        let record = &mut self.records[child as usize];
        (record.parent, record.sibling) = (NONE, NONE);
    }
}
