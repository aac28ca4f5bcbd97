//! What a network is made of: sources, stations, and who calls whom. Plain data, of a fixed size, so that
//! all of it may change while the network runs.

use alloc::vec::Vec;

use crate::sim::kernel::units::Nanos;
pub use crate::sim::parts::balancer::{Checks, Policy};
use crate::sim::parts::waiting_room::Discipline;

/// Kinds of requests that a station can tell apart.
pub const KINDS: usize = 4;
/// Stations that a request can go to after one.
pub const WAYS: usize = 4;
/// As many as come.
pub const ENDLESS: u32 = u32::MAX;

/// A network: where requests come from, and the stations that take them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Where requests come from.
    pub sources: Vec<Source>,
    /// What takes them. Sources and callers name a station by its place in this list.
    pub stations: Vec<Station>,
    /// How long the window of the measures is: ten slices of a tenth each. Zero stands for ten seconds.
    pub window: Nanos,
    /// How many requests and calls may be under way at once before room is made for more; what the
    /// stations have places for has room anyway.
    pub room: u32,
}

/// Clients of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// When they send.
    pub flow: Flow,
    /// Of which kind their requests are, below [`KINDS`].
    pub kind: u32,
    /// How large their requests are, drawn as they are sent and kept; of mean 1.
    pub size: Law,
    /// Whom they ask, and how patiently.
    pub caller: Caller,
    /// Answers that come within this time count as in time.
    pub objective: Nanos,
}

/// When clients send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// On schedule, whatever becomes of it: each client a Poisson stream of one request every so often on
    /// average.
    Open {
        /// How many clients there are.
        clients: u32,
        /// How often each sends, on average.
        interval: Nanos,
    },
    /// Each client thinks for an exponential time, sends, waits until its request has ended, and thinks
    /// again.
    Closed {
        /// How many clients there are.
        clients: u32,
        /// How long each thinks, on average.
        thinks: Nanos,
    },
}

impl Flow {
    /// How many clients there are.
    #[must_use]
    pub const fn clients(&self) -> u32 {
        match *self {
            Self::Open { clients, .. } | Self::Closed { clients, .. } => clients,
        }
    }
}

/// Whoever makes calls: a client for its request, or a station for a request that it works on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caller {
    /// The station that is asked.
    pub to: u32,
    /// How often in all, once to 100 times: again when an attempt fails or its time is over.
    pub attempts: u32,
    /// How long an attempt's answer is waited for.
    pub timeout: Option<Nanos>,
    /// The time between two attempts.
    pub pause: Pause,
    /// A bucket of ten tokens, full at the start, for all calls of this caller: each request adds this
    /// share of one, each attempt but the first takes one.
    pub budget: Option<f64>,
    /// The point in time that a call carries with it.
    pub deadline: Deadline,
    /// After so long without an answer the same is asked once more, and the first answer counts.
    pub hedge: Option<Nanos>,
    /// An attempt that isn't needed any more leaves the queue that it waits in.
    pub withdraws: bool,
    /// Whether a failure that is marked "don't retry" is heeded: it is passed up, marked again.
    pub heeds: bool,
    /// Whether its own last failure is passed up with that mark.
    pub marks: bool,
    /// At most so many calls under way at once; one more is refused (a bulkhead).
    pub cap: u32,
}

impl Caller {
    /// Asks this station once and waits as long as it takes.
    #[must_use]
    pub const fn once(to: u32) -> Self {
        Self {
            to,
            attempts: 1,
            timeout: None,
            pause: Pause::None,
            budget: None,
            deadline: Deadline::HandedOn,
            hedge: None,
            withdraws: false,
            heeds: false,
            marks: false,
            cap: ENDLESS,
        }
    }
}

/// How long a caller waits before it tries again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pause {
    /// Not at all.
    #[default]
    None,
    /// A uniform time below `base`, twice that before the next attempt and so on, but at most `cap`
    /// (exponential backoff with full jitter; M. Brooker 2015).
    Jittered {
        /// The longest pause before the second attempt.
        base: Nanos,
        /// The longest before any.
        cap: Nanos,
    },
}

/// The deadline of a call: from it on no attempt is made for it, and a station drops it when its turn
/// comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deadline {
    /// That of the request that it is made for, if that has one.
    #[default]
    HandedOn,
    /// Not later than all attempts at their full timeout would take from the first one on.
    OfAll,
    /// Not later than this attempt's timeout.
    OfEach,
}

/// How a quantity of mean 1 varies.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Law {
    /// Always 1.
    Fixed,
    /// Exponentially.
    #[default]
    Exponential,
    /// Most are usual, and a share is so many times as large on average; both kinds fixed or exponential.
    Mixed {
        /// The share of the large ones.
        large: f64,
        /// How many times as large as the others they are.
        times: f64,
        /// Whether each of both varies exponentially.
        exponential: bool,
    },
}

/// How long a station works on a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Work {
    /// On average; zero takes no time.
    pub mean: Nanos,
    /// Drawn anew for each visit on its arrival; `None`: by the request's own size.
    pub law: Option<Law>,
}

