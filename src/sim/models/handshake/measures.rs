//! What is counted: pages, since the start and since a setting was last changed.

use super::events::Took;
use super::page::Page;
use super::settings::Plan;
use crate::sim::models::presses;

/// Pages that are there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub(super) pages: f64,
    pub(super) held_up: f64,
    /// Seconds, in all.
    pub(super) all: f64,
    pub(super) first: f64,
    pub(super) stalled: f64,
    /// Round trips before first bytes, in all.
    pub(super) trips: f64,
    /// Sendings of packets.
    pub(super) sent: f64,
    pub(super) lost: f64,
}

impl presses::Counts<Page> for Counts {
    #[inline(never)]
    fn count(&mut self, _: &Plan, took: &Took) {
        self.pages += 1.0;
        self.held_up += f64::from(u8::from(took.is_held_up()));
        self.all += took.all.as_secs_f64();
        self.first += took.first.as_secs_f64();
        self.stalled += took.stalled.as_secs_f64();
        self.trips += f64::from(took.trips);
        self.sent += f64::from(took.sent);
        self.lost += f64::from(took.lost);
    }

    fn pages(&self) -> f64 {
        self.pages
    }
}

impl Counts {
    /// A mean over pages; 0 where there is none.
    pub(super) fn mean(&self, sum: f64) -> f64 {
        sum / self.pages.max(1.0)
    }

    /// The share of the pages' time in which no data came in order: before the first byte, and while
    /// something was missing.
    pub(super) fn waiting(&self) -> f64 {
        if self.all > 0.0 {
            ((self.first + self.stalled) / self.all).min(1.0)
        } else {
            0.0
        }
    }
}

/// Held up by more than this share of its time.
const HELD_UP: f64 = 0.25;

impl Took {
    /// Whether something that was lost, a message or a packet, was missing for a good part of its time.
    pub(super) fn is_held_up(&self) -> bool {
        self.missing.0 as f64 > HELD_UP * self.all.0 as f64
    }
}
