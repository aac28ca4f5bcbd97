//! A model made of rules: what every small model has of the interface of all.

use super::Rules;
use super::world::{MOST, World};
use crate::drawing::Paper;
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::{Meter, Scope, Span};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::goals::Reached;
use crate::sim::models::model::{Model, Over, Said};
use crate::sim::models::sheet::{Range, Sheet};

/// The axis is a small model's first setting.
const AXIS: usize = 0;

/// A model made of its rules.
#[derive(Clone, Debug)]
pub struct Ruled<R> {
    rules: R,
    world: World,
    digest: Digest,
    /// What the last event was.
    told: (u32, f64),
    reached: Reached<MOST, 1>,
}

impl<R: Rules> Ruled<R> {
    const RANGES: [Range; MOST] = {
        let mut ranges = [Range::NONE; MOST];
        let mut place = 0;
        while place < R::SHEET.settings.len() {
            ranges[place] = Range::of(&R::SHEET.settings[place]);
            place += 1;
        }
        ranges
    };

    /// Settings within their ranges; what is missing has its default.
    fn nearest(settings: &[f64]) -> [f64; MOST] {
        let mut all = Self::RANGES.map(|range| range.default);
        for (place, value) in settings.iter().enumerate().take(Self::SETTINGS) {
            all[place] = Self::RANGES[place].nearest(*value);
        }
        all
    }

    /// Before its rules know of its settings.
    fn before(settings: &[f64], seed: u64) -> Self {
        let [counts, levels] = R::COUNTED;
        let meter = Meter::new(counts, levels, R::TIMES, R::WINDOW);
        Self {
            rules: R::default(),
            world: World::new(Self::nearest(settings), seed, meter),
            digest: Digest::new(),
            told: (0, 0.0),
            reached: Reached::NONE,
        }
    }

    fn happen(&mut self) {
        self.world.pass(self.rules.next());
        let (code, number) = self.rules.happen(&mut self.world);
        let time = self.world.now.0;
        self.digest.mix(time, code as u8, number as u32);
        self.told = (code, number);
        for goal in 0..Self::GOALS {
            if !self.reached.has(goal)
                && let Some(number) = self.rules.reached(&self.world, goal)
            {
                self.reached.reach(goal, [number]);
            }
        }
    }
}

impl<R: Rules> Model for Ruled<R> {
    const SHEET: &'static Sheet = R::SHEET;

    fn new(settings: &[f64], seed: u64) -> Self {
        let mut model = Self::before(settings, seed);
        model.rules.changed(&mut model.world);
        model
    }

    fn set_up(settings: &[f64]) -> u64 {
        R::set_up(&Self::nearest(settings))
    }

    fn surcharge(&self) -> u64 {
        self.rules.surcharge()
    }

    fn theory_costs(settings: &[f64]) -> u64 {
        R::theory_costs(&Self::nearest(settings))
    }

    fn at_rest(settings: &[f64]) -> Self {
        Self::before(settings, 0)
    }

    fn settings(&self) -> &[f64] {
        &self.world.settings[..Self::SETTINGS]
    }

    fn seed(&self) -> u64 {
        self.world.seed
    }

    fn set(&mut self, setting: usize, value: f64) {
        if setting < Self::SETTINGS && !value.is_nan() {
            self.world.settings[setting] = Self::RANGES[setting].nearest(value);
            self.world.meter.change(self.world.now);
            self.rules.changed(&mut self.world);
        }
    }

    fn act(&mut self, action: usize, argument: f64) {
        self.rules.act(&mut self.world, action, argument);
    }

    fn run(&mut self, time: Nanos, max_events: u64) -> Nanos {
        let target = self.world.now.saturating_add(time).min(Nanos::LAST);
        let mut left = max_events;
        while self.rules.next() <= target {
            if left == 0 {
                return target.saturating_sub(self.world.now);
            }
            left -= 1;
            self.happen();
        }
        self.world.pass(target);
        Nanos::ZERO
    }

    fn step(&mut self) -> u32 {
        self.told = (0, 0.0);
        if self.next_event() < Nanos::NEVER {
            self.happen();
        }
        self.told.0
    }

    fn told(&self, said: &mut Said) {
        let (code, number) = self.told;
        said.say(code as usize, &[number]);
    }

    fn next_event(&self) -> Nanos {
        self.rules.next().or_never()
    }

    fn now(&self) -> Nanos {
        self.world.now
    }

    fn digest(&self) -> u64 {
        self.digest.value()
    }

    fn fork(&mut self, seed: u64) {
        self.world.reseed(seed);
        self.rules.reseeded(&self.world);
        self.begin();
    }

    fn begin(&mut self) {
        self.world.meter.restart(self.world.now);
        self.rules.begun(&mut self.world);
    }

    fn measure(&self, over: Over, values: &mut [f64]) {
        let span = match over {
            Over::Scope(Scope::Total) => Span::Start,
            Over::Scope(Scope::Window) => Span::Window,
            Over::SinceChange => Span::Change,
        };
        self.rules.measure(&self.world.seen(span), values);
    }

    fn future(&self, values: &mut [f64]) {
        self.rules.future(&self.world.seen(Span::Start), values);
    }

    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        R::judge(futures, before)
    }

    fn steady(&self, _: bool, values: &mut [f64], silence: &mut Said) {
        R::steady(&self.world.settings, values, silence);
    }

    fn clauses(&self, _: &[f64], said: &mut Said) {
        self.rules.say(&self.world.seen(Span::Window), said);
    }

    fn twin(&self, said: &mut Said) {
        self.rules.twin(&self.world.seen(Span::Start), said);
    }

    fn goals(&self, values: &mut [f64]) {
        self.reached.write(values);
    }

    fn goal_told(&self, goal: usize, said: &mut Said) {
        self.reached.told(goal, said);
    }

    fn theory(&self, at: f64, values: &mut [f64]) {
        let mut settings = self.world.settings;
        settings[AXIS] = Self::RANGES[AXIS].nearest(at);
        R::theory(&settings, values);
    }

    fn answer(&self) -> Option<f64> {
        R::answer(&self.world.settings)
    }

    fn draw(&mut self, paper: &mut Paper, width: f32, em: f32, form: u32) {
        self.rules.draw(&self.world, paper, width, em, form);
    }
}
