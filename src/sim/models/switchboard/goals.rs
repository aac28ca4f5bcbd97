//! What can be reached in the rush that never ends, and when it is.
//!
//! (A metastable failure; N. Bronson et al., "Metastable Failures in Distributed Systems", `HotOS` 2021.)

use super::lab::Lab;
use super::settings::CLIENTS;
use crate::sim::kernel::measures::{List, Mark};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::goals::Reached;
use crate::sim::models::model::Model;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Easily,
    RushSent,
    RushOver,
    ForEver,
    Backoff,
    Shed = 8,
}

/// How many there are.
pub(super) const COUNT: usize = 9;

/// After a rush or a cure it takes so long until the numbers count, and so long to be sure.
const SETTLED: Nanos = Nanos::from_secs(30);
const SURE: Nanos = Nanos::from_secs(60);
/// From so many ends on a share means something.
const ENOUGH: f64 = 10.0;
/// At least this share is answered where all is well; less than that one where it isn't.
const WELL: f64 = 0.9;
const BROKEN: f64 = 0.5;

/// How far the reader has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goals {
    /// The number of clients that the lab began with: a rush is over when there are so many again.
    usual: f64,
    /// When the last rush was over, and whether it still counts.
    ended: Nanos,
    hit: bool,
    /// Whether what it broke still is.
    broken: bool,
    /// There have been fewer clients than usual since it broke.
    shed: bool,
    /// From when on the numbers tell of the present settings, and what was counted then.
    since: Nanos,
    mark: Mark,
    /// How near the numbers are to being sure.
    sure: f64,
    /// With the share that was answered then, and how often each request was sent.
    pub(super) reached: Reached<COUNT, 4>,
}

impl Goals {
    pub(super) fn new(usual: f64) -> Self {
        Self {
            usual,
            ended: Nanos::NEVER,
            hit: false,
            broken: false,
            shed: false,
            since: Nanos::NEVER,
            mark: Mark::default(),
            sure: 0.0,
            reached: Reached::NONE,
        }
    }

    /// A button's rush begins.
    pub(super) fn rush_is_sent(&mut self) {
        (self.hit, self.broken, self.shed) = (false, false, false);
        self.ended = Nanos::NEVER;
        self.reached.reach(Goal::RushSent as usize, [0.0; 4]);
    }

    /// Looks at what has become of it all; four times a simulated second.
    pub(super) fn look(&mut self, lab: &Lab) {
        let (now, clients) = (lab.now(), lab.settings[CLIENTS]);
        if clients != self.usual {
            if clients > self.usual && lab.visit.is_some() {
                self.ended = Nanos::NEVER;
            }
            self.shed |= self.hit && self.broken && clients < self.usual;
            self.since = Nanos::NEVER;
            return;
        }
        let config = lab.stage.shown_config();
        // (The drawing's settings lag by the way to the server: its clients may still be the rush's.)
        let load = self.usual / config.interval.as_secs_f64();
        if self.ended == Nanos::NEVER && self.reached.has(Goal::RushSent as usize) && !self.hit {
            (self.ended, self.hit) = (now, true);
            self.reached
                .reach(Goal::RushOver as usize, [self.usual, load, 0.0, 0.0]);
        }
        // Until the queue is gone that was there before, the numbers tell of that too.
        let changed = lab.change.at();
        if self.since == Nanos::NEVER || changed > self.since {
            self.since = now;
            self.mark = lab.stage.mark();
        }
        let passed = now.saturating_sub(self.since);
        if self.hit && passed < SETTLED {
            self.mark = lab.stage.mark();
            self.sure = 0.0;
            return;
        }
        let counts = lab.stage.list_since(&self.mark);
        let (share, tries, ended) = told(&counts);
        // Of what was sent again since, some was first sent before.
        let tries = tries.min(f64::from(config.retries) + 1.0);
        self.sure = (passed.as_secs_f64() / SURE.as_secs_f64()).min(1.0);
        if ended < ENOUGH {
            return;
        }
        let sure = passed > SURE;
        if sure && (BROKEN..=WELL).contains(&share) {
            // Still on its way from one to the other: what was counted doesn't tell.
            self.mark = lab.stage.mark();
            return;
        }
        if sure && share < BROKEN && !self.hit {
            // A reader may have sent a rush by hand.
            (self.hit, self.ended) = (true, self.since);
        }
        if !self.hit {
            if share > WELL {
                self.reached
                    .reach(Goal::Easily as usize, [share, counts[19], 0.0, 0.0]);
            }
            return;
        }
        self.broken = share < BROKEN;
        if sure {
            self.see_what_helped(lab, share, tries);
            self.hit = self.broken;
        }
    }

    /// After the rush the numbers are sure: what was tried against it, and did it help?
    fn see_what_helped(&mut self, lab: &Lab, share: f64, tries: f64) {
        let config = lab.stage.shown_config();
        let tried = [
            config.backoff != super::Backoff::None,
            config.retry_budget.is_some_and(|share| share <= 0.2),
            config.discipline == super::Discipline::Lifo,
            config.drop_departed,
        ];
        let told = [share, tries, tries * config.offered().0, config.capacity.0];
        let mut one = tried
            .iter()
            .zip(Goal::Backoff as usize..)
            .filter(|(tried, _)| **tried);
        match (one.next(), one.next()) {
            (None, _) if self.broken => self.reached.reach(Goal::ForEver as usize, told),
            (None, _) if self.shed => self.reached.reach(Goal::Shed as usize, told),
            // Backoff alone is tried, and is no cure; the others are.
            (Some((_, goal)), None) if (goal == Goal::Backoff as usize) == self.broken => {
                self.reached.reach(goal, told);
            }
            _ => {}
        }
    }

    /// How far each is: 1 where it is reached; else, where the numbers are on their way to it, how near
    /// they are to being sure.
    pub(super) fn write(&self, values: &mut [f64]) {
        self.reached.write(values);
        if self.hit {
            for value in values.iter_mut().take(COUNT).skip(Goal::ForEver as usize) {
                *value = value.max(self.sure * 0.99);
            }
        }
    }
}

/// The share that was answered, how often each was sent, and how many ended.
fn told(counts: &List) -> (f64, f64, f64) {
    let ended = counts[2] + counts[3] + counts[4];
    (counts[2] / ended, counts[5] / counts[1], ended)
}
