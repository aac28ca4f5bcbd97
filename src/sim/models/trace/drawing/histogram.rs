//! How long the pages of many took: a bar for each short time, and over it the line that theory draws.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::models::model::Model;
use crate::sim::models::trace::events::MANY;
use crate::sim::models::trace::lab::Lab;

/// So many bars.
const BARS: usize = 48;
/// All but this share of the pages is there by the end of the scale.
const BEYOND: f64 = 0.002;

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let plan = lab.plan();
    let delivery = plan.delivery();
    let journeys = plan.before().as_secs_f64();
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
    // Over the bars there is a line for words.
    let (floor, high) = (l.rows + 4.6 * l.row - 0.9 * l.em, 4.6 * l.row - 2.0 * l.em);
    let words = floor - high - 0.5 * l.em;
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
    // Where a page without loss is there: what is beyond it is late.
    let least = journeys + delivery.least();
    let border = from + (to - from) * (least / all) as f32;
    paper.line(
        Style::Edge,
        &[[border, floor - high - 1.5 * l.em], [border, floor]],
    );
    let in_time = lab.crowd.pages().len() as f32 - late as f32;
    // (Before the keys there must be room for it.)
    let most = if l.form == Form::Tight {
        l.width
    } else {
        l.keys[0][0] - 0.5 * l.key[0]
    };
    let late_at = (border + 0.4 * l.em).min(most - 9.5 * 0.6 * l.em);
    let counts = [
        (
            Word::InTime,
            Anchor::End,
            (border - 0.4 * l.em).min(late_at - 0.4 * l.em),
            in_time,
        ),
        (Word::Late, Anchor::Start, late_at, late as f32),
    ];
    let counts = counts.iter().skip(usize::from(
        border < 13.0 * 0.6 * l.em || late_at < 13.0 * 0.6 * l.em,
    ));
    for (word, anchor, x, n) in counts.copied() {
        let at = [x, words];
        write(paper, Style::Ink, anchor, at, word as u8, &[n]);
    }
    if l.form == Form::Tight {
        return;
    }
    let is_apart = to - border > 8.0 * 0.6 * l.em;
    let times = [(least, border), (all, to)];
    for (time, x) in times.into_iter().take(1 + usize::from(is_apart)) {
        let (at, word) = ([x, under], Word::Time as u8);
        write(paper, Style::Label, Anchor::End, at, word, &[time as f32]);
    }
    // (Where there is room beside the late ones.)
    let room = 8.0 * 0.6 * l.em;
    if to - room - 2.0 * l.em > border + 10.0 * 0.6 * l.em {
        let y = words - 0.3 * l.em;
        let left = to - room - 1.6 * l.em;
        paper.line(Style::Line, &[[left, y], [left + 1.2 * l.em, y]]);
        write(
            paper,
            Style::Label,
            Anchor::Start,
            [to - room, words],
            Word::Theory as u8,
            &[],
        );
    }
}
