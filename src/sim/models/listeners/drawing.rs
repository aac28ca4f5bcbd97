//! Listeners drawn: a cell for each, from which a line goes through the box's table, where an entry drains
//! until the line is forgotten, to the server.

mod labels;
mod layout;
#[cfg(not(target_arch = "wasm32"))]
mod news;
#[cfg(not(target_arch = "wasm32"))]
mod sequence;

pub(super) use labels::LABELS;

use self::labels::{Word, write};
pub(super) use self::layout::DRAWN;
use self::layout::Layout;
use super::listener::Listener;
use super::model::Listeners;
use super::outcome::{Event, Line};
use super::terms::{FORGETS, Terms};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// So many news fill a place at the server.
const FULL: f32 = 6.0;
/// What was sent is seen on its way for so long. (In truth it takes a journey, which nobody could see.)
const SEEN: Nanos = Nanos::from_secs(10);

/// Draws this instant of a lab. Form 1 is a lane beside another one, form 2 a line's story as a sequence.
pub(super) fn draw(
    lab: &Listeners,
    world: &World,
    paper: &mut Paper,
    width: f32,
    em: f32,
    form: u32,
) {
    #[cfg(not(target_arch = "wasm32"))]
    if form == 2 {
        return match lab.terms.filter(|terms| lab.story && terms.is_of_news()) {
            Some(terms) => news::draw(&lab.log, &terms, paper, width, em),
            None => sequence::draw(lab, paper, width, em),
        };
    }
    let Some(terms) = lab.terms else { return };
    let l = &Layout::new(width, em, form == 1);
    let count = lab.all.len().min(DRAWN);
    let forgets = world.setting(FORGETS) as f32;
    let is_open = terms.way.is_open();
    let facts = [
        form as f32,
        count as f32,
        forgets,
        f32::from(u8::from(is_open)),
    ];
    if paper.begin(width, em, &facts) {
        stands(l, paper, count, forgets, is_open);
    }
    paper.moving();
    let now = world.now();
    kept(l, paper, lab, is_open);
    let drawn = || lab.all.iter().enumerate().take(DRAWN);
    for (n, listener) in drawn() {
        cell(l, paper, n, listener);
    }
    // (What follows each other in one style a page draws at once: the bars, which all change in each frame, apart
    // from what doesn't.)
    paper.gather();
    for (n, listener) in drawn().filter(|_| is_open) {
        entry(l, paper, n, listener, &terms, now);
    }
    for (n, listener) in drawn() {
        if let Some((at, event)) = listener.last {
            let gone = now.saturating_sub(at);
            if gone < SEEN {
                let share = gone.0 as f32 / SEEN.0 as f32;
                under_way(l, paper, n, event, share);
            }
        }
    }
    if l.form != Form::Lane {
        let dead = lab.standing.ghosts as f32;
        let word = if is_open { Word::Ghosts } else { Word::Behind };
        let number = if is_open {
            dead
        } else {
            lab.standing.behind as f32
        };
        write(paper, Style::Now, Anchor::Start, l.state, word, &[number]);
    }
    // (Where letters are large there is a line for one number only, and places say the other.)
    if matches!(l.form, Form::Lying | Form::Narrow) {
        let held = lab.all.iter().filter(|each| is_held(each, is_open)).count();
        let held = [held as f32];
        write(paper, Style::Now, Anchor::End, l.holds, Word::Holds, &held);
    }
    paper.end(l.height);
}

