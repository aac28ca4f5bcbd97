//! What theory says of an experiment, and what to tell where it says nothing.

use mdbook_switchboard::labs::{no_closed_form, no_latency};
use switchboard::Experiment;
use switchboard::{steady, theory::Steady};

/// What theory says of the run that was asked for.
#[derive(Debug)]
pub(super) struct Theory {
    pub(super) steady: Option<Steady>,
    /// Where it is silent, and why.
    pub(super) silence: Option<String>,
}

impl Theory {
    pub(super) fn of(experiment: &Experiment) -> Self {
        let config = &experiment.config;
        let silence = match (no_closed_form(config), no_latency(config)) {
            (Some(reason), _) => Some(format!(
                "There is no closed form {reason}, so there is nothing to compare with."
            )),
            (None, Some(reason)) => Some(format!("There is no closed form {reason}.")),
            (None, None) => None,
        };
        Self {
            steady: steady(config),
            silence,
        }
    }
}
