//! The server's waiting room.

use super::{
    attempts::Attempts,
    line::{Kind, Line, NONE},
};
use crate::{config::Discipline, units::Nanos};

/// Those who wait for a worker, in the order of their arrival.
#[derive(Clone, Debug)]
pub(super) struct WaitingRoom {
    line: Line,
}

impl WaitingRoom {
    pub(super) const fn new() -> Self {
        Self {
            line: Line::new(Kind::Server),
        }
    }

    #[inline]
    pub(super) const fn len(&self) -> u32 {
        self.line.len()
    }

    #[inline]
    pub(super) fn push(&mut self, attempts: &mut Attempts, now: Nanos, index: u32) {
        self.line.join(attempts.records(), index, now);
    }

    /// Whose turn it is.
    #[inline]
    pub(super) fn pop(&mut self, attempts: &mut Attempts, discipline: Discipline) -> Option<u32> {
        let index = match discipline {
            Discipline::Fifo => self.line.first(),
            Discipline::Lifo => self.line.last(),
        };
        if index == NONE {
            return None;
        }
        self.line.leave(attempts.records(), index);
        Some(index)
    }

    pub(super) fn iter(&self, attempts: &Attempts) -> impl ExactSizeIterator<Item = u32> {
        attempts.within(&self.line).map(|(_, index)| index)
    }
}
