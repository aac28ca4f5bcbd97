//! What is measured, what of it stands below the drawing, and what a run comes to.

use super::Sheet;

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
    /// How much more there is than one each: 1 is twice as much.
    Excess,
    /// A part, or how many there are of one each, that is told as so many of a thousand.
    OfThousand,
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

/// How what a number averages is spread.
#[derive(Debug)]
pub struct Spread {
    /// The number, by its key.
    pub number: &'static str,
    /// Shares of all, 0 to 1, and the measure below which each stays; ascending.
    pub shares: &'static [(f64, &'static str)],
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

    /// As a piece of another measure.
    #[must_use]
    pub const fn out_of(mut self, measure: &'static str) -> Self {
        self.of = Some(measure);
        self
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

/// A figure's column in a lab's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Whether another one stands beside it for what theory says, where it says something.
    pub beside_theory: bool,
    /// The setting that must not be off for it.
    pub needs: Option<&'static str>,
}
