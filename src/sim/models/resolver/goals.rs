//! What can be reached: what is remembered of the run for it, and when it is.

use super::model::{EVERY, LIVES, Resolvers};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

const MINUTE: f64 = 60.0;
/// The address changes, and the last old answer comes so long after it.
const LATE: f64 = 50.0 * MINUTE;
const STILL_LATE: f64 = 45.0 * MINUTE;
/// Of which the time to live was lowered within this of the change: a hand takes a few seconds, each a minute.
const AT_ONCE: f64 = 5.0 * MINUTE;
/// No answer is old for longer than this; before that copies were good for so long.
const SHORT: f64 = MINUTE;
const LONG: f64 = 10.0 * MINUTE;
/// A silence of so long, in which so many were asked and fewer than this failed.
const SILENCE: f64 = 10.0 * MINUTE;
const ASKED: f64 = 20.0;
const FEW: f64 = 0.15;
/// So many from copies, over so long, with a time to live of at most this.
const ENOUGH: f64 = 0.978;
const THREE_HOURS: f64 = 180.0 * MINUTE;
const AT_MOST: f64 = 59.0 * MINUTE;

/// What is remembered of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Past {
    /// Which resolver took a copy anew after its last one had died, counted from 1.
    pub(super) anew: f64,
    /// The longest that a copy was good for so far; and when that was last changed.
    pub(super) longest: f64,
    pub(super) lowered: f64,
    /// When it was first changed, and how long a copy was good before.
    turned: Option<[f64; 2]>,
    /// Copies are no longer of such ages as theory takes them to be.
    pub(super) odd: bool,
    /// Of which copies theory speaks after the change: how long they are good, how long before it the last
    /// of them was taken, and how long it is from one question to the next.
    pub(super) expected: Option<[f64; 3]>,
    /// When the address was changed, whether it was; how long a copy was good then, and how long the last of
    /// them would live on.
    pub(super) changed: Option<f64>,
    pub(super) lives: f64,
    pub(super) lasts: f64,
    /// The last answer that was old, so long after the change; how many there were.
    pub(super) old_last: f64,
    pub(super) old: f64,
    /// Of the last silence, or the present one: when it began, what was asked in it, and what failed.
    pub(super) fell_silent: Option<f64>,
    pub(super) silence: f64,
    pub(super) asked: f64,
    pub(super) failed: f64,
    /// The address was changed as it should be; a silence was survived.
    pub(super) moved: bool,
    pub(super) survived: bool,
}

impl Past {
    /// The share of what was asked in the last silence that failed.
    pub(super) fn failed_share(&self) -> f64 {
        self.failed / self.asked.max(1.0)
    }

    /// Copies are good for another time from now on.
    pub(super) fn turns(&mut self, now: f64, before: f64) {
        self.lowered = now;
        match self.turned {
            None => self.turned = Some([now, before]),
            // (A hand on its way over the slider.)
            Some([at, _]) if now - at < AT_ONCE => {}
            Some(_) => self.odd = true,
        }
    }

    /// Something happens that theory knows nothing of: many copies begin together, or none does.
    pub(super) const fn is_disturbed(&mut self) {
        self.odd = true;
        self.expected = None;
    }

    /// The address changes: which of the copies are those that matter. After a longer time was set they all
    /// begin together, and end together: of these theory says nothing.
    pub(super) fn expect(&mut self, now: f64, every: f64) {
        let lives = self.lives;
        let matter = match self.turned {
            Some([at, before]) if lives < before && now - at < before => Some([before, now - at]),
            Some([_, before]) if lives > before => None,
            _ => Some([lives, 0.0]),
        };
        let matter = matter.filter(|_| !self.odd);
        self.expected = matter.map(|[lives, ahead]| [lives, ahead, every]);
    }

    /// A silence is over.
    pub(super) fn is_back(&mut self, now: f64) {
        if let Some(began) = self.fell_silent.take() {
            self.silence = now - began;
            let survived = self.asked >= ASKED && self.failed_share() < FEW;
            self.survived |= self.silence >= SILENCE && survived;
        }
    }

    /// Time goes on: a minute after the change it is known whether anything could still be old.
    pub(super) fn goes_on(&mut self, now: f64) {
        if let Some(at) = self.changed {
            let known = now - at >= SHORT && self.longest >= LONG;
            self.moved |= known && self.lasts <= SHORT;
        }
    }
}

pub(super) fn reached(lab: &Resolvers, world: &World, goal: usize) -> Option<f64> {
    let past = &lab.past;
    let minutes = past.old_last / MINUTE;
    let survived = past.failed_share();
    match goal {
        0 => (past.anew > 0.0).then_some(past.anew),
        1 => (past.lives == 60.0 * MINUTE && past.old_last >= LATE).then_some(minutes),
        2 => past.moved.then_some(past.lasts),
        3 => {
            let at_once = past
                .changed
                .is_some_and(|at| past.lowered > 0.0 && (at - past.lowered).abs() < AT_ONCE);
            let late = at_once && past.old_last > STILL_LATE;
            (late && world.setting(LIVES) <= SHORT).then_some(minutes)
        }
        4 => past.survived.then_some(survived),
        5 => (past.moved && past.survived).then_some(past.old),
        _ => {
            let seen = world.since_change();
            let share = seen.count(super::model::COPIES) / seen.count(super::model::ASKED).max(1.0);
            let is_every_minute = world.setting(EVERY) == MINUTE;
            let is_short = world.setting(LIVES) <= AT_MOST && seen.seconds() >= THREE_HOURS;
            (is_every_minute && is_short && share >= ENOUGH).then_some(share)
        }
    }
}

/// A time as seconds.
pub(super) fn seconds(time: Nanos) -> f64 {
    time.as_secs_f64()
}
