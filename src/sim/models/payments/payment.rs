//! One payment, from the first question until nothing more happens.

use super::attempt::{Attempt, End, Stage};
use super::events::{MANY, Took, What, told};
use super::server::Store;
use super::settings::{MOST_ATTEMPTS, Plan};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::{self, Chances, Told};

/// What the app does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum App {
    /// Nobody has paid.
    Idle,
    /// It waits for an answer, until its time is up.
    Waits(Nanos),
    /// It has heard nothing, or 409, and will ask again.
    Pauses(Nanos),
    /// It has told its user that it is paid, or that it has failed.
    Paid,
    Failed,
}

/// A payment.
#[derive(Clone, Debug)]
pub struct Payment {
    pub(super) plan: Plan,
    pub(super) began: Nanos,
    chances: Chances,
    pub(super) app: App,
    attempts: [Attempt; MOST_ATTEMPTS],
    made: usize,
    pub(super) store: Store,
    /// The next message is lost, whatever chance says.
    pub(super) lose_next: bool,
    silent: u8,
    silences: u8,
    /// When the last thing happened; and whether that was told.
    last: Nanos,
    settled: bool,
}

/// What happens next: of two at the same time the lower one. Work ends first, then messages arrive, then the
/// time is up, then the app asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    WorkEnds(usize),
    Arrives(usize),
    TimeIsUp,
    Asks,
    Settles,
}

impl presses::Page for Payment {
    type Plan = Plan;
    type Took = Took;
    const MANY: u32 = MANY;

    fn new() -> Self {
        Self {
            plan: Plan::of(&[]),
            began: Nanos::ZERO,
            chances: Chances { seed: 0, press: 0 },
            app: App::Idle,
            attempts: [Attempt::default(); MOST_ATTEMPTS],
            made: 0,
            store: Store::default(),
            lose_next: false,
            silent: 0,
            silences: 0,
            last: Nanos::ZERO,
            settled: true,
        }
    }

    fn press(&mut self, now: Nanos, plan: Plan, chances: Chances, _: bool) {
        (self.plan, self.began, self.chances) = (plan, now, chances);
        (self.app, self.made) = (App::Pauses(now), 0);
        self.store = Store::default();
        (self.silent, self.silences) = (0, 0);
        (self.last, self.settled) = (now, false);
    }

    /// Attempts that have been made keep what is in store for them.
    fn chance_anew(&mut self, chances: Chances) {
        self.chances = chances;
    }

    fn is_under_way(&self) -> bool {
        !self.settled
    }

    fn next_event(&self) -> Nanos {
        self.next().map_or(Nanos::NEVER, |(at, _)| at)
    }

    fn step(&mut self) -> Told {
        let Some((now, next)) = self.next() else {
            return Told::NOTHING;
        };
        self.last = now;
        match next {
            Next::Settles => {
                self.settled = true;
                told(What::Done, self.made.saturating_sub(1))
            }
            Next::Asks => {
                let which = self.made;
                let mut attempt = Attempt::new(&self.plan, self.chances, which as u32, now);
                attempt.question_lost |= core::mem::take(&mut self.lose_next);
                if attempt.question_lost {
                    (attempt.stage, attempt.due) = (Stage::Over, Nanos::NEVER);
                }
                self.attempts[which] = attempt;
                self.made += 1;
                self.app = App::Waits(now.saturating_add(self.plan.timeout));
                told(What::Asked, which)
            }
            Next::TimeIsUp => {
                let which = self.made - 1;
                self.silent += 1;
                self.silences |= self.attempts[which].silence();
                told(self.attempt_ends(which, End::Silent, now), which)
            }
            Next::WorkEnds(which) => told(self.work_ends(which, now), which),
            Next::Arrives(which) if self.attempts[which].stage == Stage::Out => {
                told(self.question(which, now), which)
            }
            Next::Arrives(which) => told(self.answer_is_there(which, now), which),
        }
    }

    fn result(&self) -> Took {
        Took {
            all: self.last.saturating_sub(self.began),
            number: self.chances.press,
            charges: self.store.charges,
            attempts: self.made as u8,
            silent: self.silent,
            silences: self.silences,
            paid: self.app == App::Paid,
        }
    }

    fn seconds(took: &Took) -> Nanos {
        took.all
    }

    fn least(&mut self, plan: &Plan) -> Nanos {
        plan.least()
    }

    fn costs(_: &Plan) -> u64 {
        4
    }
}

impl Payment {
    /// The attempts that were made.
    pub(super) fn attempts(&self) -> &[Attempt] {
        &self.attempts[..self.made]
    }

    /// One of them, to change it.
    pub(super) const fn attempt(&mut self, which: usize) -> &mut Attempt {
        &mut self.attempts[which]
    }

    /// When something happens next, and what.
    fn next(&self) -> Option<(Nanos, Next)> {
        if self.settled {
            return None;
        }
        let app = match self.app {
            App::Waits(until) => Some((until, Next::TimeIsUp)),
            App::Pauses(until) => Some((until, Next::Asks)),
            _ => None,
        };
        let attempts = self.attempts().iter().enumerate();
        let messages = attempts.filter_map(|(which, attempt)| match attempt.stage {
            Stage::Over => None,
            Stage::Works => Some((attempt.due, Next::WorkEnds(which))),
            _ => Some((attempt.due, Next::Arrives(which))),
        });
        messages
            .chain(app)
            .min()
            .or(Some((self.last, Next::Settles)))
    }

    /// An answer is there: only that of the present attempt is heard.
    fn answer_is_there(&mut self, which: usize, now: Nanos) -> What {
        let is_busy = self.attempts[which].is_refused();
        self.attempts[which].stage = Stage::Over;
        let waits = matches!(self.app, App::Waits(_)) && which + 1 == self.made;
        match (waits, is_busy) {
            (false, _) => What::Unheard,
            (true, true) => self.attempt_ends(which, End::Refused, now),
            (true, false) => {
                self.attempt(which).end = End::Paid;
                self.attempt(which).ended = now;
                self.app = App::Paid;
                What::Paid
            }
        }
    }

    /// An attempt is over without the payment's being paid: another one, or that was it.
    fn attempt_ends(&mut self, which: usize, end: End, now: Nanos) -> What {
        let attempt = self.attempt(which);
        (attempt.end, attempt.ended) = (end, now);
        if self.made as u32 > self.plan.retries {
            self.app = App::Failed;
            return What::Failed;
        }
        self.app = App::Pauses(now.saturating_add(self.plan.pause));
        if end == End::Silent {
            What::Silent
        } else {
            What::Refused
        }
    }
}
