//! A bounded ring that forgets its oldest entry to take in a new one. Allocates once.

use alloc::vec::Vec;

#[derive(Clone, Debug)]
pub(super) struct Ring<T> {
    items: Vec<T>,
    /// Where the oldest entry is once the ring is full.
    oldest: usize,
    bound: usize,
}

impl<T: Copy> Ring<T> {
    pub(super) fn new(bound: usize) -> Self {
        Self {
            items: Vec::with_capacity(bound),
            oldest: 0,
            bound,
        }
    }

    pub(super) fn push(&mut self, item: T) {
        if self.items.len() < self.bound {
            self.items.push(item);
        } else {
            self.items[self.oldest] = item;
            self.oldest = (self.oldest + 1) % self.bound;
        }
    }

    /// The newest entry.
    pub(super) fn newest_mut(&mut self) -> Option<&mut T> {
        let len = self.items.len();
        (len > 0).then(|| &mut self.items[(self.oldest + len - 1) % len])
    }

    /// From the newest to the oldest.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = T> + '_ {
        let (new, old) = self.items.split_at(self.oldest);
        new.iter().rev().chain(old.iter().rev()).copied()
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
