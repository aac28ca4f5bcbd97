//! The drawing of a sequence: time runs down, somebody is an upright line, and a message is a line from one
//! to another that slopes, because it takes its time.
//!
//! It is drawn from a conversation's record, so that its times are those of the run.

use crate::drawing::{Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::Sending;

/// Where times are on the paper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sequence {
    /// The time at the top, and how high that is.
    pub(super) begins: Nanos,
    pub(super) top: f32,
    /// Pixels a nanosecond.
    pub(super) scale: f32,
    /// A label's size.
    pub(super) em: f32,
}

impl Sequence {
    /// How high a moment is.
    pub(super) fn y(&self, time: Nanos) -> f32 {
        self.top + time.saturating_sub(self.begins).0 as f32 * self.scale
    }

    /// Somebody, from a moment to another.
    pub(super) fn life(&self, paper: &mut Paper, x: f32, until: Nanos) {
        paper.line(
            Style::Edge,
            &[[x, self.top - 0.5 * self.em], [x, self.y(until)]],
        );
    }

    /// A short message from one to another.
    pub(super) fn message(
        &self,
        paper: &mut Paper,
        sides: [f32; 2],
        sending: &Sending,
        is_answer: bool,
    ) {
        self.message_as(paper, Style::Asks, sides, sending, is_answer);
    }

    /// The same, as a line of this style: a dot begins a question, a ring an answer; what is lost ends in a
    /// cross half way.
    pub(super) fn message_as(
        &self,
        paper: &mut Paper,
        line: Style,
        [from, to]: [f32; 2],
        sending: &Sending,
        is_answer: bool,
    ) {
        let (y, end) = (self.y(sending.whole), self.y(sending.arrives));
        let r = 0.32 * self.em;
        if sending.lost {
            let middle = [0.5 * (from + to), 0.5 * (y + end)];
            paper.line(line, &[[from, y], middle]);
            paper.mark(Style::Cross, Glyph::Cross, middle[0], middle[1], r);
        } else {
            let back = if to > from { -0.5 } else { 0.5 } * self.em;
            // The head follows the slope.
            let slope = (end - y) / (to - from);
            let head = [to + back, end + back * slope];
            let aside = 0.28 * self.em;
            paper.line(line, &[[from, y], [to, end]]);
            paper.line(
                Style::Asks,
                &[
                    [head[0], head[1] - aside],
                    [to, end],
                    [head[0], head[1] + aside],
                ],
            );
        }
        let style = if is_answer { Style::Asks } else { Style::Dot };
        paper.mark(style, Glyph::Dot, from, y, r);
    }

    /// Many messages in a row, drawn as one: the first, the last, and what is between them.
    pub(super) fn burst(
        &self,
        paper: &mut Paper,
        [from, to]: [f32; 2],
        first: &Sending,
        last: &Sending,
    ) {
        let corners = [
            [from, self.y(first.begins)],
            [to, self.y(first.arrives)],
            [to, self.y(last.arrives)],
            [from, self.y(last.whole)],
        ];
        paper.line(Style::Track, &corners);
        for [a, b] in [[0, 1], [3, 2]] {
            paper.line(Style::Asks, &[corners[a], corners[b]]);
        }
    }
}
