//! A look-up as a sequence, with exact times: who asks whom, and when the address is back.

use super::labels::{Word, write};
use crate::drawing::{Anchor, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::resolver::lookup::{RESOLVER, VISITOR};
use crate::sim::models::resolver::model::Resolvers;
use crate::sim::models::sequence::Sequence;

/// How high a second is, in labels' sizes; and the least height of all.
const SECOND: f32 = 130.0;
const LEAST: f32 = 4.0;

pub(super) fn draw(lab: &Resolvers, paper: &mut Paper, width: f32, em: f32) {
    paper.begin(width, em, &[]);
    paper.moving();
    let messages = lab
        .lookup
        .as_ref()
        .map_or(&[][..], |record| record.messages());
    let (Some(first), Some(last)) = (messages.first(), messages.last()) else {
        paper.gather();
        return paper.end(em);
    };
    let begins = first.sending.begins;
    let takes = last.sending.arrives.saturating_sub(begins);
    let seconds = takes.as_secs_f64() as f32;
    let sequence = Sequence {
        begins,
        top: 2.6 * em,
        scale: (SECOND * seconds).max(LEAST) * em / takes.0.max(1) as f32,
        em,
    };
    let names = [
        Word::Visitor,
        Word::Resolver,
        Word::Root,
        Word::Com,
        Word::Own,
    ];
    let (from, to) = (7.4 * em, width - 6.0 * em);
    let x = |party: u8| from + f32::from(party) * (to - from) / 4.0;
    let end = last
        .sending
        .arrives
        .saturating_add(Nanos((0.6 * em / sequence.scale) as u64));
    let takes_part = |party: u8| messages.iter().any(|message| message.to == party);
    for (party, word) in (0_u8..).zip(names) {
        if takes_part(party) {
            sequence.life(paper, x(party), end);
            write(
                paper,
                Style::Name,
                Anchor::Middle,
                [x(party), em],
                word,
                &[],
            );
        }
    }
    let mut above = -2.0 * em;
    for message in messages {
        let sides = [x(message.from), x(message.to)];
        let is_answer = message.kind % 2 == 1;
        sequence.message(paper, sides, &message.sending, is_answer);
        // (That the last of them has told the resolver is seen: the visitor hears it next.)
        let asks_on = message.to == RESOLVER && is_answer && message.from < RESOLVER + 3;
        let ends = asks_on || message.to == VISITOR;
        for (time, holds) in [
            (message.sending.begins, message.from == VISITOR),
            (message.sending.arrives, ends),
        ] {
            let y = sequence.y(time);
            if holds && y - above >= 1.15 * em {
                above = y;
                paper.line(Style::Hair, &[[from - 0.6 * em, y], [to, y]]);
                let since = time.saturating_sub(begins).as_secs_f64() as f32;
                let at = [from - 0.9 * em, y + 0.35 * em];
                write(paper, Style::Label, Anchor::End, at, Word::Time, &[since]);
            }
        }
        // What is answered, beside whoever was asked: whom to ask, or where it is.
        if message.from == RESOLVER && !is_answer {
            let word = if message.to == RESOLVER + 3 {
                Word::Where
            } else {
                Word::Ask
            };
            let y = sequence.y(message.sending.arrives);
            let at = [sides[1] + 0.7 * em, y + 0.35 * em];
            write(paper, Style::Label, Anchor::Start, at, word, &[]);
        }
    }
    paper.gather();
    paper.end(sequence.y(end) + 0.6 * em);
}
