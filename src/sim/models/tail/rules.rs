//! The rules: what happens when, and what is measured.

use super::model::{
    AGAIN, ANSWERED, ATTEMPTS, BUSY, CANCELLED, COUNTS, FAILED, HEDGE, IN_TIME, LAST, LATENCY,
    LETTERS, LOAD, Letters, MOST_WORKERS, Outcome, SENT, TAIL, TIMEOUT, WAITING, WASTED, WORKERS,
};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, goals};
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Rules, Seen, World, write};
use crate::sim::models::{Said, sheet::Sheet};

impl Letters {
    fn draw_arrival(&mut self, world: &World) {
        let gap = world.exponential(self.gaps()) * self.gap;
        self.arrival = world.now().saturating_add(Nanos::round(gap));
    }

    /// What remains of an exponential time is exponential: it is stretched or shortened as the rate demands.
    fn set_gap(&mut self, world: &World) {
        let before = self.gap;
        let rate = world.setting(LOAD) * world.setting(WORKERS) / TAIL.mean();
        self.gap = if rate > 0.0 {
            1e9 / rate
        } else {
            f64::INFINITY
        };
        if rate <= 0.0 {
            self.arrival = Nanos::NEVER;
        } else if before == f64::INFINITY {
            self.draw_arrival(world);
        } else if self.gap != before {
            let left = self.arrival.saturating_sub(world.now()).as_f64();
            let left = Nanos::round(left * (self.gap / before));
            self.arrival = world.now().saturating_add(left);
        }
    }

    /// There are as many workers as are set.
    fn hire(&mut self, world: &mut World) {
        let wanted = (world.setting(WORKERS) as u32).min(MOST_WORKERS);
        self.idle.retain(|worker| *worker < wanted);
        if self.workers.len() < wanted as usize {
            self.workers.resize(wanted as usize, None);
        }
        for worker in (0..wanted).rev() {
            if self.workers[worker as usize].is_none() && !self.idle.contains(&worker) {
                self.take(world, worker);
            }
        }
    }

    /// Timers that the settings know nothing of any more are called off.
    fn forget(&mut self, world: &World) {
        let most = match world.setting(AGAIN) {
            HEDGE => LETTERS,
            TIMEOUT => u32::MAX,
            _ => 0,
        };
        for (place, request) in (0..).zip(&self.requests) {
            if request.id > 0 && request.tries >= most {
                self.agenda.cancel(MOST_WORKERS + place);
            }
        }
    }
}

impl Rules for Letters {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [COUNTS, 2];
    const TIMES: usize = 1;
    /// Shares answered within a second.
    const BORDERS: &'static [(f64, f64)] = &[(0.995, 0.001), (0.97, 0.003), (0.5, 0.02)];
    const WINDOW: Nanos = Nanos::from_secs(60);

    fn changed(&mut self, world: &mut World) {
        if !self.is_seeded {
            self.seed(world.seed());
        }
        self.forget(world);
        self.hire(world);
        self.set_gap(world);
    }

    fn reseeded(&mut self, world: &World) {
        self.seed(world.seed());
        if self.arrival < Nanos::NEVER {
            self.draw_arrival(world);
        }
    }

    // (With the letters that these requests have had: what comes to a request is compared with how many there are.)
    fn begun(&self, world: &mut World) {
        for request in self.requests.iter().filter(|request| request.id > 0) {
            world.found(SENT, 1);
            world.found(ATTEMPTS, request.tries);
        }
    }

    fn next(&self) -> Nanos {
        let due = self.agenda.next().map_or(Nanos::NEVER, |due| due.at);
        due.min(self.arrival)
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        let due = self.agenda.next().map_or(Nanos::NEVER, |due| due.at);
        let outcome = if due <= self.arrival {
            self.due(world)
        } else {
            self.draw_arrival(world);
            self.send(world)
        };
        let number = match outcome {
            Outcome::Answered | Outcome::Wasted => self.busy,
            _ => self.queue.len() as u32,
        };
        (outcome as u32, number.into())
    }

    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let count = |count: usize| seen.count(count);
        let of = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        let ended = count(ANSWERED) + count(FAILED);
        let latency = seen.summary(LATENCY);
        let workers = seen.world.setting(WORKERS);
        let all = [
            seen.seconds(),
            count(SENT),
            count(ANSWERED),
            count(FAILED),
            ended,
            (self.requests.len() - self.free.len()) as f64,
            count(IN_TIME),
            count(ATTEMPTS),
            count(CANCELLED),
            count(WASTED),
            of(count(ATTEMPTS), count(SENT)),
            of(count(ATTEMPTS) - count(SENT), count(SENT)),
            of(count(FAILED), ended),
            latency.mean,
            latency.p50,
            latency.p95,
            latency.p99,
            seen.within(LATENCY, LAST),
            // (Fewer workers than before may all be at what the others began.)
            (seen.mean(BUSY) / workers).min(1.0),
            seen.mean(WAITING),
            self.queue.len() as f64,
        ]
        // What is left of differences of sums may be a hair below nothing.
        .map(|value: f64| value.max(0.0));
        write(values, &all);
    }

    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64) {
        let ended = seen.count(ANSWERED) + seen.count(FAILED);
        (seen.count(IN_TIME), ended)
    }

    fn say(&self, recent: &Seen<'_>, said: &mut Said) {
        clauses::say(self, recent, said);
    }

    fn twin(&self, seen: &Seen<'_>, said: &mut Said) {
        clauses::twin(self, seen, said);
    }

    fn reached(&self, world: &World, goal: usize) -> Option<f64> {
        goals::reached(world, goal)
    }

    // (Not over the axis: it ends where somebody waits, and there the cliff begins.)
    fn steady(settings: &[f64], values: &mut [f64], _: &mut Said) {
        curve::write(settings, values);
    }

    fn answer(settings: &[f64]) -> Option<f64> {
        curve::answer(settings)
    }

    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(self, world, paper, width, em, form);
    }
}
