//! Resolvers drawn: a disc for each, that drains as its copy's time runs out, and holds the address that it
//! would tell; the servers that know more; and minute by minute what was answered.

mod chart;
mod labels;
mod layout;
#[cfg(not(target_arch = "wasm32"))]
mod sequence;

pub(super) use labels::LABELS;

use self::labels::{Word, write};
use self::layout::Layout;
use super::clauses::DRAWN;
use super::goals::seconds;
use super::model::{LIVES, Resolvers};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// Whoever has asked the server is drawn with a line to it for so long.
const SEEN: Nanos = Nanos::from_secs(20);

/// Draws this instant of a lab. Form 1 is a lane beside another one, form 2 a look-up as a sequence.
pub(super) fn draw(
    lab: &Resolvers,
    world: &World,
    paper: &mut Paper,
    width: f32,
    em: f32,
    form: u32,
) {
    #[cfg(not(target_arch = "wasm32"))]
    if form == 2 {
        return sequence::draw(lab, paper, width, em);
    }
    let l = &Layout::new(width, em, form == 1);
    let lives = world.setting(LIVES) as f32;
    let count = lab.caches.len().min(DRAWN);
    let silent = u8::from(lab.server.silent);
    let facts = [form as f32, lives, count as f32, f32::from(silent)];
    if paper.begin(width, em, &facts) {
        servers(l, paper, lives, lab.server.silent);
        (0..count).for_each(|n| {
            let [x, y] = l.disc(n);
            paper.circle(Style::Ring, x, y, l.radius);
        });
        chart::stands(l, paper);
        if l.form != Form::Lane {
            keys(l, paper, lab.server.silent);
        }
    }
    paper.moving();
    let now = world.now();
    for (n, cache) in lab.caches.iter().enumerate().take(DRAWN) {
        let [x, y] = l.disc(n);
        let took = now.saturating_sub(cache.took);
        if cache.took < Nanos::NEVER && took < SEEN {
            paper.line(Style::Asks, &[l.server, [x, y - l.radius]]);
        }
        let left = seconds(cache.left(now)) / seconds(cache.lives).max(1e-9);
        paper.sector(Style::Pie, x, y, l.radius, (left as f32).min(1.0));
        let size = 0.45 * l.radius;
        let (alive, dead) = (cache.holds(now), cache.gives_out(now, &lab.server));
        if let Some(version) = alive.or(dead) {
            let (style, glyph) = if version == lab.server.version {
                (Style::Dot, Glyph::Dot)
            } else {
                (Style::Square, Glyph::Square)
            };
            let style = alive.map_or(Style::Ghost, |_| style);
            paper.mark(style, glyph, x, y, size);
        }
    }
    chart::moves(l, paper, lab, now);
    paper.end(l.height);
}

/// Root, `com` and the name's own server, with how long its copies are good.
fn servers(l: &Layout, paper: &mut Paper, lives: f32, silent: bool) {
    let em = l.em;
    for [one, next] in [[0, 1], [1, 2]] {
        let (one, next) = (l.servers[one], l.servers[next]);
        let [left, right] = if one[0] < next[0] {
            [one, next]
        } else {
            [next, one]
        };
        let y = l.row + 0.95 * em;
        paper.line(Style::Edge, &[[left[0] + left[1], y], [right[0], y]]);
    }
    for (n, word) in [Word::Root, Word::Com, Word::Own].into_iter().enumerate() {
        let [left, wide] = l.servers[n];
        let own = word == Word::Own;
        let style = if own && silent {
            Style::Away
        } else {
            Style::Seat
        };
        paper.rect(style, left, l.row, wide, 1.9 * em, 0.3 * em);
        let at = [left + 0.5 * wide, l.row + 1.3 * em];
        write(paper, Style::Name, Anchor::Middle, at, word, &[]);
    }
    let (word, numbers) = if silent {
        (Word::Silent, &[][..])
    } else {
        (Word::Lives, &[lives][..])
    };
    write(paper, Style::Now, Anchor::Start, l.lives, word, numbers);
}

/// The keys that are pressed.
fn keys(l: &Layout, paper: &mut Paper, silent: bool) {
    let [wide, high] = l.key;
    let second = if silent { Word::Back } else { Word::Silence };
    let words = [Word::Change, second, Word::Empty];
    for (key, ([x, y], word)) in (0_u32..).zip(l.keys.into_iter().zip(words)) {
        let (left, top) = (x - 0.5 * wide, y - 0.5 * high);
        paper.rect(Style::Ring, left, top, wide, high, 0.35 * l.em);
        let at = [x, y + 0.35 * l.em];
        write(paper, Style::Name, Anchor::Middle, at, word, &[]);
        paper.target(x, y, 23.0, key, 0);
    }
}
