//! A service with a tail: most answers are quick, a few take very long. Whoever asks may send a second letter
//! when the first is late, or give it up and try again. Module 16's second lab.
//!
//! Some workers and one queue, first come, first served. Requests come at random, as many as would keep the
//! workers busy for a share of their time if each were sent once. In one instant slots end first, then timers
//! in the order in which they were set, then the next request comes; an attempt more goes to the end of the
//! queue.

mod clauses;
mod curve;
mod drawing;
mod goals;
mod model;
mod queue;
mod requests;
mod rules;
mod sheet;

pub use model::{Lab, Letters};
pub use sheet::SHEET;
