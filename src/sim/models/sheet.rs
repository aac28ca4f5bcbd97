//! A model's sheet: what can be set, measured, said and reached in it, as plain data.
//!
//! All that stands around a model comes from its sheet: the directive's attributes and their
//! documentation, the options of `simulate`, the instrument's controls, the static table, the address
//! that holds a lab's state, the columns of the CSV. The sheet holds keys, never prose: the words for
//! them are the preprocessor's, and a key without words fails its tests.
//!
//! The simulation itself never reads a sheet, so that none of it gets into a wasm file.

pub use crate::drawing::Label;
use crate::drawing::{Glyph, Style};

/// All that a model says of itself.
#[derive(Debug)]
pub struct Sheet {
    /// The model's name, as in `<<#lab model=…>>` and `simulate MODEL`.
    pub name: &'static str,
    /// What can be set, in the order of [`Model::set`](super::Model::set).
    pub settings: &'static [Setting],
    /// What a reader can do, in the order of [`Model::act`](super::Model::act).
    pub actions: &'static [Action],
    /// What is measured, in the order of [`Model::measure`](super::Model::measure).
    pub measures: &'static [Measure],
    /// The four numbers that stand below the drawing.
    pub numbers: &'static [Number],
    /// The words for how the system bears up, best first.
    pub verdicts: &'static [&'static str],
    /// What a future is summed up by, in the order of [`Model::future`](super::Model::future). The first
    /// is the share of what is asked that meets the objective, 0 to 1.
    pub future: &'static [&'static str],
    /// Sentences, each with its own condition, in the order of [`Model::clauses`](super::Model::clauses).
    pub clauses: &'static [Clause],
    /// Signs of this instant; one holds at any time.
    pub signs: &'static [Clause],
    /// What a step can have been, in the order of its codes; code 0 is that nothing happens any more.
    pub events: &'static [Clause],
    /// What stands in the drawing, in words: parts of the text twin.
    pub twin: &'static [Clause],
    /// What can be reached, in the order of [`Model::goals`](super::Model::goals).
    pub goals: &'static [Goal],
    /// Places on the axis with a name.
    pub situations: &'static [Situation],
    /// Stories: a lab's settings, goals and actions under one name.
    pub scenarios: &'static [Scenario],
    /// The main setting, and what is drawn over it.
    pub axis: Axis,
    /// Labels of the drawing, by their index.
    pub labels: &'static [Label],
    /// The marks that are explained beside it, each with the words of its style's class.
    pub legend: &'static [(Style, Glyph)],
    /// Settings that mean nothing unless another is greater than this.
    pub needs: &'static [Need],
    /// Changes worth a comparison, each a setting and its value.
    pub changes: &'static [(&'static str, f64)],
    /// How what is averaged among the four numbers is spread.
    pub spreads: &'static [Spread],
    /// What a run comes to: what is estimated from several runs, compared with theory, and tabled, in the
    /// order of [`Model::steady`](super::Model::steady).
    pub figures: &'static [Figure],
    /// Which measures a report for people shows; none: all of them.
    pub reported: &'static [&'static str],
    /// What keeps theory from saying anything, or all; told by [`Model::steady`](super::Model::steady).
    pub silences: &'static [Clause],
    /// Settings that make no sense beside each other
    /// ([`Model::contradictions`](super::Model::contradictions)).
    pub contradictions: &'static [Contradiction],
    /// The action that begins a conversation which form 2 of the drawing shows as a sequence.
    pub sequence: Option<&'static str>,
    /// How many simulated seconds go by in a real one, at the instrument's usual speed.
    pub tempo: f64,
    /// How much later than it was asked for a change comes into what is shown, in seconds.
    pub lag: f64,
    /// How many events a second it gets through natively, about: what is simulated while a book is built is
    /// bounded by it.
    pub speed: f64,
}

