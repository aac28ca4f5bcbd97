//! The lab: one page at a time, or many at once, and what a reader does, sees and reaches.

use super::crowd::{Crowd, MANY};
use super::goals::{GOALS, Goals};
use super::measures::Counts;
use super::page::{Page, Told, Took};
use super::settings::{self, COUNT, DISTANCE, Plan};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, verdict};
use crate::drawing::Paper;
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::Scope;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Asked, Model, Over, Said, write};
use crate::sim::models::sheet::Sheet;
use crate::sim::parts::conversation::Loss;

/// The actions, in the sheet's order.
const ENTER: usize = 0;
const ENTER_MANY: usize = 1;

/// The kinds of the digest beside those of the events.
const PRESSED: u8 = 100;
const PRESSED_MANY: u8 = 101;

/// One lab.
#[derive(Clone, Debug)]
pub struct Lab {
    pub(super) settings: [f64; COUNT],
    seed: u64,
    now: Nanos,
    /// How often Enter was pressed: each press has chances of its own.
    presses: u32,
    /// Whether the page was asked for since a setting was changed; it is the page of the last press then.
    pub(super) asked: bool,
    pub(super) page: Page,
    pub(super) crowd: Crowd,
    total: Counts,
    since: Counts,
    pub(super) goals: Goals,
    events: u64,
    digest: Digest,
    told: Told,
    /// It looks at what may come: nothing is drawn of it.
    forked: bool,
    /// Whenever a page is there, Enter is pressed again.
    repeats: bool,
}

impl Lab {
    /// What the present settings come to.
    pub(super) fn plan(&self) -> Plan {
        Plan::of(&self.settings)
    }

    fn chance(&self, press: u32) -> Loss {
        Loss::of(self.settings[settings::LOSS], self.seed, press)
    }

    /// Enter is pressed; a press that is repeated has the same chances again.
    fn press(&mut self, press: u32) {
        self.crowd.clear();
        self.asked = true;
        self.digest.mix(self.now.0, PRESSED, press);
        let (plan, chance) = (self.plan(), self.chance(press));
        self.page.press(self.now, plan, chance, !self.forked);
    }

    fn press_many(&mut self, press: u32) {
        self.asked = false;
        self.digest.mix(self.now.0, PRESSED_MANY, press);
        self.crowd.press(self.now, self.plan(), self.seed, press);
    }

    /// How many events the next one costs.
    fn costs(&self) -> u64 {
        if !self.asked && self.crowd.works() {
            self.crowd.costs()
        } else {
            1
        }
    }

    /// The next event happens, at its time.
    fn happen(&mut self) {
        let at = self.next_event();
        if at == Nanos::NEVER {
            self.told = Told::Nothing;
            return;
        }
        self.now = at;
        self.events += 1;
        let told = if self.asked {
            let told = self.page.step();
            if told == Told::Done {
                let took = self.page.result();
                self.count(&took);
                let mut goals = self.goals;
                goals.page(&self.settings, &took);
                self.goals = goals;
            }
            told
        } else {
            let (told, took) = self.crowd.step();
            if let Some(took) = took {
                self.count(&took);
            }
            if !self.crowd.is_under_way() {
                let mut goals = self.goals;
                goals.crowd(&self.settings, &self.crowd);
                self.goals = goals;
            }
            told
        };
        let (kind, which) = told.code();
        self.digest.mix(at.0, kind as u8, which);
        self.told = told;
        if told == Told::Done && self.repeats {
            self.act(ENTER, 0.0);
        }
    }

    fn count(&mut self, took: &Took) {
        let plan = self.plan();
        self.total.count(&plan, took);
        self.since.count(&plan, took);
    }
}

impl Model for Lab {
    const SHEET: &'static Sheet = &SHEET;
    const SETTINGS: usize = COUNT;
    const MEASURES: usize = 17;
    const FUTURE: usize = verdict::NUMBERS;
    const CURVES: usize = curve::CURVES;
    const GOALS: usize = GOALS;

    fn new(settings: &[f64], seed: u64) -> Self {
        let settings = settings::of(settings);
        Self {
            settings,
            seed,
            now: Nanos::ZERO,
            presses: 0,
            asked: false,
            page: Page::new(),
            crowd: Crowd::new(),
            total: Counts::default(),
            since: Counts::default(),
            goals: Goals::new(settings),
            events: 0,
            digest: Digest::new(),
            told: Told::Nothing,
            forked: false,
            repeats: false,
        }
    }

    fn settings(&self) -> &[f64] {
        &self.settings
    }

    fn seed(&self) -> u64 {
        self.seed
    }

