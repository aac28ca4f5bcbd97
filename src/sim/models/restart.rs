//! A crowd whose connections have all dropped at once, and a server that opens so many a second. Module 14's
//! second lab.
//!
//! The server opens one connection after the other, first come first served, each in its slot. A client waits
//! for so long for its own, hangs up, and calls again after a pause; before its first call it pauses, too. The
//! server doesn't know who has hung up, unless it looks: a slot for somebody who has gone is wasted. All wait
//! for as long, so whoever called first gives up first, and those who have gone stand before those who wait.
//!
//! In one instant a slot ends before anybody hangs up, and all who hang up have done so before anybody calls.
//! Whoever would hang up in the instant in which its own slot ends has its connection.

mod clauses;
mod drawing;
mod goals;
mod model;
mod rules;
mod sheet;
mod standing;

pub use model::{Crowd, Lab};
pub use sheet::SHEET;
