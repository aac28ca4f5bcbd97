//! The rules: what is measured, judged, said and drawn.

use super::model::{BASE, CLIENTS, Count, Crowd, Event, NOTICE, PATIENCE, PAUSE, RATE, SPREAD};
use super::sheet::SHEET;
use super::{clauses, drawing, goals};
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::Said;
use crate::sim::models::rules::{Rules, Seen, World, write};
use crate::sim::models::sheet::Sheet;
use crate::theory::{Pause, Return};

/// Verdicts: all but a handful are back; most of the work was for nobody; hardly anybody comes back.
const ALL: f64 = 0.999;
const MOST: f64 = 0.5;
const LITTLE: f64 = 0.02;
const MOST_SPREAD: f64 = 60.0;
/// What theory looks at: two minutes.
const MINUTES: f64 = 120.0;
/// By its place in the sheet.
const BY_SPREAD: f64 = 2.0;

impl Rules for Crowd {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [Count::ALL, 0];
    const BORDERS: &'static [(f64, f64)] = &[];

    /// Each client pauses.
    fn set_up(settings: &[f64]) -> u64 {
        settings[CLIENTS] as u64 / 6
    }

    fn theory_costs(_: &[f64]) -> u64 {
        1_000
    }

    fn changed(&mut self, world: &mut World) {
        self.set(world);
    }

    fn act(&mut self, world: &mut World, action: usize, _: f64) {
        if action == 0 {
            self.restart(world);
        }
    }

    fn reseeded(&mut self, world: &World) {
        Self::reseeded(self, world);
    }

    fn next(&self) -> Nanos {
        Self::next(self)
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        let event = Self::happen(self, world);
        let number = match event {
            Event::Back => self.back,
            Event::Wasted => self.past.wasted,
            Event::HungUp => self.gone,
            Event::Called => self.waiting.len() as u32,
        };
        (event as u32, number.into())
    }

    /// (All but calls and hang-ups is told of the crowd as it stands, whenever that was begun to be measured:
    /// what happens here happens once.)
    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let all = f64::from(self.clients().max(1));
        let back = f64::from(self.back);
        let own = [
            self.passed(seen.world).as_secs_f64(),
            back,
            self.past.wasted.into(),
            seen.count(Count::Calls as usize),
            seen.count(Count::HungUp as usize),
            self.first.into(),
            all,
            back / all,
            self.wasted_share(),
            self.waits(),
            self.gone.into(),
            u8::from(self.past.nearly.is_some()).into(),
            self.past.nearly.unwrap_or(0.0),
            u8::from(self.past.all.is_some()).into(),
            self.past.all.unwrap_or(0.0),
        ];
        write(values, &own);
    }

    fn went_well(&self, _: &Seen<'_>) -> (f64, f64) {
        (self.back.into(), self.clients().into())
    }

    fn future(&self, _: &Seen<'_>, values: &mut [f64]) {
        let share = f64::from(self.back) / f64::from(self.clients().max(1));
        write(values, &[share, self.wasted_share()]);
    }

    fn judge(futures: &[f64], _: Option<usize>) -> Option<usize> {
        match *futures {
            [back, ..] if back.is_nan() || back < 0.0 => None,
            [back, ..] if back < MOST => Some(3),
            [back, ..] if back < ALL => Some(2),
            [_, wasted, ..] => Some(usize::from(wasted > LITTLE)),
            _ => None,
        }
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

    /// How many are back after two minutes, and how many with their first call.
    fn theory(settings: &[f64], values: &mut [f64]) {
        let pause = match settings[PAUSE] as u8 {
            0 => Pause::Fixed(0.0),
            1 => Pause::Fixed(1.0),
            2 => Pause::Spread(settings[SPREAD]),
            _ => Pause::Doubling(settings[BASE]),
        };
        let shares = of(settings).after(MINUTES, pause, settings[NOTICE] > 0.0);
        write(values, &shares);
    }

    /// Where nobody gives up all is known.
    fn steady(settings: &[f64], values: &mut [f64], _: &mut Said) {
        values.fill(f64::NAN);
        let crowd = of(settings);
        if settings[PAUSE] == BY_SPREAD && settings[SPREAD] >= crowd.work() {
            write(values, &[1.0, crowd.all_back(settings[SPREAD]), 0.0]);
        }
    }

    fn answer(settings: &[f64]) -> Option<f64> {
        let least = of(settings).least_spread();
        let holds = settings[PAUSE] == BY_SPREAD && settings[NOTICE] == 0.0;
        (holds && (1.0..=MOST_SPREAD).contains(&least)).then_some(least)
    }

    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(self, world, paper, width, em, form);
    }
}

fn of(settings: &[f64]) -> Return {
    Return {
        clients: settings[CLIENTS],
        rate: settings[RATE],
        patience: settings[PATIENCE],
    }
}