impl Sheet {
    /// A sheet with nothing on it yet, for `..Sheet::EMPTY`.
    pub const EMPTY: Self = Self {
        name: "",
        settings: &[],
        actions: &[],
        measures: &[],
        numbers: &[],
        verdicts: &[],
        future: &[],
        clauses: &[],
        signs: &[],
        events: &[],
        twin: &[],
        goals: &[],
        situations: &[],
        scenarios: &[],
        axis: Axis {
            setting: "",
            from: 0.0,
            to: 1.0,
            step: 1.0,
            curves: &[],
            bet: None,
            rows: &[],
        },
        labels: &[],
        figures: &[],
        reported: &[],
        silences: &[],
        contradictions: &[],
        sequence: None,
        tempo: 1.0,
        lag: 0.0,
        speed: 1e6,
        legend: &[],
        needs: &[],
        changes: &[],
        spreads: &[],
    };
}

impl Setting {
    /// A setting that the instrument doesn't offer.
    #[must_use]
    pub const fn of(key: &'static str, kind: Kind, default: f64) -> Self {
        Self {
            key,
            kind,
            default,
            group: "",
            choices: &[],
        }
    }

    /// Offered in the instrument, under a heading.
    #[must_use]
    pub const fn offered(mut self, group: &'static str, choices: &'static [f64]) -> Self {
        (self.group, self.choices) = (group, choices);
        self
    }
}

impl Action {
    /// A button for something that is over at once.
    #[must_use]
    pub const fn of(key: &'static str) -> Self {
        Self {
            key,
            seconds: 0.0,
            pace: 1.0,
            in_drawing: false,
        }
    }

    /// It is worth watching for so many simulated seconds, so many of them in a real one.
    #[must_use]
    pub const fn lasting(mut self, seconds: f64, pace: f64) -> Self {
        (self.seconds, self.pace) = (seconds, pace);
        self
    }

    /// A mark of the drawing is pressed for it.
    #[must_use]
    pub const fn in_drawing(mut self) -> Self {
        self.in_drawing = true;
        self
    }
}

impl Measure {
    /// A measure that means something from the start.
    #[must_use]
    pub const fn of(key: &'static str, unit: Unit) -> Self {
        Self {
            key,
            unit,
            rests_on: None,
        }
    }

    /// It means something once there are so many of another one.
    #[must_use]
    pub const fn resting_on(mut self, measure: &'static str, enough: f64) -> Self {
        self.rests_on = Some((measure, enough));
        self
    }
}

impl Number {
    /// A measure under a name of its own.
    #[must_use]
    pub const fn of(key: &'static str, measure: &'static str, mark: &'static str) -> Self {
        Self {
            key,
            measure,
            of: None,
            bound: None,
            mark,
        }
    }

    /// As a share of another measure.
    #[must_use]
    pub const fn part_of(mut self, measure: &'static str) -> Self {
        self.of = Some(measure);
        self
    }

    /// Bounded by a setting.
    #[must_use]
    pub const fn within(mut self, setting: &'static str) -> Self {
        self.bound = Some(setting);
        self
    }
}

impl Clause {
    /// Words, and the names of the numbers in them.
    #[must_use]
    pub const fn of(key: &'static str, arguments: &'static [&'static str]) -> Self {
        Self { key, arguments }
    }
}

impl Goal {
    /// A goal that is seen, without a button.
    #[must_use]
    pub const fn seen(key: &'static str, arguments: &'static [&'static str]) -> Self {
        Self {
            key,
            does: Does::Nothing,
            arguments,
        }
    }

    /// Its button does this.
    #[must_use]
    pub const fn by(mut self, action: &'static str) -> Self {
        self.does = Does::Act(action);
        self
    }

    /// Its button sets this.
    #[must_use]
    pub const fn setting(mut self, setting: &'static str, value: f64) -> Self {
        self.does = Does::Set(setting, value);
        self
    }
}

impl Need {
    /// A setting means nothing unless the other is greater.
    #[must_use]
    pub const fn of(setting: &'static str, other: &'static str, above: f64) -> Self {
        Self {
            setting,
            other,
            above,
        }
    }
}

impl Curve {
    /// A measure over the axis.
    #[must_use]
    pub const fn of(key: &'static str, measure: &'static str, unit: Unit) -> Self {
        Self {
            key,
            measure,
            of: None,
            unit,
        }
    }

