//! What can be reached: what is remembered of the run for it, and when it is.

use super::model::{ANSWERED, HITS, LOOK_UPS, OUTDATED, ended};
use super::settings::{COUNT, ITEMS, RATE, SKEW, SLOTS, WRITES, capacity};
use super::sheet::SHEET;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Seen, World};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Tenth,
    Twice,
    Knee,
    Broken,
    Saved,
    SavedAgain,
    Fresh,
}

/// How many there are.
const GOALS: usize = 7;

/// The course's own settings; nothing else of the sheet gets into a wasm file.
static USUAL: [f64; COUNT] = {
    let mut usual = [0.0; COUNT];
    let mut setting = 0;
    while setting < COUNT {
        usual[setting] = SHEET.settings[setting].default;
        setting += 1;
    }
    usual
};

/// How often it is looked at.
const LOOK: Nanos = Nanos::from_secs(1);
/// The window.
const WINDOW: f64 = 10.0;
/// A number of slots is settled when it was counted for so long, from when the window was full on.
const SETTLED: f64 = 10.0;
/// A tenth of the slots, and the share of hits.
const TENTH: f64 = 100.0;
const HALF: f64 = 0.55;
/// Twice the slots are worth between these shares.
const WORTH: [f64; 2] = [0.05, 0.15];
/// Around the edge: from so many slots to so many, for so long, with so much answered.
const EDGE: [f64; 2] = [345.0, 400.0];
const FOR: f64 = 30.0;
const STRAINING: f64 = 0.95;
/// From so many slots on a restart counts; so long after it less than this is answered.
const ENOUGH: f64 = 400.0;
const AFTER: f64 = 60.0;
const LOST: f64 = 0.5;
/// So long after a restart as much is answered as before.
const WITHIN: f64 = 180.0;
const WELL: f64 = 0.99;
/// Where so much is written, at most so much is out of date, and at least so much a hit.
const WRITTEN: f64 = 10.0;
/// (Copies that all began at once aren't old before that.)
const GROWN: f64 = 20.0;
const OLD: f64 = 0.05;
const HIT: f64 = 0.7;

/// What was counted of look-ups.
#[derive(Clone, Copy, Debug, Default)]
struct Hits {
    hits: f64,
    of: f64,
}

impl Hits {
    fn of(seen: &Seen<'_>) -> Self {
        Self {
            hits: seen.count(HITS),
            of: seen.count(LOOK_UPS),
        }
    }

    fn share(&self) -> f64 {
        self.hits / self.of.max(1.0)
    }
}

/// What is remembered of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Past {
    next_look: Nanos,
    of: [f64; COUNT],
    changed: Nanos,
    /// Counted when the window was full after the last change.
    mark: Option<Hits>,
    /// The share of hits with the present settings, once it is settled.
    settled: Option<f64>,
    /// The slots and the share before, where the slots alone were changed.
    before: Option<[f64; 2]>,
    /// When the cache was restarted.
    restarted: Nanos,
    /// The setting that saved it.
    saved: Option<usize>,
    pub(super) reached: [Option<f64>; GOALS],
}

impl Past {
    pub(super) const fn new(of: [f64; COUNT]) -> Self {
        Self {
            next_look: LOOK,
            of,
            changed: Nanos::ZERO,
            mark: None,
            settled: None,
            before: None,
            restarted: Nanos::NEVER,
            saved: None,
            reached: [None; GOALS],
        }
    }

    /// Nobody watches any more.
    pub(super) const fn leave_alone(&mut self) {
        self.next_look = Nanos::NEVER;
    }

    /// Settings are other ones.
    pub(super) fn changed(&mut self, of: [f64; COUNT], now: Nanos) {
        if of == self.of {
            return;
        }
        let slots = self.of[SLOTS];
        let alone = (0..COUNT).all(|setting| setting == SLOTS || of[setting] == self.of[setting]);
        if let Some(share) = self.settled.take() {
            self.before = Some([slots, share]);
        }
        if !alone {
            self.before = None;
        }
        (self.of, self.changed, self.mark) = (of, now, None);
    }

