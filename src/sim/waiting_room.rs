//! The server's waiting room.

use super::line::Line;
use crate::{
    config::{Config, Discipline},
    units::Nanos,
};

/// Those who wait for a worker, in the order of their arrival.
#[derive(Clone, Debug)]
pub(super) struct WaitingRoom {
    line: Line,
}

impl WaitingRoom {
    pub(super) fn new(config: &Config) -> Self {
        Self {
            line: Line::with_capacity(config.queue as usize),
        }
    }

    /// The room has other places from now on. Who waits stays.
    pub(super) fn adapt(&mut self, config: &Config) {
        self.line.make_room(config.queue as usize);
    }

    #[inline]
    pub(super) fn len(&self) -> u32 {
        self.line.len() as u32
    }

    #[inline]
    pub(super) fn push(&mut self, now: Nanos, index: u32) {
        self.line.push_back((now, index));
    }

    /// Whose turn it is.
    #[inline]
    pub(super) fn pop(&mut self, discipline: Discipline) -> Option<u32> {
        let next = match discipline {
            Discipline::Fifo => self.line.pop_front(),
            Discipline::Lifo => self.line.pop_back(),
        };
        next.map(|(_, index)| index)
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = u32> {
        self.line.iter().map(|(_, index)| index)
    }
}
