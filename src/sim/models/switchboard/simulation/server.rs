//! What the server does: admit, serve, answer.

use super::{
    Simulation,
    attempts::{Request, State},
};
use crate::sim::kernel::measures::{Levels, Sum};
use crate::sim::models::switchboard::observer::{EventKind, Observer, Outcome};

impl<O: Observer> Simulation<O> {
    /// An attempt is at the door. False: it is rejected.
    #[inline]
    pub(super) fn admit(&mut self, request: &Request, attempt: u64) -> bool {
        let at_once = self.workers.can_begin();
        if !(at_once || self.waiting.len() < self.config.queue) || !self.attempts.has_room() {
            return false;
        }
        let index = self
            .attempts
            .insert(*request, attempt, self.now, State::Awaited);
        self.event(EventKind::Admitted, request, attempt);
        if at_once {
            self.begin_slot(index);
        } else {
            self.waiting.push(self.attempts.records(), self.now, index);
        }
        self.note_levels();
        true
    }

    /// A free worker begins with this attempt.
    fn begin_slot(&mut self, index: u32) {
        let at_slot_end = self.answers.at_slot_end();
        let Some((worker, ends)) = self
            .workers
            .begin(self.now, index, at_slot_end, &self.ziggurat)
        else {
            return;
        };
        if !at_slot_end {
            self.answers.push(&mut self.attempts, self.now, index);
            self.attempts.hold(index);
        }
        let record = *self.attempts.get(index);
        self.recorder
            .slot_begun(self.now.saturating_sub(record.sent));
        self.event(
            EventKind::SlotBegun { worker, ends },
            &record.request,
            record.attempt,
        );
    }

    /// The free workers take whoever's turn it is.
    pub(super) fn begin_slots(&mut self) {
        while self.workers.can_begin() {
            let Some(index) = self
                .waiting
                .pop(self.attempts.records(), self.config.discipline)
            else {
                break;
            };
            let record = *self.attempts.get(index);
            if self.config.drop_departed && record.state == State::Departed {
                self.event(EventKind::Dropped, &record.request, record.attempt);
                self.attempts.release(index);
            } else {
                self.begin_slot(index);
            }
        }
        self.note_levels();
    }

    /// The queue or the number of busy workers has changed.
    #[inline]
    pub(super) fn note_levels(&mut self) {
        let levels = Levels {
            queue: self.waiting.len(),
            busy: self.workers.busy(),
            workers: self.workers.count(),
        };
        self.recorder.levels(self.now, levels);
    }

    /// The next slot ends: its worker is free for the next one.
    pub(super) fn slot_ends(&mut self) {
        let Some((worker, slot)) = self.workers.end() else {
            return;
        };
        let record = *self.attempts.get(slot.index);
        self.recorder.count(Sum::SlotsEnded);
        self.event(
            EventKind::SlotEnded { worker },
            &record.request,
            record.attempt,
        );
        if slot.answers {
            self.answer(slot.index);
        }
        self.attempts.release(slot.index);
        self.begin_slots();
    }

    /// The next answer that comes in its own time is there.
    pub(super) fn answer_comes(&mut self) {
        if let Some(index) = self.answers.pop(&mut self.attempts) {
            self.answer(index);
            self.attempts.release(index);
        }
    }

    /// An answer reaches its client, if that still waits.
    fn answer(&mut self, index: u32) {
        let record = *self.attempts.get(index);
        if record.state == State::Departed {
            self.recorder.count(Sum::Wasted);
            self.event(EventKind::Wasted, &record.request, record.attempt);
            return;
        }
        self.attempts.settle(index, State::Answered);
        self.recorder.answered(
            self.now.saturating_sub(record.request.first_sent),
            self.config.objective,
        );
        self.event(EventKind::Answered, &record.request, record.attempt);
        self.end(&record.request, record.attempt, Outcome::Answered);
    }
}
