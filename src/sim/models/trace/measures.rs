//! What is counted: pages, since the start and since a setting was last changed.

use super::events::Took;
use super::page::Page;
use super::settings::Plan;
use crate::sim::models::presses;

/// Pages that are there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub(super) pages: f64,
    pub(super) late: f64,
    pub(super) held_up: f64,
    /// Seconds, in all.
    pub(super) all: f64,
    pub(super) delivery: f64,
    pub(super) work: f64,
    /// Sendings of packets.
    pub(super) sent: f64,
    pub(super) lost: f64,
}

impl presses::Counts<Page> for Counts {
    fn count(&mut self, plan: &Plan, took: &Took) {
        let [late, held_up] = took.late(plan).map(|yes| f64::from(u8::from(yes)));
        self.pages += 1.0;
        self.late += late;
        self.held_up += held_up;
        self.all += took.all.as_secs_f64();
        self.delivery += took.delivery.as_secs_f64();
        self.work += plan.work.as_secs_f64();
        self.sent += f64::from(took.sent);
        self.lost += f64::from(took.lost);
    }

    fn pages(&self) -> f64 {
        self.pages
    }
}

impl Counts {
    /// Pages, how many of them were late, and their means: the page, its delivery; the shares of those that
    /// were late, and of the time that was delivery; sendings, and lost ones.
    pub(super) fn numbers(&self) -> [f64; 8] {
        let share = |part: f64, of: f64| if of > 0.0 { part / of } else { 0.0 };
        [
            self.pages,
            self.late,
            share(self.all, self.pages),
            share(self.delivery, self.pages),
            share(self.late, self.pages),
            share(self.delivery, self.all).min(1.0),
            self.sent,
            self.lost,
        ]
    }
}
