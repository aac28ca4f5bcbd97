//! The two copies of the servers, and the settings on their way between them.

use alloc::vec::Vec;

use super::servers::World;
use super::settings::COUNT;
use super::watch::Told;
use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;

#[derive(Clone, Debug)]
pub(super) struct Stage {
    pub(super) shown: World,
    pub(super) ahead: World,
    /// What the copy ahead has been set to and the shown one hasn't, with the moments when it will be.
    inputs: Vec<(Nanos, [f64; COUNT])>,
    /// Nobody watches any more: the shown copy runs alone.
    alone: bool,
}

impl Stage {
    /// How long a request travels in the drawing.
    pub(super) const TRAVEL: Nanos = Nanos::from_millis(600);
    /// So many events at once at most, and the copy ahead is as far in front as it can be.
    const MOST_AHEAD: u64 = 20_000;

    pub(super) fn new(settings: &[f64; COUNT], seed: u64) -> Self {
        let mut stage = Self {
            shown: World::new(settings, seed),
            ahead: World::new(settings, seed),
            inputs: with_room(128),
            alone: false,
        };
        stage.lead();
        stage
    }

    /// The clients change at once, the servers when their requests reach them.
    pub(super) fn set(&mut self, settings: [f64; COUNT]) {
        if self.alone {
            self.shown.set(&settings);
        } else {
            self.inputs.push((self.ahead.now, settings));
            self.ahead.set(&settings);
        }
    }

    /// From here on nobody watches: what was set holds at once.
    pub(super) fn leave_alone(&mut self) {
        if let Some((_, settings)) = self.inputs.pop() {
            self.shown.set(&settings);
        }
        self.inputs.clear();
        self.alone = true;
    }

    pub(super) const fn is_alone(&self) -> bool {
        self.alone
    }

    pub(super) fn now(&self) -> Nanos {
        self.shown.now
    }

    /// Lets the shown copy run to `until`, or until so many events have happened; gives how many of these are
    /// left, `None` if it didn't arrive.
    pub(super) fn run_until(&mut self, until: Nanos, max_events: u64) -> Option<u64> {
        let mut left = max_events;
        let mut arrived = true;
        while arrived {
            let stop = until.min(self.next_input());
            let before = self.shown.events;
            arrived = self.shown.run_until_or(stop, left);
            left = left.saturating_sub(self.shown.events - before);
            if arrived {
                self.take_in(stop);
                if stop == until {
                    break;
                }
            }
        }
        arrived.then_some(left)
    }

    /// Runs the shown copy to its next event, and tells what that was, with its client and its server.
    pub(super) fn step(&mut self) -> (Told, u32, u32) {
        while self.next_input() < self.shown.next_event() {
            let stop = self.next_input();
            self.shown.run_until_or(stop, u64::MAX);
            self.take_in(stop);
        }
        self.shown.step();
        self.shown.watch.told
    }

    /// Lets the copy ahead go as far in front as it should be.
    pub(super) fn lead(&mut self) {
        if self.alone {
            return;
        }
        let now = self.shown.now;
        self.ahead.run_until_or(now, u64::MAX);
        let target = now.saturating_add(Self::TRAVEL);
        if !self.ahead.run_until_or(target, Self::MOST_AHEAD) {
            // (What is set comes after all that happens in its instant, in both copies.)
            let stands = self.ahead.now;
            self.ahead.run_until_or(stands, u64::MAX);
        }
    }

    fn next_input(&self) -> Nanos {
        self.inputs.first().map_or(Nanos::NEVER, |(at, _)| *at)
    }

    /// What is due at this moment is set.
    fn take_in(&mut self, stop: Nanos) {
        while self.next_input() <= stop {
            let (_, settings) = self.inputs.remove(0);
            self.shown.set(&settings);
        }
    }
}
