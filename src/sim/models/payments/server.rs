//! The server: what it finds in its store, what it writes there, and when it dies.

use super::attempt::{Answer, Attempt, Stage};
use super::events::What;
use super::payment::Payment;
use crate::sim::kernel::units::Nanos;
use crate::theory::{Recognises, Written};

/// What stands in the store about a payment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Store {
    /// Which attempt has reserved the payment's key and is at work.
    pub(super) reserved: Option<u8>,
    /// Since when the payment's key says that it is done.
    pub(super) done: Option<Nanos>,
    /// How often its account was charged.
    pub(super) charges: u8,
}

impl Attempt {
    /// Whether it is answered that the payment is being worked on.
    pub(super) fn is_refused(&self) -> bool {
        matches!(self.answer, Some((Answer::Busy, _)))
    }
}

impl Payment {
    /// A question is there.
    pub(super) fn question(&mut self, which: usize, now: Nanos) -> What {
        let recognises = self.plan.recognises;
        if recognises != Recognises::Never && self.store.done.is_some() {
            self.answer(which, Answer::Known, now);
            return What::Known;
        }
        if recognises == Recognises::Reserves {
            if self.store.reserved.is_some() {
                self.answer(which, Answer::Busy, now);
                return What::Busy;
            }
            self.store.reserved = Some(which as u8);
        }
        let attempt = self.attempt(which);
        let end = now.saturating_add(attempt.takes);
        attempt.works = [now, end];
        (attempt.stage, attempt.due) = (Stage::Works, end);
        What::Works
    }

    /// The work on an attempt is over: what is written, in which order, and whether all of it is.
    pub(super) fn work_ends(&mut self, which: usize, now: Nanos) -> What {
        let dies = self.attempts()[which].dies;
        let charges = !dies || self.plan.written == Written::After;
        let notes = !dies || self.plan.written == Written::Before;
        if charges {
            self.store.charges += 1;
            self.attempt(which).charged = true;
        }
        if notes && self.plan.recognises != Recognises::Never {
            self.store.done.get_or_insert(now);
        }
        self.store.reserved = None;
        if !dies {
            self.answer(which, Answer::Paid, now);
            return What::Charged;
        }
        let attempt = self.attempt(which);
        (attempt.stage, attempt.due) = (Stage::Over, Nanos::NEVER);
        match self.plan.written {
            Written::With => What::DiedClean,
            Written::After => What::DiedCharged,
            Written::Before => What::DiedNoted,
        }
    }

    /// An answer leaves.
    fn answer(&mut self, which: usize, answer: Answer, now: Nanos) {
        let lost = core::mem::take(&mut self.lose_next);
        let arrives = now.saturating_add(self.plan.journey);
        let attempt = self.attempt(which);
        attempt.answer = Some((answer, now));
        attempt.answer_lost |= lost;
        (attempt.stage, attempt.due) = if attempt.answer_lost {
            (Stage::Over, Nanos::NEVER)
        } else {
            (Stage::Back, arrives)
        };
    }
}
