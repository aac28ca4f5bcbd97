//! The systems that can be simulated: a folder for each, and what all of them have in common.

pub mod forecast;
mod model;
pub mod sheet;
pub mod switchboard;

pub use model::{Model, Over, Said};
