//! The loops to compare with: a binary heap that holds one entry for each client and each thing under
//! way, a queue, and a few counters. No measures, no digest, nothing may change while it runs. They are
//! written as carefully as the engine: integer times, the same random number generator, no allocation on
//! the way.

mod open_or_closed;
mod retrying;

pub use open_or_closed::OpenOrClosed;
pub use retrying::Retrying;

use std::{cmp::Reverse, collections::BinaryHeap};

/// What became of the requests so far: enough to see that two systems are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Requests sent.
    pub sent: u64,
    /// Requests answered.
    pub answered: u64,
    /// Attempts rejected at the door.
    pub rejected: u64,
}

/// Something to happen: when, and which.
type Entry = Reverse<(u64, u32)>;

/// All that is to happen, soonest first.
type Heap = BinaryHeap<Entry>;
