//! What stands: it is drawn once, and again when it changes.

use super::{
    ASK,
    labels::{Word, write},
    layout::Layout,
    motion,
};
use crate::drawing::{Anchor, Glyph, Paper, Style};

/// Draws what stands, if it isn't there yet.
pub(super) fn draw(l: &Layout, paper: &mut Paper, lost: bool) {
    let facts = [
        l.clients as f32,
        l.places as f32,
        l.room as f32,
        l.workers as f32,
        l.rate,
        f32::from(u8::from(l.newest_first)),
        f32::from(u8::from(lost)),
    ];
    if !paper.begin(l.width, l.em, u32::from(l.lane), &facts) {
        return;
    }
    seats(l, paper);
    for place in 0..l.places.min(l.room) {
        let [x, y] = l.queue(place);
        paper.mark(Style::Slot, Glyph::Square, x, y, 0.385 * l.place);
    }
    let dial = l.dial();
    for worker in 0..l.dials {
        let [x, y] = l.worker(worker);
        paper.circle(Style::Ring, x, y, dial);
    }
    for side in [-1.0, 1.0] {
        let from = l.mid + side * l.gap;
        let post = from + side * (1.2 * l.gap).min(20.0);
        paper.line(Style::Post, &[[l.door, from], [l.door, post]]);
    }
    if lost {
        let (half, ground) = (l.heap_half(), l.ground + 3.0);
        paper.line(
            Style::Hair,
            &[[l.door - half, ground], [l.door + half, ground]],
        );
    }
    let server = l.server - l.server_r;
    paper.line(
        Style::Hair,
        &[[l.queue_right + 4.0, l.mid], [server - 4.0, l.mid]],
    );
    says(l, paper, lost);
}

fn seats(l: &Layout, paper: &mut Paper) {
    if l.lane {
        for client in 0..5 {
            paper.way(Style::Cord, &motion::out(l, client), 0);
        }
        paper.line(Style::Back, &[[l.server, l.way], [0.0, l.way]]);
        return;
    }
    // Cords, from each large seat, or from each row of small ones; the ways home.
    for client in 0..l.seats {
        if l.few || client % l.columns == 0 {
            paper.way(Style::Cord, &motion::out(l, client), 1);
        }
        // All share one way home; to each large seat it leads down by itself.
        if l.few || client == 0 {
            let home = motion::home(l, 0, client);
            let shared = home.points().len() - 3;
            paper.way(Style::Back, &home, if client == 0 { 1 } else { shared });
        }
    }
    for client in 0..l.seats {
        let [x, y] = l.seat(client);
        paper.circle(Style::Seat, x, y, l.seat_r);
        if l.few {
            paper.target(x, y, l.seat_r.max(22.0), ASK, client);
        }
    }
}

fn says(l: &Layout, paper: &mut Paper, lost: bool) {
    if l.room > 0 {
        // A bracket over the places.
        let [left, _] = l.queue(l.room - 1);
        let [_, top] = l.queue(0);
        let (left, right) = (left - 0.5 * l.place, l.queue_right);
        let y = top - 0.5 * l.place - 5.0;
        paper.line(
            Style::Edge,
            &[[left, y + 5.0], [left, y], [right, y], [right, y + 5.0]],
        );
    }
    if l.lane {
        return;
    }
    let label = Style::Label;
    let middle = 0.5 * (l.door + l.server);
    write(
        paper,
        label,
        Anchor::Middle,
        [middle, l.way - 9.0],
        Word::Answers,
        &[],
    );
    let (word, count) = match l.clients {
        0..=super::FEW if !lost => (Word::Press, 0),
        81.. if !l.tight => (Word::DrawnOf, 2),
        _ => (Word::Clients, 1),
    };
    let n = l.clients as f32;
    let numbers = if count == 2 { [80.0, n] } else { [n, n] };
    let at = [if l.lying { 20.0 } else { 8.0 }, l.height - 8.0];
    write(paper, label, Anchor::Start, at, word, &numbers[..count]);

    let [x, mut y] = l.server_label;
    let anchor = l.server_anchor;
    if l.lying {
        write(paper, Style::Name, anchor, [x, y], Word::Server, &[]);
        y += l.line;
    }
    let word = if l.rate < 9_999.5 && !l.tight {
        Word::Rate
    } else {
        Word::RateNarrow
    };
    write(paper, label, anchor, [x, y], word, &[l.rate]);
    if l.newest_first {
        let at = if l.lying {
            [l.queue_right, l.mid + l.deep + 6.0 + 1.25 * l.em]
        } else {
            [x, y + l.line]
        };
        write(paper, label, Anchor::End, at, Word::NewestFirst, &[]);
    }
}
