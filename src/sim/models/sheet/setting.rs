//! What can be set and done: of what kind a setting is and in what range, what it needs, and what makes no
//! sense beside what.

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
    /// A plain number.
    Number {
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

    /// A plain number within these.
    #[must_use]
    pub const fn number(least: f64, most: f64) -> Self {
        Self::Number { least, most }
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
            Self::Rate { least, most } | Self::Number { least, most } => {
                (least, most, false, false)
            }
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

/// A value that isn't negative, to the nearest whole number.
fn whole(value: f64) -> f64 {
    (value + 0.5) as u64 as f64
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
