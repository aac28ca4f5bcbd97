//! Workers, their queue, and the requests that are under way.

use alloc::vec::Vec;

use super::queue::Queue;
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::Ruled;
use crate::theory::Tail;

/// The lab of this model.
pub type Lab = Ruled<Letters>;

/// The settings, in the sheet's order: how busy the workers would be with each request sent once; the axis.
pub(super) const LOAD: usize = 0;
/// What is done about what is late, and after how long.
pub(super) const AGAIN: usize = 1;
pub(super) const AFTER: usize = 2;
/// Whether a letter that isn't needed any more leaves the queue.
pub(super) const CANCEL: usize = 3;
/// Whether a second letter finds the request as large as the first did.
pub(super) const SLOWNESS: usize = 4;
pub(super) const WORKERS: usize = 5;

/// What may be done about what is late.
pub(super) const HEDGE: f64 = 1.0;
pub(super) const TIMEOUT: f64 = 2.0;

/// So many attempts with a timeout, and with a hedge.
pub(super) const TRIES: u32 = 3;
pub(super) const LETTERS: u32 = 2;
/// So many may wait. (It takes minutes of collapse to get there; then requests fail.)
pub(super) const MOST_WAITING: usize = 50_000;
pub(super) const MOST_WORKERS: u32 = 200;
/// The last percentile that is told: one in a thousand is beyond it.
pub(super) const LAST: f64 = 0.999;
/// How long answers take.
pub(super) const TAIL: Tail = Tail::COURSE;

/// What is counted.
pub(super) const SENT: usize = 0;
pub(super) const ANSWERED: usize = 1;
pub(super) const FAILED: usize = 2;
pub(super) const IN_TIME: usize = 3;
pub(super) const ATTEMPTS: usize = 4;
pub(super) const CANCELLED: usize = 5;
pub(super) const WASTED: usize = 6;
pub(super) const COUNTS: usize = 7;
/// How many wait, and how many workers are busy.
pub(super) const WAITING: usize = 0;
pub(super) const BUSY: usize = 1;
/// How long an answer took.
pub(super) const LATENCY: usize = 0;
/// An answer within this time is in time.
pub(super) const OBJECTIVE: Nanos = Nanos::from_secs(1);

/// A request that is waited for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request {
    /// 0: its place is free.
    pub(super) id: u32,
    pub(super) born: Nanos,
    pub(super) tries: u32,
    /// How long it takes, where that is its own.
    pub(super) size: Nanos,
    /// The number of its letter that joined the queue last; 0: there is none.
    pub(super) queued: u32,
}

/// An attempt that waits or is served.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub(super) place: u32,
    /// The request's; 0: it was withdrawn, and leaves the queue when those before it have.
    pub(super) id: u32,
    pub(super) attempt: u32,
    pub(super) size: Nanos,
    /// The number of the letter of this request that joined the queue before this one.
    pub(super) earlier: u32,
}

/// What a step was, in the order of the sheet's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Outcome {
    Nothing,
    Sent,
    Answered,
    Wasted,
    Second,
    Again,
    Failed,
}

/// Letters, and those who answer them.
#[derive(Clone, Debug)]
pub struct Letters {
    pub(super) requests: Vec<Request>,
    pub(super) free: Vec<u32>,
    pub(super) last_id: u32,
    /// When slots end, by worker, and then timers, by request.
    pub(super) agenda: Calendar,
    pub(super) workers: Vec<Option<Letter>>,
    pub(super) idle: Vec<u32>,
    /// How many workers are at something.
    pub(super) busy: u32,
    pub(super) queue: Queue,
    pub(super) arrival: Nanos,
    pub(super) gap: f64,
    gaps: Xoshiro256,
    /// For first letters, and for those after them, so that all that is compared begins alike.
    pub(super) sizes: [Xoshiro256; 2],
    pub(super) is_seeded: bool,
}

/// Times in the drawing: so many steps a doubling, from the first on.
pub(super) const BINS: usize = 32;
const FIRST: u64 = 4_000_000;

/// Which step a time is in.
pub(super) fn bin(time: Nanos) -> usize {
    let mut bin = 0;
    while bin + 1 < BINS && time >= begins(bin + 1) {
        bin += 1;
    }
    bin
}

/// Where a step begins; two make a doubling.
pub(super) const fn begins(bin: usize) -> Nanos {
    let whole = FIRST << (bin / 2);
    // (The root of two, to a millionth.)
    Nanos(if bin.is_multiple_of(2) {
        whole
    } else {
        whole / 1_000_000 * 1_414_214
    })
}

impl Letters {
    /// All randomness is that of this seed from now on.
    pub(super) fn seed(&mut self, seed: u64) {
        self.gaps = Xoshiro256::for_use(seed, Use::Arrivals);
        self.sizes = [0, 1].map(|n| Xoshiro256::for_instance(seed, Use::Sizes, n));
        self.is_seeded = true;
    }

    pub(super) const fn gaps(&mut self) -> &mut Xoshiro256 {
        &mut self.gaps
    }
}

impl Default for Letters {
    fn default() -> Self {
        let none = Xoshiro256::for_use(0, Use::Arrivals);
        Self {
            requests: Vec::new(),
            free: Vec::new(),
            last_id: 0,
            agenda: Calendar::new(MOST_WORKERS as usize),
            workers: Vec::new(),
            idle: Vec::new(),
            busy: 0,
            queue: Queue::default(),
            arrival: Nanos::NEVER,
            gap: f64::INFINITY,
            gaps: none.clone(),
            sizes: [none.clone(), none],
            is_seeded: false,
        }
    }
}
