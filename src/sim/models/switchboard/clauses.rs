//! What can be said at an instant: sentences, each with a condition of its own on the state and the
//! measures of this very moment. None is chosen by another, nor by the verdict.

use super::config::Arrivals;
use super::future::{AT_THE_END, DOWN, NUMBERS, WELL};
use super::lab::Lab;
use super::scene::Told;
use crate::sim::kernel::measures::{List, Scope};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Said};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    NobodyAsks,
    Asked,
    AskedClosed,
    RushEnds,
    StaysDown,
    ComesBack,
    Drains,
    TurnedAway,
    GaveUp,
    Left,
    Tries,
    InVain,
    Waits,
    NobodyWaits,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Idle,
    AtWork,
    Waiting,
    Growing,
    Draining,
    Full,
}

/// By how much the queue must have changed within two seconds to be seen to grow or drain.
const TREND: u32 = 2;
/// A share is told from so many ends on.
const ENOUGH: f64 = 5.0;

/// The sign of this instant, in the order of the sheet.
pub(super) fn sign(lab: &Lab) -> usize {
    let (before, waiting) = lab.trend();
    let sign = if lab.refuses() {
        Sign::Full
    } else if waiting >= before + TREND {
        Sign::Growing
    } else if waiting + TREND <= before {
        Sign::Draining
    } else if waiting > 0 {
        Sign::Waiting
    } else if lab.stage.busy_workers() > 0 {
        Sign::AtWork
    } else {
        Sign::Idle
    };
    sign as usize
}

/// All clauses that hold, the most telling first. `futures` are those of the last forecast.
pub(super) fn say(lab: &Lab, futures: &[f64], said: &mut Said) {
    let mut say = |clause: Clause, arguments: &[f64]| said.say(clause as usize, arguments);
    let config = lab.stage.config();
    let (load, capacity) = (config.offered().0, config.capacity.0);
    let open = config.arrivals == Arrivals::Asynchronous;
    let clients = f64::from(config.clients);
    if config.clients == 0 {
        say(Clause::NobodyAsks, &[]);
    } else {
        let asked = if open {
            Clause::Asked
        } else {
            Clause::AskedClosed
        };
        say(asked, &[clients, load, capacity]);
    }
    if let Some((ends, home)) = lab.visit {
        // Whole seconds, so that it isn't another sentence at every look.
        let left = Nanos(ends.saturating_sub(lab.now()).0.div_ceil(1_000_000_000));
        let fewer = f64::from(u8::from(clients < home));
        say(Clause::RushEnds, &[left.0 as f64, home, fewer]);
    }
    let recent = lab.stage.list(Scope::Window);
    ending(lab, futures, &recent, &mut say);
    let waiting = f64::from(lab.stage.queue_depth());
    if open && config.retries == 0 && load < 0.9 * capacity && waiting >= 3.0 {
        say(
            Clause::Drains,
            &[whole(waiting / (capacity - load)).max(1.0)],
        );
    }
    lost(&recent, f64::from(config.retries) + 1.0, &mut say);
    let (waits, ended) = (recent[WAITS], ended(&recent));
    if waits >= 0.2 {
        say(Clause::Waits, &[whole(waits * 10.0) / 10.0]);
    } else if ended >= ENOUGH && waiting < 1.0 {
        say(Clause::NobodyWaits, &[]);
    }
}

/// What the futures say of a load that the server could carry.
fn ending(lab: &Lab, futures: &[f64], recent: &List, say: &mut impl FnMut(Clause, &[f64])) {
    let config = lab.stage.config();
    let load = config.offered().0;
    let ends = futures
        .chunks_exact(NUMBERS)
        .map(|future| future[AT_THE_END]);
    let of = ends.len() as f64;
    let down = ends.clone().filter(|end| (0.0..DOWN).contains(end)).count() as f64;
    let well = ends.filter(|end| *end >= WELL).count() as f64;
    if down > 0.0 && load < 0.9 * config.capacity.0 {
        say(Clause::StaysDown, &[down, of, load]);
    } else if well > 0.0
        && (config.retries > 0 || load < 0.9 * config.capacity.0)
        && ended(recent) >= ENOUGH
        && recent[IN_TIME] < WELL * ended(recent)
    {
        say(Clause::ComesBack, &[well, of]);
    }
}

