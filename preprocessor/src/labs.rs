//! What configures the model, said once for the options of `simulate` and the attributes of a lab: which
//! settings contradict each other, which closed form applies, and the command that repeats a run.
//!
//! What a single value may be is said in [`crate::reading::value`].

pub(crate) mod attributes;
mod bound;
pub mod command;
mod contradiction;
pub(crate) mod instrument;
pub(crate) mod kept;
pub(crate) mod lab;
pub(crate) mod sheet;
pub(crate) mod step;
pub(crate) mod still;
pub(crate) mod table;
mod theory;

pub use contradiction::{Asked, Contradiction, Spelling, backoff};
pub use theory::{no_closed_form, no_latency};

use attributes::RUSH;

/// The options of `simulate` that say what a lab's `scenario=rush` does: its settings, and the rush after
/// 100 quiet seconds, as in the lab's table.
#[must_use]
pub fn rush_in_options() -> String {
    let settings: Vec<String> = RUSH
        .sets
        .iter()
        // What a run is judged by is no option.
        .filter(|(name, _)| *name != "objective")
        .map(|(name, value)| format!("--{name} {value}"))
        .collect();
    let [begins, ends] = [QUIET, QUIET + u64::from(RUSH.seconds)];
    let calm = RUSH.sets.iter().find(|(name, _)| *name == "clients");
    format!(
        "{} --clients-at {begins}s={} --clients-at {ends}s={}",
        settings.join(" "),
        RUSH.clients,
        calm.map_or("3", |(_, clients)| clients.as_str())
    )
}

/// Seconds until a rush begins.
pub(crate) const QUIET: u64 = 100;

#[cfg(test)]
mod tests;
