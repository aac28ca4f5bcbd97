//! When to send again what nobody has confirmed.

use alloc::vec::Vec;

use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::units::Nanos;

/// One timer for each of so many things. Each time in a row that it is set for a thing it takes twice as
/// long, or always the same; a reset voids it and ends the doubling.
#[derive(Clone, Debug)]
pub struct Timers {
    calendar: Calendar,
    doubles: bool,
    /// How often each was set since its last reset.
    times: Vec<u8>,
}

/// A timer doubles no more often than this: what it times is then 18 hours for each second at first.
const MOST_DOUBLINGS: u8 = 16;

impl Timers {
    /// For so many things.
    #[must_use]
    pub fn new(things: usize, doubles: bool) -> Self {
        let mut timers = Self {
            calendar: Calendar::new(things),
            doubles,
            times: Vec::new(),
        };
        timers.times.resize(things, 0);
        timers
    }

    /// Calls all off, for so many things from now on, in the room that there is.
    pub fn restart(&mut self, things: usize) {
        while self.calendar.pop().is_some() {}
        self.calendar.make_room(things);
        self.times.clear();
        self.times.resize(things, 0);
    }

    /// Sets a thing's timer, in place of what was set for it: for `first` at its first time; gives when the
    /// time will be up.
    pub fn set(&mut self, thing: u32, now: Nanos, first: Nanos) -> Nanos {
        let times = &mut self.times[thing as usize];
        let wait = if self.doubles {
            first.doubled((*times).min(MOST_DOUBLINGS).into())
        } else {
            first
        };
        *times = times.saturating_add(1);
        let due = now.saturating_add(wait);
        self.calendar.set(thing, due, 0);
        due
    }

    /// It was confirmed: its timer is void, and the next one is as at first.
    pub fn reset(&mut self, thing: u32) {
        self.times[thing as usize] = 0;
        self.calendar.cancel(thing);
    }

    /// When the next time is up, [`Nanos::NEVER`] if nothing is set.
    #[must_use]
    pub fn next(&self) -> Nanos {
        self.calendar.next().map_or(Nanos::NEVER, |due| due.at)
    }

    /// Takes the next one whose time is up: of those in one instant, the one that was set first.
    pub fn pop(&mut self) -> Option<u32> {
        self.calendar.pop().map(|due| due.owner)
    }
}
