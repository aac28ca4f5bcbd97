//! What clients do by the clock: think, and back off.

use alloc::collections::BinaryHeap;
use core::cmp::Reverse;

use crate::{
    config::{Arrivals, Config},
    units::Nanos,
};

/// Who is called when the time is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Timer {
    /// This synchronous client has thought of a request.
    Thinking(u32),
    /// The request in this record is to be sent again.
    BackingOff(u32),
}

impl Timer {
    pub(super) const fn is_thinking(self) -> bool {
        matches!(self, Self::Thinking(_))
    }
}

/// The timers, soonest first; in one instant, in the order in which they were set.
#[derive(Clone, Debug)]
pub(super) struct Timers {
    heap: BinaryHeap<Reverse<(Nanos, u64, Timer)>>,
    set: u64,
}

impl Timers {
    pub(super) fn new(config: &Config) -> Self {
        let thinking = match config.arrivals {
            Arrivals::Asynchronous => 0,
            Arrivals::Synchronous => config.clients as usize,
        };
        let backing_off = if config.retries > 0 { 64 } else { 0 };
        Self {
            heap: BinaryHeap::with_capacity(thinking + backing_off),
            set: 0,
        }
    }

    /// When the next time is up.
    #[inline]
    pub(super) fn next(&self) -> Nanos {
        self.heap
            .peek()
            .map_or(Nanos::NEVER, |Reverse((at, ..))| *at)
    }

    #[inline]
    pub(super) fn set(&mut self, at: Nanos, timer: Timer) {
        self.heap.push(Reverse((at, self.set, timer)));
        self.set += 1;
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<Timer> {
        self.heap.pop().map(|Reverse((.., timer))| timer)
    }

    /// Drops the timers that are not to be kept.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(Timer) -> bool) {
        self.heap.retain(|Reverse((.., timer))| keep(*timer));
    }

    /// All of them, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Nanos, Timer)> {
        self.heap
            .iter()
            .map(|Reverse((at, _, timer))| (*at, *timer))
    }
}
