//! Asynchronous clients that give up and try again.

use std::{cmp::Reverse, collections::VecDeque};

use switchboard::{Backoff, Config, Latency, Nanos};

use super::{Heap, Tally};
use crate::random::Random;

/// An attempt under way, or a request that backs off.
#[derive(Clone, Copy)]
struct Attempt {
    tries: u32,
    /// Its client waits for it.
    awaited: bool,
    /// How many of server, answer and timer still point here.
    holders: u8,
}

/// One worker with fixed slots, and a bounded queue. An entry's number tells what it is: a client's, the
/// slot's end, the answer, or – with a bit of its own – an attempt's patience or backoff that ends. A
/// patience that is not needed any more stays in the heap until its time, as usual in such loops.
pub struct Retrying {
    heap: Heap,
    attempts: Vec<Attempt>,
    free: Vec<u32>,
    queue: VecDeque<u32>,
    answers: VecDeque<u32>,
    serving: Option<u32>,
    random: Random,
    clients: u32,
    interval: f64,
    slot: u64,
    latency: u64,
    places: usize,
    patience: u64,
    retries: u32,
    backoff: Option<(f64, f64)>,
    now: u64,
    tally: Tally,
}

const PATIENCE: u32 = 1 << 31;
const BACKOFF: u32 = 1 << 30;

impl Retrying {
    /// Nothing under way.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let (Latency::After(latency), Some(patience)) = (config.latency, config.patience) else {
            panic!(
                "the reference loop answers after a fixed latency, and its clients have patience"
            );
        };
        let clients = config.clients;
        let interval = config.interval.0 as f64;
        let mut random = Random::new(config.seed);
        let mut heap = Heap::with_capacity(clients as usize + 4_096);
        heap.extend((0..clients).map(|client| Reverse((random.exponential(interval), client))));
        Self {
            heap,
            attempts: Vec::with_capacity(4_096),
            free: Vec::with_capacity(4_096),
            queue: VecDeque::with_capacity(config.queue as usize),
            answers: VecDeque::with_capacity(16),
            serving: None,
            random,
            clients,
            interval,
            slot: config.slot().0,
            latency: latency.0,
            places: config.queue as usize,
            patience: patience.0,
            retries: config.retries,
            backoff: match config.backoff {
                Backoff::None => None,
                Backoff::Exponential { base, cap } => Some((base.0 as f64, cap.0 as f64)),
            },
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
            if what < self.clients {
                let next = at + self.random.exponential(self.interval);
                if let Some(mut first) = self.heap.peek_mut() {
                    first.0.0 = next;
                }
                self.tally.sent += 1;
                self.send(1);
                continue;
            }
            self.heap.pop();
            if what & PATIENCE != 0 {
                self.patience_ends(what ^ PATIENCE);
            } else if what & BACKOFF != 0 {
                let index = what ^ BACKOFF;
                let tries = self.attempts[index as usize].tries;
                self.release(index);
                self.send(tries + 1);
            } else if what == self.clients {
                self.slot_ends();
            } else if let Some(index) = self.answers.pop_front() {
                let attempt = &mut self.attempts[index as usize];
                self.tally.answered += u64::from(attempt.awaited);
                attempt.awaited = false;
                self.release(index);
            }
        }
        self.now = until;
    }

    fn send(&mut self, mut tries: u32) {
        loop {
            if self.serving.is_none() || self.queue.len() < self.places {
                let index = self.insert(Attempt {
                    tries,
                    awaited: true,
                    holders: 2,
                });
                self.heap
                    .push(Reverse((self.now + self.patience, index | PATIENCE)));
                if self.serving.is_none() {
                    self.begin(index);
                } else {
                    self.queue.push_back(index);
                }
                return;
            }
            self.tally.rejected += 1;
            if !self.again_at_once(tries) {
                return;
            }
            tries += 1;
        }
    }

    fn again_at_once(&mut self, tries: u32) -> bool {
        if tries > self.retries {
            return false;
        }
        let Some((base, cap)) = self.backoff else {
            return true;
        };
        let longest = (base * f64::from(1_u32 << (tries - 1))).min(cap);
        let until = self.now + self.random.uniform(longest);
        let index = self.insert(Attempt {
            tries,
            awaited: false,
            holders: 1,
        });
        self.heap.push(Reverse((until, index | BACKOFF)));
        false
    }

    fn patience_ends(&mut self, index: u32) {
        let Attempt { tries, awaited, .. } = self.attempts[index as usize];
        self.attempts[index as usize].awaited = false;
        self.release(index);
        if awaited && self.again_at_once(tries) {
            self.send(tries + 1);
        }
    }

    fn begin(&mut self, index: u32) {
        self.serving = Some(index);
        self.attempts[index as usize].holders += 1;
        self.answers.push_back(index);
        self.heap
            .push(Reverse((self.now + self.slot, self.clients)));
        self.heap
            .push(Reverse((self.now + self.latency, self.clients + 1)));
    }

    fn slot_ends(&mut self) {
        if let Some(index) = self.serving.take() {
            self.release(index);
        }
        if let Some(index) = self.queue.pop_front() {
            self.begin(index);
        }
    }

    fn insert(&mut self, attempt: Attempt) -> u32 {
        if let Some(index) = self.free.pop() {
            self.attempts[index as usize] = attempt;
            index
        } else {
            self.attempts.push(attempt);
            (self.attempts.len() - 1) as u32
        }
    }

    fn release(&mut self, index: u32) {
        let attempt = &mut self.attempts[index as usize];
        attempt.holders -= 1;
        if attempt.holders == 0 {
            self.free.push(index);
        }
    }
}
