//! A payment drawn: time runs to the right, the app is the line above, the server the one below, and a message
//! is a line from one to the other. Below them the store: the key's row, hollow while it is reserved and full
//! once it says "done", and the ledger's, with a coin for each charge. After many, a cell for each payment.

mod labels;
mod lanes;
mod layout;
// Pages never ask for it: it is drawn when a book is built.
#[cfg(not(target_arch = "wasm32"))]
mod sequence;
mod store;
mod wall;

pub(super) use labels::LABELS;

use self::labels::Word;
use self::layout::Layout;
use super::events::MANY;
use super::lab::Lab;
use crate::drawing::{Form, Paper};

/// Draws this instant of a lab. Form 1 is a lane beside another one, form 2 the sequence of the payment.
pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32, form: u32) {
    #[cfg(not(target_arch = "wasm32"))]
    if form == 2 {
        return sequence::draw(lab, paper, width, em);
    }
    let l = &Layout::new(lab, width, em, form == 1);
    let many = lab.has_crowd();
    let mut facts = [form as f32, f32::from(u8::from(many)), 0.0, 0.0];
    if many {
        // The wall stands until one more is there, or all of them have come to something else.
        facts[2] = lab.crowd.pages().len() as f32;
        facts[3] = wall::print(lab);
    }
    if paper.begin(width, em, &facts) {
        if many {
            wall::draw(l, paper, lab);
        } else {
            lanes::stand(l, paper);
        }
        if l.form != Form::Lane {
            let words = [Word::Pay, Word::Many, Word::Lose];
            l.keys.draw(paper, words.map(|word| word as usize), MANY);
        }
    }
    paper.moving();
    if many {
    } else if lab.asked {
        lanes::draw(l, paper, lab);
        store::draw(l, paper, lab);
    } else {
        lanes::ghost(l, paper, lab);
    }
    paper.end(l.height);
}
