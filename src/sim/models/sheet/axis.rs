//! The main setting, what is drawn over it, and what is bet on it.

use super::{Sheet, Unit};

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
    /// What is drawn over it, in the order of [`Model::theory`](crate::sim::models::Model::theory).
    pub curves: &'static [Curve],
    /// What the reader is asked to bet on: where on the axis something begins to hold.
    pub bet: Option<Bet>,
    /// The places of which the static table tells.
    pub rows: &'static [f64],
}

impl Axis {
    /// Whether equal ways along it are equal ratios: where times go over three powers of ten and more, equal
    /// steps would leave the short ones no room.
    #[must_use]
    pub fn goes_by_ratio(&self) -> bool {
        self.from > 0.0 && self.to >= 1_000.0 * self.from
    }
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

impl Curve {
    /// Its value, from all measures; `None` where nothing was measured that it could rest on.
    #[must_use]
    pub fn value(&self, sheet: &Sheet, measures: &[f64]) -> Option<f64> {
        sheet.share(measures, self.measure, self.of)
    }
}

/// A question whose answer is a place on the axis.
#[derive(Debug)]
pub struct Bet {
    /// Its name.
    pub key: &'static str,
    /// Where the answer's run stops on the way, as multiples of the answer; it rests at the last, which is the
    /// answer itself.
    pub stops: &'static [f64],
    /// How many simulated seconds it stays at each.
    pub stay: f64,
    /// What is done there, by the action's key, where something has to be.
    pub act: Option<&'static str>,
    /// Whether what runs by itself waits until it is placed, as it would give the answer away.
    pub waits: bool,
}

impl Bet {
    /// A bet whose answer's run stops halfway, half as far again, and at the answer, a minute each.
    #[must_use]
    pub const fn of(key: &'static str) -> Self {
        Self {
            key,
            stops: &[0.5, 1.5, 1.0],
            stay: 60.0,
            act: None,
            waits: false,
        }
    }
}
