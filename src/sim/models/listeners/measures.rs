//! What is measured, and what the verdict makes of it.

use super::model::Listeners;
use crate::sim::models::rules::{Seen, write};

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Count {
    /// News that were made; that reached their listener, and how late in all, in microseconds; that are lost.
    Made,
    Arrived,
    Late,
    Lost,
    /// What counted as lost, and was replayed after all.
    Found,
    /// Requests, and what was sent over living lines; heartbeats among them; answers without news; bytes that
    /// carried none.
    Sent,
    Beats,
    Empty,
    Idle,
    /// Lines that died; calls; news that were replayed.
    Deaths,
    Calls,
    Replayed,
}

impl Count {
    pub(super) const ALL: usize = Self::Replayed as usize + 1;
}

/// What there is so much of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Level {
    Behind,
    Dead,
    /// Either of these.
    Cut,
    Listeners,
}

impl Level {
    pub(super) const ALL: usize = Self::Listeners as usize + 1;
}

const HOUR: f64 = 3_600.0;

fn of(seen: &Seen<'_>, count: Count) -> f64 {
    seen.count(count as usize)
}

/// News that are lost.
pub(super) fn lost(seen: &Seen<'_>) -> f64 {
    (of(seen, Count::Lost) - of(seen, Count::Found)).max(0.0)
}

/// A level as a part of the listeners.
pub(super) fn part(seen: &Seen<'_>, level: Level) -> f64 {
    seen.mean(level as usize) / seen.mean(Level::Listeners as usize).max(1.0)
}

/// The share of time in which there are news that aren't there and not on their way.
pub(super) fn out_of_date(seen: &Seen<'_>) -> f64 {
    part(seen, Level::Behind)
}

/// So many an hour, a listener.
pub(super) fn an_hour(seen: &Seen<'_>, count: Count) -> f64 {
    let hours = seen.mean(Level::Listeners as usize).max(1.0) * seen.seconds() / HOUR;
    of(seen, count) / hours.max(1e-9)
}

pub(super) fn measure(lab: &Listeners, seen: &Seen<'_>, values: &mut [f64]) {
    let [made, arrived] = [Count::Made, Count::Arrived].map(|n| of(seen, n));
    let lost = lost(seen);
    let standing = lab.standing;
    let own = [
        seen.seconds(),
        made,
        arrived,
        of(seen, Count::Sent),
        of(seen, Count::Beats),
        out_of_date(seen),
        of(seen, Count::Late) / arrived.max(1.0) / 1e6,
        lost / made.max(1.0),
        part(seen, Level::Dead),
        an_hour(seen, Count::Sent),
        an_hour(seen, Count::Idle),
        of(seen, Count::Empty) / of(seen, Count::Sent).max(1.0),
        lost,
        of(seen, Count::Deaths),
        of(seen, Count::Calls),
        of(seen, Count::Replayed),
        f64::from(standing.ghosts),
        f64::from(standing.behind),
    ];
    write(values, &own);
}

/// The share of time in which a listener has all there is, and a line that lives.
pub(super) fn connected(seen: &Seen<'_>) -> f64 {
    1.0 - part(seen, Level::Cut)
}

/// What the verdict is about: connected, dead, lost, messages, in time.
pub(super) fn future(seen: &Seen<'_>, values: &mut [f64]) {
    let lost = lost(seen) / of(seen, Count::Made).max(1.0);
    let all = [
        connected(seen),
        part(seen, Level::Dead),
        lost,
        an_hour(seen, Count::Sent),
        1.0 - out_of_date(seen),
    ];
    write(values, &all);
}

const DEAF: f64 = 0.1;
const IN_TIME: f64 = 0.95;
const MANY: f64 = 600.0;

pub(super) fn judge(futures: &[f64]) -> Option<usize> {
    match *futures {
        [connected, ..] if connected.is_nan() || connected < 0.0 => None,
        [_, dead, lost, ..] if dead > DEAF || lost > DEAF => Some(3),
        [_, _, _, _, in_time, ..] if in_time < IN_TIME => Some(2),
        [_, _, _, sent, ..] => Some(usize::from(sent > MANY)),
        _ => None,
    }
}
