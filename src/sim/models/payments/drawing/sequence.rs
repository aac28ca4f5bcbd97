//! The payment as a sequence, with exact times: what the app sees, what the server does, what is charged.

use super::labels::{Word, write};
use crate::drawing::{Anchor, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::payments::attempt::End;
use crate::sim::models::payments::events::SERVER;
use crate::sim::models::payments::lab::Lab;
use crate::sim::models::payments::payment::App;
use crate::sim::models::presses::Page as _;
use crate::sim::models::sequence::Sequence;

/// How high a second is, in labels' sizes: the same in all of them, so that they can be compared. And how high
/// the whole is at most.
const SECOND: f32 = 10.0;
const MOST: f32 = 60.0;

pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32) {
    paper.begin(width, em, &[]);
    paper.moving();
    let payment = &lab.page;
    let all = payment.result().all;
    let sequence = Sequence {
        begins: payment.began,
        top: 2.6 * em,
        scale: (SECOND * em / 1e9).min(MOST * em / all.0.max(1) as f32),
        em,
    };
    // Times, then the app, the server, and the ledger.
    let [app, server, ledger] = [5.4 * em, width - 9.6 * em, width - 3.2 * em];
    let end = payment.began.saturating_add(all);
    let after = end.saturating_add(Nanos((1.8 * em / sequence.scale) as u64));
    for (x, word) in [
        (app, Word::App),
        (server, Word::Server),
        (ledger, Word::Ledger),
    ] {
        sequence.life(paper, x, after);
        write(paper, Style::Name, Anchor::Middle, [x, em], word, &[]);
    }
    let (mut last, mut charges) = (-2.0 * em, 0.0);
    let mut time = |paper: &mut Paper, at: Nanos| {
        let y = sequence.y(at);
        if y - last >= 1.15 * em {
            last = y;
            let seconds = at.saturating_sub(payment.began).as_secs_f64() as f32;
            let at = [app - 0.9 * em, y + 0.35 * em];
            write(paper, Style::Label, Anchor::End, at, Word::Time, &[seconds]);
        }
    };
    for (number, attempt) in (0_u32..).zip(payment.attempts()) {
        time(paper, attempt.sent);
        if attempt.ended <= end {
            time(paper, attempt.ended);
        }
        let y = sequence.y(attempt.sent);
        let until = sequence.y(attempt.ended);
        paper.line(Style::Post, &[[app, y], [app, until]]);
        let [begins, ends] = attempt.works;
        if begins < Nanos::NEVER {
            let (top, bottom) = (sequence.y(begins), sequence.y(ends));
            let left = server + if number.is_multiple_of(2) { -0.5 } else { 0.0 } * em;
            paper.rect(Style::Level, left, top, 0.5 * em, bottom - top, 0.0);
            if attempt.charged {
                charges += 1.0;
                paper.line(Style::Hair, &[[server, bottom], [ledger, bottom]]);
                paper.mark(Style::Dot, Glyph::Dot, ledger, bottom, 0.42 * em);
                let at = [ledger + 0.8 * em, bottom + 0.35 * em];
                write(
                    paper,
                    Style::Ink,
                    Anchor::Start,
                    at,
                    Word::Times,
                    &[charges],
                );
            }
            if attempt.answer.is_none() {
                paper.mark(Style::Cross, Glyph::Cross, server, bottom, 0.34 * em);
            }
        }
        for message in attempt.messages(number, payment.plan.journey) {
            let is_answer = message.from == SERVER;
            let sides = if is_answer {
                [server, app]
            } else {
                [app, server]
            };
            sequence.message(paper, sides, &message.sending, is_answer);
        }
        let told = match attempt.end {
            End::Silent => Some(Word::Silence),
            _ => None,
        };
        if let Some(word) = told {
            // In the middle of it: what is heard is the same, whatever goes on over there.
            let at = [app + 0.8 * em, 0.5 * (y + until) + 0.35 * em];
            write(paper, Style::Label, Anchor::Start, at, word, &[]);
        }
    }
    let word = if payment.app == App::Paid {
        Word::ToldPaid
    } else {
        Word::ToldFailed
    };
    let told = payment
        .attempts()
        .last()
        .map_or(end, |attempt| attempt.ended);
    let at = [app + 0.8 * em, sequence.y(told) + 1.4 * em];
    write(paper, Style::Ink, Anchor::Start, at, word, &[]);
    paper.gather();
    paper.end(sequence.y(after) + 0.6 * em);
}
