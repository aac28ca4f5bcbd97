//! The lab: what a reader does, how time goes on, and what is counted.

mod model;

use super::crowd::Step;
use super::{Chances, Counts, Crowd, Goals, Page, PlanOf, Pressed, Told, TookOf};
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;

/// The first actions of the sheet.
const ENTER: usize = 0;
const ENTER_MANY: usize = 1;

/// Actions are in the digest, from this kind on.
const DONE_BY_HAND: u8 = 100;
/// One lab.
#[derive(Clone, Debug)]
pub struct Presses<P: Pressed> {
    pub(in crate::sim::models) settings: P::Settings,
    seed: u64,
    now: Nanos,
    /// How often Enter was pressed: each press has chances of its own.
    presses: u32,
    /// Whether the page was asked for since a setting was changed; it is the page of the last press then.
    pub(in crate::sim::models) asked: bool,
    pub(in crate::sim::models) page: P::Page,
    pub(in crate::sim::models) crowd: Crowd<P::Page>,
    /// How long the page that was asked for takes if nothing is lost.
    pub(in crate::sim::models) least: Nanos,
    total: P::Counts,
    /// Of the last press, or the last many at once.
    pub(in crate::sim::models) recent: P::Counts,
    goals: P::Goals,
    events: u64,
    digest: Digest,
    told: Told,
    /// It looks at what may come: nothing is drawn of it.
    forked: bool,
    /// Whenever a page is there, Enter is pressed again.
    repeats: bool,
}

impl<P: Pressed> Presses<P> {
    /// What the page's being there is in the sheet's list of events; the pages of many come after it.
    const DONE: u8 = P::SHEET.events.len() as u8 - 3;

    /// What the present settings come to.
    pub(in crate::sim::models) fn plan(&self) -> PlanOf<P> {
        P::plan(&self.settings)
    }

    /// How many events there were.
    pub(in crate::sim::models) const fn events(&self) -> f64 {
        self.events as f64
    }

    /// How many pages are shown: the one that was asked for, or many once all of them are there.
    pub(in crate::sim::models) fn shown(&self) -> f64 {
        let many = self.has_crowd() && self.crowd.is_there_all();
        f64::from(if many {
            P::Page::MANY
        } else {
            u32::from(self.asked)
        })
    }

    /// Whether many have pressed at once.
    pub(in crate::sim::models) fn has_crowd(&self) -> bool {
        !self.asked && (self.crowd.is_under_way() || self.crowd.is_there_all())
    }

    fn chances(&self, press: u32) -> Chances {
        let seed = self.seed;
        Chances { seed, press }
    }

    fn mix(&mut self, action: usize, press: u32) {
        let kind = DONE_BY_HAND + action as u8;
        self.digest.mix(self.now.0, kind, press);
    }

    /// Enter is pressed, once or many times at once; a press that is repeated has the same chances again.
    fn press(&mut self, press: u32, many: bool) {
        self.recent = P::Counts::default();
        self.asked = !many;
        self.mix(usize::from(many), press);
        let (plan, chances) = (self.plan(), self.chances(press));
        if !self.forked {
            self.least = self.crowd.least(&plan);
        }
        if many {
            self.crowd.press(self.now, plan, chances);
        } else {
            self.crowd.clear();
            self.page.press(self.now, plan, chances, !self.forked);
        }
    }

    /// The next event happens, at its time.
    fn happen(&mut self) {
        let at = self.next_event();
        if at == Nanos::NEVER {
            self.told = Told::NOTHING;
            return;
        }
        self.now = at;
        self.events += 1;
        let told = if self.asked {
            self.page.step()
        } else {
            self.crowd_step()
        };
        let done = told.what == Self::DONE;
        if done {
            let (plan, took) = (self.plan(), self.page.result());
            self.count(&took);
            self.goals.page(&self.settings, &plan, &took);
        }
        self.digest.mix(at.0, told.what, told.which);
        self.told = told;
        if done && self.repeats {
            self.act(ENTER, 0.0);
        }
    }

    /// One of many goes on.
    fn crowd_step(&mut self) -> Told {
        match self.crowd.step() {
            Step::On(number) => Told::of(Self::DONE + 1, number),
            Step::There(number, took) => {
                self.count(&took);
                if self.crowd.is_there_all() {
                    self.goals.crowd(&self.settings, &self.recent);
                }
                Told::of(Self::DONE + 2, number)
            }
        }
    }

    /// The same many come to what they come to with the settings of now, all at once.
    fn settle(&mut self) {
        self.press(self.crowd.press_number(), true);
        while self.crowd.is_under_way() {
            self.crowd_step();
        }
    }

    fn count(&mut self, took: &TookOf<P>) {
        let plan = self.plan();
        for counts in [&mut self.total, &mut self.recent] {
            counts.count(&plan, took);
        }
    }

    fn begin_counting(&mut self) {
        self.total = P::Counts::default();
    }
}
