//! A way between a client and the server, and how far along it is at any time.

use super::{dots::DotKind, stage::Stage};
use crate::Event;
use crate::Nanos;
use crate::sim::parts::ring::Ring;

/// A way between a client and the server, or what a client did in between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trip {
    /// When it is at the server: it arrives there, or leaves it.
    pub(super) at: Nanos,
    /// When it is at its client, or where it turns round.
    pub(super) home: Nanos,
    /// From when on it hurries home, to be there at `home`.
    pub(super) hurries: Nanos,
    pub(super) kind: DotKind,
    /// Its client has gone.
    pub(super) departed: bool,
    /// A rejection that isn't tried again.
    pub(super) lost: bool,
    /// How much of the way it covers.
    pub(super) reach: f32,
    pub(super) client: u32,
    pub(super) worker: u32,
    /// A place in the queue, or knocks.
    pub(super) place: u32,
    pub(super) attempt: u64,
    pub(super) request: u64,
}

const TRAVEL: Nanos = Stage::TRAVEL;

impl Trip {
    /// No way at all.
    pub(super) const NONE: Self = Self {
        at: Nanos::ZERO,
        home: Nanos::ZERO,
        hurries: Nanos::ZERO,
        kind: DotKind::Waiting,
        departed: false,
        lost: false,
        reach: 1.0,
        client: 0,
        worker: 0,
        place: 0,
        attempt: 0,
        request: 0,
    };

    /// The whole way, to the server or from it.
    #[inline(never)]
    fn set_out(&mut self, kind: DotKind, at: Nanos, client: u32, attempt: u64, request: u64) {
        *self = Self {
            at,
            home: if kind as u32 >= DotKind::Returning as u32 {
                at.saturating_add(TRAVEL)
            } else {
                at.saturating_sub(TRAVEL)
            },
            hurries: at,
            kind,
            client,
            attempt,
            request,
            ..Self::NONE
        };
    }

    /// How far along it is.
    #[inline(never)]
    pub(super) fn progress(&self, now: Nanos) -> f32 {
        if self.kind as u32 <= DotKind::ToDoor as u32 {
            return part(self.home, now, self.at);
        }
        let in_time = self.at.saturating_add(TRAVEL);
        if now < self.hurries {
            return part(self.at, now, in_time);
        }
        let gone = part(self.at, self.hurries, in_time);
        gone + (1.0 - gone) * part(self.hurries, now, self.home)
    }

    /// Of two trips of one request, a rejection and the retry that is at the door `again`: the moment
    /// when it turns round, and how much of the way it covers; all of it if there is time for it.
    #[inline(never)]
    pub(super) fn turn(&mut self, rejected: Nanos, again: Nanos) {
        let time = again.saturating_sub(rejected).0;
        if time < 2 * TRAVEL.0 {
            self.home = Nanos(rejected.0 + time / 2);
            self.reach = time as f32 / (2 * TRAVEL.0) as f32;
        }
    }

    /// Lets this answer be home in time for its client's next question, which is to arrive at `next`:
    /// what is left of both ways takes the time that is left, from when the question is known.
    #[inline(never)]
    pub(super) fn hurry(&mut self, next: &mut Self) {
        let from = self.at.max(next.home);
        let gone = from.saturating_sub(self.at).0;
        if gone >= TRAVEL.0 {
            return;
        }
        let left = next.at.saturating_sub(from).0;
        self.hurries = from;
        self.home = Nanos(from.0 + left * (TRAVEL.0 - gone) / (2 * TRAVEL.0 - gone));
        next.home = self.home;
    }
}

impl Ring<Trip> {
    /// Takes in the whole way, to the server or from it, of an event's attempt.
    #[inline(always)]
    pub(super) fn trip(&mut self, kind: DotKind, event: &Event) -> &mut Trip {
        let trip = self.another();
        trip.set_out(kind, event.time, event.client, event.attempt, event.request);
        trip
    }
}

/// How far `now` is from `start` to `end`, 0 to 1.
#[inline(never)]
pub(super) fn part(start: Nanos, now: Nanos, end: Nanos) -> f32 {
    if now >= end {
        return 1.0;
    }
    now.saturating_sub(start).0 as f32 / end.saturating_sub(start).0 as f32
}

/// How far what stands in the queue since `since` has drawn near to a worker that begins with it at
/// `release`: 0 up to the last moment, then smoothly to 1.
#[inline(never)]
pub(super) fn approach(since: Nanos, now: Nanos, release: Nanos) -> f32 {
    const LAST: Nanos = Nanos::from_millis(140);
    let t = part(release.saturating_sub(LAST).max(since), now, release);
    t * t * (3.0 - 2.0 * t)
}
