//! How long the pages of many took: a bar for each short time, and over it the line that theory draws.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::models::model::Model;
use crate::sim::models::trace::crowd::MANY;
use crate::sim::models::trace::lab::Lab;

/// So many bars.
const BARS: usize = 48;
/// All but this share of the pages is there by the end of the scale.
const BEYOND: f64 = 0.002;

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let plan = lab.plan();
    let delivery = plan.delivery();
    let journeys = plan.journeys().as_secs_f64();
    let mut span = delivery.least() + 0.5 * delivery.again;
    while 1.0 - delivery.by(span) > BEYOND {
        span += delivery.again;
    }
    let all = journeys + span;
    let each = all / BARS as f64;
    let bar = |time: f64| ((time / each) as usize).min(BARS - 1);
    let (mut found, mut late) = ([0.0_f32; BARS], 0);
    for took in lab.crowd.pages() {
        found[bar(took.all.as_secs_f64())] += 1.0;
        let [is_late, _] = took.late(&plan);
        late += u32::from(is_late);
    }
    let by = |bar: usize| delivery.by(bar as f64 * each - journeys);
    let expected: [f32; BARS] = core::array::from_fn(|bar| {
        let until = if bar + 1 == BARS { 1.0 } else { by(bar + 1) };
        ((until - by(bar)) * f64::from(MANY)) as f32
    });
    let most = expected
        .iter()
        .chain(&found)
        .fold(1.0, |most: f32, n| most.max(*n));
    let [from, to] = l.bars;
    let (floor, high) = (l.rows + 4.6 * l.row - 0.9 * l.em, 4.6 * l.row - 0.6 * l.em);
    let to = to + 3.6 * l.em;
    let wide = (to - from) / BARS as f32;
    let x = |bar: usize| from + bar as f32 * wide;
    let y = |n: f32| floor - high * n / most;
    paper.line(Style::Edge, &[[from, floor], [to, floor]]);
    let now = lab.now().saturating_sub(lab.crowd.began()).as_secs_f64();
    if lab.crowd.is_under_way() {
        let at = (from + (to - from) * (now / all) as f32).min(to);
        paper.line(Style::Hair, &[[at, floor - high], [at, floor]]);
    }
    for (bar, n) in found.into_iter().enumerate().filter(|(_, n)| *n > 0.0) {
        paper.rect(Style::Dot, x(bar), y(n), wide - 1.0, floor - y(n), 0.0);
    }
    let mut line = [[0.0; 2]; 2 * BARS];
    for (bar, n) in expected.into_iter().enumerate() {
        line[2 * bar] = [x(bar), y(n)];
        line[2 * bar + 1] = [x(bar + 1), y(n)];
    }
    paper.line(Style::Line, &line);
    let under = floor + 1.15 * l.em;
    if l.form != Form::Tight {
        write(
            paper,
            Style::Label,
            Anchor::End,
            [to, under],
            Word::Time as u8,
            &[all as f32],
        );
    }
    // The page can't be there before its journeys are: there is room for words.
    let there = lab.crowd.pages().len() as f32;
    let x = from + 0.4 * l.em;
    let counts = [(Word::There, there), (Word::Late, late as f32)];
    for (row, (word, n)) in (0_u8..).zip(counts) {
        let at = [x, floor - high + (1.0 + 1.4 * f32::from(row)) * l.em];
        write(paper, Style::Ink, Anchor::Start, at, word as u8, &[n]);
    }
}
