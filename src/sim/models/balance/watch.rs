//! What each copy of the servers remembers for as long as a drawing needs it: what came to which server, what
//! went back, and what the last step was.

use crate::sim::kernel::units::Nanos;
use crate::sim::parts::ring::Ring;

/// What becomes of a request at its server's door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// A free worker began with it.
    Worker,
    /// It took a place in the queue.
    Queue,
    /// It found none.
    Full,
    /// It comes back as an error.
    Error,
}

/// A request's way to its server, and from it if it comes home with nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trip {
    /// When it is at the server.
    pub(super) at: Nanos,
    pub(super) client: u32,
    pub(super) server: u32,
    pub(super) met: Met,
}

impl Trip {
    const NONE: Self = Self {
        at: Nanos::ZERO,
        client: 0,
        server: 0,
        met: Met::Full,
    };
}

/// What a step was, in the order of the sheet's events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Told {
    /// There is nothing more to happen.
    #[default]
    Nothing,
    Served,
    Queued,
    TurnedAway,
    Answered,
    Errs,
    Failed,
    Wasted,
    Reported,
    Checked,
}

#[derive(Clone, Debug)]
pub(super) struct Watch {
    pub(super) arrivals: Ring<Trip>,
    pub(super) backs: Ring<Trip>,
    /// When a request was last turned away.
    pub(super) refused: Nanos,
    /// What the last event was, with its client and its server.
    pub(super) told: (Told, u32, u32),
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            arrivals: Ring::new(Trip::NONE),
            backs: Ring::new(Trip::NONE),
            refused: Nanos::NEVER,
            told: (Told::Nothing, 0, 0),
        }
    }
}
