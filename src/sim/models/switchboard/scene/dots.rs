//! What a picture is made of, and how to read it from its numbers.

use super::picture::{DOT, HEADER, Picture};

/// What a client is about. Of several, the last of this list counts, but an answer gives way to a new
/// question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum ClientState {
    /// It asks nothing.
    Thinking = 0,
    /// A request of its is on its way, being served, or its answer is coming.
    Asking = 1,
    /// A request of its stands in the queue.
    Queued = 2,
    /// A rejection reached it within the last second.
    TurnedAway = 3,
    /// It gave up within the last second.
    GaveUp = 4,
    /// An answer reached it a moment ago.
    Answered = 5,
}

/// What a dot is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum DotKind {
    /// On its way to place `at` of the queue.
    ToQueue = 0,
    /// On its way straight to `worker`.
    ToWorker = 1,
    /// On its way to the door, which will be shut.
    ToDoor = 2,
    /// In the queue at place `at`, and by `progress` already on its way from there to `worker`.
    Waiting = 3,
    /// Being served by `worker`, its answer not yet out.
    InService = 4,
    /// An answer on its way back from `worker`.
    Returning = 5,
    /// A rejection on its way back from the door, where it has knocked `at` times more in vain.
    Bounced = 6,
}

/// One request, or what goes back to its client.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// What it is doing.
    pub kind: DotKind,
    /// Its client gave up on it, or was removed: nobody waits for it any more.
    pub departed: bool,
    /// Whose request it is.
    pub client: u32,
    /// A place in the queue, counted from the oldest. First come first served, the whole queue draws
    /// nearer by up to one place in the moment before a worker is free, so that it never jumps: 2.4 is
    /// on its way from 3 to 2. 0 for dots that have no place; knocks for one that bounced.
    pub at: f32,
    /// How far along, 0 to 1: of its way, or of its slot while it is served.
    pub progress: f32,
    /// The worker that it goes to, is with, or comes from.
    pub worker: u32,
    /// The attempt that it is, as in [`Event::attempt`](crate::Event::attempt), modulo 2²⁴.
    pub attempt: u32,
    /// How much of the way between its client and the door it covers, counted from the door: 1, but
    /// less for a rejection that turns round before it is home, and from there on.
    pub reach: f32,
}

impl Picture {
    /// Clients that are drawn one by one.
    pub const MAX_CLIENTS: usize = 80;
    /// Workers that are drawn one by one.
    pub const MAX_WORKERS: usize = 16;
    /// Dots in all.
    pub const MAX_DOTS: usize = 512;

    /// The clients that there are now, at most [`Picture::MAX_CLIENTS`].
    pub fn clients(&self) -> impl ExactSizeIterator<Item = ClientState> {
        use ClientState::{Answered, Asking, GaveUp, Queued, Thinking, TurnedAway};
        const STATES: [ClientState; 6] = [Thinking, Asking, Queued, TurnedAway, GaveUp, Answered];
        let states = &self.numbers()[HEADER..HEADER + self.count(0)];
        states.iter().map(|state| STATES[*state as usize])
    }

    /// The first [`Picture::MAX_WORKERS`] workers: how much of its slot has gone, 0 to 1; `None` if it
    /// is free.
    pub fn workers(&self) -> impl ExactSizeIterator<Item = Option<f32>> {
        let from = HEADER + self.count(0);
        let workers = &self.numbers()[from..from + self.count(1)];
        workers.iter().map(|slot| (*slot >= 0.0).then_some(*slot))
    }

    /// At most [`Picture::MAX_DOTS`] dots. Those that wait come first, in the order of their arrival.
    pub fn dots(&self) -> impl ExactSizeIterator<Item = Dot> {
        use DotKind::{Bounced, InService, Returning, ToDoor, ToQueue, ToWorker, Waiting};
        const KINDS: [DotKind; 7] = [
            ToQueue, ToWorker, ToDoor, Waiting, InService, Returning, Bounced,
        ];
        let from = HEADER + self.count(0) + self.count(1);
        self.numbers()[from..].chunks_exact(DOT).map(|dot| Dot {
            kind: KINDS[dot[0] as usize % 8],
            departed: dot[0] >= 8.0,
            client: dot[1] as u32,
            at: dot[2],
            progress: dot[3],
            worker: dot[4] as u32,
            attempt: dot[5] as u32,
            reach: dot[6],
        })
    }

    /// Workers that are busy, of all.
    #[must_use]
    pub fn busy(&self) -> u32 {
        self.count(3) as u32
    }

    /// Requests that wait, of all.
    #[must_use]
    pub fn waiting(&self) -> u32 {
        self.count(4) as u32
    }

    /// Places in the queue.
    #[must_use]
    pub fn places(&self) -> u32 {
        self.count(5) as u32
    }

    /// Whether the next arrival would be turned away.
    #[must_use]
    pub fn shut(&self) -> bool {
        self.count(6) == 1
    }

    fn count(&self, place: usize) -> usize {
        self.numbers()[place] as usize
    }
}
