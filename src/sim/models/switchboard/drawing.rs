//! The switchboard drawn: clients on their seats, the door, the queue's places, the server, and the heap
//! of what was turned away.
//!
//! Everything stands where [`layout`] puts it; everything that moves is placed by what the
//! [stage](super::scene) says of it at this instant (who, what kind, how far along). Loss has a place: a
//! request that is turned away and not tried again falls at the door onto a heap, which counts. Requests
//! leave between the rows of seats, and answers come home above all words and down between the columns, so
//! that nothing that moves crosses words or another client's seat.

mod heap;
mod labels;
mod layout;
mod motion;
mod stands;
#[cfg(test)]
mod tests;

pub use labels::LABELS;

use self::{
    heap::Heap,
    labels::{Word, write},
    layout::Layout,
};
use super::scene::{ClientState, Picture, Stage};
use crate::drawing::{Anchor, Glyph, Paper, Style};

/// Most places of the queue that are drawn; more are said.
const MOST_PLACES: u32 = 60;
/// Up to so many clients sit on large seats, that can be pressed.
const FEW: u32 = 6;
/// The action of pressing a seat, by its index in the sheet; its argument is the client.
const ASK: u32 = 0;

/// Draws this instant of a stage; `sign` is the index of what the queue does (idle, at work, waiting,
/// growing, draining, full). Form 1 is a lane beside another one.
pub fn draw(stage: &mut Stage, paper: &mut Paper, width: f32, em: f32, form: u32, sign: usize) {
    let picture = stage.picture();
    let lost = picture.lost();
    let stage = &*stage;
    let picture = stage.seen();
    let l = Layout::new(stage, width, em, form == 1);
    stands::draw(&l, paper, lost > 0);
    paper.moving();
    seats(&l, paper, picture.clients());
    for (worker, gone) in picture.workers().iter().enumerate() {
        let [x, y] = l.worker(worker as u32);
        if *gone > 0.0 {
            paper.sector(Style::Pie, x, y, 0.92 * l.dial(), *gone);
        }
    }
    paper.gather();
    let mut heap = Heap::new(lost);
    let entering = motion::draw(&l, paper, picture, &mut heap);
    heap.draw(&l, paper);
    let shut = picture.shut() && !entering;
    if shut {
        let (from, to) = (l.mid - l.gap, l.mid + l.gap);
        paper.line(Style::Leaf, &[[l.door, from], [l.door, to]]);
    }
    says(&l, paper, picture, shut, sign);
    paper.end(l.height);
}

/// What each client is about fills its seat.
fn seats(l: &Layout, paper: &mut Paper, clients: &[ClientState]) {
    let r = l.seat_r;
    for (client, state) in clients.iter().take(l.seats as usize).enumerate() {
        let [x, y] = l.seat(client as u32);
        let mut mark = |style, glyph, size| paper.mark(style, glyph, x, y, size);
        let ring = match state {
            ClientState::Thinking => continue,
            ClientState::Asking | ClientState::Answered => Style::Asks,
            ClientState::Queued => Style::Waits,
            ClientState::TurnedAway => Style::Away,
            ClientState::GaveUp => Style::Gone,
        };
        mark(ring, Glyph::Dot, r);
        match state {
            ClientState::Asking => mark(Style::Dot, Glyph::Dot, 0.42 * r),
            ClientState::Queued => mark(Style::Square, Glyph::Square, 0.46 * r),
            ClientState::GaveUp => mark(Style::Dash, Glyph::Dash, 0.45 * r),
            ClientState::Answered => mark(Style::Tick, Glyph::Tick, 0.5 * r),
            _ => {}
        }
    }
}

/// What is said of this instant.
fn says(l: &Layout, paper: &mut Paper, picture: &Picture, shut: bool, sign: usize) {
    let (label, end) = (Style::Label, Anchor::End);
    if l.lying {
        let door = if shut { Word::DoorShut } else { Word::DoorOpen };
        let at = [l.door, l.sign - 1.6 * l.em];
        write(paper, label, Anchor::Middle, at, door, &[]);
    }
    if !(l.lane && l.tight) {
        let glyph = match sign {
            3 => Glyph::Up,
            4 => Glyph::Down,
            5 => Glyph::Stop,
            _ => Glyph::Dash,
        };
        let size = 0.3 * l.em;
        let beside_heap = l.door + l.heap_half() + 8.0;
        let x = if l.lane {
            beside_heap
        } else {
            l.queue_left + 2.0
        };
        let y = l.sign;
        paper.mark(Style::Arrow, glyph, x + size, y - 0.35 * l.em, size);
        let sign = Word::Signs as usize + sign.min(5);
        paper.label(Style::Now, Anchor::Start, x + 1.15 * l.em, y, sign, &[]);
    }
    let (waiting, busy) = (picture.waiting(), picture.busy());
    let (word, count) = match l.places {
        0 => (Word::NoQueue, 0),
        100.. if !l.lying && waiting > 999 => (Word::Count, 1),
        100.. if !l.lying => (Word::WaitNarrow, 1),
        1000.. => (Word::Wait, 1),
        _ if l.lying => (Word::WaitOf, 2),
        _ => (Word::Taken, 2),
    };
    let numbers = [waiting as f32, l.places as f32];
    let at = [l.queue_right, l.count];
    write(paper, label, end, at, word, &numbers[..count]);
    if l.lying {
        let (word, count) = match (l.workers, busy) {
            (1, 0) => (Word::Idle, 0),
            (1, _) => (Word::Busy, 0),
            (2..100, 0..100) => (Word::BusyOf, 2),
            _ => (Word::BusyMany, 1),
        };
        let numbers = [busy as f32, l.workers as f32];
        let [x, y] = l.server_label;
        let at = [x, y + 2.0 * l.line];
        write(paper, label, l.server_anchor, at, word, &numbers[..count]);
    }
}