    /// What is under way begins anew with the new setting, by the same chances; what is there is of the old
    /// one, and goes.
    fn set(&mut self, setting: usize, value: f64) {
        if value.is_nan() || setting >= COUNT {
            return;
        }
        let value = settings::nearest(setting, value);
        if self.settings[setting] == value {
            return;
        }
        self.settings[setting] = value;
        self.since = Counts::default();
        if self.crowd.is_under_way() {
            self.press_many(self.crowd.press_number());
        } else if self.asked && self.page.is_under_way() {
            self.press(self.presses.wrapping_sub(1));
        } else {
            self.asked = false;
            self.crowd.clear();
        }
    }

    fn act(&mut self, action: usize, _: f64) {
        let press = self.presses;
        match action {
            ENTER => {
                self.presses = press.wrapping_add(1);
                self.press(press);
            }
            ENTER_MANY => {
                self.presses = press.wrapping_add(MANY);
                self.press_many(press);
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
            budget = budget.saturating_sub(self.costs());
            self.happen();
        }
        self.now = target;
        Nanos::ZERO
    }

    fn step(&mut self) -> u32 {
        self.happen();
        self.told.code().0
    }

    fn told(&self, said: &mut Said) {
        clauses::event(self, self.told, said);
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
    /// or many are, one is asked for.
    fn fork(&mut self, seed: u64) {
        (self.seed, self.forked) = (seed, true);
        self.total = Counts::default();
        self.since = Counts::default();
        if self.asked {
            let chance = self.chance(self.presses);
            self.page.set_loss(chance);
        } else if !self.crowd.is_there_all() {
            self.press(self.presses);
        }
    }

    /// A whole run is of one page after the other: whenever one is there, Enter is pressed again.
    fn begin(&mut self) {
        self.total = Counts::default();
        self.since = Counts::default();
        (self.forked, self.repeats) = (true, true);
        if !self.asked {
            self.act(ENTER, 0.0);
        }
    }

    fn steady(&self, _: bool, values: &mut [f64], _: &mut Said) {
        write(values, &curve::steady(&self.settings));
    }

    fn contradictions(asked: &Asked<'_>, said: &mut Said) {
        let loss = asked.settings.get(settings::LOSS);
        if loss.is_some_and(|loss| *loss > settings::MOST_LOSS) {
            said.say(0, &[settings::MOST_LOSS]);
        }
    }

    fn measure(&self, over: Over, values: &mut [f64]) {
        let counts = match over {
            Over::Scope(Scope::Total) => &self.total,
            _ => &self.since,
        };
        let [pages, late, all, delivery, late_share, share, sent, lost] = counts.numbers();
        let (mut took, mut there, mut on_the_line) = ([0.0; 2], 0, 0);
        if self.asked {
            took = self.page.took(self.now).map(Nanos::as_secs_f64);
            [there, ..] = self.page.counts();
            on_the_line = self.page.on_the_line(self.now);
        } else if self.crowd.is_there_all() {
            took = [all, delivery];
        }
        let own = [
            pages,
            late,
            all,
            delivery,
            late_share,
            share,
            sent,
            lost,
            took[0],
            (took[0] - took[1]).max(0.0),
            took[1],
            f64::from(on_the_line),
            f64::from(there),
            f64::from(self.plan().packets),
            self.settings[DISTANCE],
            self.now.as_secs_f64(),
            self.events as f64,
        ];
        write(values, &own);
    }

    fn future(&self, values: &mut [f64]) {
        let mut counts = Counts::default();
        if self.repeats {
            counts = self.total;
        } else if self.asked && !self.page.is_under_way() {
            counts.count(self.page.plan(), &self.page.result());
        } else if !self.asked && self.crowd.is_there_all() {
            let pages = self.crowd.pages().iter();
            pages.for_each(|took| counts.count(self.crowd.plan(), took));
        }
        let mut all = [-1.0; verdict::NUMBERS];
        if counts.pages > 0.0 {
            let [_, _, took, _, _, share, ..] = counts.numbers();
            all = [share, counts.held_up / counts.pages, took];
        }
        write(values, &all);
    }

    fn judge(futures: &[f64], _: Option<usize>) -> Option<usize> {
        match *futures {
            [share, held_up, ..] => verdict::judge(share, held_up),
            _ => None,
        }
    }

    fn clauses(&self, _: &[f64], said: &mut Said) {
        clauses::say(self, said);
    }

    fn twin(&self, said: &mut Said) {
        clauses::twin(self, said);
    }

    fn goals(&self, values: &mut [f64]) {
        self.goals.reached.write(values);
    }

    fn goal_told(&self, goal: usize, said: &mut Said) {
        self.goals.reached.told(goal, said);
    }

    fn theory(&self, at: f64, values: &mut [f64]) {
        let mut settings = self.settings;
        if !at.is_nan() {
            settings[DISTANCE] = settings::nearest(DISTANCE, at);
        }
        curve::write(&settings, values);
    }

    fn answer(&self) -> Option<f64> {
        curve::answer(&self.settings)
    }

    fn draw(&mut self, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(self, paper, width, em, form);
    }
}
