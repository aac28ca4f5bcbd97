//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("browser", 8, &[]),
    Label::of("server", 6, &[]),
    Label::of("way", 18, &[("km", 20_000.0), ("half", 0.105)]),
    Label::of("on-the-line", 17, &[("n", 8_750.0)]),
    Label::of("name", 7, &[]),
    Label::of("connect", 7, &[]),
    Label::of("secure", 7, &[]),
    Label::of("ask", 7, &[]),
    Label::of("deliver", 7, &[]),
    Label::of("time", 7, &[("n", 99.9)]),
    Label::of("number", 5, &[("n", 6_850.0)]),
    Label::of("enter", 6, &[]),
    Label::of("many", 5, &[("n", 200.0)]),
    Label::of("in-time", 12, &[("n", 200.0)]),
    Label::of("late", 9, &[("n", 200.0)]),
    Label::of("names", 6, &[]),
    Label::of("cell", 16, &[("n", 99.0)]),
    Label::of("says-where", 8, &[]),
    Label::of("says-there", 8, &[]),
    Label::of("says-i-am", 8, &[]),
    Label::of("says-sealed", 8, &[]),
    Label::of("says-agreed", 8, &[]),
    Label::of("says-please", 8, &[]),
    Label::of("packets", 14, &[("n", 6_850.0)]),
    Label::of("works", 6, &[]),
    Label::of("theory", 8, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Browser,
    Server,
    Way,
    OnTheLine,
    /// The first of the five steps.
    Steps,
    Time = 9,
    Number,
    /// The first of the two keys.
    Enter,
    InTime = 13,
    Late,
    Names,
    Cell,
    /// The first of six messages.
    Says,
    Packets = 23,
    Works,
    Theory,
}

/// Writes a label.
#[inline(never)]
pub(super) fn write(
    paper: &mut Paper,
    style: Style,
    anchor: Anchor,
    [x, y]: [f32; 2],
    word: u8,
    numbers: &[f32],
) {
    paper.label(style, anchor, x, y, word.into(), numbers);
}
