//! A cache drawn: a cell for each item, the most popular at the top left, filled where there is a copy of it;
//! on its left those who ask, and on its right the database with its queue.
//!
//! What asks sets out by the time that it travels before it is at the cache: when requests come doesn't depend
//! on anything, so that those to come are known. What has come goes on from there.

mod flights;
mod labels;
mod layout;

pub(super) use flights::every;
pub(super) use labels::LABELS;

use self::labels::{MOST, Word, write};
use self::layout::{COLUMNS, Layout};
use super::model::{Cache, GIVEN_UP, REFUSED, WASTED};
use super::settings::{ITEMS, QUEUE, RATE, SLOTS, WORKERS};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style, Way};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// A copy that was used within this time is lit.
const LIT: Nanos = Nanos::from_secs(1);

/// Draws this instant of a lab. Form 1 is a lane beside another one.
pub(super) fn draw(lab: &Cache, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
    let workers = world.setting(WORKERS) as u32;
    let l = &Layout::new(width, em, workers, form == 1);
    let rate = world.setting(RATE) as f32;
    let facts = [form as f32, workers as f32, rate];
    if paper.begin(width, em, &facts) {
        if l.form.is_whole() {
            let [x, y, reach] = l.mouth;
            paper.circle(Style::Ring, x, y, reach);
            write(paper, Style::Label, l.rate.1, l.rate.0, Word::Rate, &[rate]);
            let drawn = every(rate);
            if drawn > 1 {
                let n = [drawn as f32];
                write(paper, Style::Label, Anchor::End, l.drawn, Word::Drawn, &n);
            }
        }
        if l.form != Form::Lane {
            let [x, y, wide, high] = l.key;
            paper.rect(
                Style::Ring,
                x - 0.5 * wide,
                y - 0.5 * high,
                wide,
                high,
                0.35 * em,
            );
            let at = [x, y + 0.35 * em];
            write(paper, Style::Name, Anchor::Middle, at, Word::Restart, &[]);
            paper.target(x, y, 23.0, 0, 0);
        }
        (0..workers).for_each(|worker| {
            let [x, y] = l.worker(worker);
            paper.circle(Style::Ring, x, y, l.reach);
        });
    }
    paper.moving();
    cells(lab, world, l, paper);
    database(lab, world, l, paper);
    paper.gather();
    if l.form.is_whole() {
        flights::draw(lab, world, l, paper, &mut Way::from([0.0; 2]));
    }
    words(lab, world, l, paper);
    paper.end(l.height);
}

/// A cell's state for each item: row by row, so that what doesn't change isn't painted anew.
fn cells(lab: &Cache, world: &World, l: &Layout, paper: &mut Paper) {
    let state = |style: Style| style as u8 - Style::Track as u8 + 1;
    let items = (world.setting(ITEMS) as u32).min(Layout::CELLS);
    let now = world.now();
    let mut row = [0; COLUMNS as usize];
    for first in (0..items).step_by(COLUMNS as usize) {
        let here = COLUMNS.min(items - first);
        for (item, cell) in (first..).zip(&mut row[..here as usize]) {
            let used = lab.store.get(item).map_or(Nanos::NEVER, |copy| copy.used);
            *cell = if !lab.is_alive(world, item) {
                state(Style::Track)
            } else if lab.is_outdated(item) {
                state(Style::Square)
            } else if used < Nanos::NEVER && now.saturating_sub(used) < LIT {
                state(Style::Dot)
            } else {
                state(Style::Level)
            };
        }
        let at = (l.grid[0], l.grid[1] + (first / COLUMNS) as f32 * l.grid[2]);
        let states = row[..here as usize].iter().copied();
        paper.grid(
            Style::Track,
            at,
            COLUMNS,
            (l.grid[2], 0.8 * l.grid[2]),
            states,
        );
    }
}

/// The queue, how much of it somebody still waits for, and the workers.
fn database(lab: &Cache, world: &World, l: &Layout, paper: &mut Paper) {
    let [left, wide, top, high] = l.queue;
    let places = (world.setting(QUEUE) as f32).max(1.0);
    let level = |count: u32| (count as f32 / places).min(1.0);
    paper.level(
        Style::Track,
        left,
        top,
        wide,
        high,
        level(lab.database.queued),
    );
    let below = top + 1.2 * high;
    let awaited = lab.database.awaited();
    paper.level(Style::Track, left, below, wide, 0.4 * high, level(awaited));
    let slots = lab.database.workers.slots();
    for (worker, slot) in (0..l.workers).zip(slots) {
        let Some(running) = slot else { continue };
        let [x, y] = l.worker(worker);
        let gone = world.now().saturating_sub(running.begun).0 as f32;
        let whole = running.ends.saturating_sub(running.begun).0.max(1) as f32;
        paper.sector(Style::Pie, x, y, l.reach, (gone / whole).min(1.0));
        let is_awaited = lab.database.get(running.index).is_awaited();
        let style = if is_awaited { Style::Dot } else { Style::Ghost };
        paper.mark(style, Glyph::Dot, x, y, 0.5 * l.reach);
    }
}

/// How many copies there are, how many wait, and what came to nothing.
fn words(lab: &Cache, world: &World, l: &Layout, paper: &mut Paper) {
    if l.form == Form::Lane {
        return;
    }
    let copies = [lab.store.len() as f32, world.setting(SLOTS) as f32];
    write(
        paper,
        Style::Label,
        Anchor::Start,
        l.copies,
        Word::Copies,
        &copies,
    );
    let queue = [lab.database.queued as f32, world.setting(QUEUE) as f32];
    write(
        paper,
        Style::Label,
        Anchor::Start,
        l.queued,
        Word::Queue,
        &queue,
    );
    let awaited = [lab.database.awaited() as f32];
    write(
        paper,
        Style::Label,
        Anchor::Start,
        l.awaited,
        Word::Awaited,
        &awaited,
    );
    if !l.form.is_whole() {
        return;
    }
    let counted = |count: usize| world.since_start().count(count) as f32;
    let both = [
        (
            counted(GIVEN_UP) + counted(REFUSED),
            Style::Cross,
            Word::Lost,
        ),
        (counted(WASTED), Style::Ghost, Word::Wasted),
    ];
    for ((count, style, word), x) in both.into_iter().zip(l.losses) {
        if count == 0.0 {
            continue;
        }
        let (size, y) = (0.32 * l.em, l.footer);
        let glyph = if style == Style::Cross {
            Glyph::Cross
        } else {
            Glyph::Dot
        };
        paper.mark(style, glyph, x + size, y - 0.35 * l.em, size);
        let at = [x + 1.1 * l.em, y];
        write(
            paper,
            Style::Ink,
            Anchor::Start,
            at,
            word,
            &[count.min(MOST)],
        );
    }
}
