//! The lab: the stage with what a reader does to it, sees of it and reaches in it.

use super::goals::Goals;
use super::measures::{self, Seen};
use super::settings::{self, COUNT, REPORTS};
use super::sheet::SHEET;
use super::stage::Stage;
use super::watch::Told;
use super::{clauses, curve, drawing, verdict};
use crate::drawing::Paper;
use crate::sim::kernel::measures::Span;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Over, Said, write};
use crate::sim::models::sheet::Sheet;

/// How often the lab looks at itself, for its goals: a grid that doesn't depend on who watches.
const LOOK: Nanos = Nanos::from_secs(1);

/// One lab.
#[derive(Clone, Debug)]
pub struct Lab {
    pub(super) stage: Stage,
    settings: [f64; COUNT],
    seed: u64,
    next_look: Nanos,
    pub(super) told: (Told, u32, u32),
    goals: Goals,
}

impl Lab {
    /// What is due at this moment is done.
    fn look(&mut self, now: Nanos) {
        if self.next_look <= now && !self.stage.is_alone() {
            let mut goals = self.goals;
            goals.look(self);
            self.goals = goals;
            // Where nothing happens for long, nothing is to be seen either.
            let next = self.stage.shown.next_event().max(now);
            self.next_look = Nanos(next.0 - next.0 % LOOK.0).saturating_add(LOOK);
        }
    }

    fn next_look(&self) -> Nanos {
        if self.stage.is_alone() {
            Nanos::NEVER
        } else {
            self.next_look
        }
    }
}

impl Model for Lab {
    const SHEET: &'static Sheet = &SHEET;
    const SETTINGS: usize = COUNT;
    const MEASURES: usize = measures::COUNT;
    const FUTURE: usize = verdict::NUMBERS;
    const CURVES: usize = curve::CURVES;
    const GOALS: usize = super::goals::COUNT;

    fn new(settings: &[f64], seed: u64) -> Self {
        let settings = settings::of(settings);
        Self {
            stage: Stage::new(&settings, seed),
            settings,
            seed,
            next_look: LOOK,
            told: (Told::Nothing, 0, 0),
            goals: Goals::new(settings),
        }
    }

    fn settings(&self) -> &[f64] {
        &self.settings
    }

    fn seed(&self) -> u64 {
        self.seed
    }

    fn set(&mut self, setting: usize, value: f64) {
        if value.is_nan() || setting >= COUNT {
            return;
        }
        let value = settings::nearest(setting, value);
        if self.settings[setting] != value {
            self.settings[setting] = value;
            self.stage.set(self.settings);
            // What comes now may come where nothing was to come for long.
            let now = self.stage.now();
            let soon = Nanos(now.0 - now.0 % LOOK.0).saturating_add(LOOK);
            self.next_look = self.next_look.min(soon);
        }
    }

    /// There is nothing to press.
    fn act(&mut self, _: usize, _: f64) {}

    fn run(&mut self, time: Nanos, max_events: u64) -> Nanos {
        let target = self.stage.now().saturating_add(time).min(Nanos::LAST);
        let mut left = max_events;
        loop {
            let stop = target.min(self.next_look());
            match self.stage.run_until(stop, left) {
                Some(still) => left = still,
                None => break,
            }
            self.look(stop);
            if stop == target {
                break;
            }
        }
        self.stage.lead();
        target.saturating_sub(self.stage.now())
    }

    fn step(&mut self) -> u32 {
        while self.next_look() < self.next_event() && self.next_event() < Nanos::NEVER {
            let stop = self.next_look();
            self.stage.run_until(stop, u64::MAX);
            self.look(stop);
        }
        self.told = self.stage.step();
        self.stage.lead();
        self.told.0 as u32
    }

    fn told(&self, said: &mut Said) {
        clauses::event(self, said);
    }

    fn next_event(&self) -> Nanos {
        self.stage.shown.next_event()
    }

    fn now(&self) -> Nanos {
        self.stage.now()
    }

    fn digest(&self) -> u64 {
        self.stage.shown.digest.value()
    }

    fn fork(&mut self, seed: u64) {
        self.stage.leave_alone();
        self.stage.shown.reseed(seed);
        self.stage.shown.restart_measures();
    }

    fn begin(&mut self) {
        self.stage.leave_alone();
        self.stage.shown.restart_measures();
    }

    fn steady(&self, brief: bool, values: &mut [f64], silence: &mut Said) {
        curve::steady(&self.settings, brief, values, silence);
    }

    fn measure(&self, over: Over, values: &mut [f64]) {
        let list = measures::list(&self.stage.shown, measures::span(over));
        write(values, &list);
    }

    fn future(&self, values: &mut [f64]) {
        let mut all = [-1.0; verdict::NUMBERS];
        let seen = Seen::of(&self.stage.shown, Span::Start);
        if seen.ended > 0.0 {
            let of = |count: f64| count / seen.ended;
            all = [
                of(seen.in_time),
                of(seen.rejected),
                of(seen.failed),
                seen.utilization,
                of(seen.failed) * self.stage.shown.count() as f64,
            ];
        }
        write(values, &all);
    }

    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        verdict::judge(*futures.first_chunk()?, before)
    }

    fn clauses(&self, _: &[f64], said: &mut Said) {
        clauses::say(self, said);
    }

    fn twin(&self, said: &mut Said) {
        clauses::twin(self, said);
    }

    fn goals(&self, values: &mut [f64]) {
        self.goals.write(values);
    }

    fn goal_told(&self, goal: usize, said: &mut Said) {
        self.goals.reached.told(goal, said);
    }

    fn theory(&self, at: f64, values: &mut [f64]) {
        let mut settings = self.settings;
        if !at.is_nan() {
            settings[REPORTS] = settings::nearest(REPORTS, at);
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
