//! The bytes that Module 14 shows: those of an independent implementation of the protocol.

use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::frame::Frame;
use tungstenite::protocol::frame::coding::{Data, OpCode};

use super::CHAPTER;

/// *Hello* in a frame, as the server sends it, or as a client does.
pub(super) fn hello(masked: bool) -> Vec<u8> {
    let mut frame = Frame::message("Hello", OpCode::Data(Data::Text), true);
    frame.header_mut().mask = masked.then_some([0x37, 0xfa, 0x21, 0x3d]);
    let mut bytes = Vec::new();
    frame.format(&mut bytes).expect("a frame");
    bytes
}

/// The bytes that stand in a line of a figure, after its first word.
fn bytes_of(line: &str) -> Vec<u8> {
    line.split_whitespace()
        .skip(1)
        .map(|byte| u8::from_str_radix(byte, 16).expect("a byte"))
        .collect()
}

#[test]
fn the_figure_s_frames_are_those_of_the_protocol() {
    for (start, masked) in [("down ", false), ("up ", true)] {
        let line = CHAPTER.lines().find(|line| line.starts_with(start));
        assert_eq!(bytes_of(line.expect("a frame")), hello(masked), "{start}");
    }
}

#[test]
fn the_upgrade_s_answer_is_the_hash_of_its_question() {
    let field = |name: &str| {
        let line = CHAPTER.lines().find_map(|line| line.strip_prefix(name));
        line.expect("a field").trim()
    };
    let key = field("Sec-WebSocket-Key:");
    assert_eq!(
        field("Sec-WebSocket-Accept:"),
        derive_accept_key(key.as_bytes())
    );
}

/// Each line of the event begins where the figure says.
#[test]
fn the_event_s_lines_begin_where_the_figure_says() {
    let (_, rest) = CHAPTER.split_once("ANATOMY_014A").expect("the figure");
    let (_, rest) = rest.split_once("```text\n").expect("its text");
    let (text, _) = rest.split_once("\n```").expect("its end");
    let mut at = 0;
    for line in text.lines() {
        let (offset, bytes) = line.trim_start().split_once(' ').unwrap_or((line, ""));
        assert_eq!(
            offset.trim().parse::<usize>().expect("an offset"),
            at,
            "{line}"
        );
        at += bytes.trim_start().len() + 1;
    }
}
