//! Many people who press Enter at the same moment, each for a page of their own over a line of their own.

use alloc::vec::Vec;

use super::page::{Told, Took};
use super::settings::Plan;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::Loss;

/// How many they are.
pub(super) const MANY: u32 = 200;

/// All of them. What becomes of a page is drawn when its answer begins to leave; it is seen when it is there.
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
    /// When packets of the page that is worked out are to be sent again.
    again: Vec<Nanos>,
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
            again: Vec::new(),
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

    pub(super) const fn plan(&self) -> &Plan {
        &self.plan
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

    /// How many events the work on the next page counts for.
    pub(super) const fn costs(&self) -> u64 {
        1 + self.plan.packets as u64 / 8
    }

    pub(super) fn next_event(&self) -> Nanos {
        if !self.under_way {
            return Nanos::NEVER;
        }
        let after = match self.pages.get(self.there as usize) {
            Some(took) if self.pages.len() as u32 == MANY => took.all,
            _ => self.plan.ready(),
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
            return (Told::OtherDone(self.there - 1), Some(took));
        }
        let loss = Loss::of(self.plan.loss, self.seed, self.press.wrapping_add(number));
        let took = self.deliver(loss);
        self.pages.push(took);
        let mut place = number as usize;
        while place > 0 && self.pages[place - 1].all > took.all {
            self.pages.swap(place, place - 1);
            place -= 1;
        }
        (Told::Other(number), None)
    }

    /// What a page comes to, by its sendings alone: the same as event by event, and a hundred times quicker.
    fn deliver(&mut self, mut loss: Loss) -> Took {
        let (turn, timeout) = (self.plan.turn(), self.plan.again());
        let (mut left, mut sent, mut next) = (0, 0, 0);
        let mut last = Nanos::ZERO;
        self.again.clear();
        loop {
            let again = self.again.get(next).copied();
            let leaves = Nanos((u64::from(left) + 1) * turn.0);
            let at = match again {
                Some(again) if again <= leaves || left == self.plan.packets => {
                    next += 1;
                    again
                }
                None if left == self.plan.packets => break,
                _ => {
                    left += 1;
                    leaves
                }
            };
            sent += 1;
            if loss.takes() {
                self.again.push(at.saturating_add(timeout));
            } else {
                last = last.max(at);
            }
        }
        Took {
            all: self.plan.journeys().saturating_add(last),
            delivery: last,
            sent,
            lost: next as u32,
        }
    }
}
