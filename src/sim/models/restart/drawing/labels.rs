//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("crowd", 10, &[]),
    Label::of("back", 12, &[("n", 20_000.0)]),
    Label::of("queue", 10, &[]),
    Label::of("gone", 16, &[("n", 99_999_999.0)]),
    Label::of("slots", 17, &[("n", 2_000.0)]),
    Label::of("time", 5, &[("n", 90.0)]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(super) enum Word {
    Crowd,
    Back,
    Queue,
    Gone,
    Slots,
    Time,
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
    paper.label(style, anchor, x, y, (word as u8).into(), numbers);
}
