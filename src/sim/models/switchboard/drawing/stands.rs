//! What stands: it is drawn once, and again when it changes.

use super::{
    ASK,
    labels::{Word, write},
    layout::{At, Layout},
    motion,
};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style, Way};
use crate::sim::models::switchboard::scene::Stage;

/// Draws what stands, if it isn't there yet.
pub(super) fn draw(l: &Layout, paper: &mut Paper, way: &mut Way, width: f32, stage: &Stage) {
    let (picture, config) = (stage.seen(), stage.shown_config());
    let clients = stage.config().clients as f32;
    let rate = config.capacity.0 as f32;
    let lost = picture.lost() > 0;
    let facts = [
        l.form as u32 as f32,
        clients,
        config.queue as f32,
        l.room as f32,
        config.workers as f32,
        rate,
        u32::from(picture.newest_first()) as f32,
        u32::from(lost) as f32,
    ];
    if !paper.begin(width, l.em, &facts) {
        return;
    }
    let [door, mid] = l.door();
    // Cords, from each large seat, or from each row of small ones; the ways home.
    let lane = l.form == Form::Lane;
    for client in 0..if lane { 5 } else { l.seats } {
        if l.few || client % l.columns == 0 {
            motion::out(l, way, client);
            paper.way(Style::Cord, way, 1);
        }
        // All share one way home; to each large seat it leads down by itself.
        if l.few || client == 0 {
            motion::home(l, way, 0, client);
            paper.way(Style::Back, way, if client == 0 { 1 } else { 4 });
        }
    }
    for client in 0..l.seats {
        let [x, y] = l.seat(client);
        paper.circle(Style::Seat, x, y, l.seat_r);
        if l.few {
            paper.target(x, y, l.seat_r.max(22.0), ASK, client);
        }
    }
    for place in 0..l.room.min(config.queue) {
        let [x, y] = l.queue(place);
        paper.mark(Style::Slot, Glyph::Square, x, y, 0.385 * l.place);
    }
    for worker in 0..l.dials {
        let [x, y] = l.worker(worker);
        paper.circle(Style::Ring, x, y, l.dial);
    }
    for side in [-1.0, 1.0] {
        let gap = side * l.at(At::Gap);
        paper.line(Style::Post, &[[door, mid + gap], [door, mid + 2.2 * gap]]);
    }
    let right = l.at(At::QueueRight);
    let server = l.at(At::Server) - l.at(At::Radius);
    paper.line(Style::Hair, &[[right + 4.0, mid], [server - 4.0, mid]]);
    if l.room > 0 {
        // A bracket over the places.
        let [left, _] = l.queue(l.room - 1);
        let left = left - 0.5 * l.place;
        let y = mid - 0.5 * l.rows as f32 * l.place - 5.0;
        let bracket = [[left, y + 5.0], [left, y], [right, y], [right, y + 5.0]];
        paper.line(Style::Edge, &bracket);
    }
    if lane {
        return;
    }
    let middle = 0.5 * (door + l.at(At::Server));
    let way_y = l.at(At::Way) - 11.0;
    write(
        paper,
        Anchor::Middle,
        middle,
        way_y,
        Word::Answers as u32,
        &[],
    );
    let (word, count) = if l.few && !lost {
        (Word::Press, 0)
    } else {
        (Word::Clients, 2)
    };
    let drawn = if clients > l.seats as f32 {
        l.seats as f32
    } else {
        0.0
    };
    let (x, y) = (l.at(At::Left), l.at(At::Height) - 8.0);
    write(
        paper,
        Anchor::Start,
        x,
        y,
        word as u32,
        &[clients, drawn][..count],
    );

    let (x, mut y) = (l.at(At::WordsX), l.at(At::WordsY));
    let mut anchor = Anchor::End;
    if l.form == Form::Lying {
        anchor = Anchor::Middle;
        write(paper, anchor, x, y, Word::Server as u32, &[]);
        y += 1.25 * l.em;
    }
    let word = if l.form == Form::Tight {
        Word::RateShort
    } else {
        Word::Rate
    };
    write(paper, anchor, x, y, word as u32, &[rate]);
    if picture.newest_first() {
        let (x, y) = (l.at(At::OrderX), l.at(At::OrderY));
        write(paper, Anchor::End, x, y, Word::NewestFirst as u32, &[]);
    }
}
