//! Which connections are open, and where the time went.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::lab::Lab;

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let (page, took, em) = (&lab.page, lab.took(), l.em);
    let end = page.began().saturating_add(took.all);
    let [first, apart] = l.open;
    let has_rows = page.calls().len() > 1;
    for call in page.calls() {
        let [began, open, closed] = [call.began, call.open, call.closed].map(|at| l.x(at.min(end)));
        // On the two of them it is seen whether any is open, and below which ones.
        let y = first + apart * f32::from(call.place);
        let rows = [l.lanes[0], l.lanes[1], y];
        if has_rows {
            paper.line(Style::Edge, &[[began, y], [open, y]]);
        }
        if closed > open {
            for y in rows.into_iter().take(2 + usize::from(has_rows)) {
                paper.line(Style::Post, &[[open, y], [closed, y]]);
            }
        }
    }
    let at = |time: Nanos| page.began().saturating_add(time);
    let parts = [
        (
            Style::Level,
            Word::Handshake,
            at(Nanos::ZERO),
            at(took.open),
        ),
        (Style::Pie, Word::Waiting, at(took.open), at(took.first)),
        (Style::Dot, Word::Data, at(took.first), end),
    ];
    let [top, high] = l.bar;
    let below = top + high + 1.1 * em;
    let mut last = 0.0;
    let mut part = |paper: &mut Paper, style, word, from: Nanos, to: Nanos| {
        let (left, right) = (l.x(from), l.x(to));
        if to <= from || right - left < 0.2 {
            return;
        }
        paper.rect(style, left, top, right - left, high, 0.0);
        let has_room = matches!(l.form, Form::Lying | Form::Narrow);
        // Below its part, or as much of it as the words before leave.
        let x = left.max(last);
        if has_room && (last == 0.0 || right - x > 2.4 * em) && x + 5.4 * em < l.time[1] {
            last = x + 5.9 * em;
            write(paper, Style::Label, Anchor::Start, [x, below], word, &[]);
        }
    };
    for (style, word, from, to) in parts {
        part(paper, style, word, from, to);
    }
    for (from, until) in page.missing(at(took.first), end) {
        part(paper, Style::Square, Word::Stalled, from, until);
    }
    if l.form == Form::Lying {
        let x = l.time[0] - 0.6 * em;
        let rows = [
            (Word::Open, first + 1.2 * em),
            (Word::Where, top + 0.85 * em),
        ];
        for (word, y) in rows.into_iter().skip(usize::from(!has_rows)) {
            write(paper, Style::Label, Anchor::End, [x, y], word, &[]);
        }
    }
}
