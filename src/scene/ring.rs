//! A bounded ring that forgets its oldest entry to take in a new one. Allocates once.

use crate::room::with_room;
use alloc::vec::Vec;

/// How many entries it keeps; a power of two.
const BOUND: usize = 256;

#[derive(Clone, Debug)]
pub(super) struct Ring<T> {
    items: Vec<T>,
    /// How many were ever taken in; the place of each is its number modulo the bound.
    taken: usize,
}

impl<T: Copy> Ring<T> {
    pub(super) fn new() -> Self {
        Self {
            items: with_room(BOUND),
            taken: 0,
        }
    }

    #[inline(never)]
    pub(super) fn push(&mut self, item: T) {
        match self.items.get_mut(self.taken % BOUND) {
            Some(oldest) => *oldest = item,
            None => self.items.push(item),
        }
        self.taken = self.taken.wrapping_add(1);
    }

    /// How many were ever taken in.
    pub(super) const fn taken(&self) -> usize {
        self.taken
    }

    /// The entry that so many were taken in from, itself included (1: the newest); `None` if it is
    /// forgotten, or there never was one.
    #[inline(never)]
    pub(super) fn aged(&self, age: usize) -> Option<&T> {
        if age > BOUND {
            return None;
        }
        self.items.get(self.taken.wrapping_sub(age) % BOUND)
    }

    /// Like [`Ring::aged`], to be changed.
    #[inline(never)]
    pub(super) fn aged_mut(&mut self, age: usize) -> Option<&mut T> {
        if age > BOUND {
            return None;
        }
        self.items.get_mut(self.taken.wrapping_sub(age) % BOUND)
    }
}

#[cfg(test)]
mod tests {
    use super::{BOUND, Ring};
    use std::vec::Vec;

    #[test]
    fn keeps_the_newest_in_order() {
        let mut ring = Ring::new();
        assert_eq!(ring.aged(1), None);
        for n in 0..2_000 {
            ring.push(n);
            assert_eq!(ring.taken(), n + 1);
            let want: Vec<usize> = (0..=n).rev().take(BOUND).collect();
            let kept: Vec<usize> = (1..).map_while(|age| ring.aged(age).copied()).collect();
            assert_eq!(kept, want);
            assert_eq!(ring.aged_mut(2).copied(), want.get(1).copied());
        }
    }
}
