//! Four floors from left to right, with what is under way at each; and below them one click's tree of calls as
//! it grows: time runs down, an attempt is a stroke from a floor to the next.
//!
//! A call takes no time on its way. It is drawn travelling for a moment all the same, after it was made.

mod floors;
mod labels;
mod layout;
mod tree;

pub(super) use labels::LABELS;

use self::labels::{Word, write};
use self::layout::{KEY, Layout};
use super::model::{BACK, FLOOR, Floors};
use crate::drawing::{Anchor, Form, Paper, Style};
use crate::sim::models::rules::World;

/// Draws this instant of a lab. Form 1 is a lane beside another one, form 2 the tree alone, as a sequence.
pub(super) fn draw(lab: &Floors, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32) {
    #[cfg(not(target_arch = "wasm32"))]
    if form == 2 {
        return tree::sequence(lab, paper, width, em);
    }
    let l = &Layout::new(width, em, form == 1);
    let silent = lab.plan.silent;
    let facts = [form as f32, f32::from(u8::from(silent))];
    if paper.begin(width, em, &facts) {
        floors::stand(l, paper, silent);
        if l.form != Form::Lane {
            key(l, paper);
        }
    }
    paper.moving();
    floors::fill(l, paper, lab, world);
    if l.form != Form::Lane {
        tree::draw(l, paper, lab);
    }
    counter(l, paper, world);
    paper.end(l.height);
}

/// How many calls a click comes to, of the last minute.
fn counter(l: &Layout, paper: &mut Paper, world: &World) {
    let seen = world.window();
    let (clicks, calls) = (seen.count(FLOOR), seen.count(BACK));
    if clicks == 0.0 {
        return;
    }
    // To a tenth, as it is written.
    let each = (calls / clicks * 10.0 + 0.5) as u32 as f32 / 10.0;
    let style = if l.form == Form::Tight {
        Style::Ink
    } else {
        Style::Big
    };
    let at = [l.right, l.counter];
    write(
        paper,
        style,
        Anchor::End,
        at,
        Word::Times,
        &[each.min(labels::MOST_TIMES)],
    );
    if l.form == Form::Lying {
        let at = [l.right - 7.2 * l.em, l.counter];
        write(paper, Style::Label, Anchor::End, at, Word::ACall, &[]);
    }
}

/// The key that is pressed for one click more.
fn key(l: &Layout, paper: &mut Paper) {
    let [x, y] = l.key;
    let (wide, high) = (KEY[0] * l.em, KEY[1] * l.em);
    let (left, top) = (x - 0.5 * wide, y - 0.5 * high);
    paper.rect(Style::Ring, left, top, wide, high, 0.35 * l.em);
    let at = [x, y + 0.35 * l.em];
    write(paper, Style::Name, Anchor::Middle, at, Word::Click, &[]);
    paper.target(x, y, 23.0, 0, 0);
}
