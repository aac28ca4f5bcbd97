//! What a picture is made of.

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
    /// A rejection, on its way back from the door where it has knocked `at` times more in vain.
    Bounced = 6,
}

/// One request, or what goes back to its client.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// What it is doing.
    pub kind: DotKind,
    /// Its client gave up on it, or was removed: nobody waits for it any more.
    pub departed: bool,
    /// Of a rejection: it isn't tried again, the request is lost.
    pub lost: bool,
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
    /// The attempt that it is, as in [`Event::attempt`](crate::Event::attempt).
    pub attempt: u64,
    /// How much of the way between its client and the door it covers, counted from the door: 1, but
    /// less for a rejection that turns round before it is home, and from there on.
    pub reach: f32,
}
