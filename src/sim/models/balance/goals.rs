//! What can be reached, and when it is: what the clients met over a while of one setting.

use super::lab::Lab;
use super::measures::{Mark, Seen};
use super::settings::{
    CHECKS, CLIENTS, COUNT as SETTINGS, FAILING, HEALTH, LEAST, POLICY, RANDOM, REPORTS, SERVERS,
    SIZES, TWO, WELL,
};
use crate::sim::kernel::measures::Span;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::goals::Reached;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Die,
    Glance,
    Fresh,
    OldNews,
    Bears,
    BlackHole,
    Checked,
}

/// How many there are.
pub(super) const COUNT: usize = 7;

/// After a change it takes so long until the numbers count, and so long to be sure of them.
const SETTLED: Nanos = Nanos::from_secs(10);
const SURE: Nanos = Nanos::from_secs(50);

/// Four fifths of what eight servers carry.
const USUAL: [f64; 2] = [160.0, 8.0];
/// The means that are reached, in seconds: by the die more than the first, by others less.
const MEANS: [f64; 3] = [0.65, 0.55, 0.40];
/// From which age on news is old, in seconds.
const OLD: f64 = 1.0;
/// With old news the least busy turn away so many, and two choices fewer than these.
const REJECTED: [f64; 2] = [0.02, 0.005];
/// A server that fails gets so many.
const FAILED: f64 = 0.25;

/// How far the reader has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goals {
    /// From when on the present numbers count, and what was counted then.
    since: Nanos,
    mark: Option<Mark>,
    /// The settings that they are of.
    of: [f64; SETTINGS],
    /// Requests have failed since.
    has_failed: bool,
    pub(super) reached: Reached<COUNT, 2>,
}

impl Goals {
    pub(super) const fn new(settings: [f64; SETTINGS]) -> Self {
        Self {
            since: SETTLED,
            mark: None,
            of: settings,
            has_failed: false,
            reached: Reached::NONE,
        }
    }

    /// Looks at what has become of it; once a simulated second.
    pub(super) fn look(&mut self, lab: &Lab) {
        let (world, now) = (&lab.stage.shown, lab.stage.now());
        if world.settings != self.of {
            self.of = world.settings;
            self.mark = None;
            self.since = now.saturating_add(SETTLED);
            self.has_failed = false;
        }
        self.heals(lab);
        if now < self.since {
            return;
        }
        let counted = Mark::of(world);
        let Some(mark) = self.mark else {
            (self.mark, self.since) = (Some(counted), now);
            return;
        };
        if now.saturating_sub(self.since) < SURE {
            return;
        }
        self.see(&counted.since(&mark));
        (self.mark, self.since) = (Some(counted), now);
    }

    /// The numbers are sure.
    fn see(&mut self, seen: &Mark) {
        let set = self.of;
        if [set[CLIENTS], set[SERVERS]] != USUAL || set[SIZES] > 0.0 {
            return;
        }
        let [policy, reports, health] = [set[POLICY], set[REPORTS], set[HEALTH]];
        let (mean, rejected) = (seen.mean(), seen.rejected / seen.ended);
        let failed = seen.failed / seen.ended;
        let fresh = reports == 0.0;
        if health == WELL {
            if policy == RANDOM && mean > MEANS[0] {
                self.reach(Goal::Die, [mean, rejected]);
            }
            if policy == TWO && fresh && mean < MEANS[1] {
                self.reach(Goal::Glance, [mean, rejected]);
            }
            if policy == LEAST && fresh && mean < MEANS[2] {
                self.reach(Goal::Fresh, [mean, rejected]);
            }
            if policy == LEAST && reports >= OLD && rejected >= REJECTED[0] {
                self.reach(Goal::OldNews, [rejected, reports]);
            }
            if policy == TWO && reports >= OLD && rejected < REJECTED[1] {
                self.reach(Goal::Bears, [rejected, reports]);
            }
        }
        if health == FAILING && policy == LEAST && set[CHECKS] == 0.0 && failed >= FAILED {
            self.reach(Goal::BlackHole, [failed, 0.0]);
        }
    }

    /// Checks have found the server that fails, and for as long as the window is nothing has failed any more.
    fn heals(&mut self, lab: &Lab) {
        let world = &lab.stage.shown;
        if self.of[HEALTH] != FAILING || self.of[CHECKS] == 0.0 {
            return;
        }
        let window = Seen::of(world, Span::Window);
        self.has_failed |= window.failed > 0.0;
        if self.has_failed && window.failed == 0.0 && world.balancer.is_out(0) {
            let failed = Seen::of(world, Span::Change).failed;
            self.reach(Goal::Checked, [failed, 0.0]);
        }
    }

    fn reach(&mut self, goal: Goal, told: [f64; 2]) {
        self.reached.reach(goal as usize, told);
    }

    /// How far each is: 1 where it is reached; those that need time show how much of it has gone.
    pub(super) fn write(&self, values: &mut [f64]) {
        self.reached.write(values);
    }
}
