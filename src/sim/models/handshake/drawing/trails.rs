//! Messages as they went, and where those are that are under way.

use super::labels::{ROOMS, SAYS, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::events::{PACKET, REQUEST, SERVER};
use crate::sim::models::handshake::lab::Lab;
use crate::sim::models::handshake::way::Way;
use crate::sim::models::model::Model;
use crate::sim::models::presses::Page as _;
use crate::sim::parts::conversation::Message;

/// Two dots on the wire are at least so far apart, in labels' sizes.
const APART: f32 = 0.62;
/// How large a dot is.
const DOT: f32 = 0.28;
/// How far from the lines what is said stands, over the client's and below the server's.
const ASIDE: [f32; 2] = [-0.6, 1.3];
/// What left so close together, in px, is one line.
const CLOSE: f32 = 1.0;

/// Whether those who carry a message can read it. (Of TLS 1.3's answer they can read the first few bytes.)
pub(super) fn style(way: Way, kind: u8) -> Style {
    if way.is_open() || matches!(kind, 0..=4 | 6 | 8) {
        Style::Asks
    } else {
        Style::Sealed
    }
}

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let (page, now, em) = (&lab.page, lab.now(), l.em);
    let way = page.plan().way;
    // Packets first, and over them what is said.
    let mut open: Option<[&Message; 2]> = None;
    for burst in page.bursts() {
        let [mut first, last] = [&burst[0], &burst[burst.len() - 1]];
        if let Some([from, to]) = open {
            if l.x(first.sending.begins) - l.x(to.sending.whole) < CLOSE {
                first = from;
            } else {
                band(l, paper, from, to, now, style(way, PACKET));
            }
        }
        open = Some([first, last]);
    }
    if let Some([from, to]) = open {
        band(l, paper, from, to, now, style(way, PACKET));
    }
    let mut cross = 0.0;
    for message in page
        .data()
        .messages()
        .iter()
        .filter(|message| message.sending.lost)
    {
        vanished(l, paper, message, now, &mut cross);
    }
    let (mut drawn, mut words) = ([-em; 2], [0.0; 2]);
    for message in page.record().messages() {
        let side = usize::from(message.from == SERVER);
        let x = l.x(message.sending.whole);
        if x - drawn[side] < CLOSE && !message.sending.lost {
            continue;
        }
        drawn[side] = x;
        let style = if message.sending.lost {
            Style::Cross
        } else {
            style(way, message.kind)
        };
        paper.line(style, &trail(l, message, now));
        vanished(l, paper, message, now, &mut cross);
        if message.number == 0 && matches!(l.form, Form::Lying | Form::Narrow) {
            said(l, paper, message, &mut words);
        }
    }
    if page.is_under_way() {
        let x = l.x(now);
        let [client, server] = l.lanes;
        paper.line(
            Style::Line,
            &[[x, client - 0.5 * em], [x, server + 0.5 * em]],
        );
        dots(l, paper, lab);
    }
}

/// How high a message is that has gone a share of its way.
fn y(l: &Layout, message: &Message, way: f64) -> f32 {
    let [client, server] = l.lanes;
    let (from, to) = if message.from == SERVER {
        (server, client)
    } else {
        (client, server)
    };
    from + (to - from) * way as f32
}

/// How far it has gone, and when it was there: what is lost comes half way.
fn gone(message: &Message, now: Nanos) -> (Nanos, f64) {
    let sending = message.sending;
    let takes = sending.arrives.saturating_sub(sending.whole);
    let most = if sending.lost { Message::VANISHES } else { 1.0 };
    let all = Nanos((takes.0 as f64 * most) as u64);
    let gone = now.saturating_sub(sending.whole).min(all);
    let share = if takes == Nanos::ZERO {
        0.0
    } else {
        gone.0 as f64 / takes.0 as f64
    };
    (sending.whole.saturating_add(gone), share)
}

fn trail(l: &Layout, message: &Message, now: Nanos) -> [[f32; 2]; 2] {
    let (at, way) = gone(message, now);
    [
        [l.x(message.sending.whole), y(l, message, 0.0)],
        [l.x(at), y(l, message, way)],
    ]
}

