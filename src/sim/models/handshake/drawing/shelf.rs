//! What has arrived and has to wait: behind each packet that is missing, those that came after it.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::models::handshake::lab::Lab;

/// From one place to the next, in labels' sizes.
const PITCH: f32 = 0.64;
/// The cells' states: none, and by the grid's styles a hole and a packet that waits.
const NONE: u8 = 0;
const HOLE: u8 = 1;
const WAITS: u8 = Style::Square as u8 - Style::Away as u8 + 1;
/// How many characters the time has, and what waits, with a space after it.
const TIME: u8 = 7;
const WAIT: f32 = 11.0;
/// No more places are drawn.
const MOST: usize = 640;

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let em = l.em;
    let [there, handed] = lab.page.there();
    let waits = there - handed;
    let top = 1.25 * em;
    let time = lab.took().all.as_secs_f64() as f32;
    // Over this moment, beside what waits.
    let now = l.x(lab.page.began().saturating_add(lab.took().all));
    let half = 0.5 * f32::from(TIME) * 0.6 * em;
    let least = l.time[0] + WAIT * 0.6 * em + half;
    let at = [now.min(l.time[1] - half).max(least), top];
    write(paper, Style::Ink, Anchor::Middle, at, Word::Time, &[time]);
    if waits == 0 {
        return;
    }
    let start = [l.time[0], top];
    write(
        paper,
        Style::Ink,
        Anchor::Start,
        start,
        Word::Wait,
        &[waits as f32],
    );
    if l.form == Form::Lane {
        return;
    }
    let pitch = PITCH * em;
    let columns = (((l.time[1] - l.time[0]) / pitch) as u32).max(1);
    let rows = (l.shelf[1] / pitch) as usize;
    let most = (columns as usize * rows).min(MOST);
    let mut cells = [NONE; MOST];
    let mut count = 0;
    lab.page.each_waiting(|cell| {
        if count < most {
            cells[count] = match cell {
                None => NONE,
                Some(false) => HOLE,
                Some(true) => WAITS,
            };
            count += 1;
        }
    });
    let size = (pitch, pitch - 0.14 * em);
    let at = (l.time[0], l.shelf[0]);
    paper.grid(
        Style::Away,
        at,
        columns,
        size,
        cells[..count].iter().copied(),
    );
}
