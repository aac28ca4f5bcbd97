//! The rules: what happens when, what a hand does, and what is measured.

use super::model::{
    ANSWERED, BACK, BUSY, COUNTS, DENIED, DROPPED, FAILED, FLOOR, Floors, LATE, LATENCY, Outcome,
    REFUSED, WAITING, WASTED,
};
use super::settings::{CLICKS, Plan};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, goals, verdict};
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Rules, Seen, World, write};
use crate::sim::models::{Said, sheet::Sheet};

/// So many steps an event are usual even where everything fails and is tried three times on each floor.
const STEPS: u64 = 16;
/// A hand's click does nothing while so many calls are under way.
const MOST_CALLS: usize = 1 << 16;

impl Floors {
    /// Draws when the next click comes.
    fn draw_click(&mut self, world: &World) {
        let gap = world.exponential(&mut self.gaps) * self.gap;
        self.arrival = world.now().saturating_add(Nanos::round(gap));
    }

    /// What remains of an exponential time is exponential: it is stretched or shortened as the rate demands.
    fn set_gap(&mut self, world: &World) {
        let (before, rate) = (self.gap, world.setting(CLICKS));
        self.gap = if rate > 0.0 {
            Nanos::from_secs_f64(1.0 / rate).as_f64()
        } else {
            f64::INFINITY
        };
        if rate <= 0.0 {
            self.arrival = Nanos::NEVER;
        } else if before == f64::INFINITY {
            self.draw_click(world);
        } else if self.gap != before {
            let left = self.arrival.saturating_sub(world.now()).as_f64();
            let left = Nanos::round(left * (self.gap / before));
            self.arrival = world.now().saturating_add(left);
        }
    }

    fn timer(&self) -> Nanos {
        self.timers.next().map_or(Nanos::NEVER, |due| due.at)
    }
}

impl Rules for Floors {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [COUNTS, 2];
    const TIMES: usize = 1;
    const BORDERS: &'static [(f64, f64)] = &[];
    const WINDOW: Nanos = Nanos::from_secs(60);

    /// Where BACK refuses and all above try again at once, one event brings hundreds of steps, five of which take
    /// an event's time.
    fn surcharge(&self) -> u64 {
        self.steps.saturating_sub(STEPS * self.events) / 5
    }

    fn changed(&mut self, world: &mut World) {
        if !self.is_seeded {
            self.seed(world.seed());
        }
        self.plan = Plan::of(world);
        self.set_gap(world);
        self.past.begin_anew();
    }

    fn act(&mut self, world: &mut World, action: usize, _: f64) {
        if action == 0 && self.calls.len() - self.free.len() < MOST_CALLS {
            self.click(world, true);
        }
    }

    fn reseeded(&mut self, world: &World) {
        self.seed(world.seed());
        if self.arrival < Nanos::NEVER {
            self.draw_click(world);
        }
        // What may come to be isn't watched.
        (self.tree.root, self.tree.unseen) = (0, true);
    }

    fn next(&self) -> Nanos {
        self.slot_ends.min(self.timer()).min(self.arrival)
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        self.events += 1;
        let now = world.now();
        let (outcome, number) = if self.slot_ends == now {
            self.slot_ends(world)
        } else if self.timer() == now {
            match self.timers.pop() {
                Some(due) => self.time_is_up(world, due.owner),
                None => (Outcome::Nothing, 0),
            }
        } else {
            self.draw_click(world);
            self.click(world, false);
            (Outcome::Clicked, self.clicks)
        };
        goals::look(self, world);
        (outcome as u32, number.into())
    }

    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let count = |count: usize| seen.count(count);
        let (sent, back) = (count(FLOOR), count(BACK));
        let ended = count(ANSWERED) + count(FAILED);
        let latency = seen.summary(LATENCY);
        let of = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        let all = [
            seen.seconds(),
            sent,
            count(ANSWERED),
            count(FAILED),
            ended,
            self.alive[0].into(),
            of(count(ANSWERED), ended),
            count(FLOOR + 1),
            count(FLOOR + 2),
            back,
            count(LATE),
            count(REFUSED),
            count(DROPPED),
            count(WASTED),
            count(DENIED),
            of(back, sent),
            of(count(LATE), back),
            of(count(REFUSED), back),
            seen.mean(BUSY),
            seen.mean(WAITING),
            latency.p50,
            latency.p99,
            self.tree.calls.into(),
            self.tree.late.into(),
            self.queue.len() as f64,
        ]
        // What is left of differences of sums may be a hair below nothing.
        .map(|value: f64| value.max(0.0));
        write(values, &all);
    }

    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64) {
        let answered = seen.count(ANSWERED);
        (answered, answered + seen.count(FAILED))
    }

    fn future(&self, seen: &Seen<'_>, values: &mut [f64]) {
        write(values, &verdict::future(seen));
    }

    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        verdict::judge(*futures.first_chunk()?, before)
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
