//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// By their index (`Word`).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("listeners", 9, &[]),
    Label::of("between", 4, &[]),
    Label::of("server", 7, &[]),
    Label::of("ghosts", 12, &[("n", 1_000.0)]),
    Label::of("behind", 12, &[("n", 1_000.0)]),
    Label::of("forgets", 15, &[("n", 3_600.0)]),
    Label::of("remembers", 15, &[]),
    Label::of("cut", 5, &[]),
    Label::of("holds", 11, &[("n", 1_000.0)]),
    Label::of("time", 7, &[("n", 4_500.0)]),
    Label::of("says-news", 9, &[("n", 18.0)]),
    Label::of("says-beat", 10, &[]),
    Label::of("says-forgets", 10, &[]),
    Label::of("says-call", 10, &[]),
    Label::of("says-replay", 9, &[("n", 18.0)]),
    Label::of("says-nothing", 9, &[]),
    Label::of("listener", 8, &[]),
    Label::of("client", 8, &[]),
    Label::of("news", 4, &[]),
    Label::of("late", 12, &[("n", 4_500.0)]),
    Label::of("held", 8, &[]),
    Label::of("asks", 24, &[("way", 3.0)]),
    Label::of("opens", 24, &[("way", 3.0)]),
    Label::of("no", 24, &[]),
    Label::of("brings", 24, &[("way", 3.0)]),
    Label::of("says", 24, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Listeners,
    Between,
    Server,
    Ghosts,
    Behind,
    Forgets,
    Remembers,
    Cut,
    Holds,
    #[cfg(not(target_arch = "wasm32"))]
    Time,
    #[cfg(not(target_arch = "wasm32"))]
    News,
    #[cfg(not(target_arch = "wasm32"))]
    Beat,
    #[cfg(not(target_arch = "wasm32"))]
    Forgot,
    #[cfg(not(target_arch = "wasm32"))]
    Call,
    #[cfg(not(target_arch = "wasm32"))]
    Replay,
    #[cfg(not(target_arch = "wasm32"))]
    Nothing,
    #[cfg(not(target_arch = "wasm32"))]
    Listener,
    #[cfg(not(target_arch = "wasm32"))]
    Client,
    #[cfg(not(target_arch = "wasm32"))]
    Made,
    #[cfg(not(target_arch = "wasm32"))]
    Late,
    #[cfg(not(target_arch = "wasm32"))]
    Held,
    #[cfg(not(target_arch = "wasm32"))]
    Asks,
    #[cfg(not(target_arch = "wasm32"))]
    Opens,
    #[cfg(not(target_arch = "wasm32"))]
    No,
    #[cfg(not(target_arch = "wasm32"))]
    Brings,
    #[cfg(not(target_arch = "wasm32"))]
    Says,
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
