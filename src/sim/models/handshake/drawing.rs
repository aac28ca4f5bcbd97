//! A page drawn: time runs to the right, the client is the line above, the server the one below, and a
//! message is a line from one to the other. At the upright line, which is now, they are dots on the wire.
//! Over it stands the client's shelf, below it which connections are open, and where the time went; after
//! many presses, how long the pages took.

mod below;
mod labels;
mod layout;
mod many;
// Pages never ask for it: it is drawn when a book is built.
#[cfg(not(target_arch = "wasm32"))]
mod sequence;
mod shelf;
mod trails;

pub(super) use labels::LABELS;

use self::labels::{Word, write};
use self::layout::Layout;
use super::events::MANY;
use super::lab::Lab;
use crate::drawing::{Anchor, Form, Paper, Style};

/// Draws this instant of a lab. Form 1 is a lane beside another one, form 2 the sequence of the page.
pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32, form: u32) {
    #[cfg(not(target_arch = "wasm32"))]
    if form == 2 {
        return sequence::draw(lab, paper, width, em);
    }
    let l = &Layout::new(lab, width, em, form == 1);
    let many = lab.has_crowd();
    let facts = [form, u32::from(many)];
    if paper.begin(width, em, &facts.map(|fact| fact as f32)) {
        if !many {
            lanes(l, paper);
        }
        if l.form != Form::Lane {
            let words = [Word::Enter, Word::Many, Word::Lose];
            l.keys.draw(paper, words.map(|word| word as usize), MANY);
        }
    }
    paper.moving();
    if many {
        many::draw(l, paper, lab);
    } else if lab.asked {
        below::draw(l, paper, lab);
        trails::draw(l, paper, lab);
        shelf::draw(l, paper, lab);
    } else {
        trails::ghost(l, paper, lab);
    }
    paper.end(l.height);
}

/// The two of them.
fn lanes(l: &Layout, paper: &mut Paper) {
    for (lane, word) in l.lanes.into_iter().zip([Word::Client, Word::Server]) {
        paper.line(Style::Edge, &[[l.time[0], lane], [l.time[1], lane]]);
        let (anchor, at) = match (l.form, word) {
            (Form::Lying, _) => (Anchor::End, [l.time[0] - 0.6 * l.em, lane + 0.35 * l.em]),
            // What is said stands beside them.
            (Form::Narrow, Word::Client) => (Anchor::End, [l.time[1], lane - 0.6 * l.em]),
            (Form::Narrow, _) => (Anchor::End, [l.time[1], lane + 1.3 * l.em]),
            (_, Word::Client) => (Anchor::Start, [l.time[0], lane - 0.55 * l.em]),
            _ => (Anchor::Start, [l.time[0], lane + 1.2 * l.em]),
        };
        write(paper, Style::Name, anchor, at, word, &[]);
    }
}
