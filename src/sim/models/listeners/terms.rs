//! What is the same for all listeners: the settings, as times.

use crate::sim::kernel::units::Nanos;
use crate::sim::models::rules::World;

/// The settings, in the sheet's order.
pub(super) const EVERY: usize = 0;
pub(super) const WAY: usize = 1;
pub(super) const BEATS: usize = 2;
pub(super) const NEWS: usize = 3;
pub(super) const FORGETS: usize = 4;
pub(super) const WATCHDOG: usize = 5;
pub(super) const DEATHS: usize = 6;
pub(super) const REPLAY: usize = 7;
pub(super) const LISTENERS: usize = 8;
pub(super) const JOURNEY: usize = 9;
pub(super) const REQUEST: usize = 10;

/// A call takes so long.
pub(super) const CALL: Nanos = Nanos::from_secs(1);

/// How news come. In the order of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Poll,
    LongPoll,
    Events,
    WebSocket,
}

impl Way {
    pub(super) fn of(setting: f64) -> Self {
        match setting as u8 {
            0 => Self::Poll,
            1 => Self::LongPoll,
            2 => Self::Events,
            _ => Self::WebSocket,
        }
    }

    /// Whether the server speaks first.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Events | Self::WebSocket)
    }

    /// What a heartbeat takes: a comment, or a ping and its pong.
    pub(super) fn beat_bytes(self) -> u64 {
        if self == Self::Events { 3 } else { 8 }
    }
}

/// All of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Terms {
    pub(super) way: Way,
    /// From one poll to the next; the longest that one is held.
    pub(super) every: Nanos,
    /// The server sends a heartbeat after so long a silence, the box forgets, and the client calls again.
    pub(super) beat: Nanos,
    pub(super) forgets: Nanos,
    pub(super) patience: Nanos,
    pub(super) replay: bool,
    pub(super) journey: Nanos,
    /// Means, in seconds.
    pub(super) news: f64,
    pub(super) deaths: Option<f64>,
}

impl Terms {
    pub(super) fn of(world: &World) -> Self {
        let set = |setting| world.setting(setting);
        let time = |setting| Nanos::from_secs_f64(set(setting));
        let way = Way::of(set(WAY));
        let forgets = if set(FORGETS) < 0.0 {
            Nanos::NEVER
        } else {
            time(FORGETS)
        };
        let beats = way.is_open() && set(BEATS) > 0.0;
        let every = if way == Way::LongPoll {
            time(EVERY).min(forgets)
        } else {
            time(EVERY)
        };
        let (beat, patience) = if beats {
            (every, every.saturating_add(time(WATCHDOG)))
        } else {
            (Nanos::NEVER, Nanos::NEVER)
        };
        Self {
            way,
            every,
            beat,
            forgets,
            patience,
            replay: set(REPLAY) > 0.0,
            journey: time(JOURNEY),
            news: set(NEWS),
            deaths: Some(set(DEATHS)).filter(|mean| *mean > 0.0 && way.is_open()),
        }
    }

    /// Whether a story is that of how news come, from the first request on, rather than that of a line that is
    /// open and goes quiet.
    pub(super) fn is_of_news(&self) -> bool {
        !self.way.is_open() || self.forgets == Nanos::NEVER
    }

    /// From an answer to the next request.
    pub(super) fn trip(&self) -> Nanos {
        self.journey.saturating_add(self.journey)
    }
}
