//! How long the answers of the last minute took.

use super::labels::{LABELS, LONGEST, Word, write};
use crate::drawing::{Anchor, Form, Label, Paper, Style};
use crate::sim::kernel::measures::Summary;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;
use crate::sim::models::tail::model::{AFTER, AGAIN, BINS, LAST, LATENCY, begins, bin};

/// The base line, and the highest step, in labels' sizes.
const BASE: f32 = 16.4;
const TOP: f32 = 8.6;
/// The rows of the flags' words; from one to the next.
const WORDS: f32 = 8.0;
const ROW: f32 = 1.2;
/// Beside the scale: a flag's word has room there.
const MARGIN: f32 = 3.0;
/// Times that stand below it, in milliseconds.
const TICKS: [u64; 5] = [10, 100, 1_000, 10_000, 100_000];

/// Where a time is across.
fn x(time: Nanos, width: f32, em: f32) -> f32 {
    let step = (width - 2.0 * MARGIN * em) / BINS as f32;
    let mut bin = 0;
    while bin + 1 < BINS && time >= begins(bin + 1) {
        bin += 1;
    }
    let (from, to) = (begins(bin).0 as f32, begins(bin + 1).0 as f32);
    let within = ((time.0 as f32 - from) / (to - from)).clamp(0.0, 1.0);
    MARGIN * em + (bin as f32 + within) * step
}

/// As it is written: to two digits.
pub(super) fn shown(seconds: f64) -> f32 {
    let mut unit = 0.001;
    while seconds >= 100.0 * unit {
        unit *= 10.0;
    }
    // (A whole number of units, divided at last, so that it is the nearest there is.)
    let whole = (seconds / unit + 0.5) as u32 as f32;
    (whole / (1.0 / unit) as f32).min(LONGEST)
}

/// The scale.
pub(super) fn stands(paper: &mut Paper, form: Form, width: f32, em: f32) {
    let (left, right) = (MARGIN * em, width - MARGIN * em);
    paper.line(Style::Edge, &[[left, BASE * em], [right, BASE * em]]);
    for ms in TICKS {
        let at = x(Nanos::from_millis(ms), width, em);
        paper.line(Style::Edge, &[[at, BASE * em], [at, (BASE + 0.3) * em]]);
        if form != Form::Tight {
            let place = [at, (BASE + 1.4) * em];
            let n = [ms as f32];
            write(paper, Style::Label, Anchor::Middle, place, Word::Tick, &n);
        }
    }
}

/// The heights, and the flags.
pub(super) fn moves(paper: &mut Paper, world: &World, latency: &Summary, width: f32, em: f32) {
    let step = (width - 2.0 * MARGIN * em) / BINS as f32;
    let mut heights = [0_u64; BINS];
    world.times(LATENCY, |time, count| heights[bin(time)] += count);
    let most = heights.into_iter().max().unwrap_or(0).max(1);
    for (bin, count) in heights.into_iter().enumerate() {
        if count > 0 {
            // What is there at all can be seen.
            let share = count as f32 / most as f32;
            let high = ((BASE - TOP) * share * em).max(1.0);
            let left = MARGIN * em + bin as f32 * step;
            paper.rect(Style::Band, left, BASE * em - high, 0.86 * step, high, 0.0);
        }
    }
    flags(paper, world, latency, width, em);
}

/// Where an answer may be called late, in milliseconds: as fine as a hand can aim.
const STOPS: [u16; 27] = [
    50, 60, 70, 80, 90, 100, 120, 140, 170, 200, 250, 300, 350, 400, 500, 600, 700, 800, 900,
    1_000, 1_200, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000,
];

/// The flags, from the left and from above: so no word stands across another one's pole.
fn flags(paper: &mut Paper, world: &World, latency: &Summary, width: f32, em: f32) {
    let is_late = (world.setting(AGAIN) > 0.0).then(|| world.setting(AFTER));
    let of = |time: f64| (latency.count > 0).then_some(time);
    let all = [
        (of(latency.p50), Word::Half),
        (of(latency.p95), Word::Twentieth),
        (of(latency.p99), Word::Hundredth),
        // (Of fewer it would be the slowest there is.)
        (
            (latency.count >= 1_000).then(|| world.window().within(LATENCY, LAST)),
            Word::Thousandth,
        ),
        (is_late, Word::Late),
    ];
    for (place, (time, word)) in all.into_iter().enumerate() {
        let Some(time) = time else { continue };
        let is_before = |n: usize, other: f64| other < time || other == time && n < place;
        let others = all.iter().enumerate();
        let before = others.filter(|(n, (other, _))| other.is_some_and(|at| is_before(*n, at)));
        let at = x(Nanos::from_secs_f64(time), width, em);
        let y = (WORDS + ROW * before.count() as f32) * em;
        let (pole, words) = if word == Word::Late {
            (Style::Back, Style::Now)
        } else {
            (Style::Line, Style::Label)
        };
        let from = y - 0.8 * em;
        paper.line(pole, &[[at, from], [at, BASE * em]]);
        // Words that have no room beside the pole say less.
        let place = [at + 0.3 * em, y];
        let has_room = |word: Word| {
            let letters = f32::from(LABELS[word as usize].room);
            place[0] + Label::WIDE * em * letters <= width
        };
        if word == Word::Late && has_room(Word::LateAfter) {
            let n = [shown(time)];
            write(paper, words, Anchor::Start, place, Word::LateAfter, &n);
        } else if has_room(word) {
            write(paper, words, Anchor::Start, place, word, &[]);
        }
        if word == Word::Late {
            let stop = |ms: u16| {
                [
                    x(Nanos::from_millis(ms.into()), width, em),
                    f32::from(ms) / 1e3,
                ]
            };
            paper.handle(AFTER, [at, from], BASE * em - from, &STOPS.map(stop));
        }
    }
}
