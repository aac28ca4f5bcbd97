//! What happened to one listener, for the sequence and the drawing in words.

use alloc::vec::Vec;

use super::listener::Listener;
use super::outcome::{Due, Event};
use super::terms::{Terms, Way};
use crate::sim::kernel::random::Xoshiro256;
use crate::sim::kernel::units::Nanos;

/// So many are kept.
const KEPT: usize = 10;

/// Something that happened: when, what, the number of the last news by then, and how many reached the
/// listener with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) at: Nanos,
    pub(super) event: Event,
    pub(super) number: u32,
    pub(super) reached: u32,
}

impl Entry {
    const fn of(at: Nanos, event: Event) -> Self {
        Self {
            at,
            event,
            number: 0,
            reached: 0,
        }
    }
}

/// The last of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Log(pub(super) Vec<Entry>);

impl Log {
    pub(super) fn note(&mut self, entry: Entry) {
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push(entry);
    }
}

/// A story is over so long after its last news at least, and a quarter of their time.
const AFTER: Nanos = Nanos::from_secs(4);
/// The news before the first of a line that goes quiet had this number.
const BEFORE: u32 = 16;

/// When there are news in a story: after a third of the time that the setting says, and after all of it. What
/// the listener says, where it can, it says between the two.
fn news(terms: &Terms) -> [Nanos; 2] {
    let all = Nanos::from_secs_f64(terms.news);
    [Nanos(all.0 / 3), all]
}

/// When a story is over.
pub(super) fn over(terms: &Terms) -> Nanos {
    let [_, last] = news(terms);
    last.saturating_add(AFTER.max(Nanos(last.0 / 4)))
}

/// Lets one listener live a story, by the rules that all live by: of how news come, from the first request on;
/// or of a line that is open, and goes quiet.
pub(super) fn story(terms: &Terms) -> Log {
    let chance = Xoshiro256::new(0);
    let mut listener = Listener::new([chance.clone(), chance], 0.5);
    let [first, second] = news(terms);
    let mut news = [first, second, Nanos::NEVER].into_iter();
    let mut says = Nanos::NEVER;
    let mut log = Log::default();
    listener.begin(Nanos::ZERO, terms);
    if terms.is_of_news() {
        listener.ask_first(terms);
        if terms.way.is_open() {
            log.0.push(Entry::of(Nanos::ZERO, Event::First));
        }
        if terms.way == Way::WebSocket {
            says = Nanos(first.0 + (second.0 - first.0) / 2);
        }
    } else {
        listener.made = BEFORE;
    }
    listener.news_at(news.next().unwrap_or(Nanos::NEVER));
    loop {
        let (at, due) = listener.due(terms);
        if at.min(says) > over(terms) || log.0.len() >= 4 * KEPT {
            return log;
        }
        if says < at {
            log.0.push(Entry::of(says, Event::Says));
            says = Nanos::NEVER;
            continue;
        }
        let outcome = listener.happen(at, due, terms);
        if due == Due::News {
            listener.news_at(news.next().unwrap_or(Nanos::NEVER));
        }
        let is_first = terms.is_of_news() && outcome.event == Event::Back;
        log.0.push(Entry {
            number: listener.made,
            reached: outcome.reached,
            ..Entry::of(
                at,
                if is_first {
                    Event::Opened
                } else {
                    outcome.event
                },
            )
        });
    }
}
