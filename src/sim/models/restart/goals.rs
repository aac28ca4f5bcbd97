//! What can be reached: what is remembered of the run for it, and when it is.

use super::model::{CLIENTS, Crowd, NOTICE, PAUSE, RATE, SPREAD};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// After so long a storm is a storm, and so few are back.
const LATE: f64 = 120.0;
const FEW: f64 = 0.3;
/// So many are all but a handful, and so soon is soon.
pub(super) const NEARLY: f64 = 0.999;
const SOON: f64 = 25.0;
/// A spread that is no longer than this.
const SHORT: f64 = 16.0;
/// The work must last for so long, in seconds: else it is no art.
const WORK: f64 = 20.0;
/// By their place in the sheet.
const BY_SPREAD: f64 = 2.0;

/// What is remembered of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Past {
    /// When nearly all were back, and all.
    pub(super) nearly: Option<f64>,
    pub(super) all: Option<f64>,
    pub(super) wasted: u32,
}

impl Past {
    /// One more is back, of so many, so long after they dropped.
    pub(super) fn is_back(&mut self, passed: Nanos, back: u32, of: u32) {
        let now = passed.as_secs_f64();
        if f64::from(back) >= NEARLY * f64::from(of) {
            self.nearly.get_or_insert(now);
        }
        if back == of {
            self.all = Some(now);
        }
    }
}

pub(super) fn reached(lab: &Crowd, world: &World, goal: usize) -> Option<f64> {
    let set = |setting| world.setting(setting);
    let back = f64::from(lab.back) / f64::from(lab.clients().max(1));
    let soon = lab
        .past
        .nearly
        .filter(|at| *at <= SOON && set(CLIENTS) >= WORK * set(RATE));
    let notices = set(NOTICE) > 0.0;
    match goal {
        0 => (lab.passed(world).as_secs_f64() >= LATE && back <= FEW).then_some(back),
        1 => soon,
        2 => soon.filter(|_| !notices && set(PAUSE) == BY_SPREAD && set(SPREAD) <= SHORT),
        _ => soon.filter(|_| notices && set(PAUSE) == 0.0),
    }
}
