//! Answers on their way, where the latency is not the slot.

use super::attempts::Attempts;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::Config;
use crate::sim::parts::line::{Kind, Line, NONE};

/// The answers under way, in the order in which their slots began. As each takes the same time, they
/// arrive in that order too. Kept are the times of the beginning, because the latency may change on
/// the way: then it holds for the answers under way as well, which arrive at once if it is over.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    line: Line,
    /// The last latency that was not the slot.
    latency: Nanos,
    at_slot_end: bool,
}

impl Answers {
    pub(super) fn new(config: &Config) -> Self {
        let mut answers = Self {
            line: Line::new(Kind::Server),
            latency: Nanos::ZERO,
            at_slot_end: false,
        };
        answers.adapt(config);
        answers
    }

    /// The server is another from now on.
    pub(super) fn adapt(&mut self, config: &Config) {
        let after = config.answer_after();
        self.at_slot_end = after.is_none();
        self.latency = after.unwrap_or(self.latency);
    }

    /// Whether an answer comes when its slot ends, rather than in its own time.
    #[inline]
    pub(super) const fn at_slot_end(&self) -> bool {
        self.at_slot_end
    }

    /// When the next answer comes.
    #[inline]
    pub(super) fn next(&self, now: Nanos) -> Nanos {
        self.line.since().saturating_add(self.latency).max(now)
    }

    /// A slot begins whose answer comes in its own time.
    #[inline]
    pub(super) fn push(&mut self, attempts: &mut Attempts, now: Nanos, index: u32) {
        self.line.join(attempts.records(), index, now);
    }

    /// The next answer is there.
    #[inline]
    pub(super) fn pop(&mut self, attempts: &mut Attempts) -> Option<u32> {
        let index = self.line.first();
        if index == NONE {
            return None;
        }
        self.line.leave(attempts.records(), index);
        Some(index)
    }

    /// All of them, with the times when they come.
    pub(super) fn iter(
        &self,
        attempts: &Attempts,
        now: Nanos,
    ) -> impl Iterator<Item = (Nanos, u32)> {
        attempts
            .within(&self.line)
            .map(move |(begun, index)| (begun.saturating_add(self.latency).max(now), index))
    }
}
