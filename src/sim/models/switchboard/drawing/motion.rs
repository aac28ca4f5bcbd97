//! What moves: requests on their way, in the queue, being served, and what comes of them.

use super::{
    heap::Heap,
    layout::{At, Layout},
};
use crate::drawing::{Glyph, Paper, Style, Way, smooth};
use crate::sim::models::switchboard::scene::{DotKind, Picture};

/// So near to the door, in px, a request that gets in finds it open.
const NEAR: f32 = 30.0;

/// The way from a client's seat to the door: from a small one between the rows of seats, and all along a
/// cord.
#[inline(never)]
pub(super) fn out(l: &Layout, way: &mut Way, client: u32) {
    let [x, mut y] = l.seat(client);
    way.restart([x, y]);
    let mut edge = x + l.seat_r;
    if !l.few {
        y += 0.5 * l.pitch[1];
        way.to([x + 0.5 * l.pitch[0], y]);
        edge = l.at(At::Right);
    }
    way.to([edge, y]);
    way.bend(l.door());
}

/// The way of an answer from a worker to its client's seat: up, above all words, and down between the
/// columns of seats.
#[inline(never)]
pub(super) fn home(l: &Layout, way: &mut Way, worker: u32, client: u32) {
    const CORNER: f32 = 12.0;
    let above = l.at(At::Way);
    way.restart(l.worker(worker));
    let x = l.at(At::Server);
    way.to([x, l.at(At::Mid) - l.at(At::Radius)]);
    way.to([x, above + CORNER]);
    way.to([x - CORNER, above]);
    let [x, y] = l.seat(client);
    let between = x + 0.5 * l.pitch[0];
    way.to([between, above]);
    way.to([between, y]);
    way.to([x, y]);
}

/// A point of the way through the queue, counted in places; beyond the last one is the door.
#[inline(never)]
fn along(l: &Layout, at: f32) -> [f32; 2] {
    let place = at as u32;
    let share = at - place as f32;
    let point = |place: u32| {
        if place < l.room {
            l.queue(place)
        } else {
            l.door()
        }
    };
    between(point(place), point(place + 1), share)
}

fn between([x, y]: [f32; 2], [to_x, to_y]: [f32; 2], share: f32) -> [f32; 2] {
    [x + (to_x - x) * share, y + (to_y - y) * share]
}

/// Draws all dots; gives whether one of them is going through the door.
pub(super) fn draw(
    l: &Layout,
    paper: &mut Paper,
    way: &mut Way,
    picture: &Picture,
    heap: &mut Heap,
) -> bool {
    let mut entering = false;
    let newest = picture.waiting().wrapping_sub(1);
    let next = if picture.newest_first() {
        newest
    } else {
        u32::MAX
    };
    let mut place = 0;
    for dot in picture.dots() {
        let t = dot.progress;
        let mut size = l.dot;
        let (mut style, mut glyph) = (Style::Dot, Glyph::Dot);
        let at;
        match dot.kind {
            DotKind::ToQueue | DotKind::ToWorker | DotKind::ToDoor => {
                out(l, way, dot.client);
                let cord = way.length();
                let mut eased = smooth(t);
                match dot.kind {
                    DotKind::ToQueue => way.to(along(l, dot.at)),
                    DotKind::ToWorker => way.to(l.worker(dot.worker)),
                    _ => eased = t * t * (1.7 - 0.7 * t),
                }
                let from = (1.0 - dot.reach) * cord;
                let far = from + (way.length() - from) * eased;
                at = way.at(far);
                if dot.kind != DotKind::ToDoor {
                    entering |= (far - cord).abs() < NEAR;
                }
                // A dot grows out of its client.
                if dot.reach == 1.0 {
                    size *= (0.4 + 7.5 * t).min(1.0);
                }
            }
            DotKind::Waiting => {
                let from = along(l, dot.at);
                if place == next {
                    paper.mark(
                        Style::Next,
                        Glyph::Next,
                        from[0],
                        from[1],
                        0.5 * l.place + 1.5,
                    );
                }
                place += 1;
                if dot.at >= l.room as f32 {
                    continue;
                }
                at = between(from, l.worker(dot.worker), t);
                (style, glyph) = (Style::Square, Glyph::Square);
                size = 0.3 * l.place;
            }
            DotKind::InService => {
                at = l.worker(dot.worker);
                size = size.min(0.45 * l.dial);
            }
            DotKind::Returning => {
                home(l, way, dot.worker, dot.client);
                at = way.at(way.length() * smooth(t));
                (style, glyph) = (Style::Answer, Glyph::Answer);
                // And it sinks into its client again.
                size *= 1.25 * (8.0 - 8.0 * t).min(1.0);
            }
            DotKind::Bounced => {
                // One that was tried again at once has knocked as often.
                let knocks = if dot.at > 0.0 { 0.35 } else { 0.0 };
                let t = (t - knocks).max(0.0) / (1.0 - knocks);
                (style, glyph) = (Style::Cross, Glyph::Cross);
                size = 0.35 * l.at(At::Cross);
                if dot.lost {
                    let Some(falling) = heap.fall(l, t) else {
                        continue;
                    };
                    at = falling;
                } else {
                    // It goes back along its cord, and turns round where it will be tried again.
                    out(l, way, dot.client);
                    let back = dot.reach * t * (2.0 - t);
                    at = way.at(way.length() * (1.0 - back));
                    if dot.reach == 1.0 {
                        size *= (8.0 - 8.0 * t).min(1.0);
                    }
                }
            }
        }
        if dot.departed {
            style = Style::Ghost;
            if glyph == Glyph::Answer {
                glyph = Glyph::Dot;
            }
        }
        paper.mark(style, glyph, at[0], at[1], size);
    }
    entering
}
