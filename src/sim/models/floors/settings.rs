//! The settings, in the sheet's order, and what they mean.

use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// The share of slots that end in an error: the axis.
pub(super) const FAILS: usize = 0;
/// Clicks a second.
pub(super) const CLICKS: usize = 1;
/// The attempts of each floor, CLIENT's first.
pub(super) const ATTEMPTS: usize = 2;
pub(super) const TIMEOUT: usize = 5;
pub(super) const DEADLINE: usize = 6;
pub(super) const BUDGET: usize = 7;
pub(super) const MARKS: usize = 8;
pub(super) const QUEUE: usize = 9;
pub(super) const CAPACITY: usize = 10;
pub(super) const BACKOFF: usize = 11;
pub(super) const SILENT: usize = 12;
/// How many there are.
pub(super) const COUNT: usize = 13;

/// What travels down: nothing, the click's deadline, or that of each attempt.
pub(super) const OF_THE_CLICK: f64 = 1.0;
pub(super) const OF_EACH: f64 = 2.0;

/// The floors that try again: the click's, FRONT and MIDDLE. Below them is BACK.
pub(super) const FLOORS: usize = 3;

/// The settings as whoever calls needs them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) attempts: [u8; FLOORS],
    pub(super) timeout: Nanos,
    /// The click's deadline, counted from the click; [`Nanos::NEVER`] without one.
    pub(super) of_the_click: Nanos,
    /// Each attempt carries its own.
    pub(super) of_each: bool,
    pub(super) budget: Option<f64>,
    pub(super) marks: bool,
    pub(super) queue: usize,
    pub(super) slot: Nanos,
    /// The longest first pause, in nanoseconds.
    pub(super) backoff: Option<f64>,
    pub(super) fails: f64,
    pub(super) silent: bool,
}

impl Plan {
    pub(super) const NONE: Self = Self {
        attempts: [1; FLOORS],
        timeout: Nanos::NEVER,
        of_the_click: Nanos::NEVER,
        of_each: false,
        budget: None,
        marks: false,
        queue: 0,
        slot: Nanos::NEVER,
        backoff: None,
        fails: 0.0,
        silent: false,
    };

    pub(super) fn of(world: &World) -> Self {
        let set = |setting: usize| world.setting(setting);
        let timeout = Nanos::from_secs_f64(set(TIMEOUT));
        let attempts = core::array::from_fn(|floor| set(ATTEMPTS + floor) as u8);
        let all = Nanos(timeout.0.saturating_mul(u64::from(attempts[0])));
        let is_off = |value: f64| value < 0.0;
        Self {
            attempts,
            timeout,
            of_the_click: if set(DEADLINE) == OF_THE_CLICK {
                all
            } else {
                Nanos::NEVER
            },
            of_each: set(DEADLINE) == OF_EACH,
            budget: (!is_off(set(BUDGET))).then(|| set(BUDGET)),
            marks: set(MARKS) > 0.0,
            queue: set(QUEUE) as usize,
            slot: Nanos::from_secs_f64(1.0 / set(CAPACITY)),
            backoff: (!is_off(set(BACKOFF))).then(|| Nanos::from_secs_f64(set(BACKOFF)).as_f64()),
            fails: set(FAILS),
            silent: set(SILENT) > 0.0,
        }
    }
}
