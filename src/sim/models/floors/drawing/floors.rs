//! The floors themselves: what is under way at each, and what goes from one to the next.

use super::labels::{Word, write, write_nth};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Paper, Style, fit, smooth};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::floors::model::{Floors, Trip};
use crate::sim::models::floors::settings::FLOORS;
use crate::sim::models::rules::World;

/// How long a call is drawn on its way.
const TRAVEL: Nanos = Nanos::from_millis(400);
/// Most that are drawn at one floor.
const MOST: usize = 240;
/// Heights on which calls travel, so that those made at once can be told apart.
const WAYS: usize = 8;

/// What stands; BACK may be silent.
pub(super) fn stand(l: &Layout, paper: &mut Paper, silent: bool) {
    let names = if l.form == Form::Tight || l.form == Form::Lane && l.wide < 4.0 * l.em {
        Word::ShortNames
    } else {
        Word::Names
    } as usize;
    for floor in 0..=FLOORS {
        let style = if floor == FLOORS && silent {
            Style::Away
        } else {
            Style::Seat
        };
        let [left, _] = l.sides(floor);
        paper.rect(style, left, l.top, l.wide, l.high, 0.3 * l.em);
        let at = [l.floors[floor], 1.15 * l.em];
        write_nth(paper, Style::Name, Anchor::Middle, at, names + floor, &[]);
    }
    let [x, y, r] = worker(l);
    paper.circle(Style::Ring, x, y, r);
}

/// BACK's worker: its middle, and how far it reaches.
fn worker(l: &Layout) -> [f32; 3] {
    let [_, right] = l.sides(FLOORS);
    let r = (0.14 * l.wide).min(0.75 * l.em);
    [right - 1.6 * r, l.top + 0.5 * l.high, r]
}

/// Who is at each floor, and who is on the way.
pub(super) fn fill(l: &Layout, paper: &mut Paper, lab: &Floors, world: &World) {
    let em = l.em;
    for floor in 0..FLOORS {
        let [left, _] = l.sides(floor);
        let (wide, high) = (l.wide - 0.5 * em, l.high - 0.5 * em);
        let count = (lab.alive[floor] as usize).min(MOST);
        let (pitch, columns) = fit(count, wide.max(1.0), high, 0.85 * em);
        let from = [left + 0.25 * em, l.top + 0.25 * em];
        for (place, waits) in (0_usize..).zip(lab.each(floor).take(count)) {
            let (row, column) = (place / columns, place % columns);
            let style = if waits { Style::Dot } else { Style::Ghost };
            let x = from[0] + (column as f32 + 0.5) * pitch;
            let y = from[1] + (row as f32 + 0.5) * pitch;
            paper.mark(style, Glyph::Dot, x, y, 0.36 * pitch);
        }
        if l.form.is_whole() {
            let words = [Word::Clicks, Word::Calls, Word::Calls];
            count_below(l, paper, floor, words[floor], lab.alive[floor]);
        }
    }
    back(l, paper, lab, world);
    trips(l, paper, lab, world.now());
}

/// So many are there.
fn count_below(l: &Layout, paper: &mut Paper, floor: usize, word: Word, count: u32) {
    let word = if l.form == Form::Lying {
        word
    } else {
        Word::Number
    };
    let n = (count as f32).min(super::labels::MOST);
    let at = [l.floors[floor], l.counts];
    write(paper, Style::Label, Anchor::Middle, at, word, &[n]);
}

/// BACK's queue and its worker.
fn back(l: &Layout, paper: &mut Paper, lab: &Floors, world: &World) {
    let em = l.em;
    let [left, _] = l.sides(FLOORS);
    let [x, y, r] = worker(l);
    let room = x - r - 0.3 * em - left - 0.25 * em;
    let waiting = lab.queue.len();
    let places = lab.plan.queue.max(waiting);
    let is_silent = lab.plan.silent;
    if places > 0 && room > em && !is_silent {
        let (pitch, columns) = fit(places, room, l.high - 0.5 * em, 0.85 * em);
        let at = (left + 0.25 * em, l.top + 0.25 * em);
        let taken = Style::Square as u8 - Style::Slot as u8 + 1;
        let states = (0..places).map(|place| if place < waiting { taken } else { 1 });
        paper.grid(
            Style::Slot,
            at,
            columns as u32,
            (pitch, 0.78 * pitch),
            states,
        );
    }
    if let Some(job) = &lab.served {
        let gone = world.now().saturating_sub(lab.began).0 as f32;
        let whole = lab.slot_ends.saturating_sub(lab.began).0.max(1) as f32;
        paper.sector(Style::Pie, x, y, r, (gone / whole).min(1.0));
        let style = if lab.is_there(job.root) {
            Style::Dot
        } else {
            Style::Ghost
        };
        paper.mark(style, Glyph::Dot, x, y, 0.5 * r);
    }
    if l.form.is_whole() {
        if is_silent {
            let at = [l.floors[FLOORS], l.counts];
            write(paper, Style::Label, Anchor::Middle, at, Word::Silent, &[]);
        } else {
            count_below(l, paper, FLOORS, Word::Wait, waiting as u32);
        }
    }
}

/// What was sent a moment ago, and what came back with nothing.
fn trips(l: &Layout, paper: &mut Paper, lab: &Floors, now: Nanos) {
    let is_fresh = |trip: &&Trip| trip.at.saturating_add(TRAVEL) > now;
    let mut age = 1;
    while let Some(trip) = lab.trips.aged(age).filter(is_fresh) {
        let number = lab.trips.taken() - age;
        age += 1;
        let floor = usize::from(trip.floor);
        let [_, from] = l.sides(floor);
        let [to, _] = l.sides(floor + 1);
        let gone = now.saturating_sub(trip.at).0 as f32 / TRAVEL.0 as f32;
        let t = smooth(if trip.back { 1.0 - gone } else { gone });
        let r = 0.22 * l.em;
        let x = from + r + (to - from - 2.0 * r).max(0.0) * t;
        let way = (number % WAYS) as f32 + 0.5;
        let y = l.top + l.high * way / WAYS as f32;
        let (style, glyph) = if trip.back {
            (Style::Cross, Glyph::Cross)
        } else if trip.late {
            (Style::Ghost, Glyph::Dot)
        } else {
            (Style::Dot, Glyph::Dot)
        };
        paper.mark(style, glyph, x, y, r);
    }
    paper.gather();
}
