//! The labels of the drawing, and how many characters each may have.

use crate::drawing::{Anchor, Label, Paper, Style};

/// By their index ([`Word`]).
pub(in super::super) const LABELS: &[Label] = &[
    Label::of("client", 6, &[]),
    Label::of("server", 6, &[]),
    Label::of("enter", 6, &[]),
    Label::of("many", 5, &[("n", 20.0)]),
    Label::of("lose", 5, &[]),
    Label::of("wait", 10, &[("n", 10_999.0)]),
    Label::of("time", 7, &[("n", 99.9)]),
    Label::of("handshake", 9, &[]),
    Label::of("waiting", 9, &[]),
    Label::of("data", 9, &[]),
    Label::of("stalled", 9, &[]),
    Label::of("open", 6, &[]),
    Label::of("where", 6, &[]),
    Label::of("mean", 12, &[("n", 99.9)]),
    Label::of("median", 14, &[("n", 99.9)]),
    Label::of("there", 11, &[("n", 20.0)]),
    Label::of("says-syn", 3, &[]),
    Label::of("says-syn-ack", 7, &[]),
    Label::of("says-hello", 5, &[]),
    Label::of("says-certificate", 4, &[]),
    Label::of("says-keys", 4, &[]),
    Label::of("says-finished", 8, &[]),
    Label::of("says-get", 3, &[]),
    Label::of("says-data", 3, &[]),
    Label::of("step-tcp", 5, &[]),
    Label::of("step-tls", 5, &[]),
    Label::of("step-quic", 5, &[]),
    Label::of("step-http", 5, &[]),
];

/// The labels' indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[cfg_attr(
    target_arch = "wasm32",
    expect(dead_code, reason = "only sequences name what was sent")
)]
pub(super) enum Word {
    Client,
    Server,
    Enter,
    Many,
    Lose,
    Wait,
    Time,
    Handshake,
    Waiting,
    Data,
    Stalled,
    Open,
    Where,
    Mean,
    Median,
    There,
    Syn,
    SynAck,
    Hello,
    Certificate,
    Keys,
    Finished,
    Get,
    SaysData,
    Tcp,
    Tls,
    Quic,
    Http,
}

/// What a message says, by its kind.
pub(super) const SAYS: [Word; 12] = [
    Word::Syn,
    Word::SynAck,
    Word::Hello,
    Word::Certificate,
    Word::Keys,
    Word::Finished,
    Word::Hello,
    Word::Certificate,
    Word::Hello,
    Word::Certificate,
    Word::Get,
    Word::SaysData,
];

/// How many characters that may have. (From here, so that the labels themselves needn't be in a wasm file.)
pub(super) const ROOMS: [u8; 12] = [3, 7, 5, 4, 4, 8, 5, 4, 5, 4, 3, 3];

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
