//! A priority queue of what is to happen when.

use alloc::vec::Vec;

use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;

/// One thing to happen: when, and below that in one word which entry of the schedule it is, and what. A
/// short entry is worth its word: in a schedule of a million, most of the time goes into fetching them.
#[derive(Clone, Copy, Debug)]
struct Entry {
    at: Nanos,
    number_and_what: u64,
}

/// How many bits tell what happens. The other 43 number the entries: enough for days without a pause.
const WHAT_BITS: u32 = 21;
const WHAT: u64 = (1 << WHAT_BITS) - 1;

impl Entry {
    #[inline]
    fn before(&self, other: &Self) -> bool {
        self.key() < other.key()
    }

    /// Both words as one, which compare without a branch: no processor could foresee it.
    #[inline]
    const fn key(&self) -> u128 {
        (self.at.0 as u128) << 64 | self.number_and_what as u128
    }

    #[inline]
    const fn what(&self) -> u32 {
        (self.number_and_what & WHAT) as u32
    }
}

/// A binary heap, soonest first; in one instant, in the order of scheduling. What happens is a number
/// below 2^21.
///
/// An own one, because the standard library's is generic over what each use holds, and the wasm file
/// would carry it several times.
#[derive(Clone, Debug)]
pub(crate) struct Schedule {
    heap: Vec<Entry>,
    scheduled: u64,
}

impl Schedule {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self {
            heap: with_room(capacity),
            scheduled: 0,
        }
    }

    /// Makes room for so many entries in all.
    pub(crate) fn make_room(&mut self, entries: usize) {
        self.heap.reserve(entries.saturating_sub(self.heap.len()));
    }

    /// When the next thing happens.
    #[inline]
    pub(crate) fn next(&self) -> Nanos {
        self.heap.first().map_or(Nanos::NEVER, |entry| entry.at)
    }

    #[inline]
    pub(crate) fn push(&mut self, at: Nanos, what: u32) {
        let entry = Entry {
            at,
            number_and_what: self.scheduled << WHAT_BITS | u64::from(what),
        };
        self.scheduled += 1;
        self.heap.push(entry);
        self.rise(self.heap.len() - 1, entry);
    }

    #[inline]
    pub(crate) fn pop(&mut self) -> Option<u32> {
        let last = self.heap.pop()?;
        let Some(first) = self.heap.first().copied() else {
            return Some(last.what());
        };
        self.sink(0, last);
        Some(first.what())
    }

    /// Drops what is not to be kept.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(u32) -> bool) {
        let mut kept = 0;
        for place in 0..self.heap.len() {
            let entry = self.heap[place];
            if keep(entry.what()) {
                self.rise(kept, entry);
                kept += 1;
            }
        }
        self.heap.truncate(kept);
    }

    /// All entries, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Nanos, u32)> {
        self.heap.iter().map(|entry| (entry.at, entry.what()))
    }

    /// Puts `entry` at `place` or, where it comes before those above, in their place.
    #[inline]
    fn rise(&mut self, mut place: usize, entry: Entry) {
        while place > 0 {
            let above = (place - 1) / 2;
            if !entry.before(&self.heap[above]) {
                break;
            }
            self.heap[place] = self.heap[above];
            place = above;
        }
        self.heap[place] = entry;
    }

    /// Puts `entry` at `place` or, where those below come before it, in theirs.
    #[inline]
    fn sink(&mut self, mut place: usize, entry: Entry) {
        let len = self.heap.len();
        loop {
            let mut below = 2 * place + 1;
            if below >= len {
                break;
            }
            if below + 1 < len && self.heap[below + 1].before(&self.heap[below]) {
                below += 1;
            }
            if !self.heap[below].before(&entry) {
                break;
            }
            self.heap[place] = self.heap[below];
            place = below;
        }
        self.heap[place] = entry;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_gives_back_in_order_what_was_scheduled(
            times in prop::collection::vec(0_u64..20, 0..200),
            kept in 1_u32..4,
        ) {
            let mut schedule = Schedule::with_capacity(4);
            for (what, at) in (0..).zip(&times) {
                schedule.push(Nanos(*at), what);
            }
            schedule.retain(|what| what % kept == 0);
            let mut expected: Vec<(u64, u32)> =
                times.iter().copied().zip(0..).filter(|(_, what)| what % kept == 0).collect();
            expected.sort_unstable();
            for (at, what) in expected {
                prop_assert_eq!(schedule.next(), Nanos(at));
                prop_assert_eq!(schedule.pop(), Some(what));
            }
            prop_assert_eq!(schedule.next(), Nanos::NEVER);
            prop_assert_eq!(schedule.pop(), None);
        }
    }
}
