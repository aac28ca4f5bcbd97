//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment; and the drawing in words.

use super::model::{Count, Crowd};
use crate::sim::models::Said;
use crate::sim::models::rules::Seen;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    AllBack,
    Storm,
    Wasted,
    Gone,
    Waiting,
    Away,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Done,
    Wasting,
    Serving,
    Idle,
}

/// The sign, then all clauses that hold of the last ten seconds and of now, the most telling first.
pub(super) fn say(lab: &Crowd, recent: &Seen<'_>, said: &mut Said) {
    let of = |count: Count| recent.count(count as usize);
    let (back, all) = (f64::from(lab.back), f64::from(lab.clients()));
    let (gone, waiting) = (f64::from(lab.gone), lab.waits());
    let sign = if back == all {
        Sign::Done
    } else if lab.serves_nobody() {
        Sign::Wasting
    } else if lab.is_serving() {
        Sign::Serving
    } else {
        Sign::Idle
    };
    said.say(sign as usize, &[back, all]);
    let mut say = |clause: Clause, numbers: &[f64]| said.say(clause as usize, numbers);
    if let Some(at) = lab.past.all {
        return say(Clause::AllBack, &[at, f64::from(lab.past.wasted)]);
    }
    if of(Count::Wasted) > 0.0 && of(Count::Back) == 0.0 {
        say(Clause::Storm, &[of(Count::Wasted)]);
    } else if of(Count::Wasted) > 0.0 {
        say(Clause::Wasted, &[of(Count::Wasted), of(Count::Back)]);
    }
    if gone > 0.0 {
        say(Clause::Gone, &[gone, waiting]);
    } else if waiting > 0.0 {
        say(Clause::Waiting, &[waiting]);
    }
    if waiting == 0.0 {
        say(Clause::Away, &[all - back]);
    }
}

/// How many are where, and what the slots came to.
pub(super) fn twin(lab: &Crowd, said: &mut Said) {
    let (back, all) = (f64::from(lab.back), f64::from(lab.clients()));
    let waiting = lab.waits();
    said.say(0, &[back, waiting, all - back - waiting]);
    said.say(1, &[f64::from(lab.gone), f64::from(lab.past.wasted)]);
}
