//! A model's sheet: what can be set, measured, said and reached in it, as plain data.
//!
//! All that stands around a model comes from its sheet: the directive's attributes and their
//! documentation, the options of `simulate`, the instrument's controls, the static table, the address
//! that holds a lab's state, the columns of the CSV. The sheet holds keys, never prose: the words for
//! them are the preprocessor's, and a key without words fails its tests.
//!
//! The simulation itself never reads a sheet, so that none of it gets into a wasm file.

mod axis;
mod clause;
mod goal;
mod measure;
mod setting;

pub use crate::drawing::Label;
use crate::drawing::{Glyph, Style};
pub use axis::{Axis, Bet, Curve};
pub use clause::Clause;
pub use goal::{Does, Goal, Place, Scenario, Situation, Story};
pub use measure::{Column, Figure, Measure, Number, Spread, Unit};
pub(crate) use setting::Range;
pub use setting::{Action, Contradiction, Kind, Need, Setting};

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
    /// How many times as much as usual a figure must rest on before chance hardly weighs: more than once where
    /// what happens now bears on what happens long after.
    pub lasting: f64,
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
        lasting: 1.0,
        legend: &[],
        needs: &[],
        changes: &[],
        spreads: &[],
    };
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
