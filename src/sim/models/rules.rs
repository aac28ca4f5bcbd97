//! A small model: its rules alone, and the rest as every small model has it.
//!
//! `docs/writing-a-lab.md` makes one from nothing; [`lines`](super::lines) is what comes of it.

use super::forecast::word;
use super::goals::Reached;
pub use super::model::write;
use super::model::{Model, Over, Said};
use super::sheet::{Range, Sheet};
use crate::drawing::Paper;
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::measures::{Meter, Scope, Span, Summary};
use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::units::Nanos;

#[cfg(test)]
mod tests;

/// What is particular to a small model.
///
/// Counts and levels are what it measures, by numbers of its own from 0 on: how often something happened,
/// and how much of something there was.
///
/// Its default is the system at time 0, before [`Rules::changed`] tells it of its settings.
pub trait Rules: Clone + Default {
    /// What can be set, measured, said and reached.
    const SHEET: &'static Sheet;
    /// How many counts and levels there are.
    const COUNTED: [usize; 2];
    /// From which share of what went well on each verdict but the last holds, and how far beyond that the
    /// share must be for the word to change.
    const BORDERS: &'static [(f64, f64)];

    /// How many times are measured, from each of which mean and percentiles come.
    const TIMES: usize = 0;

    /// How long the window is that [`Rules::say`] and the numbers below the drawing look at.
    const WINDOW: Nanos = Nanos::from_secs(10);

    /// Settings ([`World::setting`]) are other ones from now on. At time 0 nothing has happened: whatever was
    /// made of earlier ones may be made anew.
    fn changed(&mut self, world: &mut World);

    /// Does something ([`Sheet::actions`]).
    fn act(&mut self, world: &mut World, action: usize, argument: f64) {
        let _ = (world, action, argument);
    }

    /// All randomness derives from another seed from now on ([`World::seed`]).
    fn reseeded(&mut self, world: &World) {
        let _ = world;
    }

    /// Measures begin anew: what is under way counts as found ([`World::found`]).
    fn begun(&self, world: &mut World) {
        let _ = world;
    }

    /// When the next event is, [`Nanos::NEVER`] if there is none.
    fn next(&self) -> Nanos;

    /// It happens, now. Gives what it was: its index in [`Sheet::events`], and the number that is told.
    fn happen(&mut self, world: &mut World) -> (u32, f64);

    /// All measures, in the sheet's order.
    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]);

    /// How much went well, and of how much: what the verdict is about.
    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64);

    /// What sums up a future, where it is more than the share of what went well ([`Sheet::future`]).
    fn future(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let (well, of) = self.went_well(seen);
        write(values, &[if of > 0.0 { well / of } else { -1.0 }]);
    }

    /// The verdict on what futures come to.
    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        word(*futures.first()?, Self::BORDERS, before)
    }

    /// The sign of this instant, then the clauses that hold, of the last window.
    fn say(&self, recent: &Seen<'_>, said: &mut Said);

    /// The drawing in words; `seen` is all since the start.
    fn twin(&self, seen: &Seen<'_>, said: &mut Said);

    /// Whether a goal is reached at this instant, and the number that is told of it.
    fn reached(&self, world: &World, goal: usize) -> Option<f64> {
        let _ = (world, goal);
        None
    }

    /// What theory says of settings, a number a curve, and the same of [`Sheet::figures`] that it knows.
    fn theory(settings: &[f64], values: &mut [f64]) {
        let _ = settings;
        values.fill(f64::NAN);
    }

    /// What theory says of the long run with these settings ([`Model::steady`]): the same of figures, unless
    /// there is more to say.
    fn steady(settings: &[f64], values: &mut [f64], silence: &mut Said) {
        let _ = silence;
        Self::theory(settings, values);
    }

    /// Where on the axis the bet's answer lies.
    fn answer(settings: &[f64]) -> Option<f64> {
        let _ = settings;
        None
    }

    /// Draws this instant ([`Model::draw`]).
    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32);
}

/// Most settings, and most goals, of a small model.
const MOST: usize = 16;
/// The axis is a small model's first setting.
const AXIS: usize = 0;

/// What a small model stands on: the clock, the settings, randomness, and what is counted.
#[derive(Clone, Debug)]
pub struct World {
    now: Nanos,
    settings: [f64; MOST],
    seed: u64,
    random: [Xoshiro256; 2],
    ziggurat: Ziggurat,
    meter: Meter,
}

/// What randomness is drawn for: each has a stream of its own, so that another length of what is served
/// leaves every arrival where it was.
#[derive(Clone, Copy, Debug)]
pub enum For {
    /// When something comes.
    Arrivals,
    /// How long it takes.
    Service,
}

const USES: [Use; 2] = [Use::Arrivals, Use::Service];

