//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// The longest numbers that labels hold: clients, places, what the heap counts.
const MOST: f32 = 1e6;
/// What the heap counts up to.
pub(super) const MOST_COUNTED: u32 = 9_999_999;

const fn label(key: &'static str, room: u8, numbers: &'static [(&'static str, f32)]) -> Label {
    Label { key, room, numbers }
}

/// By their index ([`Word`]).
pub const LABELS: &[Label] = &[
    label("answers", 10, &[]),
    label("door-open", 10, &[]),
    label("door-shut", 10, &[]),
    label("sign-idle", 8, &[]),
    label("sign-at-work", 8, &[]),
    label("sign-waiting", 8, &[]),
    label("sign-growing", 8, &[]),
    label("sign-draining", 8, &[]),
    label("sign-full", 8, &[]),
    label("wait-of", 16, &[("n", 999.0), ("places", 999.0)]),
    label("taken", 8, &[("n", 99.0), ("places", 99.0)]),
    label("wait", 12, &[("n", 99_999.0)]),
    label("wait-narrow", 8, &[("n", 999.0)]),
    label("no-queue", 8, &[]),
    label("count", 9, &[("n", 9_999_999.0)]),
    label("server", 8, &[]),
    label("rate", 14, &[("rate", 9_999.0)]),
    label("rate-narrow", 11, &[("rate", MOST)]),
    label("idle", 12, &[]),
    label("busy", 12, &[]),
    label("busy-of", 14, &[("n", 99.0), ("workers", 99.0)]),
    label("busy-many", 14, &[("n", 1_000.0)]),
    label("clients", 17, &[("n", MOST)]),
    label("drawn-of", 21, &[("drawn", 80.0), ("n", MOST)]),
    label("press", 20, &[]),
    label("turned-away", 12, &[]),
    label("away", 6, &[]),
    label("newest-first", 13, &[]),
    label("lost", 21, &[("n", 9_999_999.0)]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Answers,
    DoorOpen,
    DoorShut,
    /// The first of six signs.
    Signs,
    WaitOf = 9,
    Taken,
    Wait,
    WaitNarrow,
    NoQueue,
    Count,
    Server,
    Rate,
    RateNarrow,
    Idle,
    Busy,
    BusyOf,
    BusyMany,
    Clients,
    DrawnOf,
    Press,
    TurnedAway,
    Away,
    NewestFirst,
    Lost,
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
