//! The boundary to a page, the same for every model: one lab, driven by plain numbers.
//!
//! A lab is one instance of its model's wasm file. It imports nothing; it exports one memory and the
//! functions in `exports.rs`, each of which is one method of [`Lab`]. Everything else is ordinary code
//! that native tests call too. Every number that comes in is checked and clamped, so that no input traps:
//! times are in seconds, what is not a number changes nothing, indices that don't exist change nothing.
//!
//! All of a lab is in its memory. So a page that copies the whole memory of one instance into another of
//! the same file has cloned the lab: that is how it looks into the future ([`Lab::fork`]), and how a second
//! world begins where the first one is.

use alloc::vec::Vec;

use crate::drawing::Paper;
use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::forecast::{FUTURES, average};
use crate::sim::models::{Model, Over, Said};

/// One lab.
#[derive(Clone, Debug)]
pub struct Lab<M: Model> {
    model: M,
    paper: Paper,
    said: Said,
    /// What goes out as a list: measures, goals, a curve's values.
    numbers: Vec<f64>,
    /// What sentences go out as.
    sentences: Vec<f64>,
    /// The numbers of the futures that the page has run, a row a future.
    futures: Vec<f64>,
    /// The verdict so far.
    verdict: Option<usize>,
}

/// The most settings that a model may have.
const MOST_SETTINGS: usize = 64;

impl<M: Model> Lab<M> {
    /// A lab with these settings, at time 0.
    #[must_use]
    pub fn new(settings: &[f64], seed: u64) -> Self {
        let most = [M::MEASURES, M::SETTINGS, M::GOALS, M::CURVES, M::FUTURE];
        let most = most.into_iter().fold(0, usize::max);
        let mut numbers = Vec::new();
        numbers.resize(most, 0.0);
        Self {
            model: M::new(settings, seed),
            paper: Paper::default(),
            said: Said::default(),
            numbers,
            sentences: with_room(Said::ROOM + 1),
            futures: with_room(FUTURES * M::FUTURE),
            verdict: None,
        }
    }

    /// The settings and the seed that a lab like this one begins with.
    #[must_use]
    pub fn beginning(&self) -> ([f64; MOST_SETTINGS], u64) {
        let mut settings = [0.0; MOST_SETTINGS];
        settings
            .iter_mut()
            .zip(self.model.settings())
            .for_each(|(number, setting)| *number = *setting);
        (settings, self.model.seed())
    }

    /// The same lab at time 0.
    pub fn reset(&mut self) {
        let (settings, seed) = self.beginning();
        *self = Self::new(&settings, seed);
    }

    /// The same lab at time 0, with another seed.
    pub fn set_seed(&mut self, seed: u64) {
        let (settings, _) = self.beginning();
        *self = Self::new(&settings, seed);
    }

    /// [`Model::set`]
    pub fn set(&mut self, setting: u32, value: f64) {
        self.model.set(setting as usize, value);
        // What was foreseen was of other settings.
        self.futures.clear();
    }

    /// [`Model::act`]
    pub fn act(&mut self, action: u32, argument: f64) {
        self.model.act(action as usize, argument);
        self.futures.clear();
    }

    /// Advances by so many seconds, or until so many events have happened; gives the seconds still to
    /// run. What is not a number, or negative, is 0.
    pub fn run(&mut self, seconds: f64, max_events: u32) -> f64 {
        let time = Nanos::from_secs_f64(seconds);
        self.model.run(time, u64::from(max_events)).as_secs_f64()
    }

    /// Runs to the next event; gives its code, 0 for none.
    pub fn step(&mut self) -> u32 {
        self.model.step()
    }

    /// What the last step was, as a sentence ([`Lab::clauses`] says how it is written).
    pub fn told(&mut self) -> &[f64] {
        self.speak(M::told)
    }

    /// Simulated seconds until the next event, less the last nanosecond (so that [`Lab::run`] for so long
    /// brings the drawing right before it, and [`Lab::step`] then takes it); infinite if there is none.
    #[must_use]
    pub fn next_event(&self) -> f64 {
        match self.model.next_event() {
            Nanos::NEVER => f64::INFINITY,
            at => at
                .saturating_sub(self.model.now())
                .saturating_sub(Nanos(1))
                .as_secs_f64(),
        }
    }

