//! The rules: what is next, what is measured, and what is said of it.

use super::{
    ANSWERED, BEGUN, BUSY, COUNTS, Cache, FETCHED, GIVEN_UP, HITS, JOINED, LEVELS, LOOK_UPS,
    OUTDATED, QUEUED, REFUSED, SENT, WANTED, WASTED,
};
use crate::drawing::Paper;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::cache::settings::{ITEMS, SLOTS, WORKERS};
use crate::sim::models::cache::sheet::SHEET;
use crate::sim::models::cache::{clauses, curve, drawing};
use crate::sim::models::forecast::word;
use crate::sim::models::rules::{Rules, Seen, World, write};
use crate::sim::models::{Said, sheet::Sheet};

/// From which share answered on each word holds, and how far beyond it the share must be for the word to
/// change; and how many wait at most where it is comfortable.
const BORDERS: [(f64, f64); 3] = [(0.99, 0.002), (0.95, 0.005), (0.5, 0.02)];
const FEW: (f64, f64) = (4.0, 0.5);

impl Rules for Cache {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [COUNTS, LEVELS];
    const TIMES: usize = 1;
    const BORDERS: &'static [(f64, f64)] = &BORDERS;

    /// Each item's share is worked out.
    fn set_up(settings: &[f64]) -> u64 {
        settings[ITEMS] as u64 / 3
    }

    /// And the shares are gone through a few dozen times.
    fn theory_costs(settings: &[f64]) -> u64 {
        settings[ITEMS] as u64
    }

    fn changed(&mut self, world: &mut World) {
        self.adapt(world);
    }

    fn act(&mut self, world: &mut World, action: usize, _: f64) {
        if action == 0 {
            self.restart(world);
        }
    }

    fn reseeded(&mut self, world: &World) {
        let (seed, now, ziggurat) = (world.seed(), world.now(), world.ziggurat());
        self.requests.reseed(seed, 0, now, ziggurat);
        self.writes.reseed(seed, 1, now, ziggurat);
        self.chance = Xoshiro256::for_instance(seed, Use::Choice, 2);
        self.database.reseed(seed);
        self.past.leave_alone();
    }

    fn begun(&self, world: &mut World) {
        world.found(SENT, self.database.waiting());
        world.found(BEGUN, self.database.workers.busy());
    }

    fn next(&self) -> Nanos {
        let gives_up = self.gives_up();
        let ends = self.database.workers.next();
        let comes = self.requests.next.min(self.writes.next);
        ends.min(gives_up).min(comes)
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        let now = world.now();
        let (told, item) = if self.database.workers.next() <= now {
            self.fetched(world)
        } else if self.gives_up() <= now {
            self.give_up(world)
        } else if self.writes.next <= now {
            self.write(world)
        } else {
            self.arrive(world)
        };
        let mut past = self.past;
        past.look(world);
        self.past = past;
        (told as u32, f64::from(item) + 1.0)
    }

    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let count = |which: usize| seen.count(which);
        let (span, world) = (seen.seconds(), seen.world);
        let a_second = |n: f64| if span > 0.0 { n / span } else { 0.0 };
        let times = seen.summary(0);
        let set = super::settings(world);
        let own = [
            span,
            count(SENT),
            count(ANSWERED),
            count(REFUSED),
            count(GIVEN_UP),
            ended(seen),
            self.database.waiting().into(),
            count(LOOK_UPS),
            count(HITS),
            count(JOINED),
            count(BEGUN),
            count(FETCHED),
            count(WASTED),
            count(OUTDATED),
            a_second(count(WANTED)),
            (seen.mean(BUSY) / set[WORKERS]).min(1.0),
            seen.mean(QUEUED),
            times.mean,
            times.p50,
            times.p95,
            times.p99,
            self.database.queued.into(),
            self.database.workers.busy().into(),
            self.store.len().into(),
            set[SLOTS],
        ];
        write(values, &own);
    }

    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64) {
        (seen.count(ANSWERED), ended(seen))
    }

    fn future(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let (well, of) = self.went_well(seen);
        let share = |n: f64, of: f64| if of > 0.0 { n / of } else { -1.0 };
        let all = [
            share(well, of),
            share(seen.count(HITS), seen.count(LOOK_UPS)),
            seen.mean(QUEUED),
            share(seen.count(WASTED), seen.count(FETCHED)),
        ];
        write(values, &all);
    }

    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        let [answered, _, queue, ..] = *futures else {
            return None;
        };
        // The first two words are one to the share that is answered.
        let was = before.map(|before| before.saturating_sub(1));
        let word = word(answered, &BORDERS, was)?;
        let few = match before {
            Some(0) => FEW.0 + FEW.1,
            Some(1) => FEW.0 - FEW.1,
            _ => FEW.0,
        };
        Some(if word == 0 && queue < few {
            0
        } else {
            word + 1
        })
    }

    fn say(&self, recent: &Seen<'_>, said: &mut Said) {
        clauses::say(self, recent, said);
    }

    fn twin(&self, seen: &Seen<'_>, said: &mut Said) {
        clauses::twin(self, seen, said);
    }

    fn reached(&self, _: &World, goal: usize) -> Option<f64> {
        self.past.reached[goal]
    }

    fn steady(settings: &[f64], values: &mut [f64], silence: &mut Said) {
        curve::steady(settings, values, silence);
    }

    fn theory(settings: &[f64], values: &mut [f64]) {
        curve::write(settings, values);
    }

    fn answer(settings: &[f64]) -> Option<f64> {
        curve::answer(settings)
    }

    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(self, world, paper, width, em, form);
    }
}

/// Requests that have ended.
pub(in super::super) fn ended(seen: &Seen<'_>) -> f64 {
    seen.count(ANSWERED) + seen.count(REFUSED) + seen.count(GIVEN_UP)
}
