//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment and on the last minute; and the drawing in words.

use super::model::{
    AFTER, AGAIN, ANSWERED, ATTEMPTS, CANCELLED, FAILED, HEDGE, LAST, LATENCY, LOAD, Letters, SENT,
    SLOWNESS, TIMEOUT, WASTED, WORKERS,
};
use crate::sim::models::Said;
use crate::sim::models::rules::Seen;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    NobodyAsks,
    Collapsed,
    Useless,
    More,
    Failed,
    Wasted,
    Cancelled,
    Late,
    Load,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Quiet,
    Busy,
    Waiting,
    Flooded,
}

/// So few answers say nothing of the slowest in a hundred; so few requests nothing of a share.
const ENOUGH: f64 = 100.0;
const FEW: f64 = 20.0;
/// Fewer letters more aren't told; so many are a second one for most.
const MORE: f64 = 0.005;
const MOST: f64 = 0.5;
/// So many times as many as there are workers wait.
const FLOODED: f64 = 10.0;

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(lab: &Letters, recent: &Seen<'_>, said: &mut Said) {
    let world = recent.world;
    let set = |setting: usize| world.setting(setting);
    let waiting = lab.queue.len() as f64;
    let flooded = waiting > FLOODED * set(WORKERS);
    let sign = if flooded {
        Sign::Flooded
    } else if waiting > 0.0 {
        Sign::Waiting
    } else if lab.busy > 0 {
        Sign::Busy
    } else {
        Sign::Quiet
    };
    said.say(sign as usize, &[waiting, lab.busy.into()]);
    let mut say = |clause: Clause, numbers: &[f64]| said.say(clause as usize, numbers);
    let of = |count: usize| recent.count(count);
    if set(LOAD) == 0.0 {
        say(Clause::NobodyAsks, &[]);
    }
    let (sent, ended) = (of(SENT), of(ANSWERED) + of(FAILED));
    let more = of(ATTEMPTS) / sent.max(1.0) - 1.0;
    let latency = recent.summary(LATENCY);
    let collapsed = flooded && set(AGAIN) > 0.0 && sent >= FEW && more >= MOST;
    if collapsed {
        // (How many wait is in the drawing, and changes before a sentence is read.)
        say(Clause::Collapsed, &[more]);
    }
    if set(AGAIN) == HEDGE && set(SLOWNESS) > 0.0 && of(ANSWERED) >= ENOUGH && more >= MORE {
        say(Clause::Useless, &[more, latency.p99]);
    } else if set(AGAIN) > 0.0 && sent >= FEW && more >= MORE && !collapsed {
        say(Clause::More, &[more, set(AFTER)]);
    }
    if ended >= FEW && of(FAILED) > 0.0 {
        say(Clause::Failed, &[of(FAILED), ended]);
    }
    if set(AGAIN) == TIMEOUT && of(WASTED) > 0.0 {
        say(Clause::Wasted, &[of(WASTED)]);
    }
    if of(CANCELLED) > 0.0 {
        say(Clause::Cancelled, &[of(CANCELLED)]);
    }
    if of(ANSWERED) >= ENOUGH {
        say(Clause::Late, &[latency.p50, latency.p99]);
    }
    if set(LOAD) > 0.0 {
        say(Clause::Load, &[set(LOAD), set(WORKERS)]);
    }
}

/// The drawing in words.
pub(super) fn twin(lab: &Letters, seen: &Seen<'_>, said: &mut Said) {
    let set = |setting: usize| seen.world.setting(setting);
    said.say(0, &[set(WORKERS), lab.busy.into(), lab.queue.len() as f64]);
    said.say(1, &[set(AGAIN), set(AFTER), set(SLOWNESS)]);
    let late = seen.world.window();
    let latency = late.summary(LATENCY);
    let count = latency.count as f64;
    // (Of fewer than a thousand it would be the slowest there is.)
    let last = if latency.count < 1_000 {
        0.0
    } else {
        late.within(LATENCY, LAST)
    };
    said.say(2, &[latency.p50, latency.p95, latency.p99, last, count]);
    let counts = [SENT, ANSWERED, FAILED, ATTEMPTS].map(|count| seen.count(count));
    said.say(3, &counts);
}
