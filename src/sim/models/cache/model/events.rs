//! What happens to requests, items and copies, event by event.

use super::{
    ANSWERED, BEGUN, Cache, FETCHED, GIVEN_UP, HITS, JOINED, LOOK_UPS, OUTDATED, REFUSED, SENT,
    Told, WANTED, WASTED,
};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::cache::drawing::every;
use crate::sim::models::cache::settings::{
    HIT, INVALIDATE, ITEMS, KEEP, QUEUE, RATE, RETRIES, SINGLE, SLOTS, evict,
};
use crate::sim::models::cache::watch::{Met, Trip};
use crate::sim::models::rules::World;

/// Every how manieth request is drawn.
fn drawn(world: &World) -> u32 {
    every(world.setting(RATE) as f32).max(1)
}

impl Cache {
    /// Something goes on its way; every so manieth is drawn.
    fn set_out(&mut self, world: &World, item: u32, met: Met) {
        if !self.requests.come.is_multiple_of(drawn(world)) {
            return;
        }
        *self.trips.another() = Trip {
            at: world.now(),
            item,
            met,
        };
    }

    /// Somebody asks for an item, and once more where the database has no room for it.
    fn ask(&mut self, world: &mut World, item: u32, born: Nanos, mut tries: u32) -> Told {
        let now = world.now();
        loop {
            world.count(LOOK_UPS);
            if self.is_alive(world, item) {
                world.count(HITS);
                world.count(ANSWERED);
                if self.is_outdated(item) {
                    world.count(OUTDATED);
                }
                world.time(0, now.saturating_sub(born).saturating_add(HIT));
                self.store.used(item, now, evict(world));
                self.set_out(world, item, Met::Hit);
                return Told::Hit;
            }
            self.store.remove(item);
            let joins = world.setting(SINGLE) > 0.0;
            if let Some(fetch) = self.database.flying(item).filter(|_| joins) {
                world.count(JOINED);
                self.database.wait(fetch, item, born, tries, now);
                self.set_out(world, item, Met::Miss);
                return Told::Joined;
            }
            world.count(WANTED);
            let is_free = self.database.workers.can_begin();
            if is_free || self.database.queued < world.setting(QUEUE) as u32 {
                let fetch = self.database.fetch(item);
                self.database.wait(fetch, item, born, tries, now);
                if is_free {
                    world.count(BEGUN);
                    self.database.begin(fetch, now, world.ziggurat());
                } else {
                    self.database.queue(fetch);
                }
                self.note(world);
                self.set_out(world, item, Met::Miss);
                return if is_free { Told::Fetched } else { Told::Queued };
            }
            if tries == 0 {
                world.count(REFUSED);
                self.set_out(world, item, Met::Refused);
                return Told::Refused;
            }
            tries -= 1;
        }
    }

    pub(super) fn arrive(&mut self, world: &mut World) -> (Told, u32) {
        let item = self.requests.take(world.ziggurat(), &self.zipf);
        world.count(SENT);
        let told = self.ask(world, item, world.now(), world.setting(RETRIES) as u32);
        (told, item)
    }

    pub(super) fn write(&mut self, world: &World) -> (Told, u32) {
        let items = world.setting(ITEMS) as u32;
        let item = self.writes.take_any(world.ziggurat(), items);
        let version = &mut self.versions[item as usize];
        *version = version.wrapping_add(1);
        if world.setting(INVALIDATE) > 0.0 {
            self.store.remove(item);
        }
        (Told::Written, item)
    }

    /// Whoever has waited longest gives up.
    pub(super) fn give_up(&mut self, world: &mut World) -> (Told, u32) {
        let Some(request) = self.database.give_up() else {
            return (Told::GivenUp, 0);
        };
        self.set_out(world, request.item, Met::GivenUp);
        if request.tries > 0 {
            self.ask(world, request.item, request.born, request.tries - 1);
        } else {
            world.count(GIVEN_UP);
        }
        (Told::GivenUp, request.item)
    }

    /// A worker is done.
    pub(super) fn fetched(&mut self, world: &mut World) -> (Told, u32) {
        let now = world.now();
        let Some((_, slot)) = self.database.workers.end() else {
            return (Told::Wasted, 0);
        };
        let (fetch, mut answered) = (slot.index, false);
        let item = self.database.get(fetch).item;
        world.count(FETCHED);
        while let Some(request) = self.database.answer(fetch) {
            answered = true;
            world.count(ANSWERED);
            world.time(0, now.saturating_sub(request.born));
            self.set_out(world, item, Met::Answer);
        }
        self.database.over(fetch);
        if !answered {
            world.count(WASTED);
            self.set_out(world, item, Met::Wasted);
        }
        if answered || world.setting(KEEP) > 0.0 {
            self.keep(world, item);
        }
        self.take_queued(world);
        let told = if answered {
            Told::Answered
        } else {
            Told::Wasted
        };
        (told, item)
    }

    /// An item is stored, as it is now.
    fn keep(&mut self, world: &World, item: u32) {
        let Some(version) = self.versions.get(item as usize).copied() else {
            return;
        };
        let (slots, evict) = (world.setting(SLOTS) as u32, evict(world));
        if slots == 0 {
            return;
        }
        if self.store.get(item).is_none() {
            self.store.shrink(slots - 1, evict, &mut self.chance);
        }
        self.store.store(item, version, world.now().0 as i64, evict);
    }
}
