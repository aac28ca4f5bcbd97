//! Three floors that each try again: a click at CLIENT becomes calls at FRONT, these become calls at MIDDLE,
//! and those become calls at BACK, whose one worker may fail them or be silent. Module 16's lab.
//!
//! CLIENT, FRONT and MIDDLE hold no workers and take no time. A call at one of them makes so many attempts one
//! floor down, the next at once (or after a pause) when an attempt has failed, or when its time has passed
//! without an answer; a late answer is ignored, and what runs below goes on. The first success goes up, or
//! the last failure.
//!
//! In one instant the slot that ends comes first, then timeouts and ends of pauses in the order in which they
//! were set, then the click; a hand comes before them. Each is carried through to its end before the next
//! begins. When a slot ends, its worker is free but takes nothing yet: the outcome goes up, each floor decides
//! at once, and what comes down again joins the queue at its end or is refused, and that is decided in its
//! turn. Only then does the worker take the first of the queue.
//!
//! Clicks, errors and the pauses of each floor have a stream of randomness each, those of a
//! [network](crate::sim::parts::network) of the same shape: what it comes to is the very same, which the tests
//! hold both to.

mod back;
mod calls;
mod clauses;
mod curve;
mod drawing;
mod goals;
mod model;
mod rules;
mod settings;
mod sheet;
mod tree;
mod verdict;

pub use model::{Floors, Lab};
pub use sheet::SHEET;
