//! The rules: what a change and a hand do, and what happens next.

use super::{Event, Line, Listeners, Nanos, Terms, World, chances};
use crate::drawing::Paper;
use crate::sim::models::Said;
use crate::sim::models::listeners::measures::{Count, Level};
use crate::sim::models::listeners::outcome::Due;
use crate::sim::models::listeners::sheet::SHEET;
use crate::sim::models::listeners::terms::LISTENERS;
use crate::sim::models::listeners::{clauses, curve, drawing, goals, log, measures};
use crate::sim::models::rules::{Rules, Seen};
use crate::sim::models::sheet::Sheet;

/// By their place in `Due`.
const DUE: [Due; 6] = [
    Due::News,
    Due::Beat,
    Due::Forget,
    Due::Die,
    Due::Call,
    Due::Again,
];

impl Rules for Listeners {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [Count::ALL, Level::ALL];
    const BORDERS: &'static [(f64, f64)] = &[];
    const WINDOW: Nanos = Nanos::from_secs(600);

    /// Each has streams of randomness, and something that is next for it.
    fn set_up(settings: &[f64]) -> u64 {
        settings[LISTENERS] as u64 / 3
    }

    fn changed(&mut self, world: &mut World) {
        let (now, terms) = (world.now(), Terms::of(world));
        if now == Nanos::ZERO && !self.story {
            *self = Self::default();
        }
        let before = self.terms.replace(terms).unwrap_or(terms);
        let count = world.setting(LISTENERS) as usize;
        for gone in count..self.all.len() {
            self.agenda.cancel(gone as u32);
        }
        self.all.truncate(count);
        self.agenda.make_room(count);
        let is_other = before.way != terms.way;
        for number in 0..self.all.len() {
            let listener = &mut self.all[number];
            if before.news != terms.news {
                listener.draw_news(world, terms.news);
            }
            if is_other || before.deaths != terms.deaths {
                listener.draw_death(world, terms.deaths);
            }
            if before.patience == Nanos::NEVER {
                listener.expect(now);
            }
            if is_other {
                let outcome = listener.begin(now, &terms);
                self.account(world, number, outcome, &terms);
            } else if before.every != terms.every {
                listener.ask_anew(now, &terms);
            }
        }
        while self.all.len() < count {
            self.add(world, &terms);
        }
        for number in 0..count {
            self.look_ahead(now, number, &terms);
        }
        self.past.changed(&terms);
        self.stand(world);
    }

    fn act(&mut self, world: &mut World, action: usize, _: f64) {
        match (action, self.terms) {
            (0, _) => self.cut(world),
            (1, Some(terms)) => {
                self.story = true;
                self.log = log::story(&terms);
            }
            _ => {}
        }
    }

    fn reseeded(&mut self, world: &World) {
        let Some(terms) = self.terms else { return };
        for number in 0..self.all.len() {
            let listener = &mut self.all[number];
            listener.chances = chances(world.seed(), number as u32);
            listener.draw_news(world, terms.news);
            if listener.line == Line::Open {
                listener.draw_death(world, terms.deaths);
            }
            self.look_ahead(world.now(), number, &terms);
        }
    }

    fn next(&self) -> Nanos {
        match self.agenda.next() {
            Some(due) if !self.story => due.at,
            _ => Nanos::NEVER,
        }
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        let (Some(next), Some(terms)) = (self.agenda.next(), self.terms) else {
            return (0, 0.0);
        };
        let (now, number) = (world.now(), next.owner as usize);
        let due = DUE[usize::from(next.kind)];
        let listener = &mut self.all[number];
        self.standing.count(listener, -1);
        let outcome = listener.happen(now, due, &terms);
        if due == Due::News {
            listener.draw_news(world, terms.news);
            world.count(Count::Made as usize);
        }
        if outcome.event == Event::Back {
            listener.draw_death(world, terms.deaths);
        }
        self.standing.count(listener, 1);
        self.account(world, number, outcome, &terms);
        self.look_ahead(now, number, &terms);
        self.level(world);
        (outcome.event as u32, f64::from(next.owner) + 1.0)
    }

    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        measures::measure(self, seen, values);
    }

    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64) {
        (measures::connected(seen), 1.0)
    }

    fn future(&self, seen: &Seen<'_>, values: &mut [f64]) {
        measures::future(seen, values);
    }

    fn judge(futures: &[f64], _: Option<usize>) -> Option<usize> {
        measures::judge(futures)
    }

    fn say(&self, recent: &Seen<'_>, said: &mut Said) {
        clauses::say(self, recent, said);
    }

    fn twin(&self, _: &Seen<'_>, said: &mut Said) {
        clauses::twin(self, said);
    }

    fn reached(&self, world: &World, goal: usize) -> Option<f64> {
        goals::reached(self, world, goal)
    }

    fn theory(settings: &[f64], values: &mut [f64]) {
        curve::theory(settings, values);
    }

    fn answer(settings: &[f64]) -> Option<f64> {
        curve::answer(settings)
    }

    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(self, world, paper, width, em, form);
    }
}
