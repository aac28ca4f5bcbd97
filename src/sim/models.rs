//! The systems that can be simulated: a folder for each.

pub mod switchboard;
