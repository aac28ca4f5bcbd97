//! The chain: five waits one after the other, to scale; and the keys.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;
use crate::sim::models::presses::Page as _;
use crate::sim::models::trace::events::MANY;
use crate::sim::models::trace::lab::Lab;

/// The keys that are pressed.
pub(super) fn keys(l: &Layout, paper: &mut Paper) {
    let [wide, high] = l.key;
    for (key, [x, y]) in (0_u8..).zip(l.keys) {
        paper.rect(
            Style::Ring,
            x - 0.5 * wide,
            y - 0.5 * high,
            wide,
            high,
            0.35 * l.em,
        );
        let number = [MANY as f32];
        let numbers = &number[..usize::from(key)];
        let at = [x, y + 0.35 * l.em];
        write(
            paper,
            Style::Name,
            Anchor::Middle,
            at,
            Word::Enter as u8 + key,
            numbers,
        );
        paper.target(x, y, 23.0, u32::from(key), 0);
    }
}

/// The steps' names.
pub(super) fn names(l: &Layout, paper: &mut Paper) {
    for step in 0..5_u8 {
        let at = [l.bars[0] - 0.5 * l.em, base(l, step)];
        write(
            paper,
            Style::Label,
            Anchor::End,
            at,
            Word::Steps as u8 + step,
            &[],
        );
    }
}

/// How long each step takes: an outline for what is to come if nothing is lost, filled as far as it has come.
pub(super) fn bars(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let mut ends = lab.plan().ends();
    let mut gone = Nanos::ZERO;
    if lab.asked {
        [gone, _] = lab.page.took(lab.now());
        ends[4] = if lab.page.is_under_way() {
            ends[4].max(gone)
        } else {
            gone
        };
    }
    let [from, to] = l.bars;
    let span = ends[4].0.max(1) as f32;
    let x = |time: Nanos| from + (to - from) * time.0 as f32 / span;
    let mut begins = Nanos::ZERO;
    for (step, end) in (0_u8..).zip(ends) {
        let y = base(l, step) - 0.8 * l.em;
        let high = 0.95 * l.em;
        let (left, right) = (x(begins), x(end).max(x(begins) + 1.0));
        paper.rect(Style::Slot, left, y, right - left, high, 0.0);
        let so_far = x(gone.min(end)).max(left);
        if gone > begins && so_far > left {
            // Journeys in ink, the delivery in the colour of what is on its way.
            let style = if step == 4 { Style::Dot } else { Style::Level };
            paper.rect(style, left, y, so_far - left, high, 0.0);
        }
        let takes = end.saturating_sub(begins).as_secs_f64() as f32;
        let at = if l.form == Form::Tight {
            to + 0.4 * l.em
        } else {
            right + 0.4 * l.em
        };
        let word = Word::Time as u8;
        write(
            paper,
            Style::Ink,
            Anchor::Start,
            [at, base(l, step)],
            word,
            &[takes],
        );
        begins = end;
    }
}

fn base(l: &Layout, step: u8) -> f32 {
    l.rows + f32::from(step) * l.row
}
