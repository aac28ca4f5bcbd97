//! A bounded ring that forgets its oldest entry to take in a new one. Allocates once.

use crate::sim::kernel::room::filled;
use alloc::vec::Vec;

/// How many entries it keeps; a power of two.
const BOUND: usize = 256;

#[derive(Clone, Debug)]
pub(crate) struct Ring<T> {
    items: Vec<T>,
    /// How many were ever taken in; the place of each is its number modulo the bound.
    taken: usize,
}

impl<T: Copy> Ring<T> {
    /// An empty ring; the entry that it is made of is never shown.
    pub(crate) fn new(blank: T) -> Self {
        Self {
            items: filled(BOUND, blank),
            taken: 0,
        }
    }

    /// Takes in another entry: gives its place, where the one that is forgotten still stands.
    #[inline]
    pub(crate) fn another(&mut self) -> &mut T {
        let place = self.taken % BOUND;
        self.taken = self.taken.wrapping_add(1);
        &mut self.items[place]
    }

    /// How many were ever taken in.
    pub(crate) const fn taken(&self) -> usize {
        self.taken
    }

    /// The entry that so many were taken in from, itself included (1: the newest); `None` if it is
    /// forgotten, or there never was one.
    #[inline(never)]
    pub(crate) fn aged(&self, age: usize) -> Option<&T> {
        (age <= self.taken.min(BOUND)).then(|| &self.items[(self.taken - age) % BOUND])
    }

    /// Like [`Ring::aged`], to be changed.
    #[inline(never)]
    pub(crate) fn aged_mut(&mut self, age: usize) -> Option<&mut T> {
        (age <= self.taken.min(BOUND)).then(|| &mut self.items[(self.taken - age) % BOUND])
    }
}

#[cfg(test)]
mod tests {
    use super::{BOUND, Ring};
    use std::vec::Vec;

    #[test]
    fn keeps_the_newest_in_order() {
        let mut ring = Ring::new(usize::MAX);
        assert_eq!(ring.aged(1), None);
        for n in 0..2_000 {
            *ring.another() = n;
            assert_eq!(ring.taken(), n + 1);
            let want: Vec<usize> = (0..=n).rev().take(BOUND).collect();
            let kept: Vec<usize> = (1..).map_while(|age| ring.aged(age).copied()).collect();
            assert_eq!(kept, want);
            assert_eq!(ring.aged_mut(2).copied(), want.get(1).copied());
        }
    }
}