    /// The cache was restarted.
    pub(super) fn restarted(&mut self, of: [f64; COUNT], now: Nanos) {
        self.restarted = if of[SLOTS] >= ENOUGH {
            now
        } else {
            Nanos::NEVER
        };
        (self.mark, self.settled, self.before) = (None, None, None);
    }

    fn reach(&mut self, goal: Goal, told: f64) {
        self.reached[goal as usize].get_or_insert(told);
    }

    /// Looks at what has become of it.
    #[inline]
    pub(super) fn look(&mut self, world: &World) {
        if world.now() >= self.next_look {
            let now = world.now().0;
            self.next_look = Nanos(now - now % LOOK.0).saturating_add(LOOK);
            self.see(world);
        }
    }

    #[inline(never)]
    fn see(&mut self, world: &World) {
        let now = world.now();
        let stood = now.saturating_sub(self.changed).as_secs_f64();
        let recent = world.window();
        let answered = recent.count(ANSWERED) / ended(&recent).max(1.0);
        if stood >= WINDOW {
            self.stands(world, stood);
        }
        // (Never is later than any time.)
        let since = now.saturating_sub(self.restarted).as_secs_f64();
        if self.restarted <= now && since >= WINDOW {
            if since >= AFTER && answered < LOST {
                self.reach(Goal::Broken, answered);
            }
            if since <= WITHIN && answered >= WELL {
                self.saves(since);
            }
        }
    }

    /// The window is full of the present settings.
    fn stands(&mut self, world: &World, stood: f64) {
        let set = self.of;
        let recent = world.window();
        let hits = Hits::of(&recent);
        if set[SLOTS] <= TENTH && set[ITEMS] >= 10.0 * set[SLOTS] && hits.share() >= HALF {
            self.reach(Goal::Tenth, hits.share());
        }
        let old = recent.count(OUTDATED) / recent.count(ANSWERED).max(1.0);
        let is_grown = stood >= GROWN && set[WRITES] >= WRITTEN;
        if is_grown && old <= OLD && hits.share() >= HIT {
            self.reach(Goal::Fresh, old);
        }
        let change = world.since_change();
        let counted = Hits::of(&change);
        match self.mark {
            None => self.mark = Some(counted),
            Some(mark) if stood >= WINDOW + SETTLED => {
                let hits = counted.hits - mark.hits;
                let of = counted.of - mark.of;
                self.settled = Some(Hits { hits, of }.share());
            }
            Some(_) => {}
        }
        if let (Some([slots, before]), Some(share)) = (self.before, self.settled) {
            let worth = share - before;
            let is_twice = slots > 0.0 && set[SLOTS] == 2.0 * slots;
            if is_twice && worth > WORTH[0] && worth < WORTH[1] {
                self.reach(Goal::Twice, worth);
            }
        }
        let is_usual = [set[RATE], set[ITEMS], set[SKEW]] == [100.0, 1_000.0, 1.0];
        let is_edge = set[SLOTS] >= EDGE[0] && set[SLOTS] <= EDGE[1];
        if is_usual && capacity(&set) == 20.0 && is_edge && stood >= FOR {
            let answered = change.count(ANSWERED) / ended(&change).max(1.0);
            if answered >= STRAINING {
                self.reach(Goal::Knee, answered);
            }
        }
    }

    /// After a restart all is as it was, so long after.
    fn saves(&mut self, since: f64) {
        let differs = |setting: &usize| *setting != SLOTS && self.of[*setting] != USUAL[*setting];
        let mut other = (0..COUNT).filter(differs);
        let (Some(cure), None) = (other.next(), other.next()) else {
            return;
        };
        match self.saved {
            None => {
                self.saved = Some(cure);
                self.reach(Goal::Saved, since);
            }
            Some(first) if first != cure => self.reach(Goal::SavedAgain, since),
            Some(_) => {}
        }
    }
}
