//! The listeners: what there is, and how it begins.

mod rules;

use alloc::vec::Vec;

use super::drawing::DRAWN;
use super::goals::Past;
use super::listener::Listener;
use super::log::{Entry, Log};
use super::measures::{Count, Level};
use super::outcome::{Event, Line, Outcome};
use super::terms::{REQUEST, Terms};
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Ruled, World};

/// The lab of this model.
pub type Lab = Ruled<Listeners>;

/// How many there are of each state.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standing {
    /// News exist that they haven't got.
    pub(super) behind: u32,
    /// They believe their line open, and it isn't; and those who are calling again.
    pub(super) ghosts: u32,
    pub(super) calling: u32,
    /// They lack news, or a line that lives.
    pub(super) cut: u32,
}

/// Listeners who wait for news.
#[derive(Clone, Debug)]
pub struct Listeners {
    pub(super) all: Vec<Listener>,
    agenda: Calendar,
    pub(super) terms: Option<Terms>,
    pub(super) standing: Standing,
    pub(super) past: Past,
    /// Of the first listener; or the story that is drawn by itself, and then nothing else happens.
    pub(super) log: Log,
    pub(super) story: bool,
}

impl Default for Listeners {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            agenda: Calendar::new(0),
            terms: None,
            standing: Standing::default(),
            past: Past::default(),
            log: Log::default(),
            story: false,
        }
    }
}

/// A listener's two streams: when there are news, and when its line dies.
fn chances(seed: u64, number: u32) -> [Xoshiro256; 2] {
    [Use::Arrivals, Use::Errors].map(|what| Xoshiro256::for_instance(seed, what, number))
}

impl Listeners {
    /// One more listener.
    fn add(&mut self, world: &mut World, terms: &Terms) {
        let number = self.all.len() as u32;
        let phase = Xoshiro256::for_instance(world.seed(), Use::Choice, number).unit();
        let mut listener = Listener::new(chances(world.seed(), number), phase);
        listener.draw_news(world, terms.news);
        listener.draw_death(world, terms.deaths);
        listener.begin(world.now(), terms);
        self.all.push(listener);
    }

    /// What is next for a listener, from now on.
    fn look_ahead(&mut self, now: Nanos, number: usize, terms: &Terms) {
        let (at, due) = self.all[number].due(terms);
        let at = if at == Nanos::NEVER { at } else { at.max(now) };
        self.agenda.set(number as u32, at, due as u8);
    }

    /// Counts how all of them stand.
    fn stand(&mut self, world: &mut World) {
        let mut standing = Standing::default();
        for listener in &self.all {
            standing.count(listener, 1);
        }
        self.standing = standing;
        self.level(world);
    }

    fn level(&mut self, world: &mut World) {
        let Standing {
            behind,
            ghosts,
            calling,
            cut,
        } = self.standing;
        world.level(Level::Behind as usize, behind);
        self.past.goes_on(world.now(), ghosts + calling);
        world.level(Level::Dead as usize, ghosts + calling);
        world.level(Level::Cut as usize, cut);
        world.level(Level::Listeners as usize, self.all.len() as u32);
    }

    /// Takes down what came of an event.
    fn account(&mut self, world: &mut World, number: usize, outcome: Outcome, terms: &Terms) {
        use Event::{Beat, Calls, Empty, Fetched, Forgot, News};
        let request = world.setting(REQUEST) as u64;
        let mut add = |count: Count, n: u64| world.add(count as usize, n);
        let reached = u64::from(outcome.reached);
        add(Count::Arrived, reached);
        add(Count::Lost, outcome.lost.into());
        add(Count::Found, outcome.found.into());
        add(
            Count::Late,
            outcome.late + reached * (terms.journey.0 / 1_000),
        );
        match outcome.event {
            News => add(Count::Sent, 1),
            Beat => {
                add(Count::Sent, 1);
                add(Count::Beats, 1);
                add(Count::Idle, terms.way.beat_bytes());
            }
            Calls => add(Count::Calls, 1),
            Event::Back => {
                add(Count::Replayed, reached);
                self.past.back(number, outcome.reached);
            }
            Event::Died | Forgot => add(Count::Deaths, 1),
            Fetched | Empty => {
                add(Count::Sent, 1);
                add(Count::Empty, u64::from(outcome.event == Empty));
                add(Count::Idle, request);
            }
            _ => {}
        }
        if number == 0 && !self.story {
            self.log.note(Entry {
                at: world.now(),
                event: outcome.event,
                number: self.all[0].made,
                reached: outcome.reached,
            });
        }
    }

    /// Cuts a line that is open, without a sound: of those that are drawn the one that is needed next.
    fn cut(&mut self, world: &mut World) {
        let Some(terms) = self.terms.filter(|terms| terms.way.is_open()) else {
            return;
        };
        let drawn = self.all.iter().enumerate().take(DRAWN);
        let next = drawn
            .filter(|(_, listener)| listener.line == Line::Open)
            .min_by_key(|(_, listener)| listener.news)
            .map(|(number, _)| number);
        if let Some(number) = next {
            self.all[number].die();
            self.past.cut(number);
            let outcome = Outcome::of(Event::Died);
            self.account(world, number, outcome, &terms);
            self.look_ahead(world.now(), number, &terms);
            self.stand(world);
        }
    }
}

impl Standing {
    /// Counts one in (1) or out (−1).
    fn count(&mut self, listener: &Listener, n: i32) {
        let add = |count: &mut u32, holds: bool| {
            if holds {
                *count = count.wrapping_add_signed(n);
            }
        };
        add(&mut self.behind, listener.missing > 0);
        add(&mut self.ghosts, listener.line == Line::Ghost);
        add(&mut self.calling, listener.line == Line::Calling);
        let is_well = listener.line == Line::Open && listener.missing == 0;
        add(&mut self.cut, !is_well);
    }
}
