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
        for (row, (word, seconds)) in
            (0_u8..).zip([Word::Mean, Word::Median].into_iter().zip(seconds))
        {
            let x = scale.x(crowd
                .began()
                .saturating_add(crate::Nanos::from_secs_f64(seconds)));
            let y = floor + (1.5 + 1.5 * f32::from(row)) * em;
            paper.line(Style::Line, &[[x, floor], [x, y - 0.9 * em]]);
            let room = 14.0 * 0.6 * em;
            let at = [x.min(to - room).max(from), y];
            write(
                paper,
                Style::Ink,
                Anchor::Start,
                at,
                word,
                &[seconds as f32],
            );
        }
    }
}
