//! Resolvers and the server that they ask: what there is, and how it begins.

mod rules;

use super::cache::{Cache, Server, signed};
use super::chart::{Chart, Mark};
use super::goals::{Past, seconds};
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Ruled, World};
use crate::sim::parts::conversation::Record;
use crate::theory::Copies;
use alloc::vec::Vec;

/// The lab of this model.
pub type Lab = Ruled<Resolvers>;

/// The settings, in the sheet's order.
pub(super) const LIVES: usize = 0;
pub(super) const EVERY: usize = 1;
const RESOLVERS: usize = 2;
const STALE: usize = 3;
const SILENCE: usize = 4;
const START: usize = 5;

/// What is counted.
pub(super) const ASKED: usize = 0;
pub(super) const COPIES: usize = 1;
pub(super) const TAKEN: usize = 2;
pub(super) const OLD: usize = 3;
pub(super) const GIVEN_STALE: usize = 4;
pub(super) const FAILED: usize = 5;
const FAR: usize = 6;

/// Resolvers, and the server that they ask.
#[derive(Clone, Debug)]
pub struct Resolvers {
    pub(super) caches: Vec<Cache>,
    agenda: Calendar,
    pub(super) server: Server,
    /// When it comes back.
    back: Nanos,
    every: f64,
    pub(super) past: Past,
    pub(super) chart: Chart,
    /// A look-up that is drawn by itself; nothing else happens then.
    pub(super) lookup: Option<Record>,
}

impl Default for Resolvers {
    fn default() -> Self {
        Self {
            caches: Vec::new(),
            agenda: Calendar::new(0),
            server: Server {
                version: 0,
                silent: false,
                lives: Nanos::ZERO,
                stale: Nanos::ZERO,
            },
            back: Nanos::NEVER,
            every: 0.0,
            past: Past::default(),
            chart: Chart::default(),
            lookup: None,
        }
    }
}

impl Resolvers {
    /// Draws when a resolver is asked next.
    fn draw_next(&mut self, world: &World, resolver: usize) {
        let wait = world.exponential(&mut self.caches[resolver].chance) * self.every;
        let at = world.now().saturating_add(Nanos::from_secs_f64(wait));
        self.agenda.set(resolver as u32, at, 0);
    }

    /// One more resolver, as they begin.
    fn add(&mut self, world: &World) {
        let number = self.caches.len() as u32;
        let chance = Xoshiro256::for_instance(world.seed(), Use::Arrivals, number);
        let mut cache = Cache::new(chance);
        let start = world.setting(START);
        if start == 0.0 {
            let lives = world.setting(LIVES);
            let alive = Copies {
                rate: 1.0 / self.every,
                lives,
            };
            let is_alive = cache.chance.unit() < alive.hit();
            let left = if is_alive {
                cache.chance.unit() * lives
            } else {
                -world.exponential(&mut cache.chance) * self.every
            };
            cache.version = Some(self.server.version);
            cache.lives = self.server.lives;
            cache.dies = signed(world.now()).saturating_add((left * 1e9) as i64);
        } else if start == 2.0 {
            cache.upper = Nanos::ZERO;
        }
        self.caches.push(cache);
        self.draw_next(world, number as usize);
    }

    fn come_back(&mut self, now: Nanos) {
        self.server.silent = false;
        self.back = Nanos::NEVER;
        self.past.is_back(seconds(now));
        self.chart.mark(now, Mark::Other);
    }

    /// From a resolver on, the first that holds something to be told.
    fn next_holding(&self, now: Nanos, from: usize) -> Option<usize> {
        let all = self.caches.len();
        let holds = |cache: &Cache| {
            cache.holds(now).is_some() || cache.gives_out(now, &self.server).is_some()
        };
        (from..all)
            .chain(0..from.min(all))
            .find(|n| holds(&self.caches[*n]))
    }

    /// How many hold a copy that is alive: of the present address, and of another one.
    pub(super) fn holding(&self, now: Nanos) -> [u32; 2] {
        let mut holding = [0; 2];
        for version in self.caches.iter().filter_map(|cache| cache.holds(now)) {
            holding[usize::from(version != self.server.version)] += 1;
        }
        holding
    }
}
