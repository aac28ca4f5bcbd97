//! The server's workers.

use alloc::vec::Vec;

use crate::sim::kernel::random::{Xoshiro256, Ziggurat};
use crate::sim::kernel::schedule::Schedule;
use crate::sim::kernel::units::Nanos;

/// How long a worker is held by a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Service {
    /// Always the same time.
    #[default]
    Fixed,
    /// An exponentially distributed time.
    Exponential,
}

/// A slot: a worker held by a request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Running {
    /// The attempt's record.
    pub(crate) index: u32,
    pub(crate) begun: Nanos,
    pub(crate) ends: Nanos,
    /// The answer comes when the slot ends, rather than in its own time.
    pub(crate) answers: bool,
}

/// The workers, and the slots that run.
#[derive(Clone, Debug)]
pub(crate) struct Workers {
    count: u32,
    busy: u32,
    /// By worker. A worker that was taken away finishes its slot, and its place stays.
    slots: Vec<Option<Running>>,
    /// Free workers, the next one to begin at the end.
    idle: Vec<u32>,
    /// The slots' ends by time; in one instant, by their beginning.
    ends: Schedule,
    service: Service,
    mean_slot: f64,
    random: Xoshiro256,
}

impl Workers {
    /// So many workers, whose slots take so many nanoseconds on average; their lengths are `random`.
    pub(crate) fn new(count: u32, service: Service, mean_slot: f64, random: Xoshiro256) -> Self {
        let mut workers = Self {
            count: 0,
            busy: 0,
            slots: Vec::new(),
            idle: Vec::new(),
            ends: Schedule::with_capacity(0),
            service,
            mean_slot,
            random,
        };
        workers.adapt(count, service, mean_slot);
        workers
    }

    /// The server is another from now on. Slots that run keep their length.
    pub(crate) fn adapt(&mut self, count: u32, service: Service, mean_slot: f64) {
        self.count = count;
        self.service = service;
        self.mean_slot = mean_slot;
        let places = self.slots.len().max(self.count as usize);
        self.slots.resize(places, None);
        self.idle.clear();
        for worker in (0..self.count).rev() {
            if self.slots[worker as usize].is_none() {
                self.idle.push(worker);
            }
        }
        // Room for all, so that no slot allocates.
        self.idle.reserve(places);
        self.ends.make_room(places);
    }

    /// The slots to come are drawn from this.
    pub(crate) fn reseed(&mut self, random: Xoshiro256) {
        self.random = random;
    }

    pub(crate) const fn count(&self) -> u32 {
        self.count
    }

    #[inline]
    pub(crate) const fn busy(&self) -> u32 {
        self.busy
    }

    /// Whether one is free to begin.
    #[inline]
    pub(crate) const fn can_begin(&self) -> bool {
        self.busy < self.count
    }

    /// When the next slot ends.
    #[inline]
    pub(crate) fn next(&self) -> Nanos {
        self.ends.next()
    }

    /// A free worker begins; one must be free. Gives the worker and when its slot ends.
    #[inline]
    pub(crate) fn begin(
        &mut self,
        now: Nanos,
        index: u32,
        answers: bool,
        ziggurat: &Ziggurat,
    ) -> Option<(u32, Nanos)> {
        let worker = self.idle.pop()?;
        let slot = match self.service {
            Service::Fixed => self.mean_slot,
            Service::Exponential => ziggurat.exponential(&mut self.random) * self.mean_slot,
        };
        let ends = now.saturating_add(Nanos::round(slot));
        self.slots[worker as usize] = Some(Running {
            index,
            begun: now,
            ends,
            answers,
        });
        self.busy += 1;
        self.ends.push(ends, worker);
        Some((worker, ends))
    }

    /// The next slot ends. Gives its worker and what it was.
    #[inline]
    pub(crate) fn end(&mut self) -> Option<(u32, Running)> {
        let worker = self.ends.pop()?;
        self.busy -= 1;
        if worker < self.count {
            self.idle.push(worker);
        }
        Some((worker, self.slots[worker as usize].take()?))
    }

    pub(crate) fn slots(&self) -> &[Option<Running>] {
        &self.slots
    }
}
