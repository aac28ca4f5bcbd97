//! What clients do by the clock: think, and back off.

use super::{attempts::BACKING_OFF_EXPECTED, schedule::Schedule};
use crate::{
    config::{Arrivals, Config, limits},
    units::Nanos,
};

/// Who is called when the time is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Timer {
    /// This synchronous client has thought of a request.
    Thinking(u32),
    /// The request in this record is to be sent again.
    BackingOff(u32),
}

/// In the schedule, this bit tells records from clients; there are fewer than 2^20 of either.
const RECORD: u32 = 1 << 20;
const _: () = assert!(limits::MAX_CLIENTS <= RECORD && limits::MAX_ATTEMPTS <= RECORD);

impl Timer {
    const fn code(self) -> u32 {
        match self {
            Self::Thinking(client) => client,
            Self::BackingOff(index) => index | RECORD,
        }
    }

    const fn from_code(code: u32) -> Self {
        if code & RECORD == 0 {
            Self::Thinking(code)
        } else {
            Self::BackingOff(code & !RECORD)
        }
    }
}

/// The timers, soonest first; in one instant, in the order in which they were set.
#[derive(Clone, Debug)]
pub(super) struct Timers {
    schedule: Schedule,
}

impl Timers {
    pub(super) fn new(config: &Config) -> Self {
        let thinking = match config.arrivals {
            Arrivals::Asynchronous => 0,
            Arrivals::Synchronous => config.clients as usize,
        };
        Self {
            schedule: Schedule::with_capacity(thinking + BACKING_OFF_EXPECTED),
        }
    }

    /// When the next time is up.
    #[inline]
    pub(super) fn next(&self) -> Nanos {
        self.schedule.next()
    }

    #[inline]
    pub(super) fn set(&mut self, at: Nanos, timer: Timer) {
        self.schedule.push(at, timer.code());
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Option<Timer> {
        self.schedule.pop().map(Timer::from_code)
    }

    /// Drops the timers that are not to be kept.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(Timer) -> bool) {
        self.schedule.retain(|code| keep(Timer::from_code(code)));
    }

    /// All of them, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Nanos, Timer)> {
        self.schedule
            .iter()
            .map(|(at, code)| (at, Timer::from_code(code)))
    }
}
