//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment and on the last minute; and the drawing in words.

use super::curve;
use super::model::{ANSWERED, BACK, DENIED, DROPPED, FAILED, FLOOR, Floors, LATE, REFUSED};
use super::settings::{CAPACITY, CLICKS, COUNT, FAILS, FLOORS, QUEUE, TIMEOUT};
use super::tree::{Stroke, Tree};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::Said;
use crate::sim::models::rules::{Seen, World};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    NobodyClicks,
    Silent,
    Multiplied,
    Overload,
    Late,
    Refused,
    Failed,
    Denied,
    Dropped,
    Heals,
    Asked,
    Waits,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Quiet,
    Asking,
    Waiting,
    Full,
    Silent,
}

/// So few ends say nothing of a share.
const FEW: f64 = 5.0;
/// More calls for a click than this are worth telling; and so many times as many as there were if nobody was
/// in another one's way.
const MORE: f64 = 1.2;
const FAR_MORE: f64 = 1.5;
/// It heals where this share of slots fails and that share of clicks is answered.
const SICK: f64 = 0.05;
const WELL: f64 = 0.99;

fn sign(floors: &Floors, now: Nanos) -> Sign {
    let refused = floors.refused;
    if floors.plan.silent {
        Sign::Silent
    } else if refused < Nanos::NEVER && refused.saturating_add(Nanos::from_secs(1)) >= now {
        Sign::Full
    } else if !floors.queue.is_empty() {
        Sign::Waiting
    } else if floors.is_idle() {
        Sign::Quiet
    } else {
        Sign::Asking
    }
}

/// Of so many instants is told.
const MOST_TOLD: usize = 8;

/// All settings, for theory.
fn settings(world: &World) -> [f64; COUNT] {
    core::array::from_fn(|setting| world.setting(setting))
}

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(floors: &Floors, recent: &Seen<'_>, said: &mut Said) {
    let world = recent.world;
    let set = |setting: usize| world.setting(setting);
    let waiting = floors.queue.len() as f64;
    said.say(sign(floors, world.now()) as usize, &[waiting]);
    let mut say = |clause: Clause, numbers: &[f64]| said.say(clause as usize, numbers);
    let of = |count: usize| recent.count(count);
    let (clicks, calls) = (of(FLOOR), of(BACK));
    let (answered, ended) = (of(ANSWERED), of(ANSWERED) + of(FAILED));
    if set(CLICKS) == 0.0 && floors.is_idle() {
        say(Clause::NobodyClicks, &[]);
    }
    if floors.plan.silent {
        let asking = floors.alive.iter().sum::<u32>();
        say(Clause::Silent, &[asking.into()]);
    }
    if clicks >= FEW && ended >= FEW {
        let each = calls / clicks;
        if each > MORE {
            say(Clause::Multiplied, &[each]);
        }
        if let Some(alone) = curve::with_room(&settings(world))
            && !floors.plan.silent
            && each > FAR_MORE * alone.calls
            && set(TIMEOUT) > 1.0 / set(CAPACITY)
            && of(REFUSED) > 0.0
        {
            say(Clause::Overload, &[alone.calls, each]);
        }
    }
    if calls >= FEW && of(LATE) > 0.0 {
        say(Clause::Late, &[of(LATE), calls]);
    }
    if calls >= FEW && of(REFUSED) > 0.0 {
        say(Clause::Refused, &[of(REFUSED), calls]);
    }
    if ended >= FEW && of(FAILED) > 0.0 {
        say(Clause::Failed, &[of(FAILED), ended]);
    }
    if of(DENIED) > 0.0 {
        say(Clause::Denied, &[of(DENIED)]);
    }
    if of(DROPPED) > 0.0 {
        say(Clause::Dropped, &[of(DROPPED)]);
    }
    if ended >= FEW && answered >= WELL * ended && set(FAILS) >= SICK && !floors.plan.silent {
        say(Clause::Heals, &[set(FAILS), answered / ended]);
    }
    if set(CLICKS) > 0.0 {
        say(Clause::Asked, &[set(CLICKS), set(CAPACITY)]);
    }
    if waiting > 0.0 {
        say(Clause::Waits, &[waiting, set(QUEUE)]);
    }
}

/// The drawing in words.
pub(super) fn twin(floors: &Floors, seen: &Seen<'_>, said: &mut Said) {
    let [clicks, front, middle] = floors.alive.map(f64::from);
    said.say(0, &[clicks, seen.world.setting(CLICKS)]);
    said.say(1, &[front, middle]);
    let waiting = floors.queue.len() as f64;
    let busy = f64::from(u8::from(floors.served.is_some()));
    let silent = f64::from(u8::from(floors.plan.silent));
    said.say(2, &[busy, waiting, seen.world.setting(QUEUE), silent]);
    let tree = &floors.tree;
    if tree.root > 0 {
        let since = |at: Nanos| at.saturating_sub(tree.born).as_secs_f64();
        let ended = if tree.ended < Nanos::NEVER {
            since(tree.ended)
        } else {
            -1.0
        };
        let answered = f64::from(u8::from(tree.answered));
        let number = f64::from(tree.number);
        let (calls, late) = (f64::from(tree.calls), f64::from(tree.late));
        said.say(3, &[number, calls, late, since(tree.last), ended, answered]);
        instants(tree, said);
    }
    let counts = [FLOOR, ANSWERED, FAILED, FLOOR + FLOORS].map(|count| seen.count(count));
    said.say(5, &counts);
}

/// When calls of the tree came to BACK, and how many at once.
fn instants(tree: &Tree, said: &mut Said) {
    let (mut at, mut calls, mut told) = (Nanos::NEVER, 0.0, 0);
    let at_back = |stroke: &&Stroke| usize::from(stroke.floor) + 1 == FLOORS;
    let mut strokes = tree.strokes.iter().filter(at_back);
    loop {
        let stroke = strokes.next();
        let begins = stroke.map_or(Nanos::NEVER, |stroke| stroke.begins);
        if begins != at {
            if calls > 0.0 && told < MOST_TOLD {
                told += 1;
                said.say(4, &[at.saturating_sub(tree.born).as_secs_f64(), calls]);
            }
            (at, calls) = (begins, 0.0);
        }
        if stroke.is_none() {
            return;
        }
        calls += 1.0;
    }
}
