//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// The most that is counted of what was lost.
pub(super) const MOST: f32 = 999_999.0;

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("clients", 11, &[("n", 400.0)]),
    Label::of("a-die", 10, &[]),
    Label::of("in-turn", 10, &[]),
    Label::of("two-glances", 12, &[]),
    Label::of("full-look", 12, &[]),
    Label::of("board", 5, &[]),
    Label::of("board-age", 18, &[("age", 9.9)]),
    Label::of("there", 3, &[]),
    Label::of("busy", 10, &[]),
    Label::of("number", 2, &[("n", 99.0)]),
    Label::of("turned-away", 19, &[("n", MOST)]),
    Label::of("away", 12, &[("n", MOST)]),
    Label::of("failed", 14, &[("n", MOST)]),
    Label::of("half-speed", 22, &[]),
    Label::of("fifth-speed", 22, &[]),
    Label::of("failing", 22, &[]),
    Label::of("gone", 22, &[]),
    Label::of("half-speed-short", 10, &[]),
    Label::of("fifth-speed-short", 10, &[]),
    Label::of("failing-short", 10, &[]),
    Label::of("gone-short", 10, &[]),
    Label::of("out", 3, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Clients,
    /// The first of four.
    Policies,
    Board = 5,
    BoardAge,
    There,
    Busy,
    Number,
    TurnedAway,
    Away,
    Failed,
    /// The first of four, and of their short forms.
    Ill,
    IllShort = 17,
    Out = 21,
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
