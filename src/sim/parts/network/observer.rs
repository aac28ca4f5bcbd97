//! Watching a network, and taking part in it.

use super::plan::Handling;
use crate::sim::kernel::units::Nanos;

/// How a request or a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With an answer.
    Answered,
    /// It found no place.
    Rejected,
    /// It was not let through: by a limiter, a breaker, a cap.
    Refused,
    /// With an error.
    Failed,
    /// Whoever waited for it gave up.
    GivenUp,
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub time: Nanos,
    /// What.
    pub kind: EventKind,
    /// The call (or request) that it is about, numbered in the order of sending.
    pub call: u64,
    /// The request that it was made for; `u64::MAX` for a job of a server's own.
    pub request: u64,
    /// The call that was made it for, as it waits for it; `u64::MAX` if none does.
    pub parent: u64,
    /// Whose request it is.
    pub client: u32,
    /// Of which kind.
    pub class: u32,
    /// At which station; of a request, from which source.
    pub place: u32,
    /// At which server of it.
    pub server: u32,
    /// Which attempt for its parent it is, from 1 on.
    pub attempt: u32,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A client sent a request.
    Sent,
    /// A call came to a station.
    Arrived {
        /// Its request had ended by then.
        late: bool,
    },
    /// It waits for a worker.
    Queued,
    /// A worker began with it.
    Begun {
        /// Which one; `u32::MAX` where there are endless ones.
        worker: u32,
    },
    /// Its worker is free again.
    Freed {
        /// Which one.
        worker: u32,
    },
    /// It left the queue unserved: nobody waited for it any more, or its time was over.
    Dropped,
    /// It was answered, and goes on to another station.
    Moved,
    /// A silent server took it, and will never answer.
    Lost,
    /// Whoever waited for it gave up; its server doesn't know.
    GaveUp,
    /// It will be tried again.
    Paused {
        /// When.
        until: Nanos,
    },
    /// The call has ended, while somebody waited for it.
    Ended(Outcome),
    /// The call has ended, and nobody waited for it any more.
    Wasted,
    /// The request, with all its attempts, has ended.
    Over(Outcome),
}

/// Sees every event of a network, in order. `()` sees nothing and costs nothing.
pub trait Observer {
    /// Something happened.
    fn event(&mut self, event: &Event);
}

impl Observer for () {
    #[inline(always)]
    fn event(&mut self, _: &Event) {}
}

/// A call that arrives at a station, or that has ended there.
#[derive(Clone, Copy, Debug)]
pub struct Passing<'a> {
    /// Now.
    pub time: Nanos,
    /// When its request was sent.
    pub sent: Nanos,
    /// The call, numbered in the order of sending.
    pub call: u64,
    /// Its request.
    pub request: u64,
    /// Whose request it is.
    pub client: u32,
    /// Of which kind.
    pub class: u32,
    /// At which station.
    pub station: u32,
    /// Which attempt it is.
    pub attempt: u32,
    /// Whether somebody waits for it.
    pub awaited: bool,
    /// What the station does with it.
    pub handling: &'a Handling,
}

/// What becomes of a call at a station's door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It goes in.
    Pass,
    /// It is answered at the door, after so long: a cache has it.
    Answer(Nanos),
    /// It is refused at once; marked, it isn't tried again by those who heed that.
    Refuse {
        /// "Don't retry."
        marked: bool,
    },
}

/// What a model puts at the doors of its stations: limiters, breakers, caches. It is part of the state (a
/// clone of the network has a clone of it); `()` lets everything pass.
pub trait Rules {
    /// A call is at a station's door.
    fn at_door(&mut self, call: &Passing<'_>) -> Gate;
    /// A call has ended (at the door, too).
    fn ended(&mut self, call: &Passing<'_>, outcome: Outcome);
}

impl Rules for () {
    #[inline(always)]
    fn at_door(&mut self, _: &Passing<'_>) -> Gate {
        Gate::Pass
    }

    #[inline(always)]
    fn ended(&mut self, _: &Passing<'_>, _: Outcome) {}
}
