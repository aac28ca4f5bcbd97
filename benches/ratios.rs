//! Judges the engine's speed: each figure that the project promises, measured in this run.
//!
//! Work is compared in turns and by processor time, so that what else the machine does spoils little. It
//! ends with exit code 1 if a promise is not kept.

use std::{hint::black_box, process::ExitCode};

use switchboard::{Config, Nanos, Scope, Simulation};
use switchboard_benches::{
    pairs,
    reference::{OpenOrClosed, Retrying, Tally},
    systems,
};

/// Rounds of a comparison, and the simulated time of each piece of work: some 10 ms.
const ROUNDS: usize = 101;
const PIECE: Nanos = Nanos::from_secs(3 * 3600);

fn main() -> ExitCode {
    let mut kept = true;
    let mut judge = |what: &str, found: String, promise: &str, holds: bool| {
        let word = if holds { "kept" } else { "NOT KEPT" };
        println!("{what:<34} {found:>18}   {promise:<28} {word}");
        kept &= holds;
    };

    println!(
        "Beside a binary heap with one entry a client, without measures (medians, quartiles):"
    );
    let config = systems::asynchronous(80);
    let mut reference = OpenOrClosed::new(&config);
    let mut engine = Simulation::new(config);
    let ratio = pairs::ratio(ROUNDS, || reference.run(PIECE), || run(&mut engine));
    same_system(&engine, reference.tally());
    judge(
        "speed, 80 asynchronous clients",
        ratio.to_string(),
        "at least 1.5 times",
        ratio.median >= 1.5,
    );

    let config = systems::synchronous(80);
    let mut reference = OpenOrClosed::new(&config);
    let mut engine = Simulation::new(config);
    let ratio = pairs::ratio(ROUNDS, || run(&mut engine), || reference.run(PIECE));
    same_system(&engine, reference.tally());
    judge(
        "time, 80 synchronous clients",
        ratio.to_string(),
        "at most 1.5 times",
        ratio.median <= 1.5,
    );

    for (what, config) in [
        ("time, 80 that retry at once", systems::retrying_at_once(80)),
        ("time, 80 that back off", systems::retrying_later(80)),
    ] {
        let mut reference = Retrying::new(&config);
        let mut engine = Simulation::new(config);
        let ratio = pairs::ratio(ROUNDS, || run(&mut engine), || reference.run(PIECE));
        same_system(&engine, reference.tally());
        judge(
            what,
            ratio.to_string(),
            "at most 1.5 times",
            ratio.median <= 1.5,
        );
    }

    println!("\nTime for an event, in nanoseconds, as the same load comes from more clients:");
    println!(
        "{:>9} {:>13} {:>12}",
        "clients", "asynchronous", "synchronous"
    );
    let counts = [10, 100, 1_000, 10_000, 100_000, 1_000_000];
    let open = per_event(&counts, systems::asynchronous(80));
    let closed = per_event(&counts, systems::synchronous(80));
    for ((clients, open), closed) in counts.iter().zip(&open).zip(&closed) {
        println!("{clients:>9} {open:>13.1} {closed:>12.1}");
    }
    let slowest = open.iter().copied().fold(0.0, f64::max);
    let fastest = open.iter().copied().fold(f64::INFINITY, f64::min);
    let spread = slowest / fastest;
    judge(
        "asynchronous: slowest / fastest",
        format!("{spread:.2}"),
        "the same, within 1.25",
        spread <= 1.25,
    );
    // log 1,000,000 is three times log 100.
    let growth = closed[5] / closed[1];
    judge(
        "synchronous: 1,000,000 / 100",
        format!("{growth:.2}"),
        "as log N: at most 3 times",
        growth <= 3.0,
    );
    if kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run(simulation: &mut Simulation) {
    let next = simulation.now().saturating_add(PIECE);
    black_box(simulation.run_until(next));
}

/// Nanoseconds of processor time for an event, by number of clients: medians of rounds in turns.
fn per_event(counts: &[u32], config: Config) -> Vec<f64> {
    const ROUNDS: usize = 25;
    const EVENTS: u64 = 200_000;
    let mut runs: Vec<(Simulation, Vec<f64>)> = counts
        .iter()
        .map(|clients| {
            let mut simulation = Simulation::new(systems::spread(config, *clients));
            simulation.step_many(EVENTS);
            (simulation, Vec::with_capacity(ROUNDS))
        })
        .collect();
    for _ in 0..ROUNDS {
        for (simulation, times) in &mut runs {
            let time = pairs::timed(|| {
                simulation.run_until_or(Nanos::LAST, EVENTS);
            });
            times.push(time.as_secs_f64() * 1e9 / EVENTS as f64);
        }
    }
    runs.into_iter()
        .map(|(_, mut times)| {
            times.sort_unstable_by(f64::total_cmp);
            times[times.len() / 2]
        })
        .collect()
}

/// Both have simulated one and the same system: their counts differ by chance only.
fn same_system(engine: &Simulation, reference: Tally) {
    let measures = engine.measures(Scope::Total);
    let pairs = [
        (measures.requests.sent, reference.sent),
        (measures.requests.answered, reference.answered),
        (measures.attempts.rejected, reference.rejected),
    ];
    for (ours, theirs) in pairs {
        let (ours, theirs) = (ours as f64, theirs as f64);
        assert!(
            (ours - theirs).abs() <= 0.02 * theirs.max(10_000.0),
            "the reference loop simulates something else: {measures:?}, {reference:?}"
        );
    }
}
