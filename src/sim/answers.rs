//! Answers on their way, where the latency is not the slot.

use super::{attempts::answers_expected, line::Line};
use crate::{
    config::{Config, Latency},
    units::Nanos,
};

/// The answers under way, in the order in which their slots began. As each takes the same time, they
/// arrive in that order too. Kept are the times of the beginning, because the latency may change on
/// the way: then it holds for the answers under way as well, which arrive at once if it is over.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    line: Line,
    /// When the first of the line was begun, [`Nanos::NEVER`] if there is none.
    first: Nanos,
    /// The last latency that was not the slot.
    latency: Nanos,
    at_slot_end: bool,
}

impl Answers {
    pub(super) fn new(config: &Config) -> Self {
        let mut answers = Self {
            line: Line::with_capacity(answers_expected(config)),
            first: Nanos::NEVER,
            latency: Nanos::ZERO,
            at_slot_end: false,
        };
        answers.set_latency(config.latency);
        answers
    }

    pub(super) fn set_latency(&mut self, latency: Latency) {
        match latency {
            Latency::Slot => self.at_slot_end = true,
            Latency::After(latency) => (self.latency, self.at_slot_end) = (latency, false),
        }
    }

    /// Whether an answer comes when its slot ends, rather than in its own time.
    #[inline]
    pub(super) const fn at_slot_end(&self) -> bool {
        self.at_slot_end
    }

    /// When the next answer comes.
    #[inline]
    pub(super) fn next(&self, now: Nanos) -> Nanos {
        self.first.saturating_add(self.latency).max(now)
    }

    /// A slot begins whose answer comes in its own time.
    #[inline]
    pub(super) fn push(&mut self, now: Nanos, index: u32) {
        if self.line.len() == 0 {
            self.first = now;
        }
        self.line.push_back((now, index));
    }

    /// The next answer is there.
    #[inline]
    pub(super) fn pop(&mut self) -> Option<u32> {
        let (_, index) = self.line.pop_front()?;
        self.first = self.line.front().map_or(Nanos::NEVER, |(begun, _)| begun);
        Some(index)
    }

    /// All of them, with the times when they come.
    pub(super) fn iter(&self, now: Nanos) -> impl Iterator<Item = (Nanos, u32)> {
        self.line
            .iter()
            .map(move |(begun, index)| (begun.saturating_add(self.latency).max(now), index))
    }
}
