//! The lab: one page at a time, or many at once, and what a reader does, sees and reaches.

use super::crowd::{Crowd, MANY, chances};
use super::goals::{GOALS, Goals, trips};
use super::measures::Counts;
use super::page::{Page, Told, Took, What};
use super::settings::{self, COUNT, Plan, TRIP};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, verdict};
use crate::drawing::Paper;
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::Scope;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Asked, Model, Over, Said, write};
use crate::sim::models::sheet::Sheet;

/// The actions, in the sheet's order.
const ENTER: usize = 0;
const ENTER_MANY: usize = 1;
const LOSE: usize = 2;

/// The kinds of the digest beside those of the events.
const PRESSED: u8 = 100;
const PRESSED_MANY: u8 = 101;
const LOSES: u8 = 102;

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
    /// How long the page that was asked for takes if nothing is lost.
    pub(super) least: Nanos,
    total: Counts,
    since: Counts,
    /// Of the last press, or the last twenty at once.
    recent: Counts,
    goals: Goals,
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

    /// Enter is pressed; a press that is repeated has the same chances again.
    fn press(&mut self, press: u32) {
        self.crowd.clear();
        self.recent = Counts::default();
        self.asked = true;
        self.digest.mix(self.now.0, PRESSED, press);
        let plan = self.plan();
        if !self.forked {
            self.least = self.crowd.without_loss(&plan);
        }
        let chances = chances(&plan, self.seed, press);
        self.page.press(self.now, plan, chances, !self.forked);
    }

    fn press_many(&mut self, press: u32) {
        self.asked = false;
        self.recent = Counts::default();
        self.digest.mix(self.now.0, PRESSED_MANY, press);
        let plan = self.plan();
        self.least = self.crowd.without_loss(&plan);
        self.crowd.press(self.now, plan, self.seed, press);
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
            self.told = Told::NOTHING;
            return;
        }
        self.now = at;
        self.events += 1;
        let told = if self.asked {
            let told = self.page.step();
            if told.what == What::Done {
                let took = self.page.result();
                self.count(&took);
                self.goals.page(&self.settings, self.page.plan(), &took);
            }
            told
        } else {
            let (told, took) = self.crowd.step();
            if let Some(took) = took {
                self.count(&took);
            }
            if self.crowd.is_there_all() {
                let [mean, _] = self.crowd.seconds();
                self.goals.crowd(&self.settings, mean);
            }
            told
        };
        self.digest.mix(at.0, told.what as u8, told.which);
        self.told = told;
        if told.what == What::Done && self.repeats {
            self.act(ENTER, 0.0);
        }
    }

    fn count(&mut self, took: &Took) {
        let trips = trips(&self.plan(), took);
        for counts in [&mut self.total, &mut self.since, &mut self.recent] {
            counts.count(took, trips);
        }
    }

    /// When each object of the page was complete, the page itself first; [`Nanos::NEVER`] for what isn't.
    pub fn objects(&self) -> impl Iterator<Item = Nanos> {
        self.page.objects.iter().map(|object| object.done)
    }

    /// What the page has come to.
    pub(super) fn took(&self) -> Took {
        if self.asked {
            self.page.took(self.now)
        } else {
            Took::default()
        }
    }
}

impl Model for Lab {
    const SHEET: &'static Sheet = &SHEET;
    const SETTINGS: usize = COUNT;
    const MEASURES: usize = 27;
    const FUTURE: usize = verdict::NUMBERS;
    const CURVES: usize = curve::CURVES;
    const GOALS: usize = GOALS;

    fn new(settings: &[f64], seed: u64) -> Self {
        let settings = settings::of(settings);
        Self {
            least: Nanos::ZERO,
            settings,
            seed,
            now: Nanos::ZERO,
            presses: 0,
            asked: false,
            page: Page::new(),
            crowd: Crowd::new(),
            total: Counts::default(),
            since: Counts::default(),
            recent: Counts::default(),
            goals: Goals::new(),
            events: 0,
            digest: Digest::new(),
            told: Told::NOTHING,
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
            self.recent = Counts::default();
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
            LOSE => {
                self.digest.mix(self.now.0, LOSES, press);
                self.page.lose_next();
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
        self.told.what as u32
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
            let chances = chances(&self.plan(), seed, self.presses);
            self.page.set_loss(chances);
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

    /// Without loss the first byte is where arithmetic has it. Of the page nothing else is known than what a
    /// run gives.
    fn steady(&self, _: bool, values: &mut [f64], _: &mut Said) {
        let plan = self.plan();
        values.fill(f64::NAN);
        if let Some(first) = values.first_mut()
            && plan == plan.without_loss()
        {
            *first = plan.first_byte().as_secs_f64();
        }
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
        let (plan, took) = (self.plan(), self.took());
        let ([mut sent, mut lost, mut arrived, mut twice], [mut there, mut handed]) =
            ([0; 4], [0; 2]);
        let (mut in_flight, mut objects) = (0, 0);
        let mut median = took.all.as_secs_f64();
        let (mut first, mut all) = (took.first.as_secs_f64(), median);
        let mut known = 0.0;
        if self.asked {
            ([sent, lost, arrived, twice], [there, handed]) =
                (self.page.counts(), self.page.there());
            (in_flight, objects) = (self.page.in_flight(), self.page.complete());
            if arrived > 0 {
                known = trips(&plan, &took);
            }
        } else if self.crowd.is_there_all() {
            [all, median] = self.crowd.seconds();
            first = self.recent.mean(self.recent.first);
        }
        let waiting = took.first.saturating_sub(took.open);
        let own = [
            counts.pages,
            counts.mean(counts.first),
            counts.mean(counts.all),
            median,
            counts.held_up,
            counts.sent,
            counts.lost,
            first,
            all,
            known,
            f64::from(took.calls),
            f64::from(there - handed),
            f64::from(took.waited),
            took.open.as_secs_f64(),
            waiting.as_secs_f64(),
            took.stalled.as_secs_f64(),
            f64::from(sent),
            f64::from(lost),
            f64::from(arrived),
            f64::from(twice),
            f64::from(in_flight),
            f64::from(there),
            f64::from(handed),
            f64::from(objects),
            f64::from(plan.all()),
            self.now.as_secs_f64(),
            self.events as f64,
        ];
        write(values, &own);
    }

    fn future(&self, values: &mut [f64]) {
        let counts = if self.repeats {
            &self.total
        } else {
            &self.recent
        };
        let mut all = [-1.0; verdict::NUMBERS];
        if counts.pages > 0.0 && !self.crowd.is_under_way() {
            all = [
                counts.waiting(),
                counts.mean(counts.held_up),
                counts.mean(counts.trips),
            ];
        }
        write(values, &all);
    }

    fn judge(futures: &[f64], _: Option<usize>) -> Option<usize> {
        match *futures {
            [_, held_up, trips, ..] => verdict::judge(held_up, trips),
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
            settings[TRIP] = settings::nearest(TRIP, at);
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
