//! The browser, the line, the server, and what is on its way between them.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;
use crate::sim::models::presses::Page as _;
use crate::sim::models::trace::events::{Kind, RESOLVER, SERVER, State};
use crate::sim::models::trace::lab::Lab;
use crate::sim::parts::conversation::Message;

/// Two packets are drawn at least so far apart (in labels' sizes); of those that are closer, every second
/// one is, or every third.
const APART: f32 = 0.62;
/// How large a dot is.
const DOT: f32 = 0.3;

/// What stays as long as the distance does.
pub(super) fn stands(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let em = l.em;
    let [left, top, wide, high] = l.browser;
    let [from, to] = l.line;
    let [questions, packets] = l.lanes;
    paper.rect(Style::Ring, left, top, wide, high, 0.25 * em);
    let name = [left, top - 0.55 * em];
    write(
        paper,
        Style::Name,
        Anchor::Start,
        name,
        Word::Browser as u8,
        &[],
    );
    for lane in [questions, packets] {
        paper.line(Style::Cord, &[[from, lane], [to, lane]]);
    }
    let (y, h) = (questions - 0.6 * em, packets - questions + 1.2 * em);
    paper.rect(Style::Ring, to, y, l.server, h, 0.25 * em);
    let middle = [to + 0.5 * l.server, 0.5 * (questions + packets) + 0.35 * em];
    write(
        paper,
        Style::Name,
        Anchor::Middle,
        middle,
        Word::Server as u8,
        &[],
    );
    // How far, and how long: under the line, or under its beginning where it is short.
    let room = 18.0 * 0.6 * em;
    // (Where the paper is narrower than any word, nothing is in its place.)
    let last = l.width - room - 0.2 * em;
    let x = (0.5 * (from + to) - 0.5 * room).min(last).max(l.browser[0]);
    let x = if l.form == Form::Tight {
        l.browser[0]
    } else {
        x.max(from)
    };
    let y = top
        + if l.form == Form::Tight {
            6.4 * em
        } else {
            5.6 * em
        };
    let half = lab.plan().half.as_secs_f64() as f32;
    let way = [lab.settings()[0] as f32, half];
    write(
        paper,
        Style::Label,
        Anchor::Start,
        [x, y],
        Word::Way as u8,
        &way,
    );
}

/// What is on its way, and how much of the page is there.
pub(super) fn moves(l: &Layout, paper: &mut Paper, lab: &Lab) {
    if !lab.asked {
        return;
    }
    page(l, paper, lab.page.states());
    let now = lab.now();
    if lab.page.is_under_way() {
        works(l, paper, lab);
        let (mut last, mut on_the_line) = (f32::INFINITY, 0.0);
        let every = every(l, lab);
        for (message, way) in lab.page.record().under_way(now) {
            if message.kind < Kind::Packet as u8 {
                short(l, paper, message, way);
                continue;
            }
            on_the_line += 1.0;
            if message.kind == Kind::Packet as u8 && message.number % every == 0 {
                let x = l.way(1.0 - way);
                paper.mark(Style::Dot, Glyph::Dot, x, l.lanes[1], DOT * l.em);
                number(l, paper, message.number, x, &mut last);
            } else if message.kind == Kind::Again as u8 {
                // What is sent again goes beside the others.
                let x = l.way(1.0 - way);
                paper.mark(
                    Style::Asks,
                    Glyph::Dot,
                    x,
                    l.lanes[1] - 0.55 * l.em,
                    DOT * l.em,
                );
            }
        }
        crosses(l, paper, lab);
        if on_the_line > 0.0 && l.form != Form::Tight {
            let x = l.line[0] + 0.2 * l.em;
            let at = [x, l.browser[1] - 0.55 * l.em];
            let word = Word::OnTheLine as u8;
            write(paper, Style::Label, Anchor::Start, at, word, &[on_the_line]);
        }
    }
}

/// The server is at work: it fills as the work gets done.
fn works(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let plan = lab.page.plan();
    let ready = lab.page.began().saturating_add(plan.ready());
    let since = lab.now().saturating_add(plan.work).saturating_sub(ready);
    if since > Nanos::ZERO && since < plan.work {
        let share = since.0 as f32 / plan.work.0 as f32;
        let (y, high) = (
            l.lanes[0] - 0.6 * l.em,
            l.lanes[1] - l.lanes[0] + 1.2 * l.em,
        );
        paper.rect(Style::Pie, l.line[1], y, share * l.server, high, 0.0);
    }
}