/// What became of those who got no answer in the last ten seconds.
fn lost(recent: &List, most_tries: f64, say: &mut impl FnMut(Clause, &[f64])) {
    let (ended, left) = (ended(recent), recent[LEFT]);
    if ended >= ENOUGH {
        if recent[REJECTED] > 0.0 {
            say(Clause::TurnedAway, &[recent[REJECTED], ended]);
        }
        if recent[GIVEN_UP] > left {
            say(Clause::GaveUp, &[recent[GIVEN_UP] - left, ended]);
        }
    }
    if left > 0.0 {
        say(Clause::Left, &[left]);
    }
    // Of what was sent again in these seconds, some was first sent before.
    let tries = (recent[ATTEMPTS] / recent[SENT]).min(most_tries);
    if recent[SENT] >= ENOUGH && tries >= 1.2 {
        let a_second = recent[ATTEMPTS] / recent[SPAN];
        say(
            Clause::Tries,
            &[whole(tries * 10.0) / 10.0, whole(a_second * 10.0) / 10.0],
        );
    }
    let in_vain = recent[WASTED] / recent[SLOTS];
    if recent[SLOTS] >= ENOUGH && in_vain >= 0.1 {
        say(Clause::InVain, &[in_vain.min(1.0)]);
    }
}

/// Where the measures stand in a list.
const SPAN: usize = 0;
const SENT: usize = 1;
const ANSWERED: usize = 2;
const REJECTED: usize = 3;
const GIVEN_UP: usize = 4;
const ATTEMPTS: usize = 5;
const WASTED: usize = 9;
const SLOTS: usize = 10;
const IN_TIME: usize = 12;
const LEFT: usize = 13;
const WAITS: usize = 18;
const BUSY: usize = 19;
const LATENCY: usize = 20;

fn ended(list: &List) -> f64 {
    list[ANSWERED] + list[REJECTED] + list[GIVEN_UP]
}

fn whole(value: f64) -> f64 {
    (value + 0.5) as u64 as f64
}

/// What a step was. Clients and places are counted from 1.
pub(super) fn event(told: Told, said: &mut Said) {
    let one = |n: u32| f64::from(n) + 1.0;
    let code = told.code() as usize;
    match told {
        Told::Nothing => said.say(code, &[]),
        Told::Queued { client, place } => said.say(code, &[one(client), one(place)]),
        Told::SlotEnded { client, next, .. } => {
            said.say(code, &[one(client), next.map_or(0.0, one)]);
        }
        Told::Served { client, .. }
        | Told::TurnedAway { client }
        | Told::Answered { client }
        | Told::GaveUp { client }
        | Told::Wasted { client } => said.say(code, &[one(client)]),
    }
}

/// The drawing and the numbers around it, in words.
pub(super) fn twin(lab: &Lab, said: &mut Said) {
    let config = lab.stage.shown_config();
    let (total, recent) = (lab.stage.list(Scope::Total), lab.stage.list(Scope::Window));
    let waiting = f64::from(lab.stage.queue_depth());
    let shut =
        lab.stage.queue_depth() >= config.queue && lab.stage.busy_workers() >= config.workers;
    said.say(0, &[f64::from(config.clients), config.offered().0]);
    said.say(
        1,
        &[waiting, f64::from(config.queue), f64::from(u8::from(shut))],
    );
    let busy = f64::from(lab.stage.busy_workers());
    said.say(
        2,
        &[
            busy,
            f64::from(config.workers),
            config.capacity.0,
            recent[BUSY],
        ],
    );
    let left = total[LEFT];
    let gave_up = total[GIVEN_UP] - left;
    said.say(
        3,
        &[total[SENT], total[ANSWERED], total[REJECTED], gave_up, left],
    );
    said.say(4, &[recent[ANSWERED], recent[LATENCY]]);
}
