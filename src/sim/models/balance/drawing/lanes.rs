//! The balancer and the lanes: what stands, and what is in them.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Glyph, Paper, Style, Way};
use crate::sim::kernel::measures::Span;
use crate::sim::models::balance::clauses::OFF;
use crate::sim::models::balance::lab::Lab;
use crate::sim::models::balance::measures::busy;
use crate::sim::models::balance::settings::QUEUE;
use crate::sim::models::balance::settings::errs;

/// What stands; `out` are the servers that the checks have taken out, a bit each.
pub(super) fn stand(l: &Layout, paper: &mut Paper, way: &mut Way, out: u32) {
    let [x, y, reach] = l.balancer;
    let corners = [
        [x - reach, y],
        [x, y - reach],
        [x + reach, y],
        [x, y + reach],
        [x - reach, y],
    ];
    paper.line(Style::Line, &corners);
    if l.form.is_whole() {
        let [left, _, pitch, columns] = l.seats;
        let right = left + columns * pitch;
        paper.line(Style::Cord, &[[right, y], [x - reach, y]]);
    }
    for server in 0..l.servers {
        let is_out = out & 1 << server != 0;
        l.fan(way, server);
        paper.way(if is_out { Style::Back } else { Style::Cord }, way, 0);
        paper.circle(Style::Ring, l.worker[0], l.lane(server), l.worker[1]);
        if is_out && l.numbers {
            let at = [l.board, l.lane(server) + 0.35 * l.em];
            write(paper, Style::Label, Anchor::End, at, Word::Out as u8, &[]);
        }
    }
}

/// Who waits and who is served, and what is told of each server.
pub(super) fn fill(l: &Layout, paper: &mut Paper, lab: &Lab, out: u32) {
    let world = &lab.stage.shown;
    let [pitch, size] = l.place;
    let state = |style: Style| style as u8 - Style::Slot as u8 + 1;
    let (empty, shut, taken) = (
        state(Style::Slot),
        state(Style::Ghost),
        state(Style::Square),
    );
    let fresh = world.board_age().is_none();
    for server in 0..l.servers {
        let number = server as usize;
        let is_out = out & 1 << server != 0;
        let waiting = world.servers[number].waiting();
        let y = l.lane(server);
        let at = (l.tail[0] + 0.5 * (pitch - size), y - 0.5 * size);
        let states = (0..QUEUE as usize).map(|column| {
            if QUEUE - (column as u32) <= waiting {
                taken
            } else if is_out {
                shut
            } else {
                empty
            }
        });
        paper.grid(Style::Slot, at, QUEUE, (pitch, size), states);
        if world.servers[number].is_busy() {
            paper.mark(Style::Dot, Glyph::Dot, l.worker[0], y, 0.55 * l.worker[1]);
        }
        if server == 0 && errs(&world.settings) {
            paper.mark(Style::Away, Glyph::Dot, l.worker[0], y, l.worker[1]);
        }
        if l.bar[1] > 0.0 {
            let high = 0.36 * l.row.min(l.em);
            let share = busy(world, Span::Window, number) as f32;
            paper.level(
                Style::Track,
                l.bar[0],
                y - 0.5 * high,
                l.bar[1],
                high,
                share,
            );
        }
        if !l.numbers {
            continue;
        }
        let base = y + 0.35 * l.em;
        let there = world.servers[number].load();
        let mut tell = |style, x, n: u32| {
            let n = [n.min(99) as f32];
            write(paper, style, Anchor::End, [x, base], Word::Number as u8, &n);
        };
        tell(Style::Ink, l.there, there);
        if !fresh && !is_out {
            let board = world.balancer.reported(server);
            let style = if board.abs_diff(there) >= OFF {
                Style::Struck
            } else {
                Style::Label
            };
            tell(style, l.board, board);
        }
    }
}
