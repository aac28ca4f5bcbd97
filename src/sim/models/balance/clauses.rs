//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment, and on the last ten seconds.

use super::lab::Lab;
use super::measures::{self, Seen};
use super::servers::{ANSWERED, FAILED, LEFT, REJECTED, SENT, World};
use super::settings::{
    CLIENTS, COUNT, FAIL_TIME, FAILING, HEALTH, POLICY, REPORTS, SERVERS, SLOT, TWO, WELL,
    capacity, errs, offered, slowness,
};
use super::watch::Told;
use crate::sim::kernel::measures::Span;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::Said;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    NobodyAsks,
    News,
    BlackHole,
    FoundOut,
    Slow,
    TurnedAway,
    Failed,
    Beside,
    Asked,
    Waits,
    NobodyWaits,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Quiet,
    Even,
    Uneven,
    Full,
}

/// By how many what the board says must be off to be told.
pub(super) const OFF: u32 = 4;
/// A share is told from so many ends on.
const ENOUGH: f64 = 20.0;
/// An error comes quickly that takes at most this part of what a request takes.
const QUICK: f64 = 0.5;

/// Whether a server that answers errors has less to do than the others for it, and the balancer looks at that.
fn looks_idle(set: &[f64; COUNT]) -> bool {
    let quick = set[HEALTH] > FAILING || set[FAIL_TIME] <= QUICK * SLOT.as_secs_f64();
    errs(set) && quick && set[POLICY] >= TWO
}

/// In seconds, by whole tenths, as it is written.
pub(super) fn tenths(time: Nanos) -> f64 {
    (time.0 / 100_000_000) as f64 / 10.0
}

/// How many are there at a server.
fn there(world: &World, server: usize) -> u32 {
    world.servers[server].load()
}

/// The servers that are asked or were.
fn servers(world: &World) -> core::ops::Range<usize> {
    0..world.count()
}

/// A server that idles though it may be sent to, and the one with the longest queue and how many wait there:
/// if both are.
fn beside(world: &World) -> Option<(usize, usize, u32)> {
    let waits = |server: usize| world.servers[server].waiting();
    let may = |server: usize| world.balancer.is_asked(server as u32);
    let idle = servers(world).find(|at| !world.servers[*at].is_busy() && may(*at))?;
    let (mut longest, mut most) = (0, 0);
    for server in servers(world) {
        let waiting = waits(server);
        if waiting > most {
            (longest, most) = (server, waiting);
        }
    }
    (most > 0).then_some((idle, longest, most))
}

fn sign(lab: &Lab) -> Sign {
    let world = &lab.stage.shown;
    let refused = world.watch.refused;
    if refused < Nanos::NEVER && refused.saturating_add(Nanos::from_secs(1)) >= world.now {
        Sign::Full
    } else if beside(world).is_some() {
        Sign::Uneven
    } else if world.servers.iter().all(|server| server.load() == 0) {
        Sign::Quiet
    } else {
        Sign::Even
    }
}

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(lab: &Lab, said: &mut Said) {
    let world = &lab.stage.shown;
    let set = &world.settings;
    let (waiting, _) = measures::now(world);
    let waiting = f64::from(waiting);
    said.say(sign(lab) as usize, &[waiting]);
    let mut say = |clause: Clause, arguments: &[f64]| said.say(clause as usize, arguments);
    if set[CLIENTS] == 0.0 {
        say(Clause::NobodyAsks, &[]);
    }
    if let Some(age) = world.board_age() {
        news(world, age, &mut say);
    }
    let recent = Seen::of(world, Span::Window);
    let (ended, count) = (recent.ended, set[SERVERS]);
    let out = world.balancer.is_out(0);
    let told = ended >= ENOUGH;
    if looks_idle(set) && !out && told && recent.first * count >= 1.5 {
        say(Clause::BlackHole, &[recent.first, 1.0 / count, set[HEALTH]]);
    }
    // (Where nobody else is left, all are sent to, whatever the checks say.)
    if out && count > 1.0 {
        say(Clause::FoundOut, &[]);
    }
    if set[HEALTH] != WELL && !errs(set) && told && count > 1.0 {
        say(Clause::Slow, &[slowness(set), recent.first]);
    }
    if told && recent.rejected > 0.0 {
        say(Clause::TurnedAway, &[recent.rejected, ended]);
    }
    if told && recent.failed > 0.0 {
        say(Clause::Failed, &[recent.failed, ended]);
    }
    if let Some((idle, longest, most)) = beside(world) {
        let one = |server: usize| server as f64 + 1.0;
        say(Clause::Beside, &[one(idle), f64::from(most), one(longest)]);
    }
    if set[CLIENTS] > 0.0 {
        say(Clause::Asked, &[offered(set), capacity(set), count]);
    }
    if waiting > 0.0 {
        say(Clause::Waits, &[waiting]);
    } else if set[CLIENTS] > 0.0 {
        say(Clause::NobodyWaits, &[]);
    }
}

/// Where more stand than the board says, and it is off by the most.
fn news(world: &World, age: Nanos, say: &mut impl FnMut(Clause, &[f64])) {
    let (mut off, mut at) = (0, 0);
    for server in servers(world) {
        let more = there(world, server).saturating_sub(world.balancer.reported(server as u32));
        if more > off {
            (off, at) = (more, server);
        }
    }
    if off >= OFF {
        let board = f64::from(world.balancer.reported(at as u32));
        let now = f64::from(there(world, at));
        say(Clause::News, &[board, at as f64 + 1.0, tenths(age), now]);
    }
}

/// What a step was. Clients, servers and places are counted from 1.
pub(super) fn event(lab: &Lab, said: &mut Said) {
    let world = &lab.stage.shown;
    let (told, client, server) = lab.told;
    let waiting = f64::from(world.servers[server as usize].waiting());
    let number = match told {
        // So many are out.
        Told::Checked => servers(world)
            .filter(|server| world.balancer.is_out(*server as u32))
            .count() as f64,
        _ => waiting,
    };
    let one = |n: u32| f64::from(n) + 1.0;
    said.say(told as usize, &[one(client), one(server), number]);
}

/// The drawing and the numbers around it, in words.
pub(super) fn twin(lab: &Lab, said: &mut Said) {
    let world = &lab.stage.shown;
    let set = &world.settings;
    let age = world.board_age().map_or(0.0, tenths);
    let (waiting, busy) = measures::now(world);
    let (mut longest, mut at) = (0, 0);
    for server in servers(world) {
        let load = there(world, server);
        if load > longest {
            (longest, at) = (load, server);
        }
    }
    said.say(0, &[set[CLIENTS], offered(set)]);
    said.say(1, &[set[POLICY], set[REPORTS], age]);
    said.say(
        2,
        &[
            set[SERVERS],
            f64::from(busy),
            f64::from(waiting),
            f64::from(longest),
            at as f64 + 1.0,
        ],
    );
    let out = f64::from(u8::from(world.balancer.is_out(0)));
    let first = Seen::of(world, Span::Window).first;
    said.say(3, &[set[HEALTH], first, out]);
    let count = |count: usize| world.meter.counted(Span::Start, count) as f64;
    let [sent, answered, rejected, failed, left] =
        [SENT, ANSWERED, REJECTED, FAILED, LEFT].map(count);
    let under_way = world.in_flight.into();
    said.say(4, &[sent, answered, rejected, failed, left, under_way]);
}