    /// As a share of another measure.
    #[must_use]
    pub const fn part_of(mut self, measure: &'static str) -> Self {
        self.of = Some(measure);
        self
    }
}

impl Bet {
    /// A bet whose answer's run stops halfway, at the answer, and half as far again, a minute each.
    #[must_use]
    pub const fn of(key: &'static str) -> Self {
        Self {
            key,
            stops: &[0.5, 1.0, 1.5],
            stay: 60.0,
            act: None,
        }
    }
}

impl Situation {
    /// A place with a name.
    #[must_use]
    pub const fn of(key: &'static str, at: Place) -> Self {
        Self { key, at }
    }
}

/// One thing that can be set.
#[derive(Debug)]
pub struct Setting {
    /// Its name: an attribute, an option, a key of the words.
    pub key: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// What it is unless something else is said.
    pub default: f64,
    /// Under which heading it stands in the instrument; `""`: not offered there.
    pub group: &'static str,
    /// The values that the instrument offers.
    pub choices: &'static [f64],
}

/// What a setting's number stands for. Times are in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A whole number.
    Count {
        /// Least.
        least: f64,
        /// Most.
        most: f64,
    },
    /// A length of time.
    Time {
        /// Least, in seconds.
        least: f64,
        /// Most, in seconds.
        most: f64,
        /// The word for a value below 0, where there may be none: `never`, `slot`.
        off: Option<&'static str>,
    },
    /// How many a second.
    Rate {
        /// Least.
        least: f64,
        /// Most.
        most: f64,
    },
    /// A part of something, 0 to 1.
    Share {
        /// The word for a value below 0, where there may be none.
        off: Option<&'static str>,
    },
    /// One of these words, by its index.
    Word(&'static [&'static str]),
    /// No (0) or yes (1).
    Switch,
}

/// Something that a reader can do while the model runs.
#[derive(Debug)]
pub struct Action {
    /// Its name.
    pub key: &'static str,
    /// How many simulated seconds it is worth watching for; 0: it is over at once.
    pub seconds: f64,
    /// How fast these are shown, in simulated seconds a second.
    pub pace: f64,
    /// Whether it is a mark of the drawing that is pressed, rather than a button.
    pub in_drawing: bool,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number.
    Number,
    /// Things, of which there are whole ones.
    Count,
    /// Seconds.
    Seconds,
    /// Seconds that are known to the millisecond.
    Exact,
    /// How many a second.
    PerSecond,
    /// A part, 0 to 1.
    Share,
}

/// Something that is measured.
#[derive(Debug)]
pub struct Measure {
    /// Its name: a column of the CSV, a key of `simulate`'s JSON.
    pub key: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Of which measure there must be enough for this one to mean anything, and how many are enough.
    pub rests_on: Option<(&'static str, f64)>,
}

/// One of the four numbers below the drawing.
#[derive(Debug)]
pub struct Number {
    /// Its name.
    pub key: &'static str,
    /// The measure shown, over the last ten seconds.
    pub measure: &'static str,
    /// Of which measure it is a share, where it is one.
    pub of: Option<&'static str>,
    /// The setting that bounds it, where there is one (`12 / 15`).
    pub bound: Option<&'static str>,
    /// The kind of mark that stands beside its name, by the style of the drawing; `""`: none.
    pub mark: &'static str,
}

/// What a run comes to: a measure, or a measure a piece of another one.
#[derive(Debug)]
pub struct Figure {
    /// Its name: a key of `simulate`'s estimates.
    pub key: &'static str,
    /// The measure, since the measures began.
    pub measure: &'static str,
    /// What it is divided by, where it is: a share of the requests, so many a second.
    pub of: Option<&'static str>,
    /// What it counts.
    pub unit: Unit,
    /// Whether theory may say something of it.
    pub theory: bool,
    /// The steps that it comes in, as a part of its value: a percentile is read from a histogram.
    pub step: f64,
    /// Its column in a lab's table, where it has one.
    pub column: Option<Column>,
}

/// A figure's column in a lab's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Whether another one stands beside it for what theory says, where it says something.
    pub beside_theory: bool,
    /// The setting that must not be off for it.
    pub needs: Option<&'static str>,
}

