//! What can be reached, and when it is. Each is looked at when a page, or the last of many, is there.

use super::events::MANY;
use super::events::Took;
use super::lab::Trace;
use super::measures::Counts;
use super::settings::{BANDWIDTH, COUNT, LOSS, Plan, SIZE};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::goals::Reached;
use crate::sim::models::presses::{self, MOST_GOALS};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Once,
    Quick,
    NotTheLine,
    TheLine,
    Edge,
    Half,
    Few,
}

/// A page of this size, quicker than this, with one setting moved.
const QUICK: f64 = 0.2;
/// With this bandwidth and more it still takes longer than this.
const FAST: f64 = 500.0;
const STILL: f64 = 0.27;
/// The loss at which many pages are late, and which shares of them are half and few.
const ONE_IN_A_HUNDRED: f64 = 0.01;
const HALF: [f64; 2] = [0.4, 0.6];
const FEW: f64 = 0.15;
/// So many pages are remembered.
const KEPT: usize = 16;

/// How far the reader has come.
#[derive(Clone, Copy, Debug)]
pub struct Goals {
    /// The settings that the lab began with.
    home: [f64; COUNT],
    /// The last pages that came without loss, with their settings: the latest one is at `next - 1`.
    pages: [([f64; COUNT], f64); KEPT],
    next: usize,
    reached: Reached<MOST_GOALS, 2>,
}

impl presses::Goals<Trace> for Goals {
    fn new(home: &[f64; COUNT]) -> Self {
        Self {
            home: *home,
            pages: [([-1.0; COUNT], 0.0); KEPT],
            next: 0,
            reached: Reached::NONE,
        }
    }

    fn page(&mut self, settings: &[f64; COUNT], _: &Plan, took: &Took) {
        let [all, delivery] = [took.all, took.delivery].map(Nanos::as_secs_f64);
        let before = all - delivery;
        let size = settings[SIZE];
        self.reach(Goal::Once, [all, 0.0]);
        let same_page = size == self.home[SIZE];
        if all < QUICK && same_page && self.moved(settings) == 1 {
            self.reach(Goal::Quick, [all, 0.0]);
        }
        let by_line = settings[BANDWIDTH] != self.home[BANDWIDTH] && self.moved(settings) == 1;
        if by_line && settings[BANDWIDTH] >= FAST && all > STILL {
            self.reach(Goal::NotTheLine, [settings[BANDWIDTH], all]);
        }
        if (before - delivery).abs() <= 0.05 * before.max(delivery) {
            self.reach(Goal::Edge, [before, delivery]);
        }
        if settings[LOSS] > 0.0 {
            return;
        }
        for (other, took) in self.pages {
            let mut alike = other;
            alike[BANDWIDTH] = settings[BANDWIDTH];
            let (a, b) = (settings[BANDWIDTH], other[BANDWIDTH]);
            let (slow, quick) = if a < b { (all, took) } else { (took, all) };
            if alike == *settings && a.max(b) >= 10.0 * a.min(b) && quick <= 0.5 * slow {
                self.reach(Goal::TheLine, [slow, quick]);
            }
        }
        self.pages[self.next % KEPT] = (*settings, all);
        self.next += 1;
    }

    fn crowd(&mut self, settings: &[f64; COUNT], counts: &Counts) {
        if settings[LOSS] != ONE_IN_A_HUNDRED {
            return;
        }
        let share = counts.late / f64::from(MANY);
        if (HALF[0]..=HALF[1]).contains(&share) {
            self.reach(Goal::Half, [counts.late, f64::from(MANY)]);
        }
        if share < FEW && self.reached.has(Goal::Half as usize) {
            self.reach(Goal::Few, [counts.late, settings[SIZE]]);
        }
    }

    fn reached(&self) -> &Reached<MOST_GOALS, 2> {
        &self.reached
    }
}

impl Goals {
    /// How many settings are other ones than at the start.
    fn moved(&self, settings: &[f64; COUNT]) -> usize {
        let pairs = settings.iter().zip(&self.home);
        pairs.filter(|(now, home)| now != home).count()
    }

    fn reach(&mut self, goal: Goal, told: [f64; 2]) {
        self.reached.reach(goal as usize, told);
    }
}
