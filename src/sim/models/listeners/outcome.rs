//! What can happen to a listener, and what comes of it.

/// What can happen; of one instant the first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    News,
    Beat,
    Forget,
    Die,
    Call,
    /// A line is open again; a poll is there; a held request is answered.
    Again,
}

/// What did. In the order of the sheet's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Event {
    /// News were sent and heard, or vanished; the same of heartbeats.
    News = 1,
    Vanished,
    Beat,
    Unheard,
    /// The box forgot the line; it died.
    Forgot,
    Died,
    /// The client called again; it has a line.
    Calls,
    Back,
    /// News were made, and nobody has asked.
    Waits,
    /// A request was held, was answered with news, or with nothing.
    Asks,
    Fetched,
    Empty,
    /// What only a story has: the first call, its answer, and something that the listener says.
    First,
    Opened,
    Says,
}

/// What became of an open line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Open,
    /// It is dead, and the client believes it open.
    Ghost,
    Calling,
}

/// What comes of an event: what it was, how many news reached the listener, how late they were in all, in
/// microseconds; how many are lost with it, and how many that counted as lost are found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub(super) event: Event,
    pub(super) reached: u32,
    pub(super) late: u64,
    pub(super) lost: u32,
    pub(super) found: u32,
}

impl Outcome {
    pub(super) const fn of(event: Event) -> Self {
        Self {
            event,
            reached: 0,
            late: 0,
            lost: 0,
            found: 0,
        }
    }
}
