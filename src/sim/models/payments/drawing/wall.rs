//! A cell for each of many payments, always in the same place, and how many came to what.

use super::labels::{OUTCOME_ROOM, Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Label, Paper, Style};
use crate::sim::models::payments::events::MANY;
use crate::sim::models::payments::lab::Lab;

/// How many cells stand in a row.
const COLUMNS: u32 = 50;

/// How an outcome looks, in its order.
const STYLES: [Style; 5] = [
    Style::Band,
    Style::Heap,
    Style::Slot,
    Style::Square,
    Style::Ghost,
];
/// The first of the styles: a cell's state counts from it.
const FIRST: Style = Style::Slot;
const WORDS: [Word; 5] = [
    Word::Once,
    Word::Twice,
    Word::Nothing,
    Word::InDoubt,
    Word::Phantom,
];

/// A number that tells one wall from another.
pub(super) fn print(lab: &Lab) -> f32 {
    let pages = lab.crowd.pages().iter();
    let sum = pages.fold(0_u32, |sum, took| {
        let cell = took.number.wrapping_mul(8) + took.outcome() as u32;
        sum.wrapping_add((cell + 1).wrapping_mul(0x9e37_79b1) >> 8)
    });
    (sum >> 8) as f32
}

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let em = l.em;
    let mut cells = [0_u8; MANY as usize];
    for took in lab.crowd.pages() {
        // (All have the places of their numbers, whoever was there first.)
        let state = STYLES[took.outcome() as usize] as u8 - FIRST as u8 + 1;
        cells[(took.number % MANY) as usize] = state;
    }
    let [from, to] = [
        if l.form == Form::Lying {
            l.em
        } else {
            l.time[0]
        },
        l.time[1],
    ];
    let beside = (OUTCOME_ROOM * Label::WIDE + 2.6) * em;
    let (columns, right) = match l.form {
        Form::Lying => (COLUMNS, to - beside),
        Form::Lane => (2 * COLUMNS, to),
        _ => (COLUMNS, to),
    };
    let rows = MANY / columns;
    let most = match l.form {
        Form::Lying => 15.6,
        Form::Lane => 5.6,
        Form::Tight => 9.0,
        Form::Narrow => 9.2,
    } * em;
    let pitch = ((right - from) / columns as f32).min(most / rows as f32);
    let top = 1.2 * em;
    let size = 0.8 * pitch;
    paper.grid(
        FIRST,
        (from, top),
        columns,
        (pitch, size),
        cells.into_iter(),
    );
    let bottom = top + rows as f32 * pitch;
    let counts = lab.recent.outcomes;
    for (row, (count, (style, word))) in
        (0_u8..).zip(counts.into_iter().zip(STYLES.into_iter().zip(WORDS)))
    {
        let row = f32::from(row);
        let count = [count as f32];
        let r = 0.38 * em;
        let [x, y] = match l.form {
            Form::Lying => [right + 1.4 * em, top + (1.4 + 2.9 * row) * em],
            Form::Narrow => [from + 0.5 * em, bottom + (1.1 + 1.35 * row) * em],
            _ => [from + 0.5 * em + row * (to - from) / 5.0, bottom + 1.2 * em],
        };
        paper.mark(style, Glyph::Square, x, y, r);
        let at = [x + 0.9 * em, y + 0.35 * em];
        let word = if l.form.is_whole() { word } else { Word::Count };
        if l.form != Form::Tight || (to - from) / 5.0 > 3.4 * em {
            write(paper, Style::Ink, Anchor::Start, at, word, &count);
        }
    }
    paper.gather();
}
