//! How long the pages of many took: a dot for each, where it was there.

use super::labels::{Word, write};
use super::layout::{Layout, span};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::models::handshake::events::MANY;
use crate::sim::models::handshake::lab::Lab;
use crate::sim::models::model::Model;

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let (crowd, em) = (&lab.crowd, l.em);
    let gone = lab.now().saturating_sub(crowd.began());
    let pages = crowd.pages();
    let end = if crowd.is_there_all() {
        pages[pages.len() - 1].all
    } else {
        gone
    };
    let scale = Layout {
        began: crowd.began(),
        span: span(lab.least, end),
        ..*l
    };
    let floor = if l.form == Form::Lane {
        5.9 * em
    } else {
        12.0 * em
    };
    let [from, to] = l.time;
    paper.line(Style::Edge, &[[from, floor], [to, floor]]);
    if crowd.is_under_way() {
        let x = scale.x(lab.now());
        paper.line(Style::Hair, &[[x, 3.2 * em], [x, floor]]);
    }
    // Those that came close together stand on each other.
    let pitch = if l.form == Form::Lane { 0.24 } else { 0.42 } * em;
    let (mut place, mut high) = (u32::MAX, 0.0);
    for took in pages {
        let column = ((scale.x(crowd.began().saturating_add(took.all)) - from) / pitch) as u32;
        high = if column == place { high + 1.0 } else { 0.0 };
        place = column;
        let x = (from + (column as f32 + 0.5) * pitch).min(to - 0.5 * pitch);
        let y = floor - (high + 0.7) * pitch;
        paper.mark(Style::Dot, Glyph::Dot, x, y, 0.45 * pitch);
    }
    let there = [pages.len() as f32, MANY as f32];
    let at = [from, 1.25 * em];
    write(
        paper,
        Style::Ink,
        Anchor::Start,
        at,
        Word::There,
        &there[..1],
    );
    if crowd.is_there_all() && l.form != Form::Lane {
        let seconds = lab.seconds();
        let xs = seconds.map(|seconds| {
            let took = crate::Nanos::from_secs_f64(seconds);
            scale.x(crowd.began().saturating_add(took))
        });
        // Both to one side of their lines; first the one whose words the other's line doesn't cross.
        let room = 8.4 * em;
        let ends = xs[0].max(xs[1]) + room > to;
        let anchor = if ends { Anchor::End } else { Anchor::Start };
        let first = usize::from((xs[0] < xs[1]) != ends);
        for (row, which) in [first, 1 - first].into_iter().enumerate() {
            let (x, word) = (xs[which], [Word::Mean, Word::Median][which]);
            let y = floor + (1.5 + 1.5 * row as f32) * em;
            paper.line(Style::Line, &[[x, floor], [x, y - 0.9 * em]]);
            let at = [if ends { x.max(from + room) } else { x }, y];
            write(
                paper,
                Style::Ink,
                anchor,
                at,
                word,
                &[seconds[which] as f32],
            );
        }
    }
}
