//! M/M/1/16 in the engine, for `benches/peers/run`: replications, counts and processor time as JSON.

use std::{env, error::Error};

use cpu_time::ProcessTime;
use switchboard::{Config, Latency, Nanos, Scope, Service, Simulation};

fn replicate(seed: u64, warm_up: u64, duration: u64) -> String {
    // 80 clients that ask every 5 s are 16 requests/s; the course's server carries 5/s and lets 15 wait.
    let mut simulation = Simulation::new(Config {
        clients: 80,
        service: Service::Exponential,
        latency: Latency::Slot,
        seed,
        ..Config::default()
    });
    simulation.run_until(Nanos::from_secs(warm_up));
    let before = simulation.measures(Scope::Total);
    simulation.run_until(Nanos::from_secs(warm_up + duration));
    let after = simulation.measures(Scope::Total);
    let waited = |measures: &switchboard::Measures| measures.wait.mean * measures.wait.count as f64;
    format!(
        r#"{{"sent": {}, "rejected": {}, "begun": {}, "waited": {}}}"#,
        after.requests.sent - before.requests.sent,
        after.requests.rejected - before.requests.rejected,
        after.wait.count - before.wait.count,
        waited(&after) - waited(&before),
    )
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
    let replications: Vec<String> = (first..first + count)
        .map(|seed| replicate(seed, warm_up, duration))
        .collect();
    let seconds = started.elapsed().as_secs_f64();
    let replications = replications.join(", ");
    println!(
        r#"{{"name": "Switchboard", "seconds": {seconds}, "replications": [{replications}]}}"#
    );
    Ok(())
}
