//! What theory says, over the axis and of a whole run, and where the bet's answer lies.

use super::settings::{
    CAPACITY, CHECKS, CLIENTS, COUNT, HEALTH, IN_TURN, LEAST, OBJECTIVE, POLICY, QUEUE, RANDOM,
    REPORTS, SERVERS, SIZES, TWO, WELL, errs, offered, slowness,
};
use crate::sim::models::model::{self, Said};
use crate::theory::{TakingTurns, least_of};

/// How many curves there are: the mean latency, and the share answered within a second.
pub(super) const CURVES: usize = 2;

/// Places at a server, with the one in its slot.
const PLACES: usize = QUEUE as usize + 1;

/// Settings whose bet has an answer, and the answer. There is no closed form: it is what long runs come to,
/// which `tests/balance/bet.rs` makes again.
const BET: ([f64; 5], f64) = ([160.0, 8.0, WELL, 0.0, 0.0], 0.6);

/// From which age of the report on the least busy server is a worse choice than any, in seconds.
pub(super) fn answer(settings: &[f64; COUNT]) -> Option<f64> {
    let of = [
        settings[CLIENTS],
        settings[SERVERS],
        settings[HEALTH],
        settings[SIZES],
        settings[CHECKS],
    ];
    (of == BET.0).then_some(BET.1)
}

/// What an endless run comes to: the mean latency of what is answered, and the shares of all that is answered
/// within a second, rejected, and failed.
#[derive(Clone, Copy, Debug)]
struct Exact {
    latency: f64,
    in_time: f64,
    rejected: f64,
    failed: f64,
}

/// Of the die and of turns, with exponential sizes, each server is a queue of its own: server 1 with its
/// condition, and all others alike.
fn alone(settings: &[f64; COUNT]) -> Option<Exact> {
    let [policy, servers] = [settings[POLICY], settings[SERVERS]];
    let errs = errs(settings);
    let speed = 1.0 / slowness(settings);
    if policy > IN_TURN || settings[SIZES] > 0.0 || settings[CLIENTS] == 0.0 {
        return None;
    }
    if errs && settings[CHECKS] > 0.0 {
        // In the long run it is out; but checks take their time.
        return None;
    }
    let phases = if policy == RANDOM { 1 } else { servers as u32 };
    let load = offered(settings) / (CAPACITY * servers);
    let well = TakingTurns::new(load, phases, PLACES);
    let ill = (speed < 1.0).then(|| TakingTurns::new(load / speed, phases, PLACES));
    let mut answered = 0.0;
    let mut exact = Exact {
        latency: 0.0,
        in_time: 0.0,
        rejected: 0.0,
        failed: 0.0,
    };
    let mut add = |part: f64, queue: &TakingTurns, speed: f64| {
        let let_in = part * (1.0 - queue.rejected());
        let within = OBJECTIVE.as_secs_f64() * CAPACITY * speed;
        answered += let_in;
        exact.rejected += part - let_in;
        exact.in_time += let_in * queue.within(within);
        exact.latency += let_in * queue.latency() / (CAPACITY * speed);
    };
    let first = 1.0 / servers;
    match &ill {
        Some(ill) => add(first, ill, speed),
        None if errs => {}
        None => add(first, &well, 1.0),
    }
    if servers > 1.0 {
        add(1.0 - first, &well, 1.0);
    }
    exact.latency /= answered;
    if errs {
        exact.failed = first;
    }
    Some(exact)
}

/// The curves' values at these settings.
pub(super) fn write(settings: &[f64; COUNT], values: &mut [f64]) {
    let both = alone(settings).map_or([f64::NAN; CURVES], |exact| [exact.latency, exact.in_time]);
    model::write(values, &both);
}

/// In the order of the sheet's silences.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Silence {
    NobodyAsks,
    Fixed,
    OldNews,
    Ill,
    Many,
    Checks,
}

/// What theory says of the sheet's figures, or why it says nothing.
pub(super) fn steady(settings: &[f64; COUNT], brief: bool, values: &mut [f64], silence: &mut Said) {
    values.fill(f64::NAN);
    if let Some(exact) = alone(settings) {
        let all = [exact.latency, exact.in_time, exact.rejected, exact.failed];
        model::write(values, &all);
        return;
    }
    let servers = settings[SERVERS];
    let is_ill = settings[HEALTH] != WELL;
    let why = if settings[CLIENTS] == 0.0 {
        Silence::NobodyAsks
    } else if settings[SIZES] > 0.0 {
        Silence::Fixed
    } else if settings[POLICY] <= IN_TURN {
        Silence::Checks
    } else if settings[REPORTS] > 0.0 {
        Silence::OldNews
    } else if is_ill {
        Silence::Ill
    } else if servers > 3.0 {
        Silence::Many
    } else {
        if !brief {
            // One server has no choice, and of two both are looked at.
            let looks = if settings[POLICY] == TWO { 2.0 } else { LEAST };
            let looks = servers.min(looks) as usize;
            let load = offered(settings) / (CAPACITY * servers);
            let exact = least_of(load, servers as usize, looks, PLACES as u32);
            let all = [exact.latency / CAPACITY, f64::NAN, exact.rejected, 0.0];
            model::write(values, &all);
        }
        return;
    };
    silence.say(why as usize, &[]);
}
