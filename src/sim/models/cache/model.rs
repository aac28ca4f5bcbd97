//! What there is: requests, the cache, the database, and what happens to them.

mod events;
mod rules;

pub(super) use rules::ended;

use alloc::vec::Vec;

use super::database::Database;
use super::goals::Past;
use super::settings::{
    COUNT, ITEMS, RATE, SKEW, SLOTS, TTL, WORKERS, WRITES, evict, lives, patience, service,
};
use super::source::Source;
use super::watch::{Trips, trips};
use crate::sim::kernel::random::{Use, Xoshiro256, Zipf};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Ruled, World};
use crate::sim::parts::store::Store;

/// The lab of this model.
pub type Lab = Ruled<Cache>;

/// What is counted.
pub(super) const SENT: usize = 0;
pub(super) const ANSWERED: usize = 1;
pub(super) const REFUSED: usize = 2;
pub(super) const GIVEN_UP: usize = 3;
pub(super) const LOOK_UPS: usize = 4;
pub(super) const HITS: usize = 5;
/// Misses for which nothing was under way.
pub(super) const WANTED: usize = 6;
pub(super) const JOINED: usize = 7;
pub(super) const BEGUN: usize = 8;
pub(super) const FETCHED: usize = 9;
pub(super) const WASTED: usize = 10;
pub(super) const OUTDATED: usize = 11;
const COUNTS: usize = 12;
/// What there is so much of.
pub(super) const QUEUED: usize = 0;
pub(super) const BUSY: usize = 1;
const LEVELS: usize = 2;

/// What a step was, in the order of the sheet's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Told {
    Hit = 1,
    Fetched,
    Queued,
    Joined,
    Refused,
    Answered,
    Wasted,
    GivenUp,
    Written,
}

/// Requests, the copies, and the database behind them.
#[derive(Clone, Debug)]
pub struct Cache {
    pub(super) zipf: Zipf,
    pub(super) store: Store,
    /// How often each item was written.
    pub(super) versions: Vec<u32>,
    pub(super) database: Database,
    pub(super) requests: Source,
    writes: Source,
    /// Who goes, where that is drawn.
    chance: Xoshiro256,
    pub(super) trips: Trips,
    pub(super) past: Past,
    /// How long somebody waits, and since when that is so: who has waited longer by then gives up at once.
    patience: Nanos,
    patient_since: Nanos,
    /// The settings that it was made of; and something was done to it.
    made: [f64; 2],
    touched: bool,
}

impl Default for Cache {
    fn default() -> Self {
        Self::new(0, [1.0, 0.0])
    }
}

/// All settings.
pub(super) fn settings(world: &World) -> [f64; COUNT] {
    core::array::from_fn(|setting| world.setting(setting))
}

impl Cache {
    /// Before anything is known but how many items there are, and how popular.
    #[inline(never)]
    fn new(seed: u64, made: [f64; 2]) -> Self {
        let mut cache = Self {
            zipf: Zipf::new(1, 0.0),
            store: Store::new(),
            versions: Vec::new(),
            database: Database::new(seed),
            requests: Source::new(seed, 0),
            writes: Source::new(seed, 1),
            chance: Xoshiro256::for_instance(seed, Use::Choice, 2),
            trips: trips(),
            past: Past::new([0.0; COUNT]),
            patience: Nanos::NEVER,
            patient_since: Nanos::ZERO,
            made: [0.0; 2],
            touched: false,
        };
        cache.remake(made);
        cache
    }

    /// There are so many items from now on, so popular.
    #[inline(never)]
    fn remake(&mut self, made: [f64; 2]) {
        if made != self.made {
            self.made = made;
            let items = made[0] as u32;
            self.zipf = Zipf::new(items, made[1]);
            self.store.resize(items);
            self.versions.resize(items as usize, 0);
            self.database.resize(items);
        }
    }

    /// As everything begins: the most popular are there, the most popular of them used last.
    fn begin(&mut self, world: &World) {
        let (seed, items) = (world.seed(), world.setting(ITEMS) as u32);
        *self = Self::new(seed, [world.setting(ITEMS), world.setting(SKEW)]);
        self.past = Past::new(settings(world));
        let mut ages = Xoshiro256::for_use(seed, Use::Sizes);
        let ttl = world.setting(TTL).max(0.0);
        for item in (0..items.min(world.setting(SLOTS) as u32)).rev() {
            let age = (ages.unit() * ttl * 1e9) as i64;
            self.store.store(item, 0, -age, evict(world));
        }
    }

    /// Settings are other ones.
    fn adapt(&mut self, world: &mut World) {
        let (now, ziggurat) = (world.now(), world.ziggurat());
        if now == Nanos::ZERO && !self.touched {
            self.begin(world);
        }
        self.remake([world.setting(ITEMS), world.setting(SKEW)]);
        (self.patience, self.patient_since) = (patience(world), now);
        self.requests.set(world.setting(RATE), now, ziggurat);
        self.writes.set(world.setting(WRITES), now, ziggurat);
        let slots = world.setting(SLOTS) as u32;
        self.store.shrink(slots, evict(world), &mut self.chance);
        let (service, time) = service(world);
        let workers = world.setting(WORKERS) as u32;
        self.database.workers.adapt(workers, service, time);
        self.take_queued(world);
        self.past.changed(settings(world), now);
    }

    /// When whoever has waited longest gives up.
    fn gives_up(&self) -> Nanos {
        let gives_up = self.database.since().saturating_add(self.patience);
        gives_up.max(self.patient_since)
    }

    fn take_queued(&mut self, world: &mut World) {
        let taken = self.database.take_queued(world.now(), world.ziggurat());
        (0..taken).for_each(|_| world.count(BEGUN));
        self.note(world);
    }

    fn note(&self, world: &mut World) {
        world.level(QUEUED, self.database.queued);
        world.level(BUSY, self.database.workers.busy());
    }

    /// Every copy is gone.
    fn restart(&mut self, world: &World) {
        self.touched = true;
        self.store.shrink(0, evict(world), &mut self.chance);
        self.past.restarted(settings(world), world.now());
    }

    /// Whether a copy of an item is there that is good.
    pub(super) fn is_alive(&self, world: &World, item: u32) -> bool {
        let age = |copy: &crate::sim::parts::store::Copy| copy.age(world.now());
        self.store
            .get(item)
            .is_some_and(|copy| age(copy) < lives(world))
    }

    /// Whether a copy is of another version than its item.
    pub(super) fn is_outdated(&self, item: u32) -> bool {
        let version = self.versions.get(item as usize).copied();
        self.store
            .get(item)
            .is_some_and(|copy| Some(copy.version) != version)
    }
}
