//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

const fn label(key: &'static str, room: u8, numbers: &'static [(&'static str, f32)]) -> Label {
    Label { key, room, numbers }
}

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    label("browser", 8, &[]),
    label("server", 6, &[]),
    label("way", 18, &[("km", 20_000.0), ("half", 0.105)]),
    label("on-the-line", 17, &[("n", 8_750.0)]),
    label("name", 7, &[]),
    label("connect", 7, &[]),
    label("secure", 7, &[]),
    label("ask", 7, &[]),
    label("deliver", 7, &[]),
    label("time", 7, &[("n", 99.9)]),
    label("number", 5, &[("n", 6_850.0)]),
    label("enter", 6, &[]),
    label("many", 5, &[("n", 200.0)]),
    label("there", 10, &[("n", 200.0)]),
    label("late", 9, &[("n", 200.0)]),
    label("names", 6, &[]),
    label("cell", 16, &[("n", 99.0)]),
    label("says-where", 8, &[]),
    label("says-there", 8, &[]),
    label("says-i-am", 8, &[]),
    label("says-sealed", 8, &[]),
    label("says-agreed", 8, &[]),
    label("says-please", 8, &[]),
    label("packets", 14, &[("n", 6_850.0)]),
    label("works", 6, &[]),
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
    There = 13,
    Late,
    Names,
    Cell,
    /// The first of six messages.
    Says,
    Packets = 23,
    Works,
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
