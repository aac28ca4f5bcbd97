//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// The most that is counted, and the longest time.
pub(super) const MOST: f32 = 99_999.0;
pub(super) const LONGEST: f32 = 999.0;

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("workers", 15, &[("n", 200.0), ("of", 200.0)]),
    Label::of("in-line", 15, &[("n", MOST)]),
    Label::of("tick", 6, &[("n", 100_000.0)]),
    Label::of("half", 4, &[]),
    Label::of("twentieth", 4, &[]),
    Label::of("hundredth", 4, &[]),
    Label::of("thousandth", 6, &[]),
    Label::of("late", 4, &[]),
    Label::of("late-after", 12, &[("n", 5.0)]),
    Label::of("within", 14, &[("n", LONGEST)]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Workers,
    InLine,
    Tick,
    Half,
    Twentieth,
    Hundredth,
    Thousandth,
    Late,
    LateAfter,
    Within,
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
