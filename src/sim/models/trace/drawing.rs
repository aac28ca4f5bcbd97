//! A press drawn: the browser with its page, the line to the server at a distance to scale, and what is on it;
//! below, the chain of five waits, or how long the pages of many took.
//!
//! The line is as long as the way (by the logarithm of the kilometres), so a packet's way on it is latency
//! and the space between two is bandwidth. What was lost leaves a cross where it vanished until it is there.

mod chain;
mod histogram;
mod labels;
mod layout;
mod line;
mod sequence;

pub(super) use labels::LABELS;

use self::layout::Layout;
use super::lab::Lab;
use crate::drawing::{Form, Paper};
use crate::sim::models::model::Model;

/// Draws this instant of a lab. Form 1 is a lane beside another one, form 2 the sequence of the page.
pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32, form: u32) {
    if form == 2 {
        return sequence::draw(lab, paper, width, em);
    }
    let l = &Layout::new(lab, width, em, form == 1);
    let plan = lab.plan();
    let many = lab.has_crowd();
    let facts = [
        form,
        lab.settings()[0] as u32,
        plan.half.0 as u32,
        u32::from(many),
    ];
    if paper.begin(width, em, &facts.map(|fact| fact as f32)) {
        line::stands(l, paper, lab);
        if l.form != Form::Lane {
            chain::keys(l, paper);
            if !many {
                chain::names(l, paper);
            }
        }
    }
    paper.moving();
    line::moves(l, paper, lab);
    if l.form != Form::Lane {
        if many {
            histogram::draw(l, paper, lab);
        } else {
            chain::bars(l, paper, lab);
        }
    }
    paper.end(l.height);
}
