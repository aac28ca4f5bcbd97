//! The database: fetches that wait and are worked on, and those who wait for them.

use alloc::vec::Vec;

use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::room::with_room;
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::{Kind, Line, Member, NONE, Place};
use crate::sim::parts::workers::{Service, Workers};

/// Somebody who waits for a fetch.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) item: u32,
    /// When it was asked first.
    pub(super) born: Nanos,
    /// How often it may still be asked anew.
    pub(super) tries: u32,
    fetch: u32,
    /// Among those who are patient, and among those who wait for its fetch.
    places: [Place; 2],
}

impl Member for Request {
    fn place(&self, kind: Kind) -> &Place {
        &self.places[kind as usize]
    }

    fn place_mut(&mut self, kind: Kind) -> &mut Place {
        &mut self.places[kind as usize]
    }
}

/// An item on its way out of the database.
#[derive(Clone, Debug)]
pub(super) struct Fetch {
    pub(super) item: u32,
    waiters: Line,
    /// Behind it in the queue.
    next: u32,
}

impl Fetch {
    /// Whether anybody still waits for it.
    pub(super) const fn is_awaited(&self) -> bool {
        self.waiters.len() > 0
    }
}

/// Workers, the queue before them, and whoever waits.
#[derive(Clone, Debug)]
pub(super) struct Database {
    pub(super) workers: Workers,
    requests: Vec<Request>,
    fetches: Vec<Fetch>,
    /// Places that are free.
    free: [Vec<u32>; 2],
    /// Those who wait, whoever began to first.
    patient: Line,
    /// Fetches that wait.
    first: u32,
    last: u32,
    pub(super) queued: u32,
    /// By item: a fetch of it that is under way.
    flying: Vec<u32>,
}

impl Database {
    pub(super) fn new(seed: u64) -> Self {
        let random = Xoshiro256::for_use(seed, Use::Service);
        Self {
            workers: Workers::new(0, Service::Fixed, 0.0, random),
            requests: with_room(256),
            fetches: with_room(256),
            free: [with_room(256), with_room(256)],
            patient: Line::new(Kind::Awaited),
            first: NONE,
            last: NONE,
            queued: 0,
            flying: Vec::new(),
        }
    }

    /// For items below a number from now on.
    pub(super) fn resize(&mut self, items: u32) {
        self.flying.resize(items as usize, NONE);
    }

    pub(super) fn reseed(&mut self, seed: u64) {
        self.workers.reseed(Xoshiro256::for_use(seed, Use::Service));
    }

    /// How many wait for a fetch.
    pub(super) const fn waiting(&self) -> u32 {
        self.patient.len()
    }

    /// Since when whoever has waited longest has.
    pub(super) const fn since(&self) -> Nanos {
        self.patient.since()
    }

    /// The fetch of an item that is under way.
    pub(super) fn flying(&self, item: u32) -> Option<u32> {
        let fetch = *self.flying.get(item as usize)?;
        (fetch != NONE).then_some(fetch)
    }

    /// Another fetch; it waits for nothing yet.
    pub(super) fn fetch(&mut self, item: u32) -> u32 {
        let fetch = Fetch {
            item,
            waiters: Line::new(Kind::Server),
            next: NONE,
        };
        let place = put(&mut self.fetches, &mut self.free[1], fetch);
        if let Some(flying) = self.flying.get_mut(item as usize) {
            *flying = place;
        }
        place
    }

    /// A free worker takes a fetch.
    pub(super) fn begin(&mut self, fetch: u32, now: Nanos, ziggurat: &Ziggurat) {
        self.workers.begin(now, fetch, true, ziggurat);
    }

    /// A fetch waits for a worker.
    pub(super) fn queue(&mut self, fetch: u32) {
        if self.last == NONE {
            self.first = fetch;
        } else {
            self.fetches[self.last as usize].next = fetch;
        }
        self.last = fetch;
        self.queued += 1;
    }

    /// Free workers take what waits; gives how many did.
    pub(super) fn take_queued(&mut self, now: Nanos, ziggurat: &Ziggurat) -> u32 {
        let mut taken = 0;
        while self.queued > 0 && self.workers.can_begin() {
            let fetch = self.first;
            self.first = self.fetches[fetch as usize].next;
            if self.first == NONE {
                self.last = NONE;
            }
            self.queued -= 1;
            taken += 1;
            self.begin(fetch, now, ziggurat);
        }
        taken
    }

    /// Somebody waits for a fetch.
    pub(super) fn wait(&mut self, fetch: u32, item: u32, born: Nanos, tries: u32, now: Nanos) {
        let request = Request {
            item,
            born,
            tries,
            fetch,
            places: [Place::NOWHERE; 2],
        };
        let place = put(&mut self.requests, &mut self.free[0], request);
        self.patient.join(&mut self.requests, place, now);
        let waiters = &mut self.fetches[fetch as usize].waiters;
        waiters.join(&mut self.requests, place, now);
    }

    /// Whoever has waited longest waits no more.
    pub(super) fn give_up(&mut self) -> Option<Request> {
        self.leave(self.patient.first())
    }

    /// One of those who wait for a fetch waits no more; `None` where nobody does.
    pub(super) fn answer(&mut self, fetch: u32) -> Option<Request> {
        self.leave(self.fetches[fetch as usize].waiters.first())
    }

    fn leave(&mut self, place: u32) -> Option<Request> {
        let request = self.requests.get(place as usize)?.clone();
        let waiters = &mut self.fetches[request.fetch as usize].waiters;
        waiters.leave(&mut self.requests, place);
        self.patient.leave(&mut self.requests, place);
        self.free[0].push(place);
        Some(request)
    }

    /// A fetch that nobody waits for any more is over.
    pub(super) fn over(&mut self, fetch: u32) {
        let item = self.fetches[fetch as usize].item as usize;
        if let Some(flying) = self.flying.get_mut(item).filter(|flying| **flying == fetch) {
            *flying = NONE;
        }
        self.free[1].push(fetch);
    }

    /// For how many of the fetches in the queue somebody still waits.
    pub(super) fn awaited(&self) -> u32 {
        let (mut awaited, mut next) = (0, self.first);
        while let Some(fetch) = self.fetches.get(next as usize) {
            awaited += u32::from(fetch.is_awaited());
            next = fetch.next;
        }
        awaited
    }

    /// A fetch by its place.
    pub(super) fn get(&self, fetch: u32) -> &Fetch {
        &self.fetches[fetch as usize]
    }
}

/// Puts a record where there is a place.
fn put<T>(records: &mut Vec<T>, free: &mut Vec<u32>, record: T) -> u32 {
    if let Some(place) = free.pop() {
        records[place as usize] = record;
        return place;
    }
    records.push(record);
    records.len() as u32 - 1
}
