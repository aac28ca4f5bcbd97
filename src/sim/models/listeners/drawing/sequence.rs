//! A line's story as a sequence, with exact times: what the server sends, what the box lets through, and what
//! the listener makes of the silence.

use super::labels::{Word, write};
use crate::drawing::{Anchor, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::listeners::log::over;
use crate::sim::models::listeners::model::Listeners;
use crate::sim::models::listeners::outcome::Event;
use crate::sim::models::sequence::Sequence;
use crate::sim::parts::conversation::Sending;

/// How high a story is, in labels' sizes.
const HIGH: f32 = 36.0;
/// From one line of words to the next.
const LINE: f32 = 1.15;

pub(super) fn draw(lab: &Listeners, paper: &mut Paper, width: f32, em: f32) {
    paper.begin(width, em, &[]);
    paper.moving();
    let Some(terms) = lab.terms.filter(|_| lab.story) else {
        paper.gather();
        return paper.end(em);
    };
    let over = over(&terms);
    let sequence = Sequence {
        begins: Nanos::ZERO,
        top: 2.6 * em,
        scale: HIGH * em / over.0 as f32,
        em,
    };
    let (from, to) = (6.4 * em, width - 7.2 * em);
    let middle = 0.5 * (from + to);
    for (x, word) in [
        (from, Word::Listener),
        (middle, Word::Between),
        (to, Word::Server),
    ] {
        sequence.life(paper, x, over);
        write(paper, Style::Name, Anchor::Middle, [x, em], word, &[]);
    }
    let mut above = -2.0 * em;
    let mut dead_from = None;
    for entry in &lab.log.0 {
        let (at, number) = (entry.at, entry.number as f32);
        let y = sequence.y(at);
        let sending = |lost: bool| Sending {
            begins: at,
            whole: at,
            arrives: at.saturating_add(terms.journey),
            lost,
        };
        let (side, word, numbers) = match entry.event {
            Event::News | Event::Vanished => {
                let lost = entry.event == Event::Vanished;
                sequence.message(paper, [to, from], &sending(lost), false);
                (to, Word::News, &[number][..])
            }
            Event::Beat | Event::Unheard => {
                let lost = entry.event == Event::Unheard;
                sequence.message(paper, [to, from], &sending(lost), true);
                (to, Word::Beat, &[][..])
            }
            Event::Forgot => {
                dead_from = Some(at);
                paper.mark(Style::Cross, Glyph::Cross, middle, y, 0.4 * em);
                (middle, Word::Forgot, &[][..])
            }
            Event::Calls => {
                sequence.message(paper, [from, to], &sending(false), false);
                (from, Word::Call, &[][..])
            }
            Event::Back if entry.reached > 0 => {
                sequence.message(paper, [to, from], &sending(false), true);
                (to, Word::Replay, &[number][..])
            }
            Event::Back => (to, Word::Nothing, &[][..]),
            _ => continue,
        };
        if entry.event == Event::Back
            && let Some(since) = dead_from.take()
        {
            dead(paper, &sequence, middle, since, at);
        }
        // Words stand where it happens; what comes in the next instant stands a line below.
        let is_crowded = y - above < LINE * em;
        if is_crowded && entry.event != Event::Back {
            continue;
        }
        above = if is_crowded { above + LINE * em } else { y };
        let off = match entry.event {
            Event::Forgot | Event::Calls => -0.4,
            _ => 0.35,
        };
        let at = [side + 0.6 * em, above + off * em];
        write(paper, Style::Label, Anchor::Start, at, word, numbers);
        let at = [from - 0.9 * em, above + 0.35 * em];
        let since = [entry.at.as_secs_f64() as f32];
        write(paper, Style::Label, Anchor::End, at, Word::Time, &since);
    }
    if let Some(since) = dead_from {
        dead(paper, &sequence, middle, since, over);
    }
    paper.gather();
    paper.end(sequence.y(over) + 0.6 * em);
}

/// The box knows nothing of the line between two moments.
fn dead(paper: &mut Paper, sequence: &Sequence, x: f32, since: Nanos, until: Nanos) {
    let line = [[x, sequence.y(since)], [x, sequence.y(until)]];
    paper.line(Style::Away, &line);
}
