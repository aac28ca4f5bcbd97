//! One listener: what each end of the line believes, and what happens next.

use super::outcome::{Due, Event, Line, Outcome};
use super::terms::{CALL, Terms, Way};
use crate::sim::kernel::random::Xoshiro256;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// A listener.
#[derive(Clone, Debug)]
pub(super) struct Listener {
    pub(super) chances: [Xoshiro256; 2],
    /// Where between two polls it begins.
    phase: f64,
    /// When there are news next, when the line dies, and what it does next by itself.
    pub(super) news: Nanos,
    dies: Nanos,
    again: Nanos,
    /// When the server last sent something, and when that last got through.
    pub(super) sent: Nanos,
    pub(super) heard: Nanos,
    pub(super) line: Line,
    /// A request of it is held.
    pub(super) held: bool,
    /// How many news were made so far; how many of them it lacks, how many of those count as lost, and when
    /// they were made, in microseconds, in all.
    pub(super) made: u32,
    pub(super) missing: u32,
    lost: u32,
    made_at: u64,
    /// What was last sent, for the drawing.
    pub(super) last: Option<(Nanos, Event)>,
}

const fn micros(time: Nanos) -> u64 {
    time.0 / 1_000
}

impl Listener {
    pub(super) fn new(chances: [Xoshiro256; 2], phase: f64) -> Self {
        Self {
            chances,
            phase,
            news: Nanos::NEVER,
            dies: Nanos::NEVER,
            again: Nanos::NEVER,
            sent: Nanos::ZERO,
            heard: Nanos::ZERO,
            line: Line::Open,
            held: false,
            made: 0,
            missing: 0,
            lost: 0,
            made_at: 0,
            last: None,
        }
    }

    /// Draws when there are news next.
    pub(super) fn draw_news(&mut self, world: &World, mean: f64) {
        let wait = world.exponential(&mut self.chances[0]) * mean;
        self.news = world.now().saturating_add(Nanos::from_secs_f64(wait));
    }

    /// There are news then.
    pub(super) const fn news_at(&mut self, at: Nanos) {
        self.news = at;
    }

    /// Draws when the line dies, if it does.
    pub(super) fn draw_death(&mut self, world: &World, mean: Option<f64>) {
        self.dies = mean.map_or(Nanos::NEVER, |mean| {
            let wait = world.exponential(&mut self.chances[1]) * mean;
            world.now().saturating_add(Nanos::from_secs_f64(wait))
        });
    }

    /// It begins, or begins again in another way: with a line that is open, or between two polls.
    pub(super) fn begin(&mut self, now: Nanos, terms: &Terms) -> Outcome {
        let outcome = self.open(now, true);
        self.held = false;
        self.again = Nanos::NEVER;
        if !terms.way.is_open() {
            self.held = terms.way == Way::LongPoll;
            self.ask_anew(now, terms);
        }
        outcome
    }

    /// It has just asked for the first time.
    pub(super) fn ask_first(&mut self, terms: &Terms) {
        self.line = Line::Calling;
        self.held = false;
        self.again = terms.journey;
    }

    /// Polls have another distance from now on.
    pub(super) fn ask_anew(&mut self, now: Nanos, terms: &Terms) {
        if self.held || terms.way == Way::Poll {
            let part = Nanos::from_secs_f64(self.phase * terms.every.as_secs_f64());
            self.again = now.saturating_add(part);
        }
    }

    /// It expects heartbeats from now on.
    pub(super) fn expect(&mut self, now: Nanos) {
        if self.line == Line::Ghost {
            self.heard = now;
        }
    }

    /// The line is dead, and nobody was told.
    pub(super) const fn die(&mut self) {
        self.line = Line::Ghost;
        self.dies = Nanos::NEVER;
    }

    /// What happens next, and when.
    pub(super) fn due(&self, terms: &Terms) -> (Nanos, Due) {
        let mut next = (self.news, Due::News);
        let mut may = |at: Nanos, due: Due| {
            if at < next.0 {
                next = (at, due);
            }
        };
        if terms.way.is_open() {
            may(self.sent.saturating_add(terms.beat), Due::Beat);
            match self.line {
                Line::Open => {
                    may(self.heard.saturating_add(terms.forgets), Due::Forget);
                    may(self.dies, Due::Die);
                }
                Line::Ghost => may(self.heard.saturating_add(terms.patience), Due::Call),
                Line::Calling => {}
            }
        }
        may(self.again, Due::Again);
        next
    }

