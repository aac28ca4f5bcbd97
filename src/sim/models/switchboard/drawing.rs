//! The switchboard drawn: clients on their seats, the door, the queue's places, the server, and the heap
//! of what was turned away.
//!
//! Everything stands where `layout` puts it; everything that moves is placed by what the
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
    layout::{At, Layout},
};
use super::scene::{ClientState, Stage};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style, Way};

/// The action of pressing a seat, by its index in the sheet; its argument is the client.
const ASK: u32 = 0;

/// Draws this instant of a stage; `sign` is the index of what the queue does (idle, at work, waiting,
/// growing, draining, full). Form 1 is a lane beside another one.
pub fn draw(stage: &mut Stage, paper: &mut Paper, width: f32, em: f32, form: u32, sign: u32) {
    stage.picture();
    let picture = stage.seen();
    let l = &Layout::new(stage, width, em, form == 1);
    let way = &mut Way::from([0.0; 2]);
    stands::draw(l, paper, way, width, stage);
    paper.moving();
    if l.form != Form::Lane {
        seats(l, paper, picture.clients());
    }
    for (worker, gone) in picture.workers().iter().enumerate() {
        let [x, y] = l.worker(worker as u32);
        if *gone > 0.0 {
            paper.sector(Style::Pie, x, y, 0.92 * l.dial, *gone);
        }
    }
    paper.gather();
    let mut heap = Heap {
        lost: picture.lost(),
        met: 0,
        flying: 0,
    };
    let entering = motion::draw(l, paper, way, picture, &mut heap);
    heap.draw(l, paper);
    // Shut, it stands across; open, as it is for whoever gets in just now, it has swung inwards.
    let ([x, mid], gap) = (l.door(), l.at(At::Gap));
    let end = if picture.shut() && !entering {
        [x, mid + gap]
    } else {
        [x + gap, mid - gap]
    };
    paper.line(Style::Leaf, &[[x, mid - gap], end]);
    says(l, paper, stage, sign);
    paper.end(l.at(At::Height));
}

/// What each client is about fills its seat.
fn seats(l: &Layout, paper: &mut Paper, clients: &[ClientState]) {
    // By the state: the ring, and what is in it, how large (16 are a whole ring); `Seat` is nothing.
    static MARKS: [(Style, Style, Glyph, u8); 6] = [
        (Style::Seat, Style::Seat, Glyph::Dot, 0),
        (Style::Asks, Style::Dot, Glyph::Dot, 7),
        (Style::Waits, Style::Square, Glyph::Square, 7),
        (Style::Away, Style::Seat, Glyph::Dot, 0),
        (Style::Gone, Style::Dash, Glyph::Dash, 7),
        (Style::Asks, Style::Tick, Glyph::Tick, 8),
    ];
    for (client, state) in clients.iter().enumerate() {
        let [x, y] = l.seat(client as u32);
        let (ring, inside, glyph, size) = MARKS[*state as usize];
        if ring != Style::Seat {
            paper.mark(ring, Glyph::Dot, x, y, l.seat_r);
        }
        if inside != Style::Seat {
            paper.mark(inside, glyph, x, y, f32::from(size) / 16.0 * l.seat_r);
        }
    }
}

/// What is said of this instant.
fn says(l: &Layout, paper: &mut Paper, stage: &Stage, sign: u32) {
    let (picture, workers) = (stage.seen(), stage.shown_config().workers);
    let (lying, em) = (l.form == Form::Lying, l.em);
    let (x, y) = (l.at(At::SignX), l.at(At::SignY));
    let right = l.at(At::QueueRight);
    if right - x > 10.9 * em || l.form == Form::Tight {
        let glyph = match sign {
            3 => Glyph::Up,
            4 => Glyph::Down,
            5 => Glyph::Stop,
            _ => Glyph::Dash,
        };
        let size = 0.3 * em;
        paper.mark(Style::Arrow, glyph, x + size, y - 0.35 * em, size);
        let word = Word::Signs as u32 + sign.min(5);
        write(paper, Anchor::Start, x + 1.15 * em, y, word, &[]);
    }
    let (waiting, places) = (picture.waiting(), picture.places());
    let word = match places {
        0 => Word::NoQueue,
        1..1_000 if lying => Word::WaitOf,
        1..100 => Word::Taken,
        _ => Word::Count,
    };
    let count = match word {
        Word::NoQueue => 0,
        Word::Count => 1,
        _ => 2,
    };
    let numbers = [waiting as f32, places as f32];
    let y = l.at(At::CountY);
    write(paper, Anchor::End, right, y, word as u32, &numbers[..count]);
    if lying {
        let door = [u32::from(picture.shut()) as f32];
        let y = y - 1.6 * em;
        write(
            paper,
            Anchor::Middle,
            l.at(At::Door),
            y,
            Word::Door as u32,
            &door,
        );
        let busy = [picture.busy() as f32, workers as f32];
        let (x, y) = (l.at(At::WordsX), l.at(At::WordsY) + 2.5 * em);
        write(paper, Anchor::Middle, x, y, Word::BusyOf as u32, &busy);
    }
}
