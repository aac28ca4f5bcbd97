//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// Most clients, and the highest rate, that a label tells of.
const MOST: f32 = 1e6;
/// What the heap counts up to.
pub(super) const MOST_COUNTED: f32 = 9_999_999.0;

/// By their index (`Word`).
pub const LABELS: &[Label] = &[
    Label::of("answers", 10, &[]),
    Label::of("door", 10, &[("shut", 1.0)]),
    Label::of("sign-idle", 8, &[]),
    Label::of("sign-at-work", 8, &[]),
    Label::of("sign-waiting", 8, &[]),
    Label::of("sign-growing", 8, &[]),
    Label::of("sign-draining", 8, &[]),
    Label::of("sign-full", 8, &[]),
    Label::of("no-queue", 8, &[]),
    Label::of("taken", 8, &[("n", 99.0), ("places", 99.0)]),
    Label::of("wait-of", 16, &[("n", 999.0), ("places", 999.0)]),
    Label::of("count", 9, &[("n", MOST_COUNTED)]),
    Label::of("server", 8, &[]),
    Label::of("rate", 18, &[("rate", MOST)]),
    Label::of("rate-short", 11, &[("rate", MOST)]),
    Label::of("busy-of", 19, &[("n", 1_000.0), ("workers", 1_000.0)]),
    Label::of("press", 20, &[]),
    Label::of("clients", 20, &[("n", MOST), ("drawn", 80.0)]),
    Label::of("turned-away", 11, &[]),
    Label::of("newest-first", 12, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Answers,
    /// Whether it is shut.
    Door,
    /// The first of six signs.
    Signs,
    NoQueue = 8,
    Taken,
    WaitOf,
    Count,
    Server,
    Rate,
    RateShort,
    BusyOf,
    Press,
    /// How many, and how many of them are drawn; 0: all.
    Clients,
    TurnedAway,
    NewestFirst,
}

/// Writes a label.
#[inline(never)]
pub(super) fn write(paper: &mut Paper, anchor: Anchor, x: f32, y: f32, word: u32, numbers: &[f32]) {
    let style = if word == Word::Server as u32 {
        Style::Name
    } else if word.wrapping_sub(Word::Signs as u32) < 6 {
        Style::Now
    } else {
        Style::Label
    };
    paper.label(style, anchor, x, y, word as usize, numbers);
}