/// The page: cells that fill as packets arrive, and are hollow where one is missing. Where there are too
/// many packets, a cell stands for several.
fn page(l: &Layout, paper: &mut Paper, states: &[State]) {
    let [left, top, wide, high] = l.browser;
    let pad = 0.35 * l.em;
    let (wide, high) = (wide - 2.0 * pad, high - 2.0 * pad);
    let count = states.len() as u32;
    if count == 0 {
        return;
    }
    // The largest cells with which all of them fit.
    let fits = |pitch: f32| (wide / pitch) as u32 * (high / pitch) as u32;
    let least = 0.36 * l.em;
    let mut pitch = 1.4 * l.em;
    while pitch > least && fits(pitch) < count {
        pitch -= 0.04 * l.em;
    }
    let each = count.div_ceil(fits(pitch).max(1)).max(1);
    let cells = count.div_ceil(each);
    let state = |cell: u32| {
        let from = (cell * each) as usize;
        let some = &states[from..states.len().min(from + each as usize)];
        // The grid's styles: broken where one is missing, an empty place, and full.
        if some.contains(&State::Lost) {
            1
        } else if some.contains(&State::ToCome) {
            3
        } else {
            7
        }
    };
    let columns = ((wide / pitch) as u32).max(1);
    paper.grid(
        Style::Away,
        (left + pad, top + pad),
        columns,
        (pitch, pitch - 0.16 * l.em),
        (0..cells).map(state),
    );
    if each > 1 && l.form == Form::Lying {
        let at = [left, top + high + 2.0 * pad + 1.15 * l.em];
        write(
            paper,
            Style::Label,
            Anchor::Start,
            at,
            Word::Cell as u8,
            &[each as f32],
        );
    }
}

/// Every how many packets one is drawn.
fn every(l: &Layout, lab: &Lab) -> u32 {
    let plan = lab.page.plan();
    let space = (l.line[1] - l.line[0]) * plan.turn().0 as f32 / plan.half.0 as f32;
    if space < 1e-3 {
        return plan.packets.max(1);
    }
    let mut every = 1;
    while (every as f32) * space < APART * l.em {
        every += 1;
    }
    every
}

/// A packet's number, where there is room between it and the last one.
fn number(l: &Layout, paper: &mut Paper, packet: u32, x: f32, last: &mut f32) {
    // The latest packets come first, and stand on the right.
    let room = 5.0 * 0.6 * l.em;
    // (At the line's end it stands a little aside.)
    let middle = x.max(l.line[0] + 0.5 * room);
    let far = if last.is_finite() {
        *last - middle
    } else {
        room + l.em
    };
    let beyond = middle + 0.5 * room > l.line[1] + l.server;
    if far < room + 0.4 * l.em || beyond || l.form == Form::Tight {
        return;
    }
    *last = middle;
    let at = [middle, l.lanes[1] + 1.45 * l.em];
    let word = Word::Number as u8;
    write(
        paper,
        Style::Label,
        Anchor::Middle,
        at,
        word,
        &[packet as f32 + 1.0],
    );
}

/// A question, or a short answer.
fn short(l: &Layout, paper: &mut Paper, message: &Message, way: f64) {
    let (resolver, y) = (l.line[0] + 3.2 * l.em, l.lanes[0]);
    let near = message.from == RESOLVER || message.to == RESOLVER;
    let question = message.to == SERVER || message.to == RESOLVER;
    let share = if question { way } else { 1.0 - way };
    let x = if near {
        let r = 0.55 * l.em;
        paper.circle(Style::Ring, resolver, y, r);
        let at = [l.line[0] + 0.2 * l.em, l.browser[1] - 0.55 * l.em];
        if l.form != Form::Tight {
            write(
                paper,
                Style::Label,
                Anchor::Start,
                at,
                Word::Names as u8,
                &[],
            );
        }
        l.line[0] + (resolver - r - l.line[0]) * share as f32
    } else {
        l.way(share)
    };
    let (style, y) = if question {
        (Style::Dot, y)
    } else {
        (Style::Asks, if near { y } else { l.lanes[1] })
    };
    paper.mark(style, Glyph::Dot, x, y, 1.2 * DOT * l.em);
}

/// A cross for each packet that is lost, where it vanished, until it is there.
fn crosses(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let now = lab.now();
    let states = lab.page.states();
    // Of the packets that stand close, so many crosses are enough.
    let mut drawn = 0.0;
    let lost = (0..)
        .zip(states)
        .filter(|(_, state)| **state == State::Lost);
    for (packet, _) in lost.take(16) {
        let sent = lab.page.record().messages().iter().rev();
        let mut mine = sent.filter(|message| {
            message.kind >= Kind::Packet as u8 && message.number == packet && message.sending.lost
        });
        let vanished = mine.any(|message| message.way(now).is_none());
        if vanished && drawn < 8.0 {
            let x = l.way(1.0 - Message::VANISHES) + 0.75 * drawn * l.em;
            if x < l.line[1] - 0.3 * l.em {
                paper.mark(Style::Cross, Glyph::Cross, x, l.lanes[1], 0.32 * l.em);
            }
            drawn += 1.0;
        }
    }
}
