//! Delivery in order: what is there but comes after something that is missing has to wait.

use alloc::vec::Vec;

/// What is to be handed out in the order in which it was first sent: over a connection, or of a stream.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    order: Vec<u32>,
    handed: usize,
}

impl Shelf {
    /// An empty one, in the room of this one.
    pub fn clear(&mut self) {
        self.order.clear();
        self.handed = 0;
    }

    /// This comes next.
    pub fn expect(&mut self, what: u32) {
        self.order.push(what);
    }

    /// Takes the next thing that can be handed out, where it is there.
    pub fn hand_out(&mut self, is_there: impl Fn(u32) -> bool) -> Option<u32> {
        let next = *self.order.get(self.handed)?;
        is_there(next).then(|| {
            self.handed += 1;
            next
        })
    }

    /// What has been first sent and not been handed out, in order.
    #[must_use]
    pub fn expected(&self) -> &[u32] {
        &self.order[self.handed..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_after_a_hole_waits() {
        let mut shelf = Shelf::default();
        (0..4).for_each(|what| shelf.expect(what));
        let there = [0, 2, 3];
        let is_there = |what: u32| there.contains(&what);
        assert_eq!(shelf.hand_out(is_there), Some(0));
        assert_eq!(shelf.hand_out(is_there), None);
        assert_eq!(shelf.expected(), [1, 2, 3]);
        for what in 1..4 {
            assert_eq!(shelf.hand_out(|_| true), Some(what));
        }
        assert_eq!(shelf.hand_out(|_| true), None);
    }
}
