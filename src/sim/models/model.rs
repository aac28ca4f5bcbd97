//! What every model can do, so that one boundary, one instrument and one command serve them all.

use super::sheet::Sheet;
use crate::drawing::Paper;
use crate::sim::kernel::measures::Scope;
use crate::sim::kernel::units::Nanos;

/// A system that runs: a value, whose clone goes on exactly as the original would.
///
/// A small model needn't write all of it: whoever has [`Rules`](super::rules::Rules) alone gets the rest
/// from [`Ruled`](super::rules::Ruled).
///
/// Settings, actions, measures, clauses and goals are known by their index in the [`Sheet`]. Settings are
/// plain numbers ([`Kind`](super::sheet::Kind)): seconds, per second, parts from 0 to 1, indices of words,
/// 0 and 1 for no and yes, and below 0 for "off". Whatever number comes in is clamped; none panics.
pub trait Model: Clone {
    /// What can be set, measured, said and reached.
    const SHEET: &'static Sheet;
    /// How many settings there are.
    const SETTINGS: usize = Self::SHEET.settings.len();
    /// How many measures there are.
    const MEASURES: usize = Self::SHEET.measures.len();
    /// How many numbers sum up a future.
    const FUTURE: usize = Self::SHEET.future.len();
    /// How many curves stand over the axis.
    const CURVES: usize = Self::SHEET.axis.curves.len();
    /// How many goals there are.
    const GOALS: usize = Self::SHEET.goals.len();

    /// A system at time 0.
    fn new(settings: &[f64], seed: u64) -> Self;

    /// How many events it counts for, about, to set up a system with these settings, and again to change them
    /// on the way: clients that begin, copies that are laid out. Whoever has only so many events to spend pays
    /// for that before it is done. What is the same whatever the settings isn't in it.
    fn set_up(settings: &[f64]) -> u64 {
        let _ = settings;
        0
    }

    /// What all that happened so far has cost more than as many events usually do, in events, about: where one
    /// brings a hundred attempts, or there is so much of something that each takes longer.
    fn surcharge(&self) -> u64 {
        0
    }

    /// How many events it counts for, about, to say what theory says at a place of the axis ([`Model::theory`]).
    fn theory_costs(settings: &[f64]) -> u64 {
        let _ = settings;
        1
    }

    /// A system at time 0 that nobody will watch ([`Model::begin`]): what whole runs are made of.
    fn alone(settings: &[f64], seed: u64) -> Self {
        let mut model = Self::new(settings, seed);
        model.begin();
        model
    }

    /// A system that is only asked what is known without running it ([`Model::settings`], [`Model::answer`],
    /// [`Model::theory`], [`Model::steady`]), and never runs: what takes time to set up needn't be there.
    fn at_rest(settings: &[f64]) -> Self {
        Self::new(settings, 0)
    }

    /// Its settings as they were last set, in the sheet's order.
    fn settings(&self) -> &[f64];

    /// What all its randomness derives from.
    fn seed(&self) -> u64;

    /// Changes a setting, while it runs.
    fn set(&mut self, setting: usize, value: f64);

    /// Does something ([`Sheet::actions`]); what `argument` is, the action says.
    fn act(&mut self, action: usize, argument: f64);

    /// Advances by `time`, or until `max_events` have happened; gives the time still to run.
    fn run(&mut self, time: Nanos, max_events: u64) -> Nanos;

    /// Runs to the next event; gives its code, the index in [`Sheet::events`].
    fn step(&mut self) -> u32;

    /// What fills the gaps in the words for the last step.
    fn told(&self, said: &mut Said);

    /// When the next event is, [`Nanos::NEVER`] if there is none.
    fn next_event(&self) -> Nanos;

    /// The simulated time since the start.
    fn now(&self) -> Nanos;

    /// The fingerprint of all events since the start.
    fn digest(&self) -> u64;

    /// Goes on from this very state with fresh randomness, for what may come to be seen: measures begin
    /// anew, and nothing is kept for the drawing any more.
    fn fork(&mut self, seed: u64);

    /// All measures of a scope, in the sheet's order; those that have none there are 0.
    fn measure(&self, scope: Over, values: &mut [f64]);

    /// What sums up a future, after a fork has run: numbers in the order of [`Sheet::future`].
    fn future(&self, values: &mut [f64]);

    /// The verdict on what futures come to on average, as an index in [`Sheet::verdicts`]; `None` where
    /// there is nothing to judge. At a border the word from before stays.
    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize>;

