//! One direction of a line between two parties.

use alloc::vec::Vec;

use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;

/// What a full packet takes on the wire of an Ethernet: 1,500 bytes.
pub const PACKET_BITS: u32 = 12_000;

/// What gets lost: each sending with the same probability, by itself, drawn in the order of sending.
#[derive(Clone, Debug)]
pub struct Loss {
    probability: f64,
    chance: Xoshiro256,
    /// The next sending is lost, whatever chance says.
    next: bool,
}

impl Loss {
    /// Nothing is.
    #[must_use]
    pub fn none() -> Self {
        Self::of(0.0, 0, 0)
    }

    /// With this probability; `link` tells apart the links of one conversation, so that each has a stream
    /// of its own.
    #[must_use]
    pub fn of(probability: f64, seed: u64, link: u32) -> Self {
        Self {
            probability,
            chance: Xoshiro256::for_instance(seed, Use::Loss, link),
            next: false,
        }
    }

    /// Whether the next sending is lost. A draw is made for every one, whatever becomes of it: so two
    /// probabilities see the same chance, and what is lost with the lower one is lost with the higher one
    /// too.
    pub fn takes(&mut self) -> bool {
        let drawn = self.chance.unit() < self.probability;
        core::mem::take(&mut self.next) || drawn
    }
}

/// A sending: when it begins, when it has left whole, when it is there or would have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Its turn of the line begins.
    pub begins: Nanos,
    /// It has left whole: the line is free again.
    pub whole: Nanos,
    /// It is there whole, or would be.
    pub arrives: Nanos,
    /// It gets lost on the way.
    pub lost: bool,
}

/// A link: a delay, a bandwidth that messages take in turn, and loss. What is sent later arrives later.
#[derive(Clone, Debug)]
pub struct Link {
    delay: Nanos,
    bandwidth: u64,
    loss: Loss,
    free: Nanos,
    /// What is under way and will arrive: when, and what, the soonest first from `first` on.
    under_way: Vec<(Nanos, u32)>,
    first: usize,
}

impl Link {
    /// So many bits a second; 0: no message takes any time to send.
    #[must_use]
    pub const fn new(delay: Nanos, bandwidth: u64, loss: Loss) -> Self {
        Self {
            delay,
            bandwidth,
            loss,
            free: Nanos::ZERO,
            under_way: Vec::new(),
            first: 0,
        }
    }

    /// The same with other numbers and nothing under way, in the room that it has.
    pub fn restart(&mut self, delay: Nanos, bandwidth: u64, loss: Loss) {
        let mut under_way = core::mem::take(&mut self.under_way);
        under_way.clear();
        *self = Self {
            under_way,
            ..Self::new(delay, bandwidth, loss)
        };
    }

    /// From now on with other chances of loss.
    pub fn set_loss(&mut self, loss: Loss) {
        self.loss = loss;
    }

    /// Whatever is sent next gets lost.
    pub const fn lose_next(&mut self) {
        self.loss.next = true;
    }

    /// How long a message of so many bits takes the line, to the nearest nanosecond.
    #[must_use]
    pub const fn turn(&self, bits: u32) -> Nanos {
        if self.bandwidth == 0 {
            return Nanos::ZERO;
        }
        Nanos((bits as u64 * 1_000_000_000 + self.bandwidth / 2) / self.bandwidth)
    }

    /// From when on nothing that was sent takes the line any more.
    #[must_use]
    pub const fn free(&self) -> Nanos {
        self.free
    }

    /// The line is taken until then.
    pub fn wait_until(&mut self, time: Nanos) {
        self.free = self.free.max(time);
    }

    /// Sends a message of so many bits, once its turn has come.
    pub fn send(&mut self, now: Nanos, bits: u32, what: u32) -> Sending {
        let begins = now.max(self.free);
        self.free = begins.saturating_add(self.turn(bits));
        self.put(begins, self.free, what)
    }

    /// Sends a message beside the others: it takes no turn of the line.
    pub fn send_aside(&mut self, now: Nanos, what: u32) -> Sending {
        self.put(now, now, what)
    }

    fn put(&mut self, begins: Nanos, whole: Nanos, what: u32) -> Sending {
        let lost = self.loss.takes();
        let arrives = whole.saturating_add(self.delay);
        if !lost {
            self.under_way.push((arrives, what));
            // What took no turn may come before what still takes its own.
            let mut place = self.under_way.len() - 1;
            while place > self.first && self.under_way[place - 1].0 > arrives {
                self.under_way.swap(place, place - 1);
                place -= 1;
            }
        }
        Sending {
            begins,
            whole,
            arrives,
            lost,
        }
    }

    /// When the next message arrives, [`Nanos::NEVER`] if none is under way.
    #[must_use]
    pub fn next_arrival(&self) -> Nanos {
        self.under_way
            .get(self.first)
            .map_or(Nanos::NEVER, |(at, _)| *at)
    }

    /// Takes the next message that arrives.
    pub fn arrive(&mut self) -> Option<u32> {
        let (_, what) = *self.under_way.get(self.first)?;
        self.first += 1;
        // The room of those that are there is used again, now and then.
        if self.first == self.under_way.len() || self.first >= 4096 {
            self.under_way.drain(..self.first);
            self.first = 0;
        }
        Some(what)
    }

    /// How many are under way and will arrive.
    #[must_use]
    pub fn under_way(&self) -> usize {
        self.under_way.len() - self.first
    }
}
