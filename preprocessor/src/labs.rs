//! What a model's sheet makes of a lab: its attributes, its table and still, what the instrument is told,
//! which settings contradict each other, what theory says, and the command that repeats a run.
//!
//! Nothing here knows a model: what is a model's own stands in its sheet (`src/sim/models`), and in words in
//! `words/en/lab-MODEL.ftl` and `settings-MODEL.ftl`. What a single value may be is said in
//! [`crate::reading::value`].

mod asked;
pub(crate) mod attributes;
mod budget;
pub mod command;
mod curve;
mod described;
pub mod drawing;
pub(crate) mod instrument;
pub(crate) mod kept;
pub(crate) mod lab;
mod once;
mod rows;
pub(crate) mod sequence;
pub mod sheet;
pub(crate) mod step;
pub(crate) mod still;
pub(crate) mod table;
mod theory;

pub use asked::{Contradiction, Spelling, contradictions};
pub use theory::{Theory, theory};

use switchboard::Scope;
use switchboard::sim::models::sheet::{Scenario, Sheet};
use switchboard::sim::models::{Model, Over, Visit, with_model};

/// Settings as the model takes them: each within its range.
#[must_use]
pub fn clamped(model: &Sheet, settings: &[f64]) -> Vec<f64> {
    once::settings(model, settings)
}

/// What is measured at the very start: what the settings alone say.
#[must_use]
pub fn at_first(model: &Sheet, settings: &[f64], seed: u64) -> Vec<f64> {
    struct Look<'s>(&'s [f64], u64);
    impl Visit for Look<'_> {
        type Output = Vec<f64>;
        fn visit<M: Model>(self) -> Vec<f64> {
            let mut measures = vec![0.0; M::MEASURES];
            M::new(self.0, self.1).measure(Over::Scope(Scope::Total), &mut measures);
            measures
        }
    }
    with_model(model.name, Look(settings, seed)).unwrap_or_default()
}

/// The options of `simulate` that say what a lab's scenario does: its settings, and what happens in it, as in
/// the lab's table.
#[must_use]
pub fn scenario_in_options(model: &'static Sheet, scenario: &Scenario) -> String {
    let mut run = command::usual(model);
    for (key, value) in scenario.sets {
        if let Some(setting) = model.setting(key) {
            run.settings[setting] = *value;
        }
    }
    if let (Some(story), Some(axis)) = (&scenario.story, lab::axis(model)) {
        run.changes = table::changes(story, run.settings[axis]);
    }
    command::short(model, &run)
}
