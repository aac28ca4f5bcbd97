//! M/M/1/16 in desque, after its own example of a queue: an event type each for arrivals and for slots
//! that end.

use std::{cmp::Ordering, collections::VecDeque, env, error::Error};

use cpu_time::ProcessTime;
use desque::{
    SimState, SimTime,
    serial::{Event, Simulation},
};
use rand_distr::{Distribution, Exp};
use rand_xoshiro::{Xoshiro256PlusPlus, rand_core::SeedableRng};
use serde_json::json;

const LAMBDA: f64 = 16.0;
const MU: f64 = 5.0;
const PLACES: usize = 15;

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Time(f64);

impl Eq for Time {}

impl Ord for Time {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl SimTime for Time {}

struct Server {
    random: Xoshiro256PlusPlus,
    arrivals: Exp<f64>,
    slots: Exp<f64>,
    busy: bool,
    queue: VecDeque<f64>,
    warm_up: f64,
    end: f64,
    sent: u64,
    rejected: u64,
    begun: u64,
    waited: f64,
}

impl SimState<Time> for Server {
    fn is_complete(&self, now: &Time) -> bool {
        now.0 >= self.end
    }
}

type Queue = Simulation<Server, Time>;

#[derive(Debug)]
struct Arrival;

#[derive(Debug)]
struct SlotEnd;

impl Event<Server, Time> for Arrival {
    fn execute(&mut self, simulation: &mut Queue) -> desque::Result {
        let now = simulation.current_time().0;
        let server = simulation.state_mut();
        let measured = now >= server.warm_up;
        server.sent += u64::from(measured);
        let next = now + server.arrivals.sample(&mut server.random);
        if !server.busy {
            begin(simulation, now)?;
        } else if server.queue.len() < PLACES {
            server.queue.push_back(now);
        } else {
            server.rejected += u64::from(measured);
        }
        simulation.schedule(Self, Time(next))
    }
}

impl Event<Server, Time> for SlotEnd {
    fn execute(&mut self, simulation: &mut Queue) -> desque::Result {
        let server = simulation.state_mut();
        server.busy = false;
        match server.queue.pop_front() {
            Some(since) => begin(simulation, since),
            None => Ok(()),
        }
    }
}

fn begin(simulation: &mut Queue, since: f64) -> desque::Result {
    let now = simulation.current_time().0;
    let server = simulation.state_mut();
    server.busy = true;
    if since >= server.warm_up {
        server.begun += 1;
        server.waited += now - since;
    }
    let ends = now + server.slots.sample(&mut server.random);
    simulation.schedule(SlotEnd, Time(ends))
}

fn replicate(seed: u64, warm_up: f64, duration: f64) -> Result<serde_json::Value, Box<dyn Error>> {
    let server = Server {
        random: Xoshiro256PlusPlus::seed_from_u64(seed),
        arrivals: Exp::new(LAMBDA)?,
        slots: Exp::new(MU)?,
        busy: false,
        queue: VecDeque::with_capacity(PLACES),
        warm_up,
        end: warm_up + duration,
        sent: 0,
        rejected: 0,
        begun: 0,
        waited: 0.0,
    };
    let mut simulation = Simulation::new(server, Time(0.0));
    simulation.schedule(Arrival, Time(0.0))?;
    simulation.run()?;
    let Server {
        sent,
        rejected,
        begun,
        waited,
        ..
    } = simulation.state();
    Ok(json!({ "sent": sent, "rejected": rejected, "begun": begun, "waited": waited }))
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [first, count, warm_up, duration] = arguments.as_slice() else {
        return Err("four arguments: first seed, replications, warm-up, duration".into());
    };
    let (first, count): (u64, u64) = (first.parse()?, count.parse()?);
    let (warm_up, duration) = (warm_up.parse()?, duration.parse()?);
    let started = ProcessTime::now();
    let replications = (first..first + count)
        .map(|seed| replicate(seed, warm_up, duration))
        .collect::<Result<Vec<_>, _>>()?;
    let seconds = started.elapsed().as_secs_f64();
    let report = json!({ "name": "desque 0.4.0 (Rust)", "seconds": seconds, "replications": replications });
    println!("{report}");
    Ok(())
}
