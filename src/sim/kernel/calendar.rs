//! What is to happen when, for models in which much of it is called off: a timeout whose answer came.

use alloc::vec::Vec;

use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;

/// Nothing is set.
const NOWHERE: u32 = u32::MAX;

/// In the upper bits of a word the kind of what happens, below the number of the setting.
const NUMBER_BITS: u32 = 56;

#[derive(Clone, Copy, Debug)]
struct Entry {
    at: Nanos,
    /// Kind and number.
    order: u64,
    owner: u32,
}

impl Entry {
    /// Both words as one, which compare without a branch.
    #[inline]
    const fn key(&self) -> u128 {
        (self.at.0 as u128) << 64 | self.order as u128
    }
}

/// One thing to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) at: Nanos,
    pub(crate) kind: u8,
    pub(crate) owner: u32,
}

/// At most one thing to happen for each owner, soonest first; of those in one instant the lower kind, and
/// of one kind in the order in which they were set.
///
/// A binary heap that knows each owner's place in it, so that what is called off leaves at once: no entry
/// is ever stale, and the heap holds no more than what is to happen.
#[derive(Clone, Debug)]
pub(crate) struct Calendar {
    heap: Vec<Entry>,
    /// By owner.
    places: Vec<u32>,
    set: u64,
}

impl Calendar {
    /// For so many owners.
    pub(crate) fn new(owners: usize) -> Self {
        let mut calendar = Self {
            heap: with_room(owners),
            places: Vec::new(),
            set: 0,
        };
        calendar.make_room(owners);
        calendar
    }

    /// For so many owners from now on. (Those that there are stay.)
    pub(crate) fn make_room(&mut self, owners: usize) {
        if owners > self.places.len() {
            self.places.resize(owners, NOWHERE);
            self.heap.reserve(owners - self.heap.len());
        }
    }

    /// What happens next.
    #[inline]
    pub(crate) fn next(&self) -> Option<Due> {
        self.heap.first().map(|entry| Due {
            at: entry.at,
            kind: (entry.order >> NUMBER_BITS) as u8,
            owner: entry.owner,
        })
    }

    /// When this owner's thing happens, [`Nanos::NEVER`] if nothing is set.
    pub(crate) fn when(&self, owner: u32) -> Nanos {
        self.heap
            .get(self.places[owner as usize] as usize)
            .map_or(Nanos::NEVER, |entry| entry.at)
    }

    /// Takes the next one out.
    #[inline]
    pub(crate) fn pop(&mut self) -> Option<Due> {
        let due = self.next()?;
        self.remove(0);
        Some(due)
    }

    /// Sets what this owner's next thing is and when, in place of what was set. [`Nanos::NEVER`] calls
    /// it off.
    #[inline]
    pub(crate) fn set(&mut self, owner: u32, at: Nanos, kind: u8) {
        let entry = Entry {
            at,
            order: u64::from(kind) << NUMBER_BITS | self.set,
            owner,
        };
        self.set += 1;
        self.cancel(owner);
        if at < Nanos::NEVER {
            self.heap.push(entry);
            self.rise(self.heap.len() - 1, entry);
        }
    }

    /// Calls off all that was set.
    pub(crate) fn clear(&mut self) {
        self.heap.clear();
        self.places.fill(NOWHERE);
    }

    /// Calls off what was set for this owner, if anything was.
    #[inline]
    pub(crate) fn cancel(&mut self, owner: u32) {
        let place = self.places[owner as usize];
        if place != NOWHERE {
            self.remove(place as usize);
        }
    }

    #[inline]
    fn remove(&mut self, place: usize) {
        let Some(last) = self.heap.pop() else {
            return;
        };
        let Some(removed) = self.heap.get(place) else {
            // It was the last one itself.
            self.places[last.owner as usize] = NOWHERE;
            return;
        };
        self.places[removed.owner as usize] = NOWHERE;
        let place = self.sink(place, last);
        self.rise(place, last);
    }

    #[inline]
    fn put(&mut self, place: usize, entry: Entry) {
        self.heap[place] = entry;
        self.places[entry.owner as usize] = place as u32;
    }

    /// Puts `entry` at `place` or, where it comes before those above, in their place.
    #[inline]
    fn rise(&mut self, mut place: usize, entry: Entry) {
        while place > 0 {
            let above = (place - 1) / 2;
            if entry.key() >= self.heap[above].key() {
                break;
            }
            self.put(place, self.heap[above]);
            place = above;
        }
        self.put(place, entry);
    }

    /// Moves those below `place` up that come before `entry`; gives the place that is left for it.
    #[inline]
    fn sink(&mut self, mut place: usize, entry: Entry) -> usize {
        let len = self.heap.len();
        loop {
            let mut below = 2 * place + 1;
            if below >= len {
                return place;
            }
            if below + 1 < len && self.heap[below + 1].key() < self.heap[below].key() {
                below += 1;
            }
            if self.heap[below].key() >= entry.key() {
                return place;
            }
            self.put(place, self.heap[below]);
            place = below;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Beside a list that is sorted anew each time.
        #[test]
        fn it_gives_back_in_order_what_was_set_and_not_called_off(
            steps in prop::collection::vec((0_u32..12, 0_u64..8, 0_u8..3, 0_u8..4), 0..200),
        ) {
            let mut calendar = Calendar::new(12);
            let mut list: Vec<(u64, u8, usize, u32)> = Vec::new();
            for (number, (owner, at, kind, what)) in steps.into_iter().enumerate() {
                list.sort_unstable();
                let next = list.first().map(|&(at, kind, _, owner)| Due { at: Nanos(at), kind, owner });
                prop_assert_eq!(calendar.next(), next);
                if what == 0 {
                    prop_assert_eq!(calendar.pop(), next);
                    list.drain(..list.len().min(1));
                    continue;
                }
                let set = list.iter().find(|entry| entry.3 == owner);
                prop_assert_eq!(calendar.when(owner), set.map_or(Nanos::NEVER, |entry| Nanos(entry.0)));
                list.retain(|entry| entry.3 != owner);
                if what == 1 {
                    calendar.cancel(owner);
                } else {
                    calendar.set(owner, Nanos(at), kind);
                    list.push((at, kind, number, owner));
                }
            }
        }
    }

    #[test]
    fn never_is_not_set() {
        let mut calendar = Calendar::new(2);
        calendar.set(1, Nanos(3), 0);
        calendar.set(1, Nanos::NEVER, 0);
        assert_eq!(calendar.next(), None);
        assert_eq!(calendar.when(1), Nanos::NEVER);
    }
}