/// Settings that make no sense beside each other.
#[derive(Debug)]
pub struct Contradiction {
    /// The words' key.
    pub key: &'static str,
    /// The settings that are to blame: the first of them that was given is marked.
    pub settings: &'static [&'static str],
    /// The names of the numbers in the words, in their order.
    pub arguments: &'static [&'static str],
}

/// A setting that means nothing unless another is greater than something.
#[derive(Debug)]
pub struct Need {
    /// The setting.
    pub setting: &'static str,
    /// The other.
    pub other: &'static str,
    /// What the other must be greater than.
    pub above: f64,
}

/// How what a number averages is spread.
#[derive(Debug)]
pub struct Spread {
    /// The number, by its key.
    pub number: &'static str,
    /// Shares of all, 0 to 1, and the measure below which each stays; ascending.
    pub shares: &'static [(f64, &'static str)],
}

/// Words with a condition, and what fills their gaps.
#[derive(Debug)]
pub struct Clause {
    /// The words' key.
    pub key: &'static str,
    /// The names of the numbers in them, in their order.
    pub arguments: &'static [&'static str],
}

/// Something that can be reached.
#[derive(Debug)]
pub struct Goal {
    /// Its name.
    pub key: &'static str,
    /// What its button does.
    pub does: Does,
    /// The numbers that are told once it is reached.
    pub arguments: &'static [&'static str],
}

/// What a goal's button does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Does {
    /// There is no button: the goal is seen, or reached by the reader's own hand.
    Nothing,
    /// An action, by its key.
    Act(&'static str),
    /// A setting is changed (and those of the other goals with this go back to what they were).
    Set(&'static str, f64),
}

/// A place on the axis that has a name.
#[derive(Debug)]
pub struct Situation {
    /// Its name.
    pub key: &'static str,
    /// Where it is.
    pub at: Place,
}

/// Where on the axis something is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// Where the chapter's lab begins.
    Chapter,
    /// The bet's exact answer ([`Model::answer`](super::Model::answer)); nowhere, where there is none.
    Answer,
    /// The end of the axis.
    End,
    /// Here.
    At(f64),
}

/// A story that a lab tells.
#[derive(Debug)]
pub struct Scenario {
    /// Its name, as in `scenario="…"`.
    pub key: &'static str,
    /// Settings that have other defaults in it.
    pub sets: &'static [(&'static str, f64)],
    /// Its goals, by key.
    pub goals: &'static [&'static str],
    /// Its actions, by key.
    pub actions: &'static [&'static str],
    /// What happens in it, for its table.
    pub story: Option<Story>,
}

/// What happens in a scenario: the axis' setting goes elsewhere for a while, and comes back; and what would
/// have become of that with another setting. Times are in seconds.
#[derive(Debug)]
pub struct Story {
    /// Where it goes.
    pub to: f64,
    /// When.
    pub begins: f64,
    /// For how long.
    pub lasts: f64,
    /// How long after that measures begin.
    pub settles: f64,
    /// What may be set otherwise, each by its key.
    pub cures: &'static [(&'static str, &'static [(&'static str, f64)])],
    /// The columns of its table, by the keys of their figures.
    pub figures: &'static [&'static str],
}

