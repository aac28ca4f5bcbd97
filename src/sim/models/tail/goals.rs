//! What can be reached, and when it is: what answers were like over a minute of one setting.

use super::model::{
    AFTER, AGAIN, ANSWERED, ATTEMPTS, CANCEL, FAILED, HEDGE, LATENCY, LOAD, SENT, SLOWNESS,
    TIMEOUT, WORKERS,
};
use crate::sim::models::rules::World;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Cut,
    Patience,
    Cliff,
    Saved,
    Useless,
}

const GOALS: [Goal; 5] = [
    Goal::Cut,
    Goal::Patience,
    Goal::Cliff,
    Goal::Saved,
    Goal::Useless,
];

/// So long a setting must have held.
const SURE: f64 = 60.0;
const USUAL_LOAD: f64 = 0.3;
const USUAL_WORKERS: f64 = 10.0;
/// A hedge makes 99 in 100 quicker than this, for so much more work.
const CUT: (f64, f64) = (0.25, 0.1);
/// A timeout does so: 99 in 100, more work, failed.
const PATIENCE: (f64, f64, f64) = (1.2, 0.025, 0.001);
/// The house comes down: at most at this load, one in a hundred takes longer than this.
const CLIFF: (f64, f64) = (0.6, 3.0);
/// Cancelling saves it, from this load on.
const SAVED: (f64, f64) = (0.55, 1.0);
/// A hedge that comes early enough, and buys nothing.
const USELESS: (f64, f64) = (0.2, 1.2);

/// Percentiles take time: they are looked at once in so many answers.
const SELDOM: u32 = 16;

pub(super) fn reached(world: &World, goal: usize) -> Option<f64> {
    let set = |setting: usize| world.setting(setting);
    let hedges = set(AGAIN) == HEDGE;
    let own = set(SLOWNESS) > 0.0;
    let usual = set(LOAD) == USUAL_LOAD;
    let is_set = match GOALS[goal] {
        Goal::Cut => usual && hedges && !own,
        Goal::Patience => usual && set(AGAIN) == TIMEOUT,
        Goal::Cliff => hedges && !own && set(CANCEL) == 0.0 && set(LOAD) <= CLIFF.0,
        Goal::Saved => hedges && !own && set(CANCEL) > 0.0 && set(LOAD) >= SAVED.0,
        Goal::Useless => usual && hedges && own && set(AFTER) <= USELESS.0,
    };
    let seen = world.since_change();
    let answered = seen.count(ANSWERED);
    let is_sure = seen.seconds() >= SURE && set(WORKERS) == USUAL_WORKERS;
    if !(is_set && is_sure && (answered as u32).is_multiple_of(SELDOM)) {
        return None;
    }
    let p99 = seen.summary(LATENCY).p99;
    let more = seen.count(ATTEMPTS) / seen.count(SENT).max(1.0) - 1.0;
    let failed = seen.count(FAILED) / (answered + seen.count(FAILED)).max(1.0);
    match GOALS[goal] {
        Goal::Cut => (p99 < CUT.0 && more <= CUT.1).then_some(more),
        Goal::Patience => {
            let (most, work, fails) = PATIENCE;
            (p99 < most && more <= work && failed < fails).then_some(p99)
        }
        Goal::Cliff => (p99 >= CLIFF.1).then_some(p99),
        Goal::Saved => (p99 < SAVED.1).then_some(p99),
        Goal::Useless => (p99 >= USELESS.1).then_some(p99),
    }
}
