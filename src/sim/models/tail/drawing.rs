//! The workers and the queue before them; below, how long answers took, on a scale on which each step to the
//! right is half as much again: with flags that stand where half of them are there, 95 in 100, 99 in 100, 999
//! in 1,000, and where an answer counts as late: that one can be pulled.

mod labels;
mod spread;

pub(super) use labels::LABELS;

use self::labels::{MOST, Word, write};
use super::model::{LATENCY, Letters, TIMEOUT, WORKERS};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style, fit};
use crate::sim::models::rules::World;

/// Below so many labels' sizes of width there is room for little.
const TIGHT: f32 = 22.0;
/// Most squares that are drawn of the queue.
const DRAWN: usize = 200;

/// Draws this instant of a lab. Form 1 is a lane beside another one.
pub(super) fn draw(
    lab: &Letters,
    world: &World,
    paper: &mut Paper,
    width: f32,
    em: f32,
    form: u32,
) {
    let form = Form::of(width, em, form == 1, TIGHT);
    let workers = world.setting(WORKERS) as usize;
    // The workers' box and the queue's: left, top, width, height.
    let half = 0.5 * width;
    let high = 3.6 * em;
    let rings = [0.8 * em, 1.8 * em, half - 1.6 * em, high];
    let line = [half + 0.8 * em, 1.8 * em, half - 1.6 * em, high];
    let (pitch, columns) = fit(workers, rings[2], rings[3], 1.7 * em);
    let middle = |place: usize| {
        let (row, column) = (place / columns, place % columns);
        [
            rings[0] + (column as f32 + 0.5) * pitch,
            rings[1] + (row as f32 + 0.5) * pitch,
        ]
    };
    let facts = [f32::from(form as u8), workers as f32];
    if paper.begin(width, em, &facts) {
        for place in 0..workers {
            let [x, y] = middle(place);
            paper.circle(Style::Ring, x, y, 0.4 * pitch);
        }
        if form != Form::Lane {
            spread::stands(paper, form, width, em);
        }
    }
    paper.moving();
    for (place, letter) in lab.workers.iter().take(workers).enumerate() {
        let Some(letter) = letter else { continue };
        let request = &lab.requests[letter.place as usize];
        let timeout = world.setting(super::model::AGAIN) == TIMEOUT;
        let awaited = request.id == letter.id && !(timeout && request.tries != letter.attempt);
        let style = if awaited { Style::Dot } else { Style::Ghost };
        let [x, y] = middle(place);
        paper.mark(style, Glyph::Dot, x, y, 0.24 * pitch);
    }
    let waiting = lab.queue.len();
    let drawn = waiting.min(DRAWN);
    let (pitch, columns) = fit(drawn.max(1), line[2], line[3], em);
    let state = Style::Square as u8 - Style::Slot as u8 + 1;
    let states = (0..drawn).map(|_| state);
    let at = (line[0], line[1]);
    paper.grid(
        Style::Slot,
        at,
        columns as u32,
        (pitch, 0.78 * pitch),
        states,
    );
    if form != Form::Tight {
        let n = [(waiting as f32).min(MOST)];
        let at = [width - 0.8 * em, 1.15 * em];
        write(paper, Style::Label, Anchor::End, at, Word::InLine, &n);
        let n = [lab.busy as f32, workers as f32];
        let at = [0.8 * em, 1.15 * em];
        write(paper, Style::Label, Anchor::Start, at, Word::Workers, &n);
    }
    let latency = world.window().summary(LATENCY);
    if form == Form::Lane {
        if latency.count > 0 {
            let at = [0.8 * em, 7.6 * em];
            let n = [spread::shown(latency.p99)];
            write(paper, Style::Now, Anchor::Start, at, Word::Within, &n);
        }
        paper.end(8.6 * em);
        return;
    }
    spread::moves(paper, world, &latency, width, em);
    paper.end(18.3 * em);
}
