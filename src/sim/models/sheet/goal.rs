//! What can be reached, and from where: goals, situations, scenarios.

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

impl Situation {
    /// A place with a name.
    #[must_use]
    pub const fn of(key: &'static str, at: Place) -> Self {
        Self { key, at }
    }
}

/// Where on the axis something is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// Where the chapter's lab begins.
    Chapter,
    /// The bet's exact answer ([`Model::answer`](crate::sim::models::Model::answer)); nowhere, where there is none.
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
