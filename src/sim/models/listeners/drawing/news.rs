//! The story of how news come, as a sequence with exact times: who asks, what is held, when the door stands open,
//! and how late the news are.

use alloc::vec::Vec;

use super::labels::{Word, write};
use crate::drawing::{Anchor, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::listeners::log::{Log, over};
use crate::sim::models::listeners::outcome::Event;
use crate::sim::models::listeners::terms::{Terms, Way};
use crate::sim::models::sequence::Sequence;
use crate::sim::parts::conversation::Sending;

/// How high a story is, in labels' sizes.
const HIGH: f32 = 24.0;

/// Where everything stands.
struct Drawn<'d> {
    paper: &'d mut Paper,
    sequence: Sequence,
    /// Who listens, and the server.
    from: f32,
    to: f32,
    way: f32,
    /// Down to where the words between them reach.
    down: f32,
}

pub(super) fn draw(log: &Log, terms: &Terms, paper: &mut Paper, width: f32, em: f32) {
    paper.begin(width, em, &[]);
    paper.moving();
    let over = over(terms);
    let sequence = Sequence {
        begins: Nanos::ZERO,
        top: 2.6 * em,
        scale: HIGH * em / over.0 as f32,
        em,
    };
    let mut drawn = Drawn {
        paper,
        sequence,
        from: 8.4 * em,
        to: width - 7.8 * em,
        way: f32::from(terms.way as u8),
        down: 0.0,
    };
    drawn.stands(width, over);
    drawn.tell(log, terms, over);
    drawn.paper.gather();
    let end = sequence.y(over).max(drawn.down);
    drawn.paper.end(end + 0.6 * em);
}

