//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment; and the drawing in words.

use super::goals::seconds;
use super::model::{ASKED, COPIES, FAILED, GIVEN_STALE, OLD, Resolvers};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::Said;
use crate::sim::models::rules::{Rules, Seen};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    Failed,
    Silent,
    Stale,
    Old,
    OverAndDone,
    Copies,
    Begins,
    Quiet,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Calm,
    Moving,
    Silent,
}

/// So few questions say nothing of a share.
const FEW: f64 = 20.0;
/// So many resolvers are drawn.
pub(super) const DRAWN: usize = 24;

/// The sign, then all clauses that hold of the last ten minutes and of now, the most telling first.
pub(super) fn say(lab: &Resolvers, recent: &Seen<'_>, said: &mut Said) {
    let [new, old] = lab.holding(recent.world.now()).map(f64::from);
    let all = lab.caches.len() as f64;
    let sign = if lab.server.silent {
        Sign::Silent
    } else if old > 0.0 {
        Sign::Moving
    } else {
        Sign::Calm
    };
    said.say(sign as usize, &[new, old, all]);
    let mut say = |clause: Clause, numbers: &[f64]| said.say(clause as usize, numbers);
    let of = |count| recent.count(count);
    if of(FAILED) > 0.0 {
        say(Clause::Failed, &[of(FAILED), of(ASKED)]);
    }
    if lab.server.silent {
        say(Clause::Silent, &[new + old, all]);
    }
    if of(GIVEN_STALE) > 0.0 {
        say(Clause::Stale, &[of(GIVEN_STALE)]);
    }
    if of(OLD) > 0.0 {
        say(Clause::Old, &[of(OLD), of(ASKED)]);
    }
    if lab.past.changed.is_some() && old == 0.0 {
        say(Clause::OverAndDone, &[lab.past.old, lab.past.old_last]);
    }
    if of(ASKED) >= FEW {
        say(Clause::Copies, &[of(COPIES) / of(ASKED)]);
    } else if recent.world.now() < Resolvers::WINDOW {
        // It is too early to call it few.
        say(Clause::Begins, &[of(ASKED)]);
    } else {
        say(Clause::Quiet, &[of(ASKED)]);
    }
}

/// The rows after those of a look-up's eight messages.
const HOLDS: usize = 8;
const ANSWERS: usize = 9;

/// The look-up's messages; else what each resolver holds, and what was answered.
pub(super) fn twin(lab: &Resolvers, seen: &Seen<'_>, said: &mut Said) {
    if let Some(record) = &lab.lookup {
        for message in record.messages() {
            let at = [message.sending.begins, message.sending.arrives].map(seconds);
            said.say(message.kind as usize, &at);
        }
        return;
    }
    let now = seen.world.now();
    for (number, cache) in (1_u32..).zip(&lab.caches).take(DRAWN) {
        let holds = match cache.holds(now) {
            None => 0.0,
            Some(version) if version == lab.server.version => 1.0,
            Some(_) => 2.0,
        };
        let left = seconds(cache.left(now));
        let ago = match cache.asked {
            Nanos::NEVER => -1.0,
            at => seconds(now.saturating_sub(at)),
        };
        said.say(HOLDS, &[f64::from(number), holds, left, ago]);
    }
    let right = seen.count(ASKED) - seen.count(OLD) - seen.count(FAILED);
    let numbers = [
        seen.count(ASKED),
        right,
        seen.count(OLD),
        seen.count(FAILED),
    ];
    said.say(ANSWERS, &numbers);
}
