//! The crowd and the server: what there is, and what becomes of it.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use super::goals::Past;
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::{Ruled, World};

/// The lab of this model.
pub type Lab = Ruled<Crowd>;

/// The settings, in the sheet's order.
pub(super) const SPREAD: usize = 0;
pub(super) const PAUSE: usize = 1;
pub(super) const CLIENTS: usize = 2;
pub(super) const RATE: usize = 3;
pub(super) const PATIENCE: usize = 4;
pub(super) const BASE: usize = 5;
pub(super) const NOTICE: usize = 6;

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Count {
    Back,
    Wasted,
    Calls,
    HungUp,
}

impl Count {
    pub(super) const ALL: usize = Self::HungUp as usize + 1;
}

/// What happened. In the order of the sheet's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Event {
    Back = 1,
    Wasted,
    HungUp,
    Called,
}

/// The longest pause that grows.
const CAP: f64 = 60.0;
/// A client that the slot was begun for, and that has gone.
pub(super) const NOBODY: u32 = u32::MAX;
/// So many seconds of the run are kept for the drawing.
pub(super) const SECONDS: usize = 120;

/// A crowd, and the server that it comes back to.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// When all connections dropped, and before when nothing can happen any more.
    pub(super) since: Nanos,
    changed: Nanos,
    /// Who calls when, by client; how often each has called.
    home: Calendar,
    calls: Vec<u8>,
    chance: Xoshiro256,
    /// Those who wait, with the time of their call; and how many who have gone stand before them.
    pub(super) waiting: VecDeque<(u32, Nanos)>,
    pub(super) gone: u32,
    /// Whose slot runs, since when that client has waited, and when it ends.
    pub(super) serving: u32,
    called: Nanos,
    pub(super) ends: Nanos,
    pub(super) slot: Nanos,
    patience: Nanos,
    /// How many are back, and how many of them with their first call.
    pub(super) back: u32,
    pub(super) first: u32,
    /// What each second's slots came to: connections, and waste.
    pub(super) seconds: Vec<[u32; 2]>,
    pub(super) past: Past,
}

impl Default for Crowd {
    fn default() -> Self {
        Self {
            since: Nanos::ZERO,
            changed: Nanos::ZERO,
            home: Calendar::new(0),
            calls: Vec::new(),
            chance: Xoshiro256::new(0),
            waiting: VecDeque::new(),
            gone: 0,
            serving: NOBODY,
            called: Nanos::ZERO,
            ends: Nanos::NEVER,
            slot: Nanos::ZERO,
            patience: Nanos::ZERO,
            back: 0,
            first: 0,
            seconds: Vec::new(),
            past: Past::default(),
        }
    }
}

impl Crowd {
    /// The settings are others. With another crowd, and before anything has happened, it begins anew.
    pub(super) fn set(&mut self, world: &World) {
        // (Rounded down: as many slots fit into a patience as do.)
        self.slot = Nanos((1e9 / world.setting(RATE)) as u64);
        self.patience = Nanos::from_secs_f64(world.setting(PATIENCE));
        self.changed = world.now();
        if world.now() == Nanos::ZERO {
            self.reseeded(world);
        }
        if world.now() == Nanos::ZERO || world.setting(CLIENTS) as u32 != self.clients() {
            self.restart(world);
        }
        self.settle(world);
    }

    /// The server restarts: all connections drop, and all who waited have to call again, too.
    pub(super) fn restart(&mut self, world: &World) {
        let clients = world.setting(CLIENTS) as usize;
        self.home.clear();
        self.home.make_room(clients);
        self.calls.clear();
        self.calls.resize(clients, 0);
        self.waiting.clear();
        self.seconds.clear();
        self.past = Past::default();
        (self.gone, self.back, self.first) = (0, 0, 0);
        (self.serving, self.ends) = (NOBODY, Nanos::NEVER);
        self.since = world.now();
        for client in 0..clients as u32 {
            self.pause(world, client);
        }
    }

    /// With other randomness from now on.
    pub(super) fn reseeded(&mut self, world: &World) {
        self.chance = Xoshiro256::for_use(world.seed(), Use::Backoff);
    }

