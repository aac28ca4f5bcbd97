//! People who press Enter at the same moment, each for a page of their own over a line of their own.

use alloc::vec::Vec;

use super::{Chances, Page};
use crate::sim::kernel::units::Nanos;

/// All of them. A page is worked out once it is ready to leave; it is seen when it is there.
#[derive(Clone, Debug)]
pub struct Crowd<P: Page> {
    plan: P::Plan,
    began: Nanos,
    /// The chances of the first one's press.
    first: Chances,
    under_way: bool,
    /// The soonest first.
    pages: Vec<P::Took>,
    there: u32,
    /// The page that is worked out.
    page: P,
}

/// What a step of a crowd was.
pub(super) enum Step<T> {
    /// One more page is worked out.
    On(u32),
    /// One more is there.
    There(u32, T),
}

impl<P: Page> Crowd<P> {
    /// So many, and nobody has pressed.
    pub(super) fn new(plan: P::Plan) -> Self {
        Self {
            plan,
            began: Nanos::ZERO,
            first: Chances { seed: 0, press: 0 },
            under_way: false,
            pages: Vec::new(),
            there: 0,
            page: P::new(),
        }
    }

    /// They press.
    pub(super) fn press(&mut self, now: Nanos, plan: P::Plan, first: Chances) {
        (self.plan, self.began, self.first) = (plan, now, first);
        self.clear();
        self.under_way = true;
    }

    /// Nobody has pressed.
    pub(super) fn clear(&mut self) {
        (self.under_way, self.there) = (false, 0);
        self.pages.clear();
    }

    /// How long a page takes of which nothing is lost.
    pub(super) fn least(&mut self, plan: &P::Plan) -> Nanos {
        self.page.least(plan)
    }

    pub(in crate::sim::models) const fn began(&self) -> Nanos {
        self.began
    }

    /// The number of the first one's press.
    pub(super) const fn press_number(&self) -> u32 {
        self.first.press
    }

    pub(in crate::sim::models) const fn is_under_way(&self) -> bool {
        self.under_way
    }

    /// Whether they have pressed, and all of their pages are there.
    pub(in crate::sim::models) const fn is_there_all(&self) -> bool {
        self.there == P::MANY
    }

    /// The pages that are there.
    pub(in crate::sim::models) fn pages(&self) -> &[P::Took] {
        &self.pages[..self.there as usize]
    }

    fn works(&self) -> bool {
        (self.pages.len() as u32) < P::MANY
    }

    /// How many events the next one counts for.
    pub(super) fn costs(&self) -> u64 {
        if self.under_way && self.works() {
            P::costs(&self.plan)
        } else {
            1
        }
    }

    pub(super) fn next_event(&self) -> Nanos {
        if !self.under_way {
            return Nanos::NEVER;
        }
        let after = match self.pages.get(self.there as usize) {
            Some(took) if !self.works() => P::seconds(took),
            _ => P::ready(&self.plan),
        };
        self.began.saturating_add(after)
    }

    /// The next event happens.
    pub(super) fn step(&mut self) -> Step<P::Took> {
        let number = self.pages.len() as u32;
        if number == P::MANY {
            let took = self.pages[self.there as usize];
            self.there += 1;
            self.under_way = self.there < P::MANY;
            return Step::There(self.there, took);
        }
        let Chances { seed, press } = self.first;
        let press = press.wrapping_add(number);
        let took = self.page.work_out(self.plan, Chances { seed, press });
        self.pages.push(took);
        let mut place = number as usize;
        while place > 0 && P::seconds(&self.pages[place - 1]) > P::seconds(&took) {
            self.pages.swap(place, place - 1);
            place -= 1;
        }
        Step::On(number + 1)
    }
}