    /// The sign of this instant, and which clauses hold at it, the most telling first. `futures` are the
    /// numbers that the last forecast came to, one row a future.
    fn clauses(&self, futures: &[f64], said: &mut Said);

    /// The drawing in words.
    fn twin(&self, said: &mut Said);

    /// How far each goal is, 0 to 1, in the sheet's order.
    fn goals(&self, values: &mut [f64]);

    /// The numbers that are told of a goal which is reached.
    fn goal_told(&self, goal: usize, said: &mut Said);

    /// From here on nobody watches: what was set holds at once, nothing is kept for the drawing any more,
    /// and measures begin anew. Whole runs ([`Run`](super::run::Run)) are made so.
    fn begin(&mut self) {
        self.fork(!self.seed());
    }

    /// What theory says of the long run with these settings, a number a figure ([`Sheet::figures`]); not a
    /// number where it says nothing, and why that is ([`Sheet::silences`]). With `brief` it says only what
    /// takes it no time worth speaking of.
    fn steady(&self, brief: bool, values: &mut [f64], silence: &mut Said) {
        let _ = (brief, silence);
        values.fill(f64::NAN);
    }

    /// What makes no sense in settings that somebody asks for ([`Sheet::contradictions`]).
    fn contradictions(asked: &Asked<'_>, said: &mut Said) {
        let _ = (asked, said);
    }

    /// What theory says of these settings at a place of the axis, a number a curve; not a number where
    /// it says nothing. All are infinite where there is nothing to say: no long run comes to anything either.
    fn theory(&self, at: f64, values: &mut [f64]);

    /// Where on the axis the bet's answer lies, exactly; `None` where these settings have none.
    fn answer(&self) -> Option<f64>;

    /// Draws this instant (`src/drawing`): in CSS pixels, as wide as there is room, with labels of the size
    /// `em`; `form` 1 is a lane beside another one.
    fn draw(&mut self, paper: &mut Paper, width: f32, em: f32, form: u32);
}

/// Settings that somebody asks for, before anything is clamped.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'s> {
    /// All settings, in the sheet's order.
    pub settings: &'s [f64],
    /// Which of them were given, rather than left to their defaults.
    pub given: &'s [bool],
    /// The most that the axis' setting will ever be.
    pub most: f64,
    /// Whether it is changed on the way.
    pub changes: bool,
}

/// Writes numbers where there is room for them.
#[inline(never)]
pub fn write(values: &mut [f64], numbers: &[f64]) {
    for (value, number) in values.iter_mut().zip(numbers) {
        *value = *number;
    }
}

/// What measures are taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Since the start, or the last ten seconds.
    Scope(Scope),
    /// Since the last change of a setting.
    SinceChange,
}

impl Over {
    /// 0: since the start; 1: the last ten seconds; more: since the last change.
    #[must_use]
    pub const fn from_code(code: u32) -> Self {
        match code {
            0 => Self::Scope(Scope::Total),
            1 => Self::Scope(Scope::Window),
            _ => Self::SinceChange,
        }
    }
}

/// What is said, as numbers: for each sentence its key's index, how many numbers fill it, and these.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    numbers: [f64; Said::ROOM],
    len: usize,
    sentences: usize,
}

impl Default for Said {
    fn default() -> Self {
        Self {
            numbers: [0.0; Self::ROOM],
            len: 0,
            sentences: 0,
        }
    }
}

impl Said {
    /// Room for so many numbers in all; what goes beyond is left out whole.
    pub const ROOM: usize = 256;

    /// Says nothing any more.
    pub fn clear(&mut self) {
        (self.len, self.sentences) = (0, 0);
    }

    /// Says one more thing.
    pub fn say(&mut self, key: usize, arguments: &[f64]) {
        let end = self.len + 2 + arguments.len();
        if let Some(place) = self.numbers.get_mut(self.len..end) {
            place[0] = key as f64;
            place[1] = arguments.len() as f64;
            place[2..].copy_from_slice(arguments);
            self.len = end;
            self.sentences += 1;
        }
    }

    /// How many sentences there are.
    #[must_use]
    pub const fn sentences(&self) -> usize {
        self.sentences
    }

    /// The numbers, one sentence after the other.
    #[must_use]
    pub fn numbers(&self) -> &[f64] {
        &self.numbers[..self.len]
    }

    /// The sentences: the key's index and what fills it.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &[f64])> {
        let mut rest = self.numbers();
        core::iter::from_fn(move || {
            let [key, count, ..] = *rest else { return None };
            let (sentence, after) = rest.split_at(2 + count as usize);
            rest = after;
            Some((key as usize, &sentence[2..]))
        })
    }
}
