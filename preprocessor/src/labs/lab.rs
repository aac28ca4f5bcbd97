//! A lab as a page holds it: a model's name and its numbers, and what is the lab's own.

use super::sheet;
use crate::reading::attributes::Attributes;
use crate::reading::attributes::spec::DirectiveSpec;
use switchboard::sim::models::sheet::{Scenario, Sheet};

/// A lab: what it runs and starts with, how far its slider goes, what it shows, and what it is called.
#[derive(Debug, Clone)]
pub(crate) struct Lab {
    pub(crate) model: &'static Sheet,
    /// The settings that it starts with, in the sheet's order.
    pub(crate) settings: Vec<f64>,
    pub(crate) seed: u64,
    /// Where its slider ends.
    pub(crate) max: f64,
    pub(crate) scenario: Option<&'static Scenario>,
    /// Whether the reader is asked for a bet.
    pub(crate) predict: bool,
    /// The bet's question, where the author asks it in other words.
    pub(crate) bet: Option<String>,
    /// Places on the axis with names of the author's, in order; `None`: the model's own.
    pub(crate) situations: Option<Vec<Named>>,
    /// The parts that are shown; `None`: all of them.
    pub(crate) show: Option<Vec<&'static str>>,
    /// How many times as long as usual a build may simulate for its table.
    pub(crate) effort: u32,
    /// Unique in the book.
    pub(crate) id: String,
    pub(crate) label: String,
}

/// A place on the axis.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) at: f64,
}

impl Lab {
    /// Where on the axis it starts.
    pub(crate) fn start(&self) -> f64 {
        axis(self.model).map_or(0.0, |axis| self.settings[axis])
    }

    /// The value of a setting.
    pub(crate) fn setting(&self, key: &str) -> Option<f64> {
        Some(self.settings[self.model.setting(key)?])
    }

    /// Its settings, with some of them set otherwise.
    pub(crate) fn with(&self, sets: &[(&str, f64)]) -> Vec<f64> {
        let mut settings = self.settings.clone();
        for (key, value) in sets {
            if let Some(setting) = self.model.setting(key) {
                settings[setting] = *value;
            }
        }
        settings
    }
}

/// Which setting is the axis.
pub(crate) fn axis(model: &Sheet) -> Option<usize> {
    model.setting(model.axis.setting)
}

/// The settings as they are asked for, not clamped, and which of them were given.
pub(crate) fn settings(
    model: &Sheet,
    attributes: &Attributes,
    spec: &DirectiveSpec,
) -> (Vec<f64>, Vec<bool>) {
    model
        .settings
        .iter()
        .map(|setting| {
            let mut taken = attributes.taken(spec);
            let number = taken
                .find(|attribute| attribute.name == setting.key)
                .and_then(|attribute| attributes.number(attribute));
            let number = number.map(|number| sheet::placed(setting.kind, number));
            (
                number.unwrap_or(setting.default),
                attributes.span(setting.key).is_some(),
            )
        })
        .unzip()
}