    /// It happens. (When there are news next, and when a new line dies, is drawn by whoever knows the world.)
    pub(super) fn happen(&mut self, now: Nanos, due: Due, terms: &Terms) -> Outcome {
        match due {
            Due::News => self.hear_of(now, terms),
            Due::Beat => {
                let event = if self.send(now) {
                    Event::Beat
                } else {
                    Event::Unheard
                };
                self.note(now, event)
            }
            Due::Forget => {
                self.die();
                Outcome::of(Event::Forgot)
            }
            Due::Die => {
                self.die();
                Outcome::of(Event::Died)
            }
            Due::Call => {
                self.line = Line::Calling;
                self.again = now.saturating_add(CALL);
                self.note(now, Event::Calls)
            }
            Due::Again if terms.way.is_open() => {
                self.again = Nanos::NEVER;
                self.last = Some((now, Event::Back));
                self.open(now, terms.replay)
            }
            Due::Again => self.ask(now, terms),
        }
    }

    fn note(&mut self, now: Nanos, event: Event) -> Outcome {
        self.last = Some((now, event));
        Outcome::of(event)
    }

    /// The server sends something over an open line; says whether it is heard.
    fn send(&mut self, now: Nanos) -> bool {
        self.sent = now;
        let is_heard = self.line == Line::Open;
        if is_heard {
            self.heard = now;
        }
        is_heard
    }

    /// All that is missing reaches it.
    fn take(&mut self, now: Nanos, event: Event) -> Outcome {
        let reached = core::mem::take(&mut self.missing);
        let made_at = core::mem::take(&mut self.made_at);
        Outcome {
            event,
            reached,
            lost: 0,
            found: core::mem::take(&mut self.lost),
            late: micros(now)
                .saturating_mul(reached.into())
                .saturating_sub(made_at),
        }
    }

    /// A line is open: what was missed comes over it, or never.
    fn open(&mut self, now: Nanos, replay: bool) -> Outcome {
        (self.sent, self.heard, self.line) = (now, now, Line::Open);
        let outcome = self.take(now, Event::Back);
        if replay {
            return outcome;
        }
        // What was still to come never will.
        Outcome {
            lost: outcome.reached - outcome.found,
            ..Outcome::of(Event::Back)
        }
    }

    /// There are news.
    fn hear_of(&mut self, now: Nanos, terms: &Terms) -> Outcome {
        self.made = self.made.saturating_add(1);
        let is_heard = if terms.way.is_open() {
            self.send(now)
        } else {
            self.held
        };
        if is_heard {
            let event = if core::mem::take(&mut self.held) {
                self.again = now.saturating_add(terms.trip());
                Event::Fetched
            } else {
                Event::News
            };
            self.last = Some((now, event));
            return Outcome {
                reached: 1,
                ..Outcome::of(event)
            };
        }
        self.missing += 1;
        self.made_at = self.made_at.saturating_add(micros(now));
        if terms.way.is_open() {
            let lost = u32::from(!terms.replay || terms.patience == Nanos::NEVER);
            self.lost += lost;
            Outcome {
                lost,
                ..self.note(now, Event::Vanished)
            }
        } else {
            Outcome::of(Event::Waits)
        }
    }

    /// A request is there, or was held for long enough.
    fn ask(&mut self, now: Nanos, terms: &Terms) -> Outcome {
        let is_new = !core::mem::take(&mut self.held);
        if terms.way == Way::LongPoll && is_new && self.missing == 0 {
            self.held = true;
            self.again = now.saturating_add(terms.every);
            return Outcome::of(Event::Asks);
        }
        let wait = if terms.way == Way::Poll {
            terms.every
        } else {
            terms.trip()
        };
        self.again = now.saturating_add(wait);
        let event = if self.missing > 0 {
            Event::Fetched
        } else {
            Event::Empty
        };
        self.last = Some((now, event));
        self.take(now, event)
    }
}