/// What a station does with requests of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handling {
    /// Its own work. It comes first.
    pub work: Work,
    /// The share of those worked on that then ends in an error.
    pub errors: f64,
    /// Whom it then asks, holding its worker until that has an outcome.
    pub calls: Option<Caller>,
    /// Where requests go on to when all that is done, and with which chance; the rest is answered. (Entries
    /// with chance 0 are none.)
    pub then: [(f64, u32); WAYS],
}

impl Handling {
    /// Exponential work of this length, and nothing else.
    #[must_use]
    pub const fn exponential(mean: Nanos) -> Self {
        Self::work(mean, Some(Law::Exponential))
    }

    /// Work of this length, and nothing else.
    #[must_use]
    pub const fn work(mean: Nanos, law: Option<Law>) -> Self {
        Self {
            work: Work { mean, law },
            errors: 0.0,
            calls: None,
            then: [(0.0, 0); WAYS],
        }
    }

    /// No work, but a call.
    #[must_use]
    pub const fn relay(caller: Caller) -> Self {
        Self {
            calls: Some(caller),
            ..Self::work(Nanos::ZERO, Some(Law::Fixed))
        }
    }
}

/// Servers that do the same, and the balancer before them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// How many servers, each with workers and a queue of its own; at least 1, at most 64.
    pub servers: u32,
    /// How many workers each has; [`ENDLESS`]: as many as come.
    pub workers: u32,
    /// How many requests may wait at each.
    pub queue: u32,
    /// Who is next.
    pub discipline: Discipline,
    /// What is done with requests, by kind.
    pub kinds: [Handling; KINDS],
    /// How a server is chosen.
    pub policy: Policy,
    /// How often all loads are copied to a board that the balancer then goes by; `None`: it goes by its
    /// own count.
    pub reports: Option<Nanos>,
    /// How servers that are ill are found.
    pub checks: Option<Checks>,
    /// When the turn of a request comes that nobody waits for any more, it is dropped unserved. (One whose
    /// deadline is over always is.)
    pub drops_departed: bool,
    /// Whether what finds no place is marked "don't retry".
    pub marks_rejected: bool,
    /// What each server does beside the requests.
    pub background: Option<Background>,
}

impl Station {
    /// One server with so many workers and places to wait, that does this with all kinds of requests.
    #[must_use]
    pub const fn one(workers: u32, queue: u32, handling: Handling) -> Self {
        Self {
            servers: 1,
            workers,
            queue,
            discipline: Discipline::Fifo,
            kinds: [handling; KINDS],
            policy: Policy::Random,
            reports: None,
            checks: None,
            drops_departed: false,
            marks_rejected: false,
            background: None,
        }
    }

    /// A relay: it holds nobody up, takes no time, and asks on.
    #[must_use]
    pub const fn relay(caller: Caller) -> Self {
        Self::one(ENDLESS, 0, Handling::relay(caller))
    }
}

/// Jobs that each server gives itself at the multiples of `every`: they wait in line like requests, are
/// never rejected, and count apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Background {
    /// How often.
    pub every: Nanos,
    /// How long one takes.
    pub work: Work,
}

/// How a server is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Condition {
    /// Well.
    #[default]
    Well,
    /// Slots that begin take as many times as long.
    Slow(f64),
    /// Whatever comes is never rejected, holds no worker and no place, and ends in an error after this
    /// time. What it has goes on.
    Failing(Nanos),
    /// Whatever comes is taken and never answered. What it has goes on.
    Silent,
    /// It stands still: its slots are interrupted and none begins; whoever comes waits in the queue.
    Frozen,
    /// Its slots go on, but none begins; whoever comes waits in the queue.
    Resting,
    /// All that it had has failed, and whatever comes fails at once.
    Dead,
}

/// What is wrong with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no station or no source of this number.
    Nowhere(u32),
    /// A station has no server or more than 64, no worker, or more workers than 10,000 that isn't
    /// [`ENDLESS`].
    Size(u32),
    /// The kind of this source's requests is beyond [`KINDS`].
    Kind(u32),
    /// A number of this station or source is not finite, negative, or a share above one.
    Number(u32),
    /// This source or a call of this station makes no attempt at all, or more than 100.
    Attempts(u32),
    /// Stations call each other in a circle that takes no time.
    Circle(u32),
    /// More than 32 stations or sources, or more than a million clients that wait for their answers.
    TooMany,
}

impl core::fmt::Display for Problem {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Nowhere(to) => write!(f, "there is no station or source number {to}"),
            Self::Size(station) => write!(
                f,
                "station {station} needs 1 to 64 servers and 1 to 10,000 workers (or endless ones)"
            ),
            Self::Kind(source) => write!(f, "source {source} sends an unknown kind of requests"),
            Self::Number(place) => {
                write!(f, "a number of station or source {place} is out of range")
            }
            Self::Attempts(place) => {
                write!(f, "station or source {place} needs 1 to 100 attempts")
            }
            Self::Circle(station) => write!(
                f,
                "requests at station {station} come back to it without anybody taking time"
            ),
            Self::TooMany => f.write_str("there are too many stations, sources or clients"),
        }
    }
}

impl core::error::Error for Problem {}
