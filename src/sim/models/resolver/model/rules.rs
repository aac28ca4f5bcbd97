//! The rules: who is asked when, what is counted, and what a hand does.

use super::{
    ASKED, COPIES, EVERY, FAILED, FAR, GIVEN_STALE, LIVES, OLD, RESOLVERS, Resolvers, SILENCE,
    STALE, START, TAKEN,
};
use crate::drawing::Paper;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::resolver::cache::Answer;
use crate::sim::models::resolver::chart::Mark;
use crate::sim::models::resolver::goals::{self, seconds};
use crate::sim::models::resolver::lookup::{ASIDE, look_up};
use crate::sim::models::resolver::sheet::SHEET;
use crate::sim::models::resolver::{clauses, drawing};
use crate::sim::models::rules::{Rules, Seen, World, write};
use crate::sim::models::{Said, sheet::Sheet};
use crate::theory::Copies;

/// Of which these share of answers the verdict speaks.
const MANY: f64 = 0.5;
const SOME: f64 = 0.01;

/// What the last event is in the sheet's list: the server is back.
const IS_BACK: u32 = 6;
/// A word is said of no fewer questions than these in a future.
const ENOUGH: f64 = 5.0;
/// The bet is about half an hour.
const HALF_AN_HOUR: f64 = 1_800.0;
const MOST_LIVES: f64 = 86_400.0;

impl Rules for Resolvers {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [7, 0];
    const BORDERS: &'static [(f64, f64)] = &[];
    const WINDOW: Nanos = Nanos::from_secs(600);

    /// Each has a stream of randomness, and something that is next for it.
    fn set_up(settings: &[f64]) -> u64 {
        settings[RESOLVERS] as u64
    }

    fn changed(&mut self, world: &mut World) {
        let now = world.now();
        let lives = Nanos::from_secs_f64(world.setting(LIVES));
        let every = world.setting(EVERY);
        if now == Nanos::ZERO && self.past.changed.is_none() && !self.server.silent {
            *self = Self::default();
            self.past.odd = world.setting(START) > 0.0;
        }
        self.server.stale = Nanos::from_secs_f64(world.setting(STALE));
        if lives != self.server.lives {
            let before = core::mem::replace(&mut self.server.lives, lives);
            if now > Nanos::ZERO {
                self.past.turns(seconds(now), seconds(before));
                self.chart.mark(now, Mark::Other);
            }
        }
        self.past.longest = self.past.longest.max(world.setting(LIVES));
        let resolvers = world.setting(RESOLVERS) as usize;
        for gone in resolvers..self.caches.len() {
            self.agenda.cancel(gone as u32);
        }
        self.caches.truncate(resolvers);
        self.agenda.make_room(resolvers);
        if every != self.every {
            self.every = every;
            if now > Nanos::ZERO {
                self.past.is_disturbed();
            }
            (0..self.caches.len()).for_each(|resolver| self.draw_next(world, resolver));
        }
        while self.caches.len() < resolvers {
            if now > Nanos::ZERO {
                // None of what comes late is old.
                self.past.expected = None;
            }
            self.add(world);
        }
    }

    fn act(&mut self, world: &mut World, action: usize, argument: f64) {
        let now = world.now();
        match action {
            0 => {
                self.server.version = self.server.version.wrapping_add(1);
                let left = self.caches.iter().map(|cache| cache.left(now).0);
                self.past.lasts = seconds(Nanos(left.max().unwrap_or(0)));
                self.past.changed = Some(seconds(now));
                self.past.lives = world.setting(LIVES);
                self.past.expect(seconds(now), self.every);
                (self.past.old_last, self.past.old) = (0.0, 0.0);
                self.chart.mark(now, Mark::Change);
            }
            1 if self.server.silent => self.come_back(now),
            1 => {
                self.server.silent = true;
                self.back = now.saturating_add(Nanos::from_secs_f64(world.setting(SILENCE)));
                self.past.fell_silent = Some(seconds(now));
                (self.past.asked, self.past.failed) = (0.0, 0.0);
                self.past.is_disturbed();
                self.chart.mark(now, Mark::Other);
            }
            2 => {
                if let Some(cache) = self.next_holding(now, argument.max(0.0) as usize) {
                    self.caches[cache].version = None;
                    self.past.is_disturbed();
                }
            }
            3 => {
                let from = match world.setting(START) as u8 {
                    0 => 3,
                    1 => 2,
                    _ => 0,
                };
                self.lookup = Some(look_up(now, from));
            }
            _ => {}
        }
    }

    fn reseeded(&mut self, world: &World) {
        for resolver in 0..self.caches.len() {
            let chance = Xoshiro256::for_instance(world.seed(), Use::Arrivals, resolver as u32);
            self.caches[resolver].chance = chance;
            self.draw_next(world, resolver);
        }
    }

