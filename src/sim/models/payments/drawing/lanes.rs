//! The app and the server, what goes between them, and what each of them does.

use super::labels::{SAYS, SAYS_ROOM, Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;
use crate::sim::models::payments::attempt::{Attempt, End};
use crate::sim::models::payments::events::SERVER;
use crate::sim::models::payments::lab::Lab;
use crate::sim::models::payments::payment::App;
use crate::sim::models::presses::Page as _;
use crate::sim::parts::conversation::Message;

/// How far from the lines what is said stands, over the app's and below the server's.
const ASIDE: [f32; 2] = [-0.65, 1.4];

/// The two of them, and the rows of the store.
pub(super) fn stand(l: &Layout, paper: &mut Paper) {
    let [from, to] = l.time;
    let rows = [
        (l.lanes[0], Word::App, -0.65),
        (l.lanes[1], Word::Server, 1.4),
        (l.rows[0], Word::Board, -0.6),
        (l.rows[1], Word::Ledger, -0.85),
    ];
    for (row, (y, word, aside)) in (0..).zip(rows) {
        let style = if row < 2 { Style::Edge } else { Style::Hair };
        paper.line(style, &[[from, y], [to, y]]);
        let (anchor, at) = if l.form == Form::Lying {
            (Anchor::Start, [l.em, y + 0.35 * l.em])
        } else {
            (Anchor::End, [to, y + aside * l.em])
        };
        if l.form != Form::Lane {
            write(paper, Style::Name, anchor, at, word, &[]);
        }
    }
}

/// What is going to be on its way, before anybody has paid.
pub(super) fn ghost(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let plan = lab.plan();
    let at = |time: u64| l.x(l.began.saturating_add(Nanos(time)));
    let (journey, work) = (plan.journey.0, plan.work.0);
    let [app, server] = l.lanes;
    let way = [
        [at(0), app],
        [at(journey), server],
        [at(journey + work), server],
        [at(2 * journey + work), app],
    ];
    paper.line(Style::Slot, &way);
}

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let (payment, now, em) = (&lab.page, lab.now(), l.em);
    let end = if payment.is_under_way() {
        now
    } else {
        payment.began.saturating_add(payment.result().all)
    };
    for (number, attempt) in (0_u32..).zip(payment.attempts()) {
        waits(l, paper, attempt, end);
        works(l, paper, attempt, number, end);
    }
    let mut words = [0.0; 2];
    for (number, attempt) in (0_u32..).zip(payment.attempts()) {
        for message in attempt.messages(number, payment.plan.journey) {
            trail(l, paper, &message, now);
            if l.form.is_whole() {
                said(l, paper, &message, &mut words);
            }
        }
    }
    if l.form != Form::Tight {
        state(l, paper, payment.app);
    }
    if payment.is_under_way() {
        let x = l.x(now);
        let [app, server] = l.lanes;
        paper.line(Style::Line, &[[x, app - 0.5 * em], [x, server + 0.5 * em]]);
    }
}

/// What the app knows.
fn state(l: &Layout, paper: &mut Paper, app: App) {
    let word = match app {
        App::Paid => Word::ToldPaid,
        App::Failed => Word::ToldFailed,
        _ => Word::Hears,
    };
    let at = [l.time[0], 1.3 * l.em];
    write(paper, Style::Now, Anchor::Start, at, word, &[]);
}

/// The app waits on an attempt, and how that ends.
fn waits(l: &Layout, paper: &mut Paper, attempt: &Attempt, now: Nanos) {
    let y = l.lanes[0];
    let until = l.x(attempt.ended.min(now));
    paper.line(Style::Post, &[[l.x(attempt.sent), y], [until, y]]);
    let (style, glyph) = match attempt.end {
        End::None => return,
        End::Paid => (Style::Tick, Glyph::Tick),
        End::Refused => (Style::Dash, Glyph::Stop),
        End::Silent => (Style::Dash, Glyph::Dash),
    };
    paper.mark(style, glyph, until, y, 0.36 * l.em);
}

/// The server works on an attempt, beside the others; and where it died.
fn works(l: &Layout, paper: &mut Paper, attempt: &Attempt, number: u32, now: Nanos) {
    let [begins, ends] = attempt.works;
    if begins > now {
        return;
    }
    let (left, right) = (l.x(begins), l.x(ends.min(now)));
    let high = 0.55 * l.em;
    let top = l.lanes[1] - if number.is_multiple_of(2) { high } else { 0.0 };
    paper.rect(Style::Pie, left, top, right - left, high, 0.0);
    if ends <= now && attempt.answer.is_none() {
        paper.mark(Style::Cross, Glyph::Cross, right, l.lanes[1], 0.34 * l.em);
    }
}

/// A message: as far as it has come, and where it vanished.
fn trail(l: &Layout, paper: &mut Paper, message: &Message, now: Nanos) {
    let sending = message.sending;
    let [from, to] = if message.from == SERVER {
        [l.lanes[1], l.lanes[0]]
    } else {
        l.lanes
    };
    let takes = sending.arrives.saturating_sub(sending.whole);
    let most = if sending.lost { Message::VANISHES } else { 1.0 };
    let all = Nanos((takes.0 as f64 * most) as u64);
    let gone = now.saturating_sub(sending.whole).min(all);
    let way = if takes == Nanos::ZERO {
        most as f32
    } else {
        gone.0 as f32 / takes.0 as f32
    };
    let (x, y) = (
        l.x(sending.whole.saturating_add(gone)),
        from + (to - from) * way,
    );
    let style = if sending.lost {
        Style::Cross
    } else {
        Style::Asks
    };
    paper.line(style, &[[l.x(sending.whole), from], [x, y]]);
    if gone == all && sending.lost {
        paper.mark(Style::Cross, Glyph::Cross, x, y, 0.34 * l.em);
    } else if gone < all {
        let style = if message.from == SERVER {
            Style::Answer
        } else {
            Style::Dot
        };
        let glyph = if message.from == SERVER {
            Glyph::Answer
        } else {
            Glyph::Dot
        };
        paper.mark(style, glyph, x, y, 0.36 * l.em);
    }
}

/// What a message says, where it leaves; nothing where there is no room.
fn said(l: &Layout, paper: &mut Paper, message: &Message, last: &mut [f32; 2]) {
    let side = usize::from(message.from == SERVER);
    let x = l.x(message.sending.whole) + 0.2 * l.em;
    let end = x + SAYS_ROOM * 0.6 * l.em;
    // (Where the names stand at the right, they need their own.)
    let beyond = if l.form == Form::Lying { 1.0 } else { -4.2 };
    if x < last[side] || end > l.time[1] + beyond * l.em {
        return;
    }
    last[side] = end + 0.4 * l.em;
    let at = [x, l.lanes[side] + ASIDE[side] * l.em];
    let word = SAYS[usize::from(message.kind)];
    write(paper, Style::Label, Anchor::Start, at, word, &[]);
}