    /// Simulated seconds since the start.
    #[must_use]
    pub fn time(&self) -> f64 {
        self.model.now().as_secs_f64()
    }

    /// The fingerprint of all events since the start.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.model.digest()
    }

    /// The settings as they are now, clamped, in the sheet's order.
    pub fn settings(&mut self) -> &[f64] {
        let Self { model, numbers, .. } = self;
        let settings = model.settings();
        numbers
            .iter_mut()
            .zip(settings)
            .for_each(|(number, setting)| *number = *setting);
        &self.numbers
    }

    /// All measures, in the sheet's order: 0 since the start, 1 of the last ten seconds, 2 since the last
    /// change of a setting.
    pub fn measures(&mut self, scope: u32) -> &[f64] {
        self.model
            .measure(Over::from_code(scope), &mut self.numbers);
        &self.numbers
    }

    /// What theory says at a place of the axis, a number a curve; not a number where it says nothing.
    pub fn theory(&mut self, at: f64) -> &[f64] {
        self.model.theory(at, &mut self.numbers);
        &self.numbers
    }

    /// The sign of this instant, then the clauses that hold: first how many sentences there are, then for
    /// each its index in the sheet, how many numbers fill it, and these.
    pub fn clauses(&mut self) -> &[f64] {
        let futures = core::mem::take(&mut self.futures);
        self.speak(|model, said| model.clauses(&futures, said));
        self.futures = futures;
        &self.sentences
    }

    /// The drawing in words, written as [`Lab::clauses`].
    pub fn twin(&mut self) -> &[f64] {
        self.speak(M::twin)
    }

    /// How far each goal is, 0 to 1.
    pub fn goals(&mut self) -> &[f64] {
        self.model.goals(&mut self.numbers);
        &self.numbers
    }

    /// What is told of a goal that is reached, written as [`Lab::clauses`].
    pub fn goal_told(&mut self, goal: u32) -> &[f64] {
        self.speak(|model, said| model.goal_told(goal as usize, said))
    }

    /// Where on the axis the bet's answer lies; not a number where there is none.
    #[must_use]
    pub fn answer(&self) -> f64 {
        self.model.answer().unwrap_or(f64::NAN)
    }

    /// Goes on from this very state with fresh randomness, for what may come ([`Model::fork`]).
    pub fn fork(&mut self, seed: u64) {
        self.model.fork(seed);
    }

    /// What sums up a forked lab's future ([`Model::future`]).
    pub fn future(&mut self) -> &[f64] {
        self.model.future(&mut self.numbers);
        &self.numbers
    }

    /// Takes in one number of a future that the page has run on a copy: the k-th number of all, counted
    /// through the futures one after the other. 0 begins anew.
    pub fn hear(&mut self, k: u32, value: f64) {
        if k == 0 {
            self.futures.clear();
        }
        if k as usize == self.futures.len() && self.futures.len() < FUTURES * M::FUTURE {
            self.futures.push(value);
        }
    }

    /// The verdict on what was heard, as an index in the sheet; -1 where there is nothing to judge.
    pub fn judge(&mut self) -> i32 {
        let means = &mut self.numbers[..M::FUTURE];
        average(&self.futures, means);
        self.verdict = M::judge(means, self.verdict);
        self.verdict.map_or(-1, |word| word as i32)
    }

    /// Draws this instant, and gives the numbers ([`Paper`]). Widths and sizes that no screen has are
    /// brought to the nearest one.
    pub fn draw(&mut self, width: f32, em: f32, form: u32) -> &[f32] {
        // (Not-a-number stays one, through all of a clamp.)
        let width = if width.is_nan() { 0.0 } else { width };
        let em = if em.is_nan() { 0.0 } else { em };
        let (width, em) = (width.clamp(200.0, 2_000.0), em.clamp(8.0, 64.0));
        self.model.draw(&mut self.paper, width, em, form);
        self.paper.numbers()
    }

    fn speak(&mut self, what: impl FnOnce(&M, &mut Said)) -> &[f64] {
        self.said.clear();
        what(&self.model, &mut self.said);
        self.sentences.clear();
        self.sentences.push(self.said.sentences() as f64);
        self.sentences.extend_from_slice(self.said.numbers());
        &self.sentences
    }
}
