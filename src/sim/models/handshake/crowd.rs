//! Twenty people who press Enter at the same moment, each for a page of their own over a line of their own.

use alloc::vec::Vec;

use super::curve;
use super::page::{Page, Told, Took, What};
use super::settings::Plan;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::Loss;

/// How many they are.
pub(super) const MANY: u32 = 20;

/// The chances of a press: of packets, and of other messages.
pub(super) fn chances(plan: &Plan, seed: u64, press: u32) -> [Loss; 2] {
    [0, 1].map(|which| Loss::of(plan.loss, seed, press.wrapping_mul(2) + which))
}

/// All of them. A page is worked out when it begins; it is seen when it is there.
#[derive(Clone, Debug)]
pub(super) struct Crowd {
    plan: Plan,
    began: Nanos,
    seed: u64,
    /// The number of the first one's press.
    press: u32,
    under_way: bool,
    /// The soonest first.
    pages: Vec<Took>,
    there: u32,
    /// The page that is worked out.
    page: Page,
}

impl Crowd {
    pub(super) fn new() -> Self {
        Self {
            plan: Plan::of(&[]),
            began: Nanos::ZERO,
            seed: 0,
            press: 0,
            under_way: false,
            pages: Vec::new(),
            there: 0,
            page: Page::new(),
        }
    }

    /// They press; the first one's press has this number.
    pub(super) fn press(&mut self, now: Nanos, plan: Plan, seed: u64, press: u32) {
        (self.plan, self.began) = (plan, now);
        (self.seed, self.press) = (seed, press);
        (self.under_way, self.there) = (true, 0);
        self.pages.clear();
    }

    /// Nobody has pressed.
    pub(super) fn clear(&mut self) {
        (self.under_way, self.there) = (false, 0);
        self.pages.clear();
    }

    /// How long a page takes of which nothing is lost: run, or about, where that would take long.
    pub(super) fn without_loss(&mut self, plan: &Plan) -> Nanos {
        if plan.is_small() {
            curve::page(&mut self.page, plan)
        } else {
            plan.about()
        }
    }

    pub(super) const fn began(&self) -> Nanos {
        self.began
    }

    pub(super) const fn press_number(&self) -> u32 {
        self.press
    }

    pub(super) const fn is_under_way(&self) -> bool {
        self.under_way
    }

    /// Whether they have pressed, and all of their pages are there.
    pub(super) const fn is_there_all(&self) -> bool {
        self.there == MANY
    }

    /// Whether the next event works out a page.
    pub(super) const fn works(&self) -> bool {
        self.under_way && (self.pages.len() as u32) < MANY
    }

    /// The pages that are there.
    pub(super) fn pages(&self) -> &[Took] {
        &self.pages[..self.there as usize]
    }

    /// The mean and the middle of how long they took, in seconds.
    pub(super) fn seconds(&self) -> [f64; 2] {
        let pages = self.pages();
        let took = |n: usize| pages.get(n).map_or(0.0, |took| took.all.as_secs_f64());
        let sum: f64 = (0..pages.len()).map(took).sum();
        let (middle, count) = (pages.len() / 2, pages.len().max(1) as f64);
        let before = middle.saturating_sub(1 - pages.len() % 2);
        [sum / count, (took(before) + took(middle)) / 2.0]
    }

    /// How many events the work on the next page counts for, about.
    pub(super) const fn costs(&self) -> u64 {
        16 + 3 * self.plan.all() as u64
    }

    pub(super) fn next_event(&self) -> Nanos {
        if !self.under_way {
            return Nanos::NEVER;
        }
        let after = match self.pages.get(self.there as usize) {
            Some(took) if self.pages.len() as u32 == MANY => took.all,
            _ => Nanos::ZERO,
        };
        self.began.saturating_add(after)
    }

    /// The next event happens; gives the page that is there with it.
    pub(super) fn step(&mut self) -> (Told, Option<Took>) {
        let number = self.pages.len() as u32;
        if number == MANY {
            let took = self.pages[self.there as usize];
            self.there += 1;
            self.under_way = self.there < MANY;
            return (Told::of(What::OtherDone, self.there), Some(took));
        }
        let chances = chances(&self.plan, self.seed, self.press.wrapping_add(number));
        self.page.press(Nanos::ZERO, self.plan, chances, false);
        self.page.finish();
        let took = self.page.result();
        self.pages.push(took);
        let mut place = number as usize;
        while place > 0 && self.pages[place - 1].all > took.all {
            self.pages.swap(place, place - 1);
            place -= 1;
        }
        (Told::of(What::Other, number + 1), None)
    }
}