/// The box and its table, the server, their names, and the key.
fn stands(l: &Layout, paper: &mut Paper, count: usize, forgets: f32, is_open: bool) {
    let em = l.em;
    let [left, top, wide, high] = l.frame;
    paper.rect(Style::Ring, left, top, wide, high, 0.4 * em);
    let [x, y, w, h] = l.server;
    paper.rect(Style::Seat, x, y, w, h, 0.3 * em);
    if is_open {
        for n in 0..count {
            let [x, y, w, h] = l.entry(n);
            paper.rect(Style::Track, x, y, w, h, 0.0);
        }
    }
    for row in 0..l.rows {
        let y = l.cell(row * l.columns)[1];
        paper.line(Style::Hair, &[[l.leaves, y], [left, y]]);
        paper.line(Style::Hair, &[[left + wide, y], [x, l.ends(row)]]);
    }
    if l.form == Form::Lane {
        return;
    }
    for (at, anchor, word) in [
        (l.names[0], Anchor::Start, Word::Listeners),
        (l.names[1], Anchor::Middle, Word::Between),
        (l.names[2], Anchor::End, Word::Server),
    ] {
        write(paper, Style::Name, anchor, at, word, &[]);
    }
    let (word, numbers) = if forgets < 0.0 {
        (Word::Remembers, &[][..])
    } else {
        (Word::Forgets, &[forgets][..])
    };
    write(
        paper,
        Style::Label,
        Anchor::Middle,
        l.forgets,
        word,
        numbers,
    );
    if is_open {
        let ([x, y], [wide, high]) = (l.key, l.key_size);
        let (left, top) = (x - 0.5 * wide, y - 0.5 * high);
        paper.rect(Style::Ring, left, top, wide, high, 0.35 * em);
        let at = [x, y + 0.35 * em];
        write(paper, Style::Name, Anchor::Middle, at, Word::Cut, &[]);
        paper.target(x, y, 23.0, 0, 0);
    }
}

/// Whether the server holds a line for a listener, or its request: of a line that is dead it knows nothing.
fn is_held(listener: &Listener, is_open: bool) -> bool {
    listener.held || (is_open && listener.line != Line::Calling)
}

/// What the server holds: a place for each line, and on it the news that haven't arrived.
fn kept(l: &Layout, paper: &mut Paper, lab: &Listeners, is_open: bool) {
    let drawn = || lab.all.iter().enumerate().take(DRAWN);
    for (n, _) in drawn().filter(|(_, each)| is_held(each, is_open)) {
        let [x, y, wide, high] = l.held(n);
        paper.rect(Style::Level, x, y, wide, high, 0.0);
    }
    for (n, listener) in drawn().filter(|(_, each)| each.missing > 0) {
        let [x, y, wide, high] = l.held(n);
        let share = (listener.missing as f32 / FULL).min(1.0);
        paper.rect(Style::Square, x, y, wide * share, high, 0.0);
    }
}

/// What the box still knows of a line.
fn entry(l: &Layout, paper: &mut Paper, n: usize, listener: &Listener, terms: &Terms, now: Nanos) {
    if listener.line != Line::Open {
        return;
    }
    let quiet = now.saturating_sub(listener.heard).0 as f32;
    let left = if terms.forgets == Nanos::NEVER {
        1.0
    } else {
        (1.0 - quiet / terms.forgets.0 as f32).clamp(0.0, 1.0)
    };
    let [x, y, wide, high] = l.entry(n);
    paper.rect(Style::Level, x, y, wide * left, high, 0.0);
}

/// What a listener knows, and believes.
fn cell(l: &Layout, paper: &mut Paper, n: usize, listener: &Listener) {
    let [x, y] = l.cell(n);
    let (style, glyph) = match listener.line {
        Line::Ghost => (Style::Ghost, Glyph::Dot),
        Line::Calling => (Style::Tick, Glyph::Up),
        Line::Open if listener.missing > 0 => (Style::Square, Glyph::Square),
        Line::Open => (Style::Dot, Glyph::Dot),
    };
    paper.mark(style, glyph, x, y, l.radius);
}

/// What was last sent, on its way; what vanished stays in the box for a while.
fn under_way(l: &Layout, paper: &mut Paper, n: usize, event: Event, share: f32) {
    let (from, [to, y]) = (l.server[0], l.cell(n));
    let [left, _, wide, _] = l.entry(n);
    let middle = left + 0.5 * wide;
    let (style, glyph, size) = match event {
        Event::News | Event::Fetched | Event::Back => (Style::Answer, Glyph::Dot, 0.5),
        Event::Beat | Event::Empty => (Style::Dash, Glyph::Dash, 0.5),
        Event::Vanished | Event::Unheard => {
            let size = 0.55 * l.radius;
            return paper.mark(Style::Cross, Glyph::Cross, middle, y, size);
        }
        _ => return,
    };
    let x = from + (to - from) * share;
    // Between the server and the box its line may slope.
    let door = l.frame[0] + l.frame[2];
    let near = ((x - door) / (from - door)).max(0.0);
    let y = y + (l.ends(n / l.columns) - y) * near;
    paper.mark(style, glyph, x, y, size * l.radius);
}
