//! The store: what stands under the payment's key, and what was charged.

use super::labels::{Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Model;
use crate::sim::models::payments::lab::Lab;
use crate::sim::models::payments::settings::Key;
use crate::sim::models::presses::Page as _;
use crate::theory::{Recognises, Written};

pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let (payment, em) = (&lab.page, l.em);
    let now = if payment.is_under_way() {
        lab.now()
    } else {
        payment.began.saturating_add(payment.result().all)
    };
    let [board, ledger] = l.rows;
    let bar = |paper: &mut Paper, style: Style, from: Nanos, to: Nanos| {
        let (left, right) = (l.x(from), l.x(to.min(now)));
        paper.rect(
            style,
            left,
            board - 0.3 * em,
            (right - left).max(1.0),
            0.6 * em,
            0.0,
        );
    };
    let plan = &payment.plan;
    let mut charges = 0.0;
    for attempt in payment.attempts() {
        let [begins, ends] = attempt.works;
        if begins <= now && plan.recognises == Recognises::Reserves {
            bar(paper, Style::Slot, begins, ends);
        }
        if ends > now {
            continue;
        }
        // A key of its own for each attempt: nobody ever looks for it again.
        let noted = attempt.answer.is_some() || plan.written == Written::Before;
        if plan.key == Key::OfAttempt && noted {
            paper.mark(Style::Level, Glyph::Square, l.x(ends), board, 0.3 * em);
        }
        if attempt.charged {
            charges += 1.0;
            let x = l.x(ends);
            paper.mark(Style::Dot, Glyph::Dot, x, ledger, 0.42 * em);
            if charges > 1.0 {
                paper.circle(Style::Ring, x, ledger, 0.6 * em);
            }
        }
    }
    if let Some(since) = payment.store.done {
        bar(paper, Style::Level, since, now);
    }
    // What the two rows say: at the right, or where the names stand there, at the left.
    let (x, anchor) = match l.form {
        Form::Lying => (l.time[1] + 0.3 * em, Anchor::End),
        Form::Narrow => (l.time[0], Anchor::Start),
        _ => return,
    };
    let key = f32::from(plan.key as u8);
    for (y, word, number) in [(board, Word::Key, key), (ledger, Word::Charges, charges)] {
        write(
            paper,
            Style::Ink,
            anchor,
            [x, y - 0.85 * em],
            word,
            &[number],
        );
    }
}