impl Drawn<'_> {
    /// Time, and the two whom it passes for.
    fn stands(&mut self, width: f32, over: Nanos) {
        let (sequence, em) = (self.sequence, self.sequence.em);
        let step = (over.0 / 3_000_000_000).max(1);
        for second in (0..=over.0 / 1_000_000_000).step_by(step as usize) {
            let y = sequence.y(Nanos::from_secs(second));
            let [left, right] = [self.from, width - 3.4 * em];
            self.paper.line(Style::Hair, &[[left, y], [right, y]]);
            let at = [width - 0.2 * em, y + 0.35 * em];
            self.write(Anchor::End, at, Word::Time, &[second as f32]);
        }
        for (x, word) in [(self.from, Word::Client), (self.to, Word::Server)] {
            sequence.life(self.paper, x, over);
            write(self.paper, Style::Name, Anchor::Middle, [x, em], word, &[]);
        }
    }

    fn tell(&mut self, log: &Log, terms: &Terms, over: Nanos) {
        let (way, journey) = (self.way, terms.journey);
        let back = |at: Nanos| at.saturating_add(journey);
        let left = |at: Nanos| at.saturating_sub(journey);
        // News that wait; since when the listener's door stands open, and since when the server's.
        let mut made: Vec<Nanos> = Vec::new();
        let mut open = [None; 2];
        for entry in &log.0 {
            let at = entry.at;
            match entry.event {
                Event::First => {
                    open[0] = Some(at);
                    self.message(true, at, journey, Word::Asks, &[way]);
                }
                Event::Opened => {
                    open[1] = Some(at);
                    self.message(false, at, journey, Word::Opens, &[way]);
                }
                Event::News => {
                    self.made(at);
                    self.message(false, at, journey, Word::Brings, &[way]);
                    self.arrives(&[at], back(at));
                }
                Event::Beat => self.message(false, at, journey, Word::Beat, &[]),
                Event::Says => self.message(true, at, journey, Word::Says, &[]),
                Event::Asks => {
                    open = [Some(left(at)), Some(at)];
                    self.message(true, left(at), journey, Word::Asks, &[way]);
                }
                Event::Waits => {
                    self.made(at);
                    made.push(at);
                }
                Event::Fetched | Event::Empty => {
                    // One that was held is answered, or one that has just come.
                    match open[1] {
                        Some(since) => self.held(since, at),
                        None => self.message(true, left(at), journey, Word::Asks, &[way]),
                    }
                    let since = open[0].unwrap_or(left(at));
                    self.door(self.from, since, back(at).min(over));
                    open = [None; 2];
                    if entry.event == Event::Empty {
                        self.message(false, at, journey, Word::No, &[]);
                        continue;
                    }
                    if made.is_empty() {
                        self.made(at);
                        made.push(at);
                    }
                    self.message(false, at, journey, Word::Brings, &[way]);
                    self.arrives(&made, back(at));
                    made.clear();
                }
                _ => {}
            }
        }
        if let [Some(since), Some(held)] = open {
            self.door(self.from, since, over);
            if terms.way == Way::LongPoll {
                self.held(held, over);
            } else {
                self.door(self.to, held, over);
            }
        }
    }

    fn write(&mut self, anchor: Anchor, at: [f32; 2], word: Word, numbers: &[f32]) {
        write(self.paper, Style::Label, anchor, at, word, numbers);
    }

    /// A message from the listener or to it, with its words above it; or below, where something stands above.
    fn message(&mut self, asks: bool, at: Nanos, journey: Nanos, word: Word, numbers: &[f32]) {
        let em = self.sequence.em;
        let sending = Sending {
            begins: at,
            whole: at,
            arrives: at.saturating_add(journey),
            lost: false,
        };
        let ends = if asks {
            [self.from, self.to]
        } else {
            [self.to, self.from]
        };
        self.sequence.message(self.paper, ends, &sending, !asks);
        let y = 0.5 * (self.sequence.y(at) + self.sequence.y(sending.arrives));
        // (Its letters reach three quarters of their size above the line that they stand on.)
        let off = match self.down {
            down if down <= y - 1.25 * em => -0.5,
            down if down <= y + 0.35 * em => 1.1,
            // There is no room: the others like it have their words.
            _ => return,
        };
        self.down = y + if off < 0.0 { 0.3 * em } else { 1.35 * em };
        let at = [0.5 * (self.from + self.to), y + off * em];
        self.write(Anchor::Middle, at, word, numbers);
    }

    /// A door stands open between two moments.
    fn door(&mut self, x: f32, since: Nanos, until: Nanos) {
        let wide = 0.36 * self.sequence.em;
        let [top, bottom] = [since, until].map(|at| self.sequence.y(at));
        let left = x - 0.5 * wide;
        self.paper
            .rect(Style::Level, left, top, wide, bottom - top, 0.0);
    }

    /// The server holds a request.
    fn held(&mut self, since: Nanos, until: Nanos) {
        let em = self.sequence.em;
        self.door(self.to, since, until);
        let [top, bottom] = [since, until].map(|at| self.sequence.y(at));
        // (Where it is short, its door says so alone.)
        if bottom - top < 3.8 * em {
            return;
        }
        let y = 0.5 * (top + bottom);
        let x = self.to - 1.3 * em;
        self.paper
            .mark(Style::Square, Glyph::Square, x, y, 0.45 * em);
        let at = [x - 0.9 * em, y + 0.35 * em];
        self.write(Anchor::End, at, Word::Held, &[]);
    }

    /// A piece of news is there.
    fn made(&mut self, at: Nanos) {
        let em = self.sequence.em;
        self.diamond(self.to, at);
        let at = [self.to + 0.9 * em, self.sequence.y(at) + 0.35 * em];
        self.write(Anchor::Start, at, Word::Made, &[]);
    }

    /// News reach the listener, so late.
    fn arrives(&mut self, made: &[Nanos], at: Nanos) {
        let em = self.sequence.em;
        let Some(first) = made.first() else { return };
        self.diamond(self.from, at);
        let late = at.saturating_sub(*first).as_secs_f64() as f32;
        let at = [self.from - 0.9 * em, self.sequence.y(at) + 0.35 * em];
        self.write(Anchor::End, at, Word::Late, &[late]);
    }

    fn diamond(&mut self, x: f32, at: Nanos) {
        let (y, r) = (self.sequence.y(at), 0.55 * self.sequence.em);
        let corners = [[x, y - r], [x + r, y], [x, y + r], [x - r, y], [x, y - r]];
        self.paper.line(Style::Waits, &corners);
    }
}