/// The main setting: the instrument's slider, and what is drawn over it.
#[derive(Debug)]
pub struct Axis {
    /// Which setting.
    pub setting: &'static str,
    /// Where it begins.
    pub from: f64,
    /// Where it ends, unless the lab says otherwise.
    pub to: f64,
    /// The smallest step.
    pub step: f64,
    /// What is drawn over it, in the order of [`Model::theory`](super::Model::theory).
    pub curves: &'static [Curve],
    /// What the reader is asked to bet on: where on the axis something begins to hold.
    pub bet: Option<Bet>,
    /// The places of which the static table tells.
    pub rows: &'static [f64],
}

/// A curve over the axis.
#[derive(Debug)]
pub struct Curve {
    /// Its name.
    pub key: &'static str,
    /// The measure that a run's own point is.
    pub measure: &'static str,
    /// Of which measure it is a share, where it is one.
    pub of: Option<&'static str>,
    /// What it counts.
    pub unit: Unit,
}

/// A question whose answer is a place on the axis.
#[derive(Debug)]
pub struct Bet {
    /// Its name.
    pub key: &'static str,
    /// Where the answer's run stops on the way, as multiples of the answer.
    pub stops: &'static [f64],
    /// How many simulated seconds it stays at each.
    pub stay: f64,
    /// What is done there, by the action's key, where something has to be.
    pub act: Option<&'static str>,
}

impl Figure {
    /// A measure that theory may say something of.
    #[must_use]
    pub const fn of(key: &'static str, measure: &'static str, unit: Unit) -> Self {
        Self {
            key,
            measure,
            of: None,
            unit,
            theory: true,
            step: 0.0,
            column: None,
        }
    }

    /// With a column in tables.
    #[must_use]
    pub const fn shown(mut self) -> Self {
        self.column = Some(Column {
            beside_theory: false,
            needs: None,
        });
        self
    }

    /// With a column, and theory's beside it.
    #[must_use]
    pub const fn beside_theory(mut self) -> Self {
        self.column = Some(Column {
            beside_theory: true,
            needs: None,
        });
        self
    }

    /// With a column, where this setting isn't off.
    #[must_use]
    pub const fn with(mut self, setting: &'static str) -> Self {
        self.column = Some(Column {
            beside_theory: false,
            needs: Some(setting),
        });
        self
    }

    /// Its value, from all measures; `None` where nothing was measured that it could rest on.
    #[must_use]
    pub fn value(&self, sheet: &Sheet, measures: &[f64]) -> Option<f64> {
        sheet.share(measures, self.measure, self.of)
    }
}

impl Curve {
    /// Its value, from all measures; `None` where nothing was measured that it could rest on.
    #[must_use]
    pub fn value(&self, sheet: &Sheet, measures: &[f64]) -> Option<f64> {
        sheet.share(measures, self.measure, self.of)
    }
}

impl Sheet {
    /// A measure's value; `None` where nothing was measured that it could rest on.
    #[must_use]
    pub fn value(&self, measures: &[f64], key: &str) -> Option<f64> {
        let measure = self.measure(key)?;
        if let Some((other, _)) = self.measures[measure].rests_on
            && *measures.get(self.measure(other)?)? <= 0.0
        {
            return None;
        }
        measures.get(measure).copied()
    }

    /// The same, as a part of another one.
    fn share(&self, measures: &[f64], key: &str, of: Option<&str>) -> Option<f64> {
        let value = self.value(measures, key)?;
        match of {
            None => Some(value),
            Some(other) => {
                let whole = self.value(measures, other)?;
                (whole > 0.0).then(|| value / whole)
            }
        }
    }

