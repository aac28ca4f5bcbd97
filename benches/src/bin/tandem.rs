//! Three queues one behind the other in the network engine, for `benches/network/run`: replications, events
//! and processor time as JSON.

use std::{env, error::Error};

use cpu_time::ProcessTime;
use switchboard::network::{Network, Span};
use switchboard::{Nanos, PerSecond};
use switchboard_benches::systems;

fn replicate(seed: u64, warm_up: u64, duration: u64) -> Result<String, Box<dyn Error>> {
    let plan = systems::tandem(PerSecond(4.0), [5.0, 8.0, 6.0].map(PerSecond));
    let mut network: Network = Network::new(&plan, seed)?;
    network.run_until(Nanos::from_secs(warm_up));
    network.restart_measures();
    network.run_until(Nanos::from_secs(warm_up + duration));
    let latency = network.requests(0, Span::Start).latency.mean;
    let events = network.events();
    Ok(format!(r#"{{"events": {events}, "latency": {latency}}}"#))
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = env::args()
        .skip(1)
        .map(|argument| argument.parse())
        .collect::<Result<Vec<u64>, _>>()?;
    let [first, count, warm_up, duration] = arguments[..] else {
        return Err("four arguments: first seed, replications, warm-up, duration".into());
    };
    let started = ProcessTime::now();
    let replications = (first..first + count)
        .map(|seed| replicate(seed, warm_up, duration))
        .collect::<Result<Vec<String>, _>>()?
        .join(", ");
    let seconds = started.elapsed().as_secs_f64();
    println!(
        r#"{{"name": "the network engine", "seconds": {seconds}, "replications": [{replications}]}}"#
    );
    Ok(())
}