    fn next(&self) -> Nanos {
        if self.lookup.is_some() {
            return Nanos::NEVER;
        }
        let asked = self.agenda.next().map_or(Nanos::NEVER, |due| due.at);
        asked.min(self.back)
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        let now = world.now();
        let Some(due) = self.agenda.next().filter(|due| due.at < self.back) else {
            self.come_back(now);
            return (IS_BACK, 0.0);
        };
        let resolver = due.owner as usize;
        let cache = &mut self.caches[resolver];
        let had = cache.took < Nanos::NEVER && cache.version.is_some();
        let (answer, is_old, is_far) = cache.ask(now, &self.server);
        self.draw_next(world, resolver);
        let number = f64::from(due.owner) + 1.0;
        world.count(ASKED);
        match answer {
            Answer::New | Answer::Old => world.count(COPIES),
            Answer::Taken => {
                world.count(TAKEN);
                if had {
                    self.past.anew = number;
                }
            }
            Answer::Stale => {
                world.count(COPIES);
                world.count(GIVEN_STALE);
            }
            Answer::Failed => world.count(FAILED),
        }
        if is_far {
            world.count(FAR);
        }
        let now_s = seconds(now);
        if is_old {
            world.count(OLD);
            self.past.old += 1.0;
            self.past.old_last = now_s - self.past.changed.unwrap_or(now_s);
        }
        let has_failed = answer == Answer::Failed;
        if self.server.silent {
            self.past.asked += 1.0;
            self.past.failed += f64::from(u8::from(has_failed));
        }
        let which = if has_failed { 2 } else { usize::from(is_old) };
        self.chart.answer(now, which);
        self.past.goes_on(now_s);
        (answer as u32, number)
    }

    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let [asked, copies, taken, old, stale, failed, far] =
            core::array::from_fn(|count| seen.count(count));
        let (span, all) = (seen.seconds(), asked.max(1.0));
        let answered = (asked - failed).max(1.0);
        let takes = ASIDE[0] + (ASIDE[1] * taken + ASIDE[2] * far) / answered;
        let [new, other] = self.holding(seen.world.now());
        let past = &self.past;
        let own = [
            span,
            asked,
            copies,
            taken,
            old,
            stale,
            failed,
            copies / all,
            3_600.0 * taken / span.max(1e-9),
            old / all,
            failed / all,
            takes,
            past.old,
            past.old_last,
            past.asked,
            past.failed_share(),
            f64::from(new),
            f64::from(other),
        ];
        write(values, &own);
    }

    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64) {
        let bad = seen.count(OLD) + seen.count(FAILED);
        (seen.count(ASKED) - bad, seen.count(ASKED))
    }

    fn future(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let (well, of) = self.went_well(seen);
        // (By what is to be expected: to take the futures with many of them would be to choose.)
        let expected = self.caches.len() as f64 * seen.seconds() / self.every;
        let is_enough = expected >= ENOUGH && of > 0.0;
        let share = |n: f64| if is_enough { n / of } else { -1.0 };
        let all = [
            share(well),
            share(seen.count(COPIES)),
            share(seen.count(OLD)),
            share(seen.count(FAILED)),
        ];
        write(values, &all);
    }

    fn judge(futures: &[f64], _: Option<usize>) -> Option<usize> {
        match *futures {
            [well, ..] if well.is_nan() || well < 0.0 => None,
            [_, _, _, failed, ..] if failed >= MANY => Some(4),
            [_, _, _, failed, ..] if failed >= SOME => Some(3),
            [_, _, old, ..] if old >= SOME => Some(2),
            [_, copies, ..] => Some(usize::from(copies < MANY)),
            _ => None,
        }
    }

    fn say(&self, recent: &Seen<'_>, said: &mut Said) {
        clauses::say(self, recent, said);
    }

    fn twin(&self, seen: &Seen<'_>, said: &mut Said) {
        clauses::twin(self, seen, said);
    }

    fn reached(&self, world: &World, goal: usize) -> Option<f64> {
        goals::reached(self, world, goal)
    }

    /// Which share of questions copies answer, how many an hour reach the server, and how long a look-up takes.
    fn theory(settings: &[f64], values: &mut [f64]) {
        let copies = of(settings);
        let (hit, on) = (
            copies.hit(),
            3_600.0 * settings[RESOLVERS] * copies.passed_on(),
        );
        write(values, &[hit, on, ASIDE[0] + ASIDE[1] * (1.0 - hit)]);
    }

    /// At which time to live half of the answers are old half an hour after a change: λ(T − t) = (1 + λT)/2.
    fn answer(settings: &[f64]) -> Option<f64> {
        let lives = settings[EVERY] + 2.0 * HALF_AN_HOUR;
        (lives <= MOST_LIVES).then_some(lives)
    }

    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(self, world, paper, width, em, form);
    }
}

/// What theory knows of these settings.
fn of(settings: &[f64]) -> Copies {
    Copies {
        rate: 1.0 / settings[EVERY],
        lives: settings[LIVES],
    }
}