    /// How many there are.
    pub(super) fn clients(&self) -> u32 {
        self.calls.len() as u32
    }

    /// A client pauses, and calls then.
    fn pause(&mut self, world: &World, client: u32) {
        let drawn = self.chance.unit();
        let calls = u32::from(self.calls[client as usize]);
        let seconds = match world.setting(PAUSE) as u8 {
            0 => 0.0,
            1 => 1.0,
            2 => drawn * world.setting(SPREAD),
            _ => drawn * (world.setting(BASE) * f64::from(1_u32 << calls.min(10))).min(CAP),
        };
        let at = world.now().saturating_add(Nanos::from_secs_f64(seconds));
        self.home.set(client, at, 0);
    }

    /// When the next of those who wait hangs up.
    fn gives_up(&self) -> Nanos {
        let first = if self.is_served() {
            Some(self.called)
        } else {
            self.waiting.front().map(|(_, called)| *called)
        };
        first.map_or(Nanos::NEVER, |called| called.saturating_add(self.patience))
    }

    /// When somebody calls next.
    fn calls_next(&self) -> Nanos {
        self.home.next().map_or(Nanos::NEVER, |due| due.at)
    }

    /// (Whoever has less patience than before may have waited for too long already.)
    pub(super) fn next(&self) -> Nanos {
        let next = self.ends.min(self.gives_up()).min(self.calls_next());
        next.max(self.changed)
    }

    /// The next thing happens, now.
    pub(super) fn happen(&mut self, world: &mut World) -> Event {
        let now = world.now();
        let event = if self.ends <= now {
            self.end(world)
        } else if self.gives_up() <= now {
            self.hang_up(world)
        } else {
            self.call(world)
        };
        self.settle(world);
        event
    }

    /// The next slot begins once all that happens in this instant has happened.
    fn settle(&mut self, world: &World) {
        let now = world.now();
        if !self.is_serving() && self.gives_up() > now && self.calls_next() > now {
            self.begin(now, world.setting(NOTICE) > 0.0);
        }
    }

    /// A slot is over.
    fn end(&mut self, world: &mut World) -> Event {
        let since = world.now().saturating_sub(self.since);
        let second = (since.0.saturating_sub(1) / 1_000_000_000) as usize;
        let is_wasted = self.serving == NOBODY;
        if second < SECONDS {
            if self.seconds.len() <= second {
                self.seconds.resize(second + 1, [0; 2]);
            }
            self.seconds[second][usize::from(is_wasted)] += 1;
        }
        self.ends = Nanos::NEVER;
        if is_wasted {
            world.count(Count::Wasted as usize);
            self.past.wasted += 1;
            return Event::Wasted;
        }
        world.count(Count::Back as usize);
        self.back += 1;
        self.first += u32::from(self.calls[self.serving as usize] == 1);
        self.serving = NOBODY;
        self.past.is_back(since, self.back, self.clients());
        Event::Back
    }

    /// The next slot begins, if there is anybody, or somebody who has gone.
    fn begin(&mut self, now: Nanos, notices: bool) {
        if notices {
            self.gone = 0;
        }
        if self.gone > 0 {
            self.gone -= 1;
        } else if let Some((client, called)) = self.waiting.pop_front() {
            (self.serving, self.called) = (client, called);
        } else {
            return;
        }
        self.ends = now.saturating_add(self.slot);
    }

    /// Whoever has waited for longest has waited for long enough.
    fn hang_up(&mut self, world: &mut World) -> Event {
        let client = if self.serving == NOBODY {
            self.gone += 1;
            self.waiting
                .pop_front()
                .map_or(NOBODY, |(client, _)| client)
        } else {
            core::mem::replace(&mut self.serving, NOBODY)
        };
        world.count(Count::HungUp as usize);
        if client != NOBODY {
            self.pause(world, client);
        }
        Event::HungUp
    }

    fn call(&mut self, world: &mut World) -> Event {
        let now = world.now();
        if let Some(due) = self.home.pop() {
            let calls = &mut self.calls[due.owner as usize];
            *calls = calls.saturating_add(1);
            world.count(Count::Calls as usize);
            self.waiting.push_back((due.owner, now));
        }
        Event::Called
    }
}
