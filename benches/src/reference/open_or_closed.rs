//! Patient clients, asynchronous or synchronous.

use std::{cmp::Reverse, collections::VecDeque};

use switchboard::{Arrivals, Config, Latency, Nanos};

use super::{Heap, Tally};
use crate::random::Random;

/// One worker with fixed slots, and a bounded queue. Entries of the heap are clients by their number;
/// the two numbers after the last client are the slot's end and the answer.
pub struct OpenOrClosed {
    heap: Heap,
    queue: VecDeque<u32>,
    /// Whose answers are under way, in order.
    answers: VecDeque<u32>,
    busy: bool,
    random: Random,
    clients: u32,
    synchronous: bool,
    interval: f64,
    slot: u64,
    latency: u64,
    places: usize,
    now: u64,
    tally: Tally,
}

impl OpenOrClosed {
    /// All clients think.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let Latency::After(latency) = config.latency else {
            panic!("the reference loop answers after a fixed latency");
        };
        let clients = config.clients;
        let interval = config.interval.0 as f64;
        let mut random = Random::new(config.seed);
        let mut heap = Heap::with_capacity(clients as usize + 8);
        heap.extend((0..clients).map(|client| Reverse((random.exponential(interval), client))));
        Self {
            heap,
            queue: VecDeque::with_capacity(config.queue as usize),
            answers: VecDeque::with_capacity(16),
            busy: false,
            random,
            clients,
            synchronous: config.arrivals == Arrivals::Synchronous,
            interval,
            slot: config.slot().0,
            latency: latency.0,
            places: config.queue as usize,
            now: 0,
            tally: Tally::default(),
        }
    }

    /// What became of the requests so far.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// Lets so much more time pass.
    pub fn run(&mut self, time: Nanos) {
        let until = self.now + time.0;
        while let Some(&Reverse((at, what))) = self.heap.peek() {
            if at > until {
                break;
            }
            self.now = at;
            if what < self.clients && !self.synchronous {
                // Replacing the first entry is faster than taking it and putting in another.
                let next = at + self.random.exponential(self.interval);
                if let Some(mut first) = self.heap.peek_mut() {
                    first.0.0 = next;
                }
                self.send(what);
                continue;
            }
            self.heap.pop();
            if what < self.clients {
                self.send(what);
            } else if what == self.clients {
                self.busy = false;
                if let Some(client) = self.queue.pop_front() {
                    self.begin(client);
                }
            } else if let Some(client) = self.answers.pop_front() {
                self.tally.answered += 1;
                self.end(client);
            }
        }
        self.now = until;
    }

    #[inline]
    fn send(&mut self, client: u32) {
        self.tally.sent += 1;
        if !self.busy {
            self.begin(client);
        } else if self.queue.len() < self.places {
            self.queue.push_back(client);
        } else {
            self.tally.rejected += 1;
            self.end(client);
        }
    }

    #[inline]
    fn begin(&mut self, client: u32) {
        self.busy = true;
        self.answers.push_back(client);
        self.heap
            .push(Reverse((self.now + self.slot, self.clients)));
        self.heap
            .push(Reverse((self.now + self.latency, self.clients + 1)));
    }

    #[inline]
    fn end(&mut self, client: u32) {
        if self.synchronous {
            let thought = self.now + self.random.exponential(self.interval);
            self.heap.push(Reverse((thought, client)));
        }
    }
}
