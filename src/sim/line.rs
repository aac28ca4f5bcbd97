//! A line of attempts, each with the time when it joined.

use alloc::{vec, vec::Vec};

use crate::units::Nanos;

/// Attempts (their records) in the order in which they joined, in a ring whose length is a power of
/// two. The waiting room and the answers under way hold the same kind of line.
///
/// An own one, because the standard library's costs the wasm file several times as much.
#[derive(Clone, Debug)]
pub(super) struct Line {
    ring: Vec<(Nanos, u32)>,
    first: usize,
    len: usize,
}

impl Line {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        let ring = vec![(Nanos::ZERO, 0); capacity.next_power_of_two()];
        Self {
            ring,
            first: 0,
            len: 0,
        }
    }

    /// Makes room for so many in all.
    pub(super) fn make_room(&mut self, capacity: usize) {
        if capacity > self.ring.len() {
            let mut longer = Self::with_capacity(capacity);
            for n in 0..self.len {
                longer.push_back(self.ring[self.place(n)]);
            }
            *self = longer;
        }
    }

    #[inline]
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// The place of the n-th from the front. The length is a power of two; without a remainder, no
    /// check for an empty ring is needed.
    #[inline]
    fn place(&self, n: usize) -> usize {
        (self.first + n) & (self.ring.len() - 1)
    }

    #[inline]
    pub(super) fn push_back(&mut self, who: (Nanos, u32)) {
        if self.len == self.ring.len() {
            self.make_room(self.len + 1);
        }
        let place = self.place(self.len);
        self.ring[place] = who;
        self.len += 1;
    }

    #[inline]
    pub(super) fn front(&self) -> Option<(Nanos, u32)> {
        (self.len > 0).then(|| self.ring[self.first])
    }

    #[inline]
    pub(super) fn pop_front(&mut self) -> Option<(Nanos, u32)> {
        let front = self.front()?;
        self.first = self.place(1);
        self.len -= 1;
        Some(front)
    }

    #[inline]
    pub(super) fn pop_back(&mut self) -> Option<(Nanos, u32)> {
        self.len = self.len.checked_sub(1)?;
        Some(self.ring[self.place(self.len)])
    }

    /// All of them, from the front.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = (Nanos, u32)> {
        (0..self.len).map(|n| self.ring[self.place(n)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::VecDeque;

    proptest! {
        #[test]
        fn it_is_a_double_ended_queue(
            capacity in 0_usize..6,
            calls in prop::collection::vec(0_u32..5, 0..200),
        ) {
            let mut line = Line::with_capacity(capacity);
            let mut model = VecDeque::new();
            for (n, call) in (0..).zip(calls) {
                let who = (Nanos(u64::from(n)), n);
                match call {
                    0..3 => {
                        line.push_back(who);
                        model.push_back(who);
                    }
                    3 => prop_assert_eq!(line.pop_front(), model.pop_front()),
                    _ => prop_assert_eq!(line.pop_back(), model.pop_back()),
                }
                prop_assert_eq!(line.len(), model.len());
                prop_assert_eq!(line.front(), model.front().copied());
                prop_assert!(line.iter().eq(model.iter().copied()));
            }
        }
    }
}
