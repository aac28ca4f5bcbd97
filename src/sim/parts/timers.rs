//! What clients do by the clock: think, and back off.

use crate::sim::kernel::schedule::Schedule;
use crate::sim::kernel::units::Nanos;

/// Who is called when the time is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timer {
    /// This synchronous client has thought of a request.
    Thinking(u32),
    /// The request in this record is to be sent again.
    BackingOff(u32),
}

/// In the schedule, this bit tells records from clients; there must be fewer than 2^20 of either.
pub(crate) const RECORD: u32 = 1 << 20;

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
pub(crate) struct Timers {
    schedule: Schedule,
}

impl Timers {
    /// With room for so many at once.
    pub(crate) fn with_capacity(timers: usize) -> Self {
        Self {
            schedule: Schedule::with_capacity(timers),
        }
    }

    /// When the next time is up.
    #[inline]
    pub(crate) fn next(&self) -> Nanos {
        self.schedule.next()
    }

    #[inline]
    pub(crate) fn set(&mut self, at: Nanos, timer: Timer) {
        self.schedule.push(at, timer.code());
    }

    #[inline]
    pub(crate) fn pop(&mut self) -> Option<Timer> {
        self.schedule.pop().map(Timer::from_code)
    }

    /// Drops the timers that are not to be kept.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(Timer) -> bool) {
        self.schedule.retain(|code| keep(Timer::from_code(code)));
    }

    /// All of them, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Nanos, Timer)> {
        self.schedule
            .iter()
            .map(|(at, code)| (at, Timer::from_code(code)))
    }
}
