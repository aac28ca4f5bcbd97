//! What can be reached, and when it is. Each is looked at when a payment, or the last of many, is settled.

use super::events::{ALL_SILENCES, Outcome, Took};
use super::lab::Payments;
use super::measures::Counts;
use super::settings::{COUNT, CRASH, Key, LOSS, Plan, RETRIES, WORK};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::goals::Reached;
use crate::sim::models::presses::{self, MOST_GOALS};
use crate::theory::{Recognises, Written};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Silences,
    Half,
    Once,
    Fresh,
    Race,
    Reserved,
    Orders,
}

/// The loss at which nobody is to be charged twice, and that of a line that is good enough; of a thousand.
const TWO_IN_A_HUNDRED: f64 = 20.0;
const FIVE_IN_A_HUNDRED: f64 = 50.0;
/// How likely the server has to be to die.
const MORTAL: f64 = 0.02;
/// Work that is quick, and that of the slow hour, in seconds.
const QUICK: f64 = 0.1;
const SLOW: f64 = 1.0;
/// So many must have failed for their half to be one, and which part is about half.
const ENOUGH: f64 = 30.0;
const HALF: [f64; 2] = [0.35, 0.65];
/// So many that are charged twice are no accident.
const SOME: f64 = 5.0;

/// How far the reader has come.
#[derive(Clone, Copy, Debug)]
pub struct Goals {
    /// Which silences were seen.
    silences: u8,
    /// What came of each order of writing, with a server that dies: those charged twice, and those told "paid"
    /// who weren't; below 0 where it wasn't tried.
    orders: [[f64; 2]; 3],
    reached: Reached<MOST_GOALS, 2>,
}

impl presses::Goals<Payments> for Goals {
    fn new(_: &[f64; COUNT]) -> Self {
        Self {
            silences: 0,
            orders: [[-1.0; 2]; 3],
            reached: Reached::NONE,
        }
    }

    fn page(&mut self, _: &[f64; COUNT], _: &Plan, took: &Took) {
        self.silences |= took.silences;
        if self.silences == ALL_SILENCES {
            self.reach(
                Goal::Silences,
                [f64::from(took.charges), f64::from(took.attempts)],
            );
        }
    }

    fn crowd(&mut self, settings: &[f64; COUNT], counts: &Counts) {
        let plan = Plan::of(settings);
        let [twice, phantom] = [Outcome::Twice, Outcome::Phantom].map(|what| counts.of(what));
        let (loss, retries, work) = (settings[LOSS], settings[RETRIES], settings[WORK]);
        let charged = counts.failed_charged / counts.failed.max(1.0);
        if retries == 0.0
            && work <= QUICK
            && loss <= FIVE_IN_A_HUNDRED
            && plan.key == Key::None
            && counts.failed >= ENOUGH
            && (HALF[0]..=HALF[1]).contains(&charged)
        {
            self.reach(Goal::Half, [counts.failed_charged, counts.failed]);
        }
        let is_lossy = loss >= TWO_IN_A_HUNDRED && retries > 0.0;
        if is_lossy && twice == 0.0 {
            self.reach(Goal::Once, [counts.silent, counts.failed]);
        }
        if is_lossy && plan.key == Key::OfAttempt && twice >= SOME {
            self.reach(Goal::Fresh, [twice, loss]);
        }
        if work >= SLOW && plan.timeout <= Nanos::from_secs(1) && retries > 0.0 {
            if plan.recognises == Recognises::Looks && twice > 0.0 {
                self.reach(Goal::Race, [twice, 0.0]);
            }
            if plan.recognises == Recognises::Reserves && twice == 0.0 {
                self.reach(Goal::Reserved, [counts.of(Outcome::InDoubt), 0.0]);
            }
        }
        if settings[CRASH] >= MORTAL && plan.key == Key::OfPayment && retries > 0.0 {
            self.orders[plan.written as usize] = [twice, phantom];
            let [with, after, before] = self.orders;
            if with == [0.0; 2] && after[0] > 0.0 && before[1] > 0.0 {
                self.reach(Goal::Orders, [after[0], before[1]]);
            }
        }
    }

    fn reached(&self) -> &Reached<MOST_GOALS, 2> {
        &self.reached
    }
}

impl Goals {
    fn reach(&mut self, goal: Goal, told: [f64; 2]) {
        self.reached.reach(goal as usize, told);
    }
}

const _: () = assert!(Written::With as usize == 0 && Written::Before as usize == 2);
