//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// The most that is counted.
pub(super) const MOST: f32 = 9_999.0;
pub(super) const MOST_CLICKS: f32 = 99_999.0;
pub(super) const MOST_TIMES: f32 = 999.9;
/// The longest time that a tree takes, in seconds.
pub(super) const LONGEST: f32 = 999.9;

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("client", 6, &[]),
    Label::of("front", 6, &[]),
    Label::of("middle", 6, &[]),
    Label::of("back", 6, &[]),
    Label::of("client-short", 1, &[]),
    Label::of("front-short", 1, &[]),
    Label::of("middle-short", 1, &[]),
    Label::of("back-short", 1, &[]),
    Label::of("clicks", 13, &[("n", MOST)]),
    Label::of("calls", 13, &[("n", MOST)]),
    Label::of("wait", 13, &[("n", MOST)]),
    Label::of("number", 5, &[("n", MOST)]),
    Label::of("times", 6, &[("n", MOST_TIMES)]),
    Label::of("a-call", 14, &[]),
    Label::of("tree", 26, &[("n", MOST_CLICKS), ("calls", 125.0)]),
    Label::of("tree-short", 10, &[("calls", 125.0)]),
    Label::of("time", 7, &[("n", LONGEST)]),
    Label::of("gone", 5, &[]),
    Label::of("there", 5, &[]),
    Label::of("so-many", 4, &[("n", 125.0)]),
    Label::of("silent", 6, &[]),
    Label::of("click", 7, &[]),
    Label::of("error", 5, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    /// The first of four, and of their short forms.
    Names,
    ShortNames = 4,
    Clicks = 8,
    Calls,
    Wait,
    Number,
    Times,
    ACall,
    Tree,
    TreeShort,
    Time,
    Gone,
    There,
    SoMany,
    Silent,
    Click,
    Error,
}

/// Writes a label.
pub(super) fn write(
    paper: &mut Paper,
    style: Style,
    anchor: Anchor,
    at: [f32; 2],
    word: Word,
    numbers: &[f32],
) {
    write_nth(paper, style, anchor, at, word as usize, numbers);
}

/// Writes a label by its index.
#[inline(never)]
pub(super) fn write_nth(
    paper: &mut Paper,
    style: Style,
    anchor: Anchor,
    [x, y]: [f32; 2],
    word: usize,
    numbers: &[f32],
) {
    paper.label(style, anchor, x, y, word, numbers);
}