/// A cross where something vanished; of those close together, one.
fn vanished(l: &Layout, paper: &mut Paper, message: &Message, now: Nanos, last: &mut f32) {
    let (at, way) = gone(message, now);
    let x = l.x(at);
    if message.sending.lost && way >= Message::VANISHES && x - *last > 0.5 * l.em {
        *last = x;
        paper.mark(
            Style::Cross,
            Glyph::Cross,
            x,
            y(l, message, way),
            0.34 * l.em,
        );
    }
}

/// Packets that left one after the other: what of the band between the first and the last has come to be.
#[inline(never)]
fn band(l: &Layout, paper: &mut Paper, first: &Message, last: &Message, now: Nanos, style: Style) {
    let [client, server] = l.lanes;
    let (a, b) = (first.sending, last.sending);
    let begins = a.whole.min(now);
    if begins < a.whole {
        return;
    }
    let corner = |from: Nanos, to: Nanos| {
        let at = to.min(now);
        let share = (at.0 - from.0) as f32 / (to.0 - from.0).max(1) as f32;
        [l.x(at), server + (client - server) * share]
    };
    // Where it is cut by this moment, it ends upright.
    let (ahead, behind) = (
        corner(a.whole, a.arrives),
        corner(b.whole.min(now), b.arrives),
    );
    let cut = [
        l.x(b.arrives.min(now)),
        if now >= a.arrives { client } else { ahead[1] },
    ];
    let corners = [
        [l.x(a.whole), server],
        ahead,
        cut,
        behind,
        [l.x(b.whole.min(now)), server],
    ];
    paper.line(Style::Band, &corners);
    paper.line(style, &[corners[0], ahead]);
    if b.whole <= now && corners[4][0] - corners[0][0] > 0.3 * l.em {
        paper.line(style, &[corners[4], behind]);
    }
}

/// What is on the wire: dots, as far apart as can be told.
fn dots(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let (page, now) = (&lab.page, lab.now());
    let x = l.x(now);
    let mut last = f32::INFINITY;
    for (message, way) in page.data().under_way(now) {
        // The latest first, and from the server upwards.
        let at = y(l, message, way);
        if last - at >= APART * l.em {
            last = at;
            paper.mark(Style::Dot, Glyph::Dot, x, at, DOT * l.em);
        }
    }
    for (message, way) in page.record().under_way(now).take(12) {
        let is_question = message.from != SERVER;
        let style = if is_question { Style::Dot } else { Style::Asks };
        paper.mark(style, Glyph::Dot, x, y(l, message, way), 1.3 * DOT * l.em);
    }
}

/// What the first connection's messages say, over or below where they leave; nothing where there is no room.
fn said(l: &Layout, paper: &mut Paper, message: &Message, last: &mut [f32; 2]) {
    let side = usize::from(message.from == SERVER);
    let kind = message.kind.min(REQUEST) as usize;
    let x = l.x(message.sending.whole) + 0.2 * l.em;
    let end = x + f32::from(ROOMS[kind]) * 0.6 * l.em;
    // (Where the names stand at the right, they need their own.)
    let beyond = if l.form == Form::Lying { 1.0 } else { -4.0 };
    if x < last[side] || end > l.time[1] + beyond * l.em {
        return;
    }
    last[side] = end + 0.4 * l.em;
    let at = [x, l.lanes[side] + ASIDE[side] * l.em];
    write(paper, Style::Label, Anchor::Start, at, SAYS[kind], &[]);
}

/// What is going to be on its way, before anybody has pressed: the journeys before the first byte.
pub(super) fn ghost(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let plan = lab.plan();
    let [client, server] = l.lanes;
    let trip = l.x(l.began.saturating_add(plan.round_trip())) - l.time[0];
    let mut x = l.time[0];
    for _ in 0..plan.way.trips() {
        let way = [[x, client], [x + 0.5 * trip, server], [x + trip, client]];
        paper.line(Style::Slot, &way);
        x += trip;
    }
}
