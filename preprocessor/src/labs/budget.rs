//! What a lab may cost a build: a number of events, whatever its settings, since a millisecond's interval brings
//! five thousand times as many as five seconds do.

use switchboard::sim::models::Model;
use switchboard::sim::models::run::Run;

/// How long a middling machine may simulate for the rows of one lab, all of them together.
pub(super) const SECONDS: f64 = 0.05;
/// The same for one drawing of it.
pub(super) const DRAWING: f64 = 0.02;
/// The same for what theory says between the rows.
pub(super) const THEORY: f64 = 0.01;
/// How long it takes to lay out what is measured of a run, whatever its settings, and what is known of it.
const LAID_OUT: f64 = 300e-6;
/// As many rows as a table has where nobody adds any are in the bargain.
const USUAL_ROWS: usize = 16;

/// How many events are left to spend.
#[derive(Debug)]
pub(super) struct Budget {
    left: u64,
}

impl Budget {
    /// As many as a model gets through in so many seconds.
    pub(super) fn of<M: Model>(seconds: f64) -> Self {
        Self {
            left: events::<M>(seconds),
        }
    }

    /// How many are left.
    pub(super) const fn left(&self) -> u64 {
        self.left
    }

    /// Spends so many; `None` where none would be left.
    pub(super) fn spend(&mut self, events: u64) -> Option<()> {
        self.left = self.left.saturating_sub(events);
        (self.left > 0).then_some(())
    }

    /// Pays for setting a run up, and again for each change on its way, before any of it is done.
    pub(super) fn set_up<M: Model>(&mut self, run: &Run) -> Option<()> {
        let changes = u64::try_from(run.changes.len()).unwrap_or(u64::MAX);
        let each = M::set_up(&run.settings);
        self.spend(each.saturating_mul(changes.saturating_add(1)))
    }

    /// Pays for laying out so many rows.
    pub(super) fn lay_out<M: Model>(&mut self, rows: usize) -> Option<()> {
        let more = u64::try_from(rows.saturating_sub(USUAL_ROWS)).unwrap_or(u64::MAX);
        self.spend(more.saturating_mul(events::<M>(LAID_OUT)))
    }
}

/// How many events a model gets through in so many seconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates"
)]
pub(super) fn events<M: Model>(seconds: f64) -> u64 {
    (M::SHEET.speed * seconds) as u64
}