impl World {
    /// The simulated time since the start.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.now
    }

    /// What all randomness derives from.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// An exponential variate with mean 1, of a stream of the model's own.
    pub(crate) fn exponential(&self, random: &mut Xoshiro256) -> f64 {
        self.ziggurat.exponential(random)
    }

    /// What exponential variates are drawn with.
    pub(crate) const fn ziggurat(&self) -> &Ziggurat {
        &self.ziggurat
    }

    /// What was counted since the start.
    #[must_use]
    pub const fn since_start(&self) -> Seen<'_> {
        self.seen(Span::Start)
    }

    /// What was counted since a setting was last changed.
    #[must_use]
    pub const fn since_change(&self) -> Seen<'_> {
        self.seen(Span::Change)
    }

    /// What was counted of the last window.
    #[must_use]
    pub const fn window(&self) -> Seen<'_> {
        self.seen(Span::Window)
    }

    /// A setting, by its index.
    #[must_use]
    pub const fn setting(&self, setting: usize) -> f64 {
        self.settings[setting]
    }

    /// Something has happened.
    pub fn count(&mut self, count: usize) {
        self.meter.count(count);
    }

    /// Something took so long.
    pub fn time(&mut self, which: usize, time: Nanos) {
        self.meter.time(which, time);
    }

    /// So many more of something.
    pub fn add(&mut self, count: usize, n: u64) {
        self.meter.add(count, n);
    }

    /// So many of what is counted were there when the measures began.
    pub fn found(&mut self, count: usize, n: u32) {
        self.meter.found(count, n.into());
    }

    /// There is so much of something from now on.
    pub fn level(&mut self, level: usize, value: u32) {
        self.meter.level(self.now, level, value);
    }

    fn pass(&mut self, now: Nanos) {
        self.now = now;
        self.meter.advance(now);
    }

    fn reseed(&mut self, seed: u64) {
        self.seed = seed;
        self.random = USES.map(|what| Xoshiro256::for_use(seed, what));
    }

    const fn seen(&self, span: Span) -> Seen<'_> {
        Seen { world: self, span }
    }
}

/// Something that comes by chance, so often on average (a Poisson process), or never.
#[derive(Clone, Debug)]
pub struct Chance {
    rate: f64,
    next: Nanos,
}

impl Default for Chance {
    fn default() -> Self {
        Self {
            rate: 0.0,
            next: Nanos::NEVER,
        }
    }
}

impl Chance {
    /// When it comes next.
    #[must_use]
    pub const fn next(&self) -> Nanos {
        self.next
    }

    /// It comes so often a second from now on. (What is left of an exponential time is exponential, so the
    /// next one may be drawn anew; where nothing changes, it stays.)
    pub fn set(&mut self, rate: f64, what: For, world: &mut World) {
        if rate != self.rate {
            self.rate = rate;
            self.come(what, world);
        }
    }

    /// It has come; draws the next one.
    pub fn come(&mut self, what: For, world: &mut World) {
        let drawn = world.ziggurat.exponential(&mut world.random[what as usize]);
        self.next = if self.rate > 0.0 {
            let left = Nanos::from_secs_f64(drawn / self.rate);
            world.now.saturating_add(left)
        } else {
            Nanos::NEVER
        };
    }
}

/// What was counted over some time.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'w> {
    /// The world that it was counted in.
    pub world: &'w World,
    span: Span,
}

impl Seen<'_> {
    /// How long that was, in seconds.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.world
            .meter
            .span(self.span, self.world.now)
            .as_secs_f64()
    }

    /// How often something happened.
    #[must_use]
    pub fn count(&self, count: usize) -> f64 {
        self.world.meter.counted(self.span, count) as f64
    }

    /// How long something took.
    #[must_use]
    pub fn summary(&self, which: usize) -> Summary {
        self.world.meter.summary(self.span, which)
    }

    /// How much of something there was on average.
    #[must_use]
    pub fn mean(&self, level: usize) -> f64 {
        self.world
            .meter
            .mean_level(self.span, level, self.world.now)
    }
}

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
        let mut all = Self::RANGES.map(|range| range.default);
        for (place, value) in settings.iter().enumerate().take(Self::SETTINGS) {
            all[place] = Self::RANGES[place].nearest(*value);
        }
        let [counts, levels] = R::COUNTED;
        let mut world = World {
            now: Nanos::ZERO,
            settings: all,
            seed,
            random: USES.map(|what| Xoshiro256::for_use(seed, what)),
            ziggurat: Ziggurat::new(),
            meter: Meter::new(counts, levels, R::TIMES, R::WINDOW),
        };
        let mut rules = R::default();
        rules.changed(&mut world);
        Self {
            rules,
            world,
            digest: Digest::new(),
            told: (0, 0.0),
            reached: Reached::NONE,
        }
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
