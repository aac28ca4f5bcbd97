//! What configures the model, said once for the options of `simulate` and the attributes of a lab: which
//! settings contradict each other, which closed form applies, and the command that repeats a run.
//!
//! What a single value may be is said in [`crate::value`].

pub mod command;
mod contradiction;
mod theory;

pub use contradiction::{Asked, Contradiction, Spelling, backoff};
pub use theory::{no_closed_form, no_latency};

#[cfg(test)]
mod tests;
