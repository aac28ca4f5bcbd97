//! What was answered, minute by minute, what was done when, and what theory expects to be out of date.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::resolver::chart::{MINUTES, minute};
use crate::sim::models::resolver::model::Resolvers;
use crate::theory::Copies;

/// So many of the minutes lie before now; the others are to come.
const BEFORE: u64 = 64;

pub(super) fn stands(l: &Layout, paper: &mut Paper) {
    let [left, top, right, bottom] = l.chart;
    paper.line(Style::Edge, &[[left, bottom], [right, bottom]]);
    paper.line(Style::Hair, &[[left, top], [right, top]]);
    if l.form != Form::Lane {
        let at = [left, top - 0.4 * l.em];
        write(paper, Style::Label, Anchor::Start, at, Word::Answers, &[]);
    }
}

pub(super) fn moves(l: &Layout, paper: &mut Paper, lab: &Resolvers, now: Nanos) {
    let [left, top, right, bottom] = l.chart;
    let here = minute(now);
    let from = here.saturating_sub(BEFORE);
    let wide = (right - left) / MINUTES as f32;
    let high = bottom - top;
    let x = |minutes: f32| left + (minutes - from as f32).clamp(0.0, MINUTES as f32) * wide;
    for at in from..=here {
        let minute = lab.chart.at(at);
        let all: u32 = minute.answers.iter().sum();
        let place = x(at as f32);
        let mut floor = bottom;
        for (count, style) in
            minute
                .answers
                .into_iter()
                .zip([Style::Dot, Style::Square, Style::Heap])
        {
            let part = high * count as f32 / all.max(1) as f32;
            if count > 0 {
                paper.rect(style, place, floor - part, (wide - 0.5).max(0.5), part, 0.0);
            }
            floor -= part;
        }
    }
    for at in from..=here {
        let marks = lab.chart.at(at).marks.into_iter();
        for (done, style) in marks.zip([Style::Post, Style::Line]) {
            if let Some(minutes) = done {
                let place = x(minutes);
                paper.line(style, &[[place, top - 0.3 * l.em], [place, bottom]]);
            }
        }
    }
    let at = x((now.as_secs_f64() / 60.0) as f32);
    paper.line(Style::Hair, &[[at, top], [at, bottom]]);
    if l.form != Form::Lane {
        let half = 0.5 * 5.0 * 0.6 * l.em;
        let middle = at.min(right - half).max(left + half);
        let below = [middle, bottom + 1.1 * l.em];
        write(paper, Style::Label, Anchor::Middle, below, Word::Now, &[]);
    }
    let (Some(changed), Some([lives, ahead, every])) = (lab.past.changed, lab.past.expected) else {
        return;
    };
    // From the top down: what is out of date lies over what is right, where nothing fails.
    let copies = Copies {
        rate: 1.0 / every,
        lives,
    };
    let mut line = [[0.0; 2]; MINUTES + 1];
    let mut points = 0;
    for at in 0..=MINUTES {
        let time = (from + at as u64) as f64 * 60.0;
        if time >= changed {
            let old = copies.old_after(time - changed + ahead);
            line[points] = [left + at as f32 * wide, bottom - high * (1.0 - old as f32)];
            points += 1;
        }
    }
    paper.line(Style::Line, &line[..points]);
}
