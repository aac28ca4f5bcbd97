//! The queue of letters. Those that aren't needed any more leave it from its midst.

use alloc::collections::VecDeque;

use super::model::Letter;

/// Letters in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    /// What was withdrawn keeps its place until all before it have gone: looking for it among thousands, and
    /// moving up those behind it, would take longer the longer the queue is.
    letters: VecDeque<Letter>,
    /// The number of the letter that came last; they are counted from 1.
    last: u32,
    waiting: usize,
}

impl Queue {
    /// How many wait.
    pub(super) const fn len(&self) -> usize {
        self.waiting
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.waiting == 0
    }

    /// A letter comes; gives its number.
    pub(super) fn push(&mut self, letter: Letter) -> u32 {
        self.letters.push_back(letter);
        self.last = self.last.wrapping_add(1);
        self.waiting += 1;
        self.last
    }

    /// Whose turn it is.
    pub(super) fn pop(&mut self) -> Option<Letter> {
        let letter = self.letters.pop_front()?;
        self.waiting -= 1;
        self.move_up();
        Some(letter)
    }

    /// Takes out the letters of a request, of which the last one had this number; says how many.
    pub(super) fn withdraw(&mut self, id: u32, mut number: u32) -> usize {
        let before = self.waiting;
        while let Some(letter) = self.numbered(number)
            && letter.id == id
        {
            letter.id = 0;
            number = letter.earlier;
            self.waiting -= 1;
        }
        self.move_up();
        before - self.waiting
    }

    fn numbered(&mut self, number: u32) -> Option<&mut Letter> {
        let behind = self.last.wrapping_sub(number) as usize;
        let at = self.letters.len().checked_sub(behind + 1)?;
        self.letters.get_mut(at)
    }

    /// The first letter is one that waits.
    fn move_up(&mut self) {
        while self.letters.front().is_some_and(|letter| letter.id == 0) {
            self.letters.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::kernel::random::{Use, Xoshiro256};
    use crate::sim::kernel::units::Nanos;
    use std::vec::Vec;

    fn letter(id: u32, attempt: u32, earlier: u32) -> Letter {
        Letter {
            place: 0,
            id,
            attempt,
            size: Nanos::ZERO,
            earlier,
        }
    }

    #[test]
    fn is_what_a_list_is_that_is_searched() {
        let mut chance = Xoshiro256::for_use(1, Use::Arrivals);
        let (mut queue, mut list) = (Queue::default(), Vec::new());
        let mut numbers = [0_u32; 41];
        for attempt in 0..20_000 {
            let id = 1 + (chance.unit() * 40.0) as u32;
            let number = &mut numbers[id as usize];
            match (chance.unit() * 5.0) as u32 {
                0 => {
                    let gone = list.len();
                    list.retain(|(one, _)| *one != id);
                    assert_eq!(queue.withdraw(id, *number), gone - list.len());
                }
                1 | 2 => {
                    let next = (!list.is_empty()).then(|| list.remove(0));
                    let popped = queue.pop().map(|letter| (letter.id, letter.attempt));
                    assert_eq!(popped, next);
                }
                _ => {
                    list.push((id, attempt));
                    *number = queue.push(letter(id, attempt, *number));
                }
            }
            assert_eq!(
                (queue.len(), queue.is_empty()),
                (list.len(), list.is_empty())
            );
        }
    }

    #[test]
    fn a_letter_leaves_a_long_queue_as_soon_as_a_short_one() {
        let mut queue = Queue::default();
        let ids = 1..100_001;
        let numbers: Vec<u32> = ids.clone().map(|id| queue.push(letter(id, 1, 0))).collect();
        let began = std::time::Instant::now();
        // From behind, so that none can be forgotten early. (Looked for, they would take some seconds.)
        for (id, number) in ids.zip(numbers).rev() {
            assert_eq!(queue.withdraw(id, number), 1);
        }
        assert!(queue.is_empty() && queue.letters.is_empty());
        assert!(began.elapsed().as_millis() < 500, "{:?}", began.elapsed());
    }

    #[test]
    fn what_is_withdrawn_takes_no_room_for_ever() {
        let mut queue = Queue::default();
        queue.push(letter(1, 1, 0));
        for id in 2..100_000 {
            let number = queue.push(letter(id, 1, 0));
            if id == 50_000 {
                queue.pop();
            }
            queue.withdraw(id, number);
        }
        assert_eq!((queue.len(), queue.letters.len()), (0, 0));
    }
}
