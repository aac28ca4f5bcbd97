//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("visitor", 8, &[]),
    Label::of("resolver", 8, &[]),
    Label::of("root", 4, &[]),
    Label::of("com", 4, &[]),
    Label::of("own", 7, &[]),
    Label::of("time", 7, &[("n", 0.19)]),
    Label::of("lives", 15, &[("n", 86_399.0)]),
    Label::of("silent", 10, &[]),
    Label::of("change", 6, &[]),
    Label::of("silence", 6, &[]),
    Label::of("back", 6, &[]),
    Label::of("empty", 6, &[]),
    Label::of("now", 5, &[]),
    Label::of("answers", 16, &[]),
    Label::of("says-where", 8, &[]),
    Label::of("says-ask", 8, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    #[cfg(not(target_arch = "wasm32"))]
    Visitor,
    #[cfg(not(target_arch = "wasm32"))]
    Resolver,
    Root = 2,
    Com,
    Own,
    #[cfg(not(target_arch = "wasm32"))]
    Time,
    Lives = 6,
    Silent,
    Change,
    Silence,
    Back,
    Empty,
    Now,
    Answers,
    #[cfg(not(target_arch = "wasm32"))]
    Where,
    #[cfg(not(target_arch = "wasm32"))]
    Ask,
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
