//! A bounded ring that forgets its oldest entry to take in a new one. Allocates once.

use alloc::vec::Vec;

#[derive(Clone, Debug)]
pub(super) struct Ring<T> {
    items: Vec<T>,
    bound: usize,
    /// How many were ever taken in; the place of each is its number modulo the bound.
    taken: usize,
}

impl<T: Copy> Ring<T> {
    pub(super) fn new(bound: usize) -> Self {
        Self {
            items: Vec::with_capacity(bound),
            bound,
            taken: 0,
        }
    }

    pub(super) fn push(&mut self, item: T) {
        if self.items.len() < self.bound {
            self.items.push(item);
        } else {
            self.items[self.taken % self.bound] = item;
        }
        self.taken = self.taken.wrapping_add(1);
    }

    /// The newest entry.
    pub(super) fn newest_mut(&mut self) -> Option<&mut T> {
        let newest = self.taken.wrapping_sub(1) % self.bound;
        self.items.get_mut(newest)
    }

    /// From the newest to the oldest.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = T> + '_ {
        let (taken, bound) = (self.taken, self.bound);
        (1..=self.items.len()).map(move |age| self.items[taken.wrapping_sub(age) % bound])
    }
}

#[cfg(test)]
mod tests {
    use super::Ring;
    use std::vec::Vec;

    #[test]
    fn keeps_the_newest_in_order() {
        let mut ring = Ring::new(3);
        assert_eq!(ring.newest_mut(), None);
        for n in 0..8 {
            ring.push(n);
            assert_eq!(ring.newest_mut(), Some(&mut n.clone()));
            let want: Vec<i32> = (0..=n).rev().take(3).collect();
            assert_eq!(ring.newest_first().collect::<Vec<_>>(), want);
        }
    }
}
