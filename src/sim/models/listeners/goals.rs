//! What can be reached: what is remembered of the run for it, and when it is.

use super::model::Listeners;
use super::terms::{DEATHS, EVERY, FORGETS, NEWS, Terms, Way};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::listeners::measures::{Count, Level, an_hour, lost};
use crate::sim::models::rules::World;

const MINUTE: f64 = 60.0;
const TEN_MINUTES: f64 = 600.0;
const HALF_AN_HOUR: f64 = 1_800.0;
/// So many news say how late they are.
const ENOUGH: f64 = 20.0;
/// So many lines are dead where nobody notices.
const GHOSTS: f64 = 0.9;
/// Heartbeats are as rare as may be from this share of the box's memory on; they come over it by so much.
const RARE: f64 = 0.83;
const OVER: f64 = 5.0;
/// A line is dead for so much of the time, where it dies every ten minutes.
const SHORT: f64 = 0.04;
const OFTEN: f64 = 600.0;
/// A chat.
const CHAT: f64 = 10.0;

/// What is remembered of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Past {
    /// From one poll to the next, in seconds, before that was last changed and now.
    polled: Option<f64>,
    polls: Option<f64>,
    /// Since when no line has been dead.
    alive: Option<Nanos>,
    /// Whose line was cut by hand last, and how many news were replayed to that listener: lines that die by
    /// themselves are nobody's doing.
    cut: Option<usize>,
    caught_up: u32,
}

impl Past {
    /// Settings have changed.
    pub(super) fn changed(&mut self, terms: &Terms) {
        let polls = (terms.way == Way::Poll).then(|| terms.every.as_secs_f64());
        if polls != self.polls {
            self.polled = self.polls;
            self.polls = polls;
        }
        self.alive = None;
        (self.cut, self.caught_up) = (None, 0);
    }

    /// A line was cut by hand.
    pub(super) fn cut(&mut self, number: usize) {
        self.cut = Some(number);
    }

    /// A listener is back, and so many news were replayed.
    pub(super) fn back(&mut self, number: usize, replayed: u32) {
        if self.cut == Some(number) {
            self.cut = None;
            self.caught_up = replayed;
        }
    }

    /// So many lines are dead.
    pub(super) fn goes_on(&mut self, now: Nanos, dead: u32) {
        if dead > 0 {
            self.alive = None;
        } else {
            self.alive.get_or_insert(now);
        }
    }
}

pub(super) fn reached(lab: &Listeners, world: &World, goal: usize) -> Option<f64> {
    let terms = lab.terms?;
    let seen = world.since_change();
    let (set, seconds) = (|setting| world.setting(setting), seen.seconds());
    let all = lab.all.len() as f64;
    let dead = f64::from(lab.standing.ghosts) / all;
    let dead_mean = seen.mean(Level::Dead as usize) / all;
    let beats = terms.beat < Nanos::NEVER;
    let is_open = terms.way.is_open();
    let forgets = set(FORGETS);
    let count = |count: Count| seen.count(count as usize);
    let now_and = |holds: bool, number: f64| holds.then_some(number);
    match goal {
        0 => {
            let before = lab.past.polled?;
            let now = lab.past.polls?;
            let late = count(Count::Late) / count(Count::Arrived).max(1.0) / 1e6;
            now_and(
                now <= 0.5 * before && count(Count::Arrived) >= ENOUGH && seconds >= MINUTE,
                late,
            )
        }
        1 => now_and(is_open && !beats && dead >= GHOSTS, dead),
        2 => now_and(
            beats
                && set(EVERY) >= RARE * forgets
                && forgets > 0.0
                && lab.past.alive.is_some_and(|since| {
                    world.now().saturating_sub(since).as_secs_f64() >= TEN_MINUTES
                }),
            an_hour(&seen, Count::Beats),
        ),
        3 => now_and(
            beats
                && forgets > 0.0
                && set(EVERY) > forgets
                && set(EVERY) <= forgets + OVER
                && count(Count::Calls) > 0.0,
            count(Count::Calls),
        ),
        4 => now_and(
            beats && lab.past.caught_up > 0 && lost(&seen) == 0.0,
            lab.past.caught_up.into(),
        ),
        5 => now_and(
            beats
                && (0.0..=OFTEN).contains(&set(DEATHS))
                && seconds >= TEN_MINUTES
                && dead_mean <= SHORT,
            dead_mean,
        ),
        _ => now_and(
            is_open
                && !beats
                && set(NEWS) <= CHAT
                && seconds >= HALF_AN_HOUR
                && dead > 0.0
                && dead < 1.0,
            dead,
        ),
    }
}
