//! How the crowd and the server stand at this instant.

use super::model::{Crowd, NOBODY};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

impl Crowd {
    /// A slot runs.
    pub(super) fn is_serving(&self) -> bool {
        self.ends < Nanos::NEVER
    }

    /// Somebody is in it.
    pub(super) const fn is_served(&self) -> bool {
        self.serving != NOBODY
    }

    /// It runs for somebody who has gone.
    pub(super) fn serves_nobody(&self) -> bool {
        self.is_serving() && !self.is_served()
    }

    /// How many wait, in the queue or in their slot.
    pub(super) fn waits(&self) -> f64 {
        self.waiting.len() as f64 + f64::from(u8::from(self.is_served()))
    }

    /// Which share of the slots was for somebody who had gone.
    pub(super) fn wasted_share(&self) -> f64 {
        let wasted = f64::from(self.past.wasted);
        wasted / (wasted + f64::from(self.back)).max(1.0)
    }

    /// How long ago all connections dropped.
    pub(super) fn passed(&self, world: &World) -> Nanos {
        world.now().saturating_sub(self.since)
    }
}
