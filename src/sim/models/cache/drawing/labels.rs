//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// The most that is counted of what came to nothing.
pub(super) const MOST: f32 = 999_999.0;

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("rate", 12, &[("n", 400.0)]),
    Label::of("drawn", 12, &[("n", 9.0)]),
    Label::of("copies", 19, &[("n", 1_000.0), ("slots", 1_000.0)]),
    Label::of("queue", 15, &[("n", 500.0), ("places", 500.0)]),
    Label::of("awaited", 15, &[("n", 500.0)]),
    Label::of("lost", 14, &[("n", MOST)]),
    Label::of("wasted", 18, &[("n", MOST)]),
    Label::of("restart", 19, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Rate,
    Drawn,
    Copies,
    Queue,
    Awaited,
    Lost,
    Wasted,
    Restart,
}

/// Writes a label.
#[inline(never)]
pub(super) fn write(
    paper: &mut Paper,
    style: Style,
    anchor: Anchor,
    [x, y]: [f32; 2],
    word: Word,
    numbers: &[f32],
) {
    paper.label(style, anchor, x, y, word as usize, numbers);
}
