//! What is remembered of the last moments for the drawing: what became of each request that came.

use crate::sim::kernel::units::Nanos;
use crate::sim::parts::ring::Ring;

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// A copy answered.
    Hit,
    /// It asked the database.
    Miss,
    /// The database had no room.
    Refused,
    /// The database answered somebody.
    Answer,
    /// Somebody has given up.
    GivenUp,
    /// The database answered nobody.
    Wasted,
}

/// Something that goes on its way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trip {
    /// When it set out.
    pub(super) at: Nanos,
    pub(super) item: u32,
    pub(super) met: Met,
}

pub(super) type Trips = Ring<Trip>;

/// None yet.
pub(super) fn trips() -> Trips {
    Ring::new(Trip {
        at: Nanos::ZERO,
        item: 0,
        met: Met::Hit,
    })
}
