//! The settings as plain numbers, in the sheet's order, and what they mean.

use super::sheet::SHEET;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::sheet::Range;
use crate::sim::parts::balancer::{Checks, Policy};

/// How many there are.
pub(super) const COUNT: usize = 8;

/// How often the board is renewed, in seconds: the first setting, and the axis. 0: never old.
pub(super) const REPORTS: usize = 0;
/// Of the clients.
pub(super) const CLIENTS: usize = 1;
/// How a server is chosen, by its place in [`POLICIES`].
pub(super) const POLICY: usize = 2;
/// Of the servers.
pub(super) const SERVERS: usize = 3;
/// How server 1 is: [`WELL`] and so on.
pub(super) const HEALTH: usize = 4;
/// How long an error takes.
pub(super) const FAIL_TIME: usize = 5;
/// Whether the servers' health is checked.
pub(super) const CHECKS: usize = 6;
/// Whether all requests are of one size.
pub(super) const SIZES: usize = 7;

/// The ways to choose, in the sheet's order.
pub(super) const POLICIES: [Policy; 4] = [
    Policy::Random,
    Policy::InTurn,
    Policy::TwoChoices,
    Policy::Least,
];
pub(super) const RANDOM: f64 = 0.0;
pub(super) const IN_TURN: f64 = 1.0;
pub(super) const TWO: f64 = 2.0;
pub(super) const LEAST: f64 = 3.0;

/// How server 1 is, in the sheet's order.
pub(super) const WELL: f64 = 0.0;
pub(super) const HALF_SPEED: f64 = 1.0;
pub(super) const FIFTH_SPEED: f64 = 2.0;
pub(super) const FAILING: f64 = 3.0;

/// Most servers.
pub(super) const MOST_SERVERS: u32 = 16;
/// Places to wait at each.
pub(super) const QUEUE: u32 = 15;
/// How long a request takes on average, and what a server so carries a second.
pub(super) const SLOT: Nanos = Nanos::from_millis(200);
pub(super) const CAPACITY: f64 = 5.0;
/// How often each client asks, on average.
const INTERVAL: Nanos = Nanos::from_secs(5);
/// An answer within this time is in time.
pub(super) const OBJECTIVE: Nanos = Nanos::from_secs(1);
/// No board is renewed more often, unless it is never old.
const OFTENEST: f64 = 0.05;

/// How the servers' health is checked.
const HEALTH_CHECKS: Checks = Checks {
    every: Nanos::from_secs(2),
    down: 3,
    up: 2,
};

/// The values that each may have; nothing else of the sheet gets into a wasm file.
static RANGES: [Range; COUNT] = {
    let mut ranges = [Range::NONE; COUNT];
    let mut setting = 0;
    while setting < COUNT {
        ranges[setting] = Range::of(&SHEET.settings[setting]);
        setting += 1;
    }
    ranges
};

/// The nearest value that a setting may have.
pub(super) fn nearest(setting: usize, value: f64) -> f64 {
    let range = &RANGES[setting];
    let value = range.nearest(if value.is_nan() { range.default } else { value });
    if setting == REPORTS && value < OFTENEST {
        return if value < 0.5 * OFTENEST {
            0.0
        } else {
            OFTENEST
        };
    }
    value
}

/// Settings from some of their numbers; the others are as in the course's lab.
pub(super) fn of(values: &[f64]) -> [f64; COUNT] {
    core::array::from_fn(|setting| {
        nearest(setting, values.get(setting).copied().unwrap_or(f64::NAN))
    })
}

/// Requests a second that are asked for.
pub(super) fn offered(settings: &[f64; COUNT]) -> f64 {
    settings[CLIENTS] / INTERVAL.as_secs_f64()
}

/// Requests a second that all servers carry, each as it is.
pub(super) fn capacity(settings: &[f64; COUNT]) -> f64 {
    let first = if errs(settings) {
        0.0
    } else {
        1.0 / slowness(settings)
    };
    (settings[SERVERS] - 1.0 + first) * CAPACITY
}

/// Mean time between two requests, in nanoseconds; infinite where nobody asks.
pub(super) fn gap(settings: &[f64; COUNT]) -> f64 {
    INTERVAL.as_f64() / settings[CLIENTS]
}

/// How the balancer chooses.
pub(super) fn policy(settings: &[f64; COUNT]) -> Policy {
    POLICIES[settings[POLICY] as usize]
}

/// How often the board is renewed; `None` where the balancer goes by its own count.
pub(super) fn every(settings: &[f64; COUNT]) -> Option<Nanos> {
    (settings[REPORTS] > 0.0).then(|| Nanos::from_secs_f64(settings[REPORTS]))
}

/// How the servers' health is checked, if it is.
pub(super) fn checks(settings: &[f64; COUNT]) -> Option<Checks> {
    (settings[CHECKS] > 0.0).then_some(HEALTH_CHECKS)
}

/// How many times as long as another server takes server 1.
pub(super) fn slowness(settings: &[f64; COUNT]) -> f64 {
    match settings[HEALTH] {
        HALF_SPEED => 2.0,
        FIFTH_SPEED => 5.0,
        _ => 1.0,
    }
}

/// Whether server 1 fails or is gone: whoever comes to it gets an error.
pub(super) fn errs(settings: &[f64; COUNT]) -> bool {
    settings[HEALTH] >= FAILING
}
