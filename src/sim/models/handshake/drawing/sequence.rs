//! The page as a sequence, with exact times: what the first connection says, and its packets.

use super::labels::{SAYS, Word, write};
use super::trails::style;
use crate::drawing::{Anchor, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::events::{PACKET, SERVER};
use crate::sim::models::handshake::lab::Lab;
use crate::sim::models::handshake::way::Flight;
use crate::sim::models::sequence::Sequence;
use crate::sim::parts::conversation::Message;

/// How high a round trip is, and at most the whole, in labels' sizes.
const TRIP: f32 = 6.0;
const MOST: f32 = 40.0;

pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32) {
    paper.begin(width, em, &[]);
    paper.moving();
    let (page, took) = (&lab.page, lab.took());
    let plan = page.plan();
    let trip = TRIP * em / plan.round_trip().0.max(1) as f32;
    let sequence = Sequence {
        begins: page.began(),
        top: 2.6 * em,
        scale: trip.min(MOST * em / took.all.0.max(1) as f32),
        em,
    };
    let sides = [5.4 * em, width - 8.4 * em];
    let end = page.began().saturating_add(took.all);
    let after = end.saturating_add(Nanos((0.6 * em / sequence.scale) as u64));
    for (x, word) in sides.into_iter().zip([Word::Client, Word::Server]) {
        sequence.life(paper, x, after);
        write(paper, Style::Name, Anchor::Middle, [x, em], word, &[]);
    }
    steps(lab, paper, &sequence, sides);
    let x = |from: u8| {
        [
            sides[usize::from(from == SERVER)],
            sides[usize::from(from != SERVER)],
        ]
    };
    for burst in page.bursts() {
        let [first, last] = [&burst[0].sending, &burst[burst.len() - 1].sending];
        if burst.len() > 1 {
            sequence.burst(paper, x(SERVER), first, last);
        } else {
            let line = style(plan.way, PACKET);
            sequence.message_as(paper, line, x(SERVER), first, true);
        }
    }
    let mut word = 0.0;
    let first = page.data().messages().iter().take(1);
    let messages = page.record().messages().iter();
    for each in messages.filter(|message| message.number == 0).chain(first) {
        if each.kind < PACKET {
            let line = style(plan.way, each.kind);
            let is_answer = each.from == SERVER;
            sequence.message_as(paper, line, x(each.from), &each.sending, is_answer);
        }
        said(paper, &sequence, x(each.from), each, &mut word);
    }
    paper.gather();
    paper.end(sequence.y(after) + 0.6 * em);
}

/// What it says, over its middle; nothing where the last word is too near.
fn said(
    paper: &mut Paper,
    sequence: &Sequence,
    [from, to]: [f32; 2],
    message: &Message,
    last: &mut f32,
) {
    let em = sequence.em;
    let (y, end) = (
        sequence.y(message.sending.whole),
        sequence.y(message.sending.arrives),
    );
    let at = [0.5 * (from + to), 0.5 * (y + end) - 0.7 * em];
    if at[1] >= *last + 1.1 * em {
        *last = at[1];
        let word = SAYS[message.kind.min(PACKET) as usize];
        write(paper, Style::Label, Anchor::Middle, at, word, &[]);
    }
}

/// When each step ends, on the left; which one it is and how long it takes, on the right.
fn steps(lab: &Lab, paper: &mut Paper, sequence: &Sequence, [client, server]: [f32; 2]) {
    let em = sequence.em;
    let (page, took) = (&lab.page, lab.took());
    let mut begins = page.began();
    let mut last = -2.0 * em;
    let mut step = |paper: &mut Paper, word: Option<Word>, end: Nanos| {
        let (y, until) = (sequence.y(begins), sequence.y(end));
        if until - last >= 1.15 * em {
            last = until;
            paper.line(Style::Hair, &[[client - 0.6 * em, until], [server, until]]);
            let seconds = end.saturating_sub(page.began()).as_secs_f64() as f32;
            let at = [client - 0.9 * em, until + 0.35 * em];
            write(paper, Style::Label, Anchor::End, at, Word::Time, &[seconds]);
        }
        if let Some(word) = word.filter(|_| until - y >= 1.7 * em) {
            let x = server + 0.9 * em;
            let (top, bottom) = (y + 2.0, until - 2.0);
            let bracket = [
                [x, top],
                [x + 0.4 * em, top],
                [x + 0.4 * em, bottom],
                [x, bottom],
            ];
            paper.line(Style::Edge, &bracket);
            let (left, middle) = (x + 0.9 * em, 0.5 * (y + until));
            let at = [left, middle - 0.1 * em];
            write(paper, Style::Ink, Anchor::Start, at, word, &[]);
            let takes = end.saturating_sub(begins).as_secs_f64() as f32;
            let at = [left, middle + em];
            write(paper, Style::Label, Anchor::Start, at, Word::Time, &[takes]);
        }
        begins = end;
    };
    step(paper, None, page.began());
    let answers = page.record().messages().iter();
    let answers = answers
        .filter(|message| message.number == 0 && message.from == SERVER && !message.sending.lost);
    for answer in answers {
        let word = match answer.kind / 2 {
            tcp if tcp == Flight::Tcp as u8 => Word::Tcp,
            quic if quic == Flight::Quic as u8 => Word::Quic,
            _ => Word::Tls,
        };
        step(paper, Some(word), answer.sending.arrives);
    }
    step(
        paper,
        Some(Word::Http),
        page.began().saturating_add(took.first),
    );
    if took.all.saturating_sub(took.first).0 as f32 * sequence.scale >= 1.7 * em {
        step(
            paper,
            Some(Word::Data),
            page.began().saturating_add(took.all),
        );
    }
}
