//! The page as a sequence, with exact times: who says what to whom, and when.

use super::labels::{Word, write};
use crate::drawing::{Anchor, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::Page as _;
use crate::sim::models::sequence::Sequence;
use crate::sim::models::trace::events::{BROWSER, Kind, RESOLVER};
use crate::sim::models::trace::lab::Lab;
use crate::sim::parts::conversation::Message;

/// How high the whole of a page is, in labels' sizes.
const HIGH: f32 = 30.0;

pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32) {
    paper.begin(width, em, &[]);
    paper.moving();
    let (page, plan) = (&lab.page, lab.page.plan());
    let mut ends = plan.ends();
    ends[4] = page.result().all;
    if !lab.asked || page.is_under_way() {
        ends[4] = plan.ends()[4];
    }
    let began = page.began();
    let sequence = Sequence {
        begins: began,
        top: 2.6 * em,
        scale: HIGH * em / ends[4].0.max(1) as f32,
        em,
    };
    let at = |time: Nanos| began.saturating_add(time);
    // Times, then the browser, the resolver, the server, and the steps' names.
    let browser = 5.4 * em;
    let server = width - 7.2 * em;
    let resolver = browser + 0.34 * (server - browser);
    let x = |party: u8| match party {
        BROWSER => browser,
        RESOLVER => resolver,
        _ => server,
    };
    let end = at(ends[4]).saturating_add(Nanos((0.6 * em / sequence.scale) as u64));
    for (x, word) in [(browser, Word::Browser), (server, Word::Server)] {
        sequence.life(paper, x, end);
        write(paper, Style::Name, Anchor::Middle, [x, em], word as u8, &[]);
    }
    sequence.life(paper, resolver, at(ends[0]));
    write(
        paper,
        Style::Name,
        Anchor::Middle,
        [resolver, em],
        Word::Names as u8,
        &[],
    );
    steps(paper, &sequence, began, &ends, [browser, server]);
    let (mut first, mut last, mut word_at) = (None, None, 0.0);
    for message in page.record().messages() {
        let sides = [x(message.from), x(message.to)];
        if message.kind == Kind::Packet as u8 {
            first = first.or(Some(message));
            last = Some(message);
        } else if message.kind < Kind::Packet as u8 {
            sequence.message(paper, sides, &message.sending, message.kind % 2 == 1);
            said(paper, &sequence, message, sides, &mut word_at);
        }
    }
    if let (Some(first), Some(last)) = (first, last) {
        let sides = [server, browser];
        sequence.burst(paper, sides, &first.sending, &last.sending);
        let middle = 0.5 * (sequence.y(first.sending.begins) + sequence.y(last.sending.arrives));
        let at = [0.5 * (server + browser), middle + 0.35 * em];
        let word = Word::Packets as u8;
        write(
            paper,
            Style::Ink,
            Anchor::Middle,
            at,
            word,
            &[plan.packets as f32],
        );
        // The server's work, before its first packet.
        let y = sequence.y(first.sending.begins);
        let high = plan.work.0 as f32 * sequence.scale;
        paper.rect(
            Style::Level,
            server - 0.25 * em,
            y - high,
            0.5 * em,
            high,
            0.0,
        );
        if high > 1.2 * em {
            let at = [server - 0.8 * em, y - 0.5 * high + 0.35 * em];
            write(paper, Style::Label, Anchor::End, at, Word::Works as u8, &[]);
        }
    }
    for message in page
        .record()
        .messages()
        .iter()
        .filter(|message| message.kind == Kind::Again as u8)
    {
        sequence.message(paper, [server, browser], &message.sending, true);
    }
    paper.gather();
    paper.end(sequence.y(end) + 0.6 * em);
}

/// When each step ends, on the left; what it is and how long it takes, on the right.
fn steps(
    paper: &mut Paper,
    sequence: &Sequence,
    began: Nanos,
    ends: &[Nanos; 5],
    [browser, server]: [f32; 2],
) {
    let em = sequence.em;
    let mut last = -2.0 * em;
    let times = core::iter::once(&Nanos::ZERO).chain(ends);
    for time in times {
        let y = sequence.y(began.saturating_add(*time));
        if y - last < 1.15 * em {
            continue;
        }
        last = y;
        paper.line(Style::Hair, &[[browser - 0.6 * em, y], [server, y]]);
        let seconds = time.as_secs_f64() as f32;
        let at = [browser - 0.9 * em, y + 0.35 * em];
        write(
            paper,
            Style::Label,
            Anchor::End,
            at,
            Word::Time as u8,
            &[seconds],
        );
    }
    let mut begins = Nanos::ZERO;
    for (step, end) in (0_u8..).zip(ends) {
        let (y, until) = (
            sequence.y(began.saturating_add(begins)),
            sequence.y(began.saturating_add(*end)),
        );
        let x = server + 0.9 * em;
        let (top, bottom) = (y + 2.0, until - 2.0);
        if until - y >= 1.7 * em {
            paper.line(
                Style::Edge,
                &[
                    [x, top],
                    [x + 0.4 * em, top],
                    [x + 0.4 * em, bottom],
                    [x, bottom],
                ],
            );
            let middle = 0.5 * (y + until);
            let left = x + 0.9 * em;
            let name = Word::Steps as u8 + step;
            write(
                paper,
                Style::Ink,
                Anchor::Start,
                [left, middle - 0.1 * em],
                name,
                &[],
            );
            let takes = end.saturating_sub(begins).as_secs_f64() as f32;
            let below = [left, middle + 1.0 * em];
            write(
                paper,
                Style::Label,
                Anchor::Start,
                below,
                Word::Time as u8,
                &[takes],
            );
        }
        begins = *end;
    }
}

/// What a short message says, over its middle, or beside the resolver where it goes there; nothing where the
/// last word is too near.
fn said(
    paper: &mut Paper,
    sequence: &Sequence,
    message: &Message,
    [from, to]: [f32; 2],
    last: &mut f32,
) {
    let em = sequence.em;
    // The resolver's answer is in the same breath.
    static WORDS: [u8; 7] = [0, u8::MAX, 1, 2, 3, 4, 5];
    let Some(word) = WORDS
        .get(message.kind as usize)
        .filter(|word| **word < u8::MAX)
    else {
        return;
    };
    let (y, end) = (
        sequence.y(message.sending.whole),
        sequence.y(message.sending.arrives),
    );
    let (anchor, at) = if message.kind == Kind::Where as u8 {
        (Anchor::Start, [to + 0.7 * em, end + 0.35 * em])
    } else {
        (
            Anchor::Middle,
            [0.5 * (from + to), 0.5 * (y + end) - 0.7 * em],
        )
    };
    if at[1] < *last + 1.1 * em {
        return;
    }
    *last = at[1];
    write(
        paper,
        Style::Label,
        anchor,
        at,
        Word::Says as u8 + word,
        &[],
    );
}