    /// Which setting has this name.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<usize> {
        self.settings.iter().position(|setting| setting.key == key)
    }

    /// Which measure has this name.
    #[must_use]
    pub fn measure(&self, key: &str) -> Option<usize> {
        self.measures.iter().position(|measure| measure.key == key)
    }

    /// Which figure has this name.
    #[must_use]
    pub fn figure(&self, key: &str) -> Option<&'static Figure> {
        self.figures.iter().find(|figure| figure.key == key)
    }

    /// Which scenario has this name.
    #[must_use]
    pub fn scenario(&self, key: &str) -> Option<&'static Scenario> {
        self.scenarios.iter().find(|scenario| scenario.key == key)
    }

    /// Whether theory says anything of this model.
    #[must_use]
    pub fn has_theory(&self) -> bool {
        self.figures.iter().any(|figure| figure.theory)
    }

    /// Which action has this name.
    #[must_use]
    pub fn action(&self, key: &str) -> Option<usize> {
        self.actions.iter().position(|action| action.key == key)
    }

    /// The settings' defaults, in their order.
    pub fn defaults(&self) -> impl Iterator<Item = f64> {
        self.settings.iter().map(|setting| setting.default)
    }
}

/// The values that a setting may have, and the one that it has unless something else is said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    least: f64,
    most: f64,
    whole: bool,
    /// Below 0 is "off".
    off: bool,
    pub(crate) default: f64,
}

impl Range {
    /// Of a setting that there isn't.
    pub(crate) const NONE: Self = Self {
        least: 0.0,
        most: 0.0,
        whole: false,
        off: false,
        default: 0.0,
    };

    /// Of a setting; made while the compiler runs, so that nothing of a sheet gets into a wasm file.
    pub(crate) const fn of(setting: &Setting) -> Self {
        Self {
            default: setting.default,
            ..setting.kind.range()
        }
    }

    /// The nearest value within.
    pub(crate) fn nearest(&self, value: f64) -> f64 {
        if self.off && value < 0.0 {
            return -1.0;
        }
        let value = value.max(self.least).min(self.most);
        if self.whole { whole(value) } else { value }
    }
}

impl Kind {
    /// A whole number within these.
    #[must_use]
    pub const fn count(least: f64, most: f64) -> Self {
        Self::Count { least, most }
    }

    /// So many a second.
    #[must_use]
    pub const fn rate(least: f64, most: f64) -> Self {
        Self::Rate { least, most }
    }

    /// A length of time, in seconds, that is never off.
    #[must_use]
    pub const fn time(least: f64, most: f64) -> Self {
        Self::Time {
            least,
            most,
            off: None,
        }
    }

    /// A part, 0 to 1, that is never off.
    #[must_use]
    pub const fn share() -> Self {
        Self::Share { off: None }
    }

    /// A time or a share which may be off: the word for that.
    #[must_use]
    pub const fn or_off(self, word: &'static str) -> Self {
        let off = Some(word);
        match self {
            Self::Time { least, most, .. } => Self::Time { least, most, off },
            Self::Share { .. } => Self::Share { off },
            other => other,
        }
    }

    const fn range(self) -> Range {
        let (least, most, whole, off) = match self {
            Self::Count { least, most } => (least, most, true, false),
            Self::Time { least, most, off } => (least, most, false, off.is_some()),
            Self::Rate { least, most } => (least, most, false, false),
            Self::Share { off } => (0.0, 1.0, false, off.is_some()),
            Self::Word(words) => (0.0, words.len() as f64 - 1.0, true, false),
            Self::Switch => (0.0, 1.0, true, false),
        };
        Range {
            least,
            most,
            whole,
            off,
            default: 0.0,
        }
    }

    /// The nearest value that the setting may have: whole where it must be, within its range, below 0
    /// only as "off". Not-a-number is the least.
    #[must_use]
    pub fn nearest(self, value: f64) -> f64 {
        self.range().nearest(value)
    }
}

/// A value that isn't negative, to the nearest whole number.
fn whole(value: f64) -> f64 {
    (value + 0.5) as u64 as f64
}
