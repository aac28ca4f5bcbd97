//! A priority queue of what is to happen when.

use alloc::vec::Vec;

use crate::units::Nanos;

/// One thing to happen: when, which entry of the schedule it is, and what.
#[derive(Clone, Copy, Debug)]
struct Entry {
    at: Nanos,
    number: u64,
    what: u32,
}

impl Entry {
    #[inline]
    fn before(&self, other: &Self) -> bool {
        (self.at, self.number) < (other.at, other.number)
    }
}

/// A binary heap, soonest first; in one instant, in the order of scheduling.
///
/// An own one, because the standard library's is generic over what each use holds, and the wasm file
/// would carry it several times.
#[derive(Clone, Debug)]
pub(super) struct Schedule {
    heap: Vec<Entry>,
    scheduled: u64,
}

impl Schedule {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self {
            heap: Vec::with_capacity(capacity),
            scheduled: 0,
        }
    }

    /// Makes room for so many entries in all.
    pub(super) fn make_room(&mut self, entries: usize) {
        self.heap.reserve(entries.saturating_sub(self.heap.len()));
    }

    /// When the next thing happens.
    #[inline]
    pub(super) fn next(&self) -> Nanos {
        self.heap.first().map_or(Nanos::NEVER, |entry| entry.at)
    }

    #[inline]
    pub(super) fn push(&mut self, at: Nanos, what: u32) {
        let entry = Entry {
            at,
            number: self.scheduled,
            what,
        };
        self.scheduled += 1;
        self.heap.push(entry);
        self.rise(self.heap.len() - 1, entry);
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<u32> {
        let last = self.heap.pop()?;
        let Some(first) = self.heap.first().copied() else {
            return Some(last.what);
        };
        self.sink(0, last);
        Some(first.what)
    }

    /// Drops what is not to be kept.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(u32) -> bool) {
        let mut kept = 0;
        for place in 0..self.heap.len() {
            let entry = self.heap[place];
            if keep(entry.what) {
                self.rise(kept, entry);
                kept += 1;
            }
        }
        self.heap.truncate(kept);
    }

    /// All entries, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Nanos, u32)> {
        self.heap.iter().map(|entry| (entry.at, entry.what))
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
