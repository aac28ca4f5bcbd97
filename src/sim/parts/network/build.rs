//! A network from its plan.

use alloc::vec::Vec;

use super::calls::{Calls, MOST_CALLS};
use super::measures::Columns;
use super::observer::{Observer, Rules};
use super::plan::{ENDLESS, Flow, KINDS, Plan, Problem};
use super::sources::Client;
use super::station::Node;
use super::{Network, STATION_TIMERS};
use crate::sim::kernel::calendar::Calendar;
use crate::sim::kernel::digest::Digest;
use crate::sim::kernel::random::Ziggurat;
use crate::sim::kernel::units::Nanos;

impl Network {
    /// A network at time 0.
    ///
    /// # Errors
    /// Where the plan can't be run.
    pub fn new(plan: &Plan, seed: u64) -> Result<Self, Problem> {
        Self::with(plan, seed, (), ())
    }
}

impl<R: Rules, O: Observer> Network<R, O> {
    /// A network at time 0 with rules at its stations' doors, whose every event is shown to `observer`.
    ///
    /// # Errors
    /// Where the plan can't be run.
    pub fn with(plan: &Plan, seed: u64, rules: R, observer: O) -> Result<Self, Problem> {
        plan.check()?;
        let ziggurat = Ziggurat::new();
        let columns = Columns::of(plan);
        let sources = plan.sources.len() as u32;
        let first_call = sources + STATION_TIMERS * plan.stations.len() as u32;
        let calls = Calls::new(room(plan));
        let mut nodes: Vec<Node> = Vec::new();
        for (number, station) in (0..).zip(&plan.stations) {
            let calls_before = sources + number * KINDS as u32;
            nodes.push(Node::new(station, number, calls_before, seed));
        }
        let clients = (0..).zip(&plan.sources);
        let mut network = Self {
            now: Nanos::ZERO,
            events: 0,
            digest: Digest::new(),
            next_id: 0,
            calendar: Calendar::new(first_call as usize + calls.capacity()),
            first_call,
            calls,
            nodes,
            clients: clients
                .map(|(number, source)| Client::new(source, number, seed))
                .collect(),
            todo: Vec::new(),
            freed: Vec::new(),
            meter: columns.meter(plan.window),
            columns,
            ziggurat,
            rules,
            observer,
        };
        network.todo.reserve(64);
        network.freed.reserve(64 * network.nodes.len());
        for source in 0..sources {
            network.start_source(source, 0);
        }
        for station in 0..network.nodes.len() as u32 {
            network.set_station_timers(station);
            for server in 0..network.nodes[station as usize].servers.len() as u32 {
                network.note(station, server);
            }
        }
        Ok(network)
    }
}

/// How many calls there is room for from the start: those that think, those that the stations have places
/// for with the requests and calls above them, and what the plan asks for.
fn room(plan: &Plan) -> usize {
    const MOST_FOR_A_STATION: u32 = 4_096;
    let closed = plan.sources.iter().map(|source| match source.flow {
        Flow::Open { .. } => 0,
        Flow::Closed { clients, .. } => clients,
    });
    let places = plan.stations.iter().map(|station| {
        let workers = match station.workers {
            ENDLESS => 64,
            workers => workers,
        };
        let server = workers.saturating_add(station.queue);
        // Each of them has its request, too.
        (station.servers.saturating_mul(server))
            .saturating_mul(2)
            .min(MOST_FOR_A_STATION)
    });
    let all = closed
        .chain(places)
        .fold(64 + plan.room, u32::saturating_add);
    all.min(MOST_CALLS) as usize
}
