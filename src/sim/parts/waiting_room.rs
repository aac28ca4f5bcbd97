//! A server's waiting room.

use super::line::{Kind, Line, Member, NONE};
use crate::sim::kernel::units::Nanos;

/// Who is served next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Discipline {
    /// First come, first served.
    #[default]
    Fifo,
    /// The newest request first.
    Lifo,
}

/// Those who wait for a worker, in the order of their arrival.
#[derive(Clone, Debug)]
pub(crate) struct WaitingRoom {
    line: Line,
}

impl WaitingRoom {
    pub(crate) const fn new() -> Self {
        Self {
            line: Line::new(Kind::Server),
        }
    }

    #[inline]
    pub(crate) const fn len(&self) -> u32 {
        self.line.len()
    }

    #[inline]
    pub(crate) fn push<M: Member>(&mut self, records: &mut [M], now: Nanos, index: u32) {
        self.line.join(records, index, now);
    }

    /// Whose turn it is.
    #[inline]
    pub(crate) fn pop<M: Member>(
        &mut self,
        records: &mut [M],
        discipline: Discipline,
    ) -> Option<u32> {
        let index = match discipline {
            Discipline::Fifo => self.line.first(),
            Discipline::Lifo => self.line.last(),
        };
        if index == NONE {
            return None;
        }
        self.line.leave(records, index);
        Some(index)
    }

    pub(crate) fn iter<M: Member>(&self, records: &[M]) -> impl ExactSizeIterator<Item = u32> {
        self.line.iter(records).map(|(_, index)| index)
    }
}
