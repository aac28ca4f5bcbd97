//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment and on the last ten seconds; and the drawing in words.

use super::model::{
    ANSWERED, Cache, FETCHED, GIVEN_UP, HITS, LOOK_UPS, OUTDATED, REFUSED, SENT, WANTED, WASTED,
    ended, settings,
};
use super::settings::{ITEMS, KEEP, PATIENCE, QUEUE, RATE, SLOTS, WORKERS, capacity};
use crate::sim::models::Said;
use crate::sim::models::rules::Seen;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    ForNobody,
    Cold,
    Lost,
    LongerThanPatience,
    Outdated,
    Hits,
    Spread,
    NoCache,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Idle,
    Busy,
    Queue,
    Full,
}

/// From so much of its work on the database works for nobody.
const NOBODY: f64 = 0.9;
/// With fewer copies than this part of its slots a cache is cold.
const COLD: f64 = 0.5;
/// A share is told from so many on, and percentiles from so many answers on.
const ENOUGH: f64 = 20.0;
const MANY: f64 = 100.0;
/// Of so many of the most popular items it is told how many are there.
const FIRST: u32 = 100;

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(lab: &Cache, recent: &Seen<'_>, said: &mut Said) {
    let set = settings(recent.world);
    let queued = f64::from(lab.database.queued);
    let sign = if queued > 0.0 && queued >= set[QUEUE] {
        Sign::Full
    } else if queued > 0.0 {
        Sign::Queue
    } else if lab.database.workers.busy() > 0 {
        Sign::Busy
    } else {
        Sign::Idle
    };
    said.say(sign as usize, &[queued]);
    let mut say = |clause: Clause, numbers: &[f64]| said.say(clause as usize, numbers);
    let of = |count| recent.count(count);
    let wasted = of(WASTED) / of(FETCHED).max(1.0);
    if of(FETCHED) >= ENOUGH && wasted >= NOBODY {
        let stored = set[KEEP] > 0.0 && set[SLOTS] > 0.0;
        say(Clause::ForNobody, &[wasted, f64::from(u8::from(stored))]);
    }
    let (copies, room) = (f64::from(lab.store.len()), set[SLOTS].min(set[ITEMS]));
    if copies < COLD * room {
        say(Clause::Cold, &[copies, set[SLOTS]]);
    }
    if of(GIVEN_UP) + of(REFUSED) > 0.0 {
        say(Clause::Lost, &[of(GIVEN_UP), of(REFUSED), ended(recent)]);
    }
    let takes = queued / capacity(&set);
    if set[PATIENCE] >= 0.0 && takes > set[PATIENCE] {
        say(Clause::LongerThanPatience, &[queued, takes, set[PATIENCE]]);
    }
    if of(OUTDATED) > 0.0 {
        say(
            Clause::Outdated,
            &[100.0 * (of(OUTDATED) / of(ANSWERED).max(1.0))],
        );
    }
    if of(LOOK_UPS) >= ENOUGH {
        let asked = of(WANTED) / recent.seconds();
        let hits = of(HITS) / of(LOOK_UPS);
        say(Clause::Hits, &[hits, asked, capacity(&set)]);
    }
    if of(ANSWERED) >= MANY {
        let times = recent.summary(0);
        say(Clause::Spread, &[times.p50, times.p99]);
    }
    if set[SLOTS] == 0.0 {
        say(Clause::NoCache, &[]);
    }
}

/// Requests, the cache, the database and whoever waits, and what came of it since the start.
pub(super) fn twin(lab: &Cache, seen: &Seen<'_>, said: &mut Said) {
    let set = settings(seen.world);
    let of = |count| seen.count(count);
    let held = lab.store.held();
    let number = |count: usize| count as f64;
    let first = held.iter().filter(|item| **item < FIRST).count();
    let outdated = held.iter().filter(|item| lab.is_outdated(**item)).count();
    let workers = &lab.database.workers;
    said.say(0, &[set[RATE], set[ITEMS]]);
    let copies = number(held.len());
    said.say(1, &[copies, set[SLOTS], number(first), number(outdated)]);
    let queued = f64::from(lab.database.queued);
    let busy = f64::from(workers.busy());
    said.say(2, &[busy, set[WORKERS], queued, set[QUEUE]]);
    said.say(3, &[lab.database.waiting().into()]);
    said.say(4, &[SENT, ANSWERED, REFUSED, GIVEN_UP].map(of));
}
