//! What every model can do, done by what is particular to this one.

use super::{ENTER, ENTER_MANY, Presses};
use crate::drawing::Paper;
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::Scope;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Asked, Model, Over, Said};
use crate::sim::models::presses::{Counts, Crowd, Goals, Page, Pressed, Told};
use crate::sim::models::sheet::Sheet;

/// The axis is the first setting.
const AXIS: usize = 0;

impl<P: Pressed> Model for Presses<P> {
    const SHEET: &'static Sheet = P::SHEET;

    fn new(settings: &[f64], seed: u64) -> Self {
        let settings = P::settings(settings);
        Self {
            settings,
            seed,
            now: Nanos::ZERO,
            presses: 0,
            asked: false,
            page: P::Page::new(),
            crowd: Crowd::new(P::plan(&settings)),
            least: Nanos::ZERO,
            total: P::Counts::default(),
            recent: P::Counts::default(),
            goals: P::Goals::new(&settings),
            events: 0,
            digest: Digest::new(),
            told: Told::NOTHING,
            forked: false,
            repeats: false,
        }
    }

    fn theory_costs(settings: &[f64]) -> u64 {
        P::theory_costs(&P::settings(settings))
    }

    fn settings(&self) -> &[f64] {
        self.settings.as_ref()
    }

    fn seed(&self) -> u64 {
        self.seed
    }

    /// What is under way begins anew with the new setting, by the same chances; what is there is of the old
    /// one, and goes.
    fn set(&mut self, setting: usize, value: f64) {
        if value.is_nan() || setting >= Self::SETTINGS {
            return;
        }
        let value = P::nearest(setting, value);
        let place = &mut self.settings.as_mut()[setting];
        if core::mem::replace(place, value) == value {
            return;
        }
        if P::OF_MANY && self.has_crowd() && self.crowd.is_there_all() {
            self.settle();
        } else if self.crowd.is_under_way() {
            self.press(self.crowd.press_number(), true);
        } else if self.asked && self.page.is_under_way() {
            self.press(self.presses.wrapping_sub(1), false);
        } else {
            self.asked = false;
            self.recent = P::Counts::default();
            self.crowd.clear();
        }
    }

    fn act(&mut self, action: usize, _: f64) {
        let press = self.presses;
        match action {
            ENTER_MANY if P::OF_MANY => self.press(0, true),
            ENTER | ENTER_MANY => {
                let many = action == ENTER_MANY;
                let presses = if many { P::Page::MANY } else { 1 };
                self.presses = press.wrapping_add(presses);
                self.press(press, many);
            }
            _ if action < Self::SHEET.actions.len() => {
                self.mix(action, press);
                P::act(&mut self.page, action);
            }
            _ => {}
        }
    }

    fn run(&mut self, time: Nanos, max_events: u64) -> Nanos {
        let target = self.now.saturating_add(time).min(Nanos::LAST);
        let mut budget = max_events;
        while self.next_event() <= target {
            if budget == 0 {
                return target.saturating_sub(self.now);
            }
            let costs = if self.asked { 1 } else { self.crowd.costs() };
            budget = budget.saturating_sub(costs);
            self.happen();
        }
        self.now = target;
        Nanos::ZERO
    }

    fn step(&mut self) -> u32 {
        self.happen();
        self.told.what.into()
    }

    fn told(&self, said: &mut Said) {
        P::event(self, self.told, said);
    }

    fn next_event(&self) -> Nanos {
        let next = if self.asked {
            self.page.next_event()
        } else {
            self.crowd.next_event()
        };
        // What would be after the end of time never is.
        next.or_never()
    }

    fn now(&self) -> Nanos {
        self.now
    }

    fn digest(&self) -> u64 {
        self.digest.value()
    }

    /// A page that is there stays. One that is under way goes on with other chances; and where there is none,
    /// or many are, one is asked for; or many are where the verdict is about them.
    fn fork(&mut self, seed: u64) {
        (self.seed, self.forked) = (seed, true);
        self.begin_counting();
        if P::OF_MANY {
            if self.asked || !self.crowd.is_there_all() {
                self.press(0, true);
            }
        } else if self.asked {
            let chances = self.chances(self.presses);
            self.page.chance_anew(chances);
        } else if !self.crowd.is_there_all() {
            self.press(self.presses, false);
        }
    }

    /// A whole run is of one page after the other: whenever one is there, Enter is pressed again.
    fn begin(&mut self) {
        self.begin_counting();
        (self.forked, self.repeats) = (true, true);
        if !self.asked {
            self.act(ENTER, 0.0);
        }
    }

    fn steady(&self, _: bool, values: &mut [f64], _: &mut Said) {
        P::steady(&self.settings, values);
    }

    fn contradictions(asked: &Asked<'_>, said: &mut Said) {
        let (setting, most) = P::LOSS;
        let loss = asked.settings.get(setting);
        if loss.is_some_and(|loss| *loss > most) {
            said.say(0, &[most]);
        }
    }

    fn measure(&self, over: Over, values: &mut [f64]) {
        let counts = match over {
            Over::Scope(Scope::Total) => &self.total,
            // (What is shown is of the last press: others may have been luckier.)
            _ => &self.recent,
        };
        P::measure(self, counts, values);
    }

    fn future(&self, values: &mut [f64]) {
        let counts = if self.repeats {
            &self.total
        } else {
            &self.recent
        };
        if counts.pages() > 0.0 && !self.crowd.is_under_way() {
            P::future(counts, values);
        } else {
            values.fill(-1.0);
        }
    }

    fn judge(futures: &[f64], _: Option<usize>) -> Option<usize> {
        P::judge(futures)
    }

    fn clauses(&self, _: &[f64], said: &mut Said) {
        P::say(self, said);
    }

    fn twin(&self, said: &mut Said) {
        P::twin(self, said);
    }

    fn goals(&self, values: &mut [f64]) {
        self.goals.reached().write(values);
    }

    fn goal_told(&self, goal: usize, said: &mut Said) {
        self.goals.reached().told(goal, said);
    }

    fn theory(&self, at: f64, values: &mut [f64]) {
        let mut settings = self.settings;
        if !at.is_nan() {
            settings.as_mut()[AXIS] = P::nearest(AXIS, at);
        }
        P::theory(&settings, values);
    }

    fn answer(&self) -> Option<f64> {
        P::answer(&self.settings)
    }

    fn draw(&mut self, paper: &mut Paper, width: f32, em: f32, form: u32) {
        P::draw(self, paper, width, em, form);
    }
}
