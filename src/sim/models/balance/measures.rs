//! What is measured, in the order of the sheet.

use super::servers::{
    ANSWERED, BUSY, FAILED, IN_TIME, LATENCY, LEFT, REJECTED, SENT, TAKEN, UNEVEN, WAIT, WAITING,
    World,
};
use super::settings::{self, CLIENTS, REPORTS};
use crate::sim::kernel::measures::{Scope, Span};
use crate::sim::models::model::Over;

/// How many there are.
pub(super) const COUNT: usize = 28;

pub(super) const fn span(over: Over) -> Span {
    match over {
        Over::Scope(Scope::Total) => Span::Start,
        Over::Scope(Scope::Window) => Span::Window,
        Over::SinceChange => Span::Change,
    }
}

/// What was counted of one span.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    pub(super) answered: f64,
    pub(super) rejected: f64,
    pub(super) failed: f64,
    pub(super) in_time: f64,
    /// Requests that ended.
    pub(super) ended: f64,
    /// The share of the workers' time that was taken, of the busiest server's, and of the idlest's.
    pub(super) utilization: f64,
    busiest: f64,
    idlest: f64,
    /// The share of the requests that were sent to server 1.
    pub(super) first: f64,
}

impl Seen {
    #[inline(never)]
    pub(super) fn of(world: &World, span: Span) -> Self {
        let count = |count: usize| world.meter.counted(span, count) as f64;
        let mut seen = Self {
            answered: count(ANSWERED),
            rejected: count(REJECTED),
            failed: count(FAILED),
            in_time: count(IN_TIME),
            idlest: 1.0,
            ..Self::default()
        };
        seen.ended = seen.answered + seen.rejected + seen.failed + count(LEFT);
        let mut taken = 0.0;
        for server in 0..world.count() {
            let busy = busy(world, span, server);
            seen.busiest = seen.busiest.max(busy);
            seen.idlest = seen.idlest.min(busy);
            seen.utilization += busy / world.count() as f64;
            taken += count(TAKEN + server);
        }
        if taken > 0.0 {
            seen.first = count(TAKEN) / taken;
        }
        seen
    }
}

/// The share of its time that a server worked.
pub(super) fn busy(world: &World, span: Span, server: usize) -> f64 {
    world.meter.mean_level(span, BUSY + server, world.now)
}

/// All measures of a span.
#[inline(never)]
pub(super) fn list(world: &World, span: Span) -> [f64; COUNT] {
    let meter = &world.meter;
    let seen = Seen::of(world, span);
    let count = |count: usize| meter.counted(span, count) as f64;
    let level = |level: usize| meter.mean_level(span, level, world.now);
    let seconds = meter.span(span, world.now).as_secs_f64();
    let latency = meter.summary(span, LATENCY);
    let (waiting, working) = now(world);
    [
        seconds,
        count(SENT),
        seen.answered,
        seen.rejected,
        seen.failed,
        count(LEFT),
        seen.in_time,
        world.in_flight.into(),
        seen.ended,
        if seconds > 0.0 {
            seen.answered / seconds
        } else {
            0.0
        },
        latency.mean,
        latency.p50,
        latency.p95,
        latency.p99,
        meter.summary(span, WAIT).mean,
        level(WAITING),
        seen.utilization,
        seen.busiest,
        seen.idlest,
        seen.first,
        level(UNEVEN),
        waiting.into(),
        working.into(),
        world.settings[REPORTS],
        world.settings[CLIENTS],
        settings::offered(&world.settings),
        world.now.as_secs_f64(),
        world.events as f64,
    ]
    // What is left of differences of sums may be a hair below nothing.
    .map(|value: f64| value.max(0.0))
}

/// How many wait, and how many are served, at this instant; at servers that aren't asked any more, too.
pub(super) fn now(world: &World) -> (u32, u32) {
    let mut both = (0, 0);
    for server in &world.servers {
        both.0 += server.waiting();
        both.1 += u32::from(server.is_busy());
    }
    both
}

/// What was counted since the start, to see what came of the time in between.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mark {
    pub(super) ended: f64,
    answered: f64,
    pub(super) rejected: f64,
    pub(super) failed: f64,
    /// All answers' times, in seconds.
    latency: f64,
}

impl Mark {
    pub(super) fn of(world: &World) -> Self {
        let seen = Seen::of(world, Span::Start);
        Self {
            ended: seen.ended,
            answered: seen.answered,
            rejected: seen.rejected,
            failed: seen.failed,
            latency: world.meter.summary(Span::Start, LATENCY).mean * seen.answered,
        }
    }

    /// What was counted since another.
    pub(super) fn since(&self, other: &Self) -> Self {
        Self {
            ended: self.ended - other.ended,
            answered: self.answered - other.answered,
            rejected: self.rejected - other.rejected,
            failed: self.failed - other.failed,
            latency: self.latency - other.latency,
        }
    }

    /// How long an answer took on average.
    pub(super) fn mean(&self) -> f64 {
        self.latency / self.answered
    }
}
