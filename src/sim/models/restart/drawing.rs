//! A crowd drawn: those at home, those who wait behind those who have gone, and what each second of the
//! server's work came to.

mod labels;
mod layout;

pub(super) use labels::LABELS;

use self::labels::{Word, write};
use self::layout::Layout;
use super::model::{Crowd, SECONDS};
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::models::rules::World;

/// Draws this instant. Form 1 is a lane beside another one.
pub(super) fn draw(lab: &Crowd, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
    let l = &Layout::new(width, em, form == 1);
    let all = lab.clients().max(1) as f32;
    let a_second = 1e9 / lab.slot.0.max(1) as f32;
    if paper.begin(width, em, &[form as f32, all, a_second]) {
        stands(l, paper, a_second);
    }
    paper.moving();
    let waiting = lab.waits() as f32;
    let (back, gone) = (lab.back as f32, lab.gone as f32);
    let home = (all - back - waiting).max(0.0);
    // Where the crowd is, as parts of one bar; who has gone stands before those who wait.
    let [left, top, wide, high] = l.crowd;
    let mut x = left;
    for (part, style) in [
        (back, Style::Dot),
        (waiting, Style::Square),
        (home, Style::Ghost),
    ] {
        let size = wide * part / all;
        if part > 0.0 {
            paper.rect(style, x, top, size, high, 0.0);
        }
        x += size;
    }
    // (It has no end: those who have gone may be more than the crowd.)
    let [left, top, wide, high] = l.queue;
    let scale = wide / all.max(gone + waiting);
    let before = gone * scale;
    if gone > 0.0 {
        paper.rect(Style::Heap, left, top, before, high, 0.0);
    }
    if waiting > 0.0 {
        let x = left + before;
        paper.rect(Style::Square, x, top, waiting * scale, high, 0.0);
    }
    let [left, top, right, bottom] = l.chart;
    let pitch = (right - left) / SECONDS as f32;
    let highest = (bottom - top) / a_second.max(1.0);
    for (second, [back, wasted]) in lab.seconds.iter().enumerate() {
        let x = left + second as f32 * pitch;
        let (back, wasted) = (*back as f32 * highest, *wasted as f32 * highest);
        let bar = (pitch - 0.5).max(0.4);
        if back > 0.0 {
            paper.rect(Style::Dot, x, bottom - back, bar, back, 0.0);
        }
        if wasted > 0.0 {
            paper.rect(Style::Heap, x, bottom - back - wasted, bar, wasted, 0.0);
        }
    }
    let now = lab.passed(world).as_secs_f64() as f32;
    let at = left + pitch * now.min(SECONDS as f32);
    paper.line(Style::Hair, &[[at, top], [at, bottom]]);
    if l.form != Form::Lane {
        let [back_at, gone_at] = l.counts;
        write(paper, Style::Now, Anchor::End, back_at, Word::Back, &[back]);
        write(
            paper,
            Style::Label,
            Anchor::End,
            gone_at,
            Word::Gone,
            &[gone],
        );
    }
    paper.end(l.height);
}

/// The frames, and what they are.
fn stands(l: &Layout, paper: &mut Paper, a_second: f32) {
    for [x, y, wide, high] in [l.crowd, l.queue] {
        paper.rect(Style::Ring, x, y, wide, high, 0.0);
    }
    let [left, top, right, bottom] = l.chart;
    paper.line(Style::Edge, &[[left, bottom], [right, bottom]]);
    paper.line(Style::Hair, &[[left, top], [right, top]]);
    if l.form == Form::Lane {
        return;
    }
    // (Where there is no room for both, the numbers say enough.)
    let names = [
        (Word::Crowd, l.names[0], 14.0),
        (Word::Queue, l.names[1], 17.0),
    ];
    for (word, at, room) in names {
        if right - left > room * l.em {
            write(paper, Style::Name, Anchor::Start, at, word, &[]);
        }
    }
    write(
        paper,
        Style::Label,
        Anchor::Start,
        l.names[2],
        Word::Slots,
        &[a_second],
    );
    let marks: &[(f32, f32)] = if right - left < 16.0 * l.em {
        &[(0.5, 60.0)]
    } else {
        &[(0.25, 30.0), (0.5, 60.0), (0.75, 90.0)]
    };
    for &(share, seconds) in marks {
        let x = left + share * (right - left);
        paper.line(Style::Edge, &[[x, bottom], [x, bottom + 0.3 * l.em]]);
        let at = [x, bottom + 1.3 * l.em];
        write(
            paper,
            Style::Label,
            Anchor::Middle,
            at,
            Word::Time,
            &[seconds],
        );
    }
}
