//! A bounded store of copies by key: what is in it, and which of them has to go where there is no more room.

use alloc::vec::Vec;

use super::line::NONE;
use crate::sim::kernel::random::Xoshiro256;
use crate::sim::kernel::units::Nanos;

/// Who goes to make room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Evict {
    /// Whoever wasn't used for the longest time.
    Lru,
    /// Whoever was stored first.
    Fifo,
    /// Whoever is drawn.
    Random,
}

/// A copy, at its key's place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Copy {
    /// Its neighbours in the order in which copies go.
    newer: u32,
    older: u32,
    /// Where it stands in the list of all; [`NONE`]: there is none of this key.
    place: u32,
    /// Of which version of the original it is.
    pub(crate) version: u32,
    /// When it was stored, in nanoseconds; those that were there from the start are older than the start.
    pub(crate) stored: i64,
    /// When it was last used.
    pub(crate) used: Nanos,
}

impl Copy {
    const NONE: Self = Self {
        newer: NONE,
        older: NONE,
        place: NONE,
        version: 0,
        stored: 0,
        used: Nanos::NEVER,
    };

    /// How old it is, in nanoseconds.
    pub(crate) const fn age(&self, now: Nanos) -> i64 {
        (now.0 as i64).saturating_sub(self.stored)
    }
}

/// Copies by key. Whoever has a key looks at it in no time, whatever is in it.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    copies: Vec<Copy>,
    newest: u32,
    oldest: u32,
    /// The keys that it holds, in no order.
    held: Vec<u32>,
}

impl Store {
    /// One for no keys yet ([`Store::resize`]).
    pub(crate) const fn new() -> Self {
        Self {
            copies: Vec::new(),
            newest: NONE,
            oldest: NONE,
            held: Vec::new(),
        }
    }

    /// For keys below another number from now on; copies of others are gone.
    pub(crate) fn resize(&mut self, keys: u32) {
        for key in keys..self.copies.len() as u32 {
            self.remove(key);
        }
        self.copies.resize(keys as usize, Copy::NONE);
        self.held.reserve(keys as usize - self.held.len());
    }

    /// How many it holds.
    pub(crate) fn len(&self) -> u32 {
        self.held.len() as u32
    }

    /// The keys of which it holds a copy.
    pub(crate) fn held(&self) -> &[u32] {
        &self.held
    }

    /// The copy of a key.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<&Copy> {
        let copy = self.copies.get(key as usize)?;
        (copy.place != NONE).then_some(copy)
    }

    /// A copy is used; where the order is one of use, it is the last to go from now on.
    #[inline]
    pub(crate) fn used(&mut self, key: u32, now: Nanos, evict: Evict) {
        self.copies[key as usize].used = now;
        if evict == Evict::Lru && key != self.newest {
            self.unlink(key);
            self.link(key);
        }
    }

    /// Stores a copy. There has to be room for it; one that is there already keeps its place in the order,
    /// unless that is one of use.
    pub(crate) fn store(&mut self, key: u32, version: u32, stored: i64, evict: Evict) {
        if self.copies[key as usize].place == NONE {
            self.copies[key as usize].place = self.held.len() as u32;
            self.copies[key as usize].used = Nanos::NEVER;
            self.held.push(key);
            self.link(key);
        } else if evict == Evict::Lru && key != self.newest {
            self.unlink(key);
            self.link(key);
        }
        let copy = &mut self.copies[key as usize];
        (copy.version, copy.stored) = (version, stored);
    }

    /// The copy of a key is gone, if there was one.
    pub(crate) fn remove(&mut self, key: u32) {
        let Some(&Copy { place, .. }) = self.get(key) else {
            return;
        };
        self.unlink(key);
        self.held.swap_remove(place as usize);
        if let Some(moved) = self.held.get(place as usize) {
            self.copies[*moved as usize].place = place;
        }
        self.copies[key as usize].place = NONE;
    }

    /// Copies go until there are so many.
    pub(crate) fn shrink(&mut self, most: u32, evict: Evict, random: &mut Xoshiro256) {
        while self.len() > most {
            let goes = match evict {
                Evict::Random => self.held[random.below(self.len()) as usize],
                Evict::Lru | Evict::Fifo => self.oldest,
            };
            self.remove(goes);
        }
    }

    fn link(&mut self, key: u32) {
        let newest = self.newest;
        let copy = &mut self.copies[key as usize];
        (copy.newer, copy.older) = (NONE, newest);
        if newest == NONE {
            self.oldest = key;
        } else {
            self.copies[newest as usize].newer = key;
        }
        self.newest = key;
    }

    fn unlink(&mut self, key: u32) {
        let Copy { newer, older, .. } = self.copies[key as usize];
        if newer == NONE {
            self.newest = older;
        } else {
            self.copies[newer as usize].older = older;
        }
        if older == NONE {
            self.oldest = newer;
        } else {
            self.copies[older as usize].newer = newer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::kernel::random::Use;
    use proptest::prelude::*;
    use std::vec::Vec;

    proptest! {
        /// Beside a list in the order in which copies go.
        #[test]
        fn it_holds_what_a_list_holds(
            lru in any::<bool>(),
            steps in prop::collection::vec((0_u32..9, 0_u8..4), 0..200),
        ) {
            let evict = if lru { Evict::Lru } else { Evict::Fifo };
            let mut random = Xoshiro256::for_use(1, Use::Choice);
            let mut store = Store::new();
            store.resize(9);
            let mut list: Vec<u32> = Vec::new();
            for (number, (key, what)) in (0_i64..).zip(steps) {
                let there = list.contains(&key);
                match what {
                    0 => {
                        if !there {
                            store.shrink(3, evict, &mut random);
                            if list.len() > 3 {
                                list.remove(0);
                            }
                        }
                        store.store(key, 1, number, evict);
                        if !there || lru {
                            list.retain(|other| *other != key);
                            list.push(key);
                        }
                    }
                    1 if there => {
                        store.used(key, Nanos(number as u64), evict);
                        if lru {
                            list.retain(|other| *other != key);
                            list.push(key);
                        }
                    }
                    2 => {
                        store.remove(key);
                        list.retain(|other| *other != key);
                    }
                    _ => {}
                }
                prop_assert_eq!(store.len() as usize, list.len());
                prop_assert_eq!(store.oldest, list.first().copied().unwrap_or(NONE));
                prop_assert_eq!(store.newest, list.last().copied().unwrap_or(NONE));
                for key in 0..9 {
                    prop_assert_eq!(store.get(key).is_some(), list.contains(&key));
                    prop_assert_eq!(store.held().contains(&key), list.contains(&key));
                }
            }
        }
    }

    #[test]
    fn whoever_is_drawn_goes() {
        let mut random = Xoshiro256::for_use(3, Use::Choice);
        let mut gone = [0; 4];
        for _ in 0..4_000 {
            let mut store = Store::new();
            store.resize(4);
            (0..4).for_each(|key| store.store(key, 0, 0, Evict::Random));
            store.shrink(3, Evict::Random, &mut random);
            let missing = (0..4).find(|key| store.get(*key).is_none());
            gone[missing.expect("one is gone") as usize] += 1;
        }
        assert!(
            gone.iter().all(|gone| (850..1_150).contains(gone)),
            "{gone:?}"
        );
    }
}
