//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// By their index ([`Word`]).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("app", 6, &[]),
    Label::of("server", 6, &[]),
    Label::of("board", 6, &[]),
    Label::of("ledger", 6, &[]),
    Label::of("pay", 6, &[]),
    Label::of("many", 6, &[("n", 1_000.0)]),
    Label::of("lose", 6, &[]),
    Label::of("time", 7, &[("n", 99.9)]),
    Label::of("asks", 4, &[]),
    Label::of("answers-paid", 4, &[]),
    Label::of("answers-busy", 4, &[]),
    Label::of("hears", 22, &[]),
    Label::of("told-paid", 20, &[]),
    Label::of("told-failed", 20, &[]),
    Label::of("silence", 11, &[]),
    Label::of("charges", 10, &[("n", 11.0)]),
    Label::of("times", 4, &[("n", 11.0)]),
    Label::of("key", 16, &[("key", 2.0)]),
    Label::of("once", 24, &[("n", 1_000.0)]),
    Label::of("twice", 24, &[("n", 1_000.0)]),
    Label::of("nothing", 24, &[("n", 1_000.0)]),
    Label::of("in-doubt", 24, &[("n", 1_000.0)]),
    Label::of("phantom", 24, &[("n", 1_000.0)]),
    Label::of("count", 4, &[("n", 1_000.0)]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    App,
    Server,
    Board,
    Ledger,
    Pay,
    Many,
    Lose,
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "only sequences tell times")
    )]
    Time,
    Asks,
    AnswersPaid,
    AnswersBusy,
    Hears,
    ToldPaid,
    ToldFailed,
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "only sequences tell it")
    )]
    Silence,
    Charges,
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "only sequences count beside the ledger")
    )]
    Times,
    Key,
    Once,
    Twice,
    Nothing,
    InDoubt,
    Phantom,
    Count,
}

/// What a message says, by its kind: a question, and three answers.
pub(super) const SAYS: [Word; 4] = [
    Word::Asks,
    Word::AnswersPaid,
    Word::AnswersPaid,
    Word::AnswersBusy,
];
/// How many characters that may have.
pub(super) const SAYS_ROOM: f32 = 4.0;
/// How many an outcome of many has.
pub(super) const OUTCOME_ROOM: f32 = 24.0;

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
