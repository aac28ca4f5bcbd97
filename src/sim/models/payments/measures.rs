//! What is counted: payments, since the start and of those that were last made.

use super::events::{Outcome, Took};
use super::payment::Payment;
use super::settings::Plan;
use crate::sim::models::presses;

/// Payments of which nothing more will happen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub(super) payments: f64,
    /// By their outcome.
    pub(super) outcomes: [f64; 5],
    /// Those whose users were told that they failed, and those of them that were charged.
    pub(super) failed: f64,
    pub(super) failed_charged: f64,
    pub(super) charges: f64,
    pub(super) attempts: f64,
    /// Attempts that ended because the time was up.
    pub(super) silent: f64,
}

impl presses::Counts<Payment> for Counts {
    #[inline(never)]
    fn count(&mut self, _: &Plan, took: &Took) {
        self.payments += 1.0;
        self.outcomes[took.outcome() as usize] += 1.0;
        if !took.paid {
            self.failed += 1.0;
            self.failed_charged += f64::from(u8::from(took.charges > 0));
        }
        self.charges += f64::from(took.charges);
        self.attempts += f64::from(took.attempts);
        self.silent += f64::from(took.silent);
    }

    fn pages(&self) -> f64 {
        self.payments
    }
}

impl Counts {
    pub(super) const fn of(&self, outcome: Outcome) -> f64 {
        self.outcomes[outcome as usize]
    }

    /// A mean over payments; 0 where there is none.
    pub(super) fn mean(&self, sum: f64) -> f64 {
        sum / self.payments.max(1.0)
    }
}
