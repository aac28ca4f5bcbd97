//! Judges the engine's speed: each figure that the project promises, measured in this run.
//!
//! Work is compared in turns and by processor time, so that what else the machine does spoils little. It
//! ends with exit code 1 if a promise is not kept.

use std::{hint::black_box, process::ExitCode};

use switchboard::{Nanos, Scope, Simulation};
use switchboard_benches::{
    pairs,
    reference::{OpenOrClosed, Retrying, Tally},
    systems,
};

/// Rounds of a comparison, and the simulated time of each piece of work: some 10 ms.
const ROUNDS: usize = 101;
const PIECE: Nanos = Nanos::from_secs(3 * 3600);

/// Numbers of clients that the same load comes from.
const COUNTS: [u32; 6] = [10, 100, 1_000, 10_000, 100_000, 1_000_000];

fn main() -> ExitCode {
    let mut kept = true;
    let mut judge = |what: &str, found: String, promise: &str, holds: bool| {
        let word = if holds { "kept" } else { "NOT KEPT" };
        println!("{what:<34} {found:>18}   {promise:<28} {word}");
        kept &= holds;
    };

    println!(
        "Beside a binary heap with one entry a client, without measures (by the shortest rounds; all rounds' quartiles):"
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
        ratio.shortest >= 1.5,
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
        ratio.shortest <= 1.5,
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
            ratio.shortest <= 1.5,
        );
    }

    println!("\nTime for an event, in nanoseconds, as the same load comes from more clients:");
    println!(
        "{:>9} {:>13} {:>12} {:>17}",
        "clients", "asynchronous", "synchronous", "its binary heap"
    );
    let rows = per_event();
    for (clients, [open, closed, heap]) in COUNTS.iter().zip(&rows) {
        println!("{clients:>9} {open:>13.1} {closed:>12.1} {heap:>17.1}");
    }
    let open = rows.iter().map(|[open, ..]| *open);
    let spread = open.clone().fold(0.0, f64::max) / open.fold(f64::INFINITY, f64::min);
    judge(
        "asynchronous: slowest / fastest",
        format!("{spread:.2}"),
        "the same, within 1.25",
        spread <= 1.25,
    );
    // A binary heap takes log N steps; that each takes longer where the caches end, both pay alike.
    let growth = |column: usize| rows[5][column] / rows[1][column];
    let (ours, heap) = (growth(1), growth(2));
    judge(
        "synchronous: 1,000,000 / 100",
        format!("{ours:.2}"),
        &format!("as log N: the heap's {heap:.2}"),
        ours <= 1.25 * heap,
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

/// One load from so many clients: the asynchronous engine, the synchronous one, and its reference.
struct Load {
    open: Simulation,
    closed: Simulation,
    heap: OpenOrClosed,
    /// Nanoseconds of processor time for an event, by round.
    times: [Vec<f64>; 3],
}

impl Load {
    fn of(clients: u32) -> Self {
        let closed = systems::spread(systems::synchronous(80), clients);
        Self {
            open: Simulation::new(systems::spread(systems::asynchronous(80), clients)),
            closed: Simulation::new(closed),
            heap: OpenOrClosed::new(&closed),
            times: [const { Vec::new() }; 3],
        }
    }

    fn round(&mut self) {
        let before = [self.open.events(), self.closed.events()];
        let spent = [
            pairs::timed(|| run(&mut self.open)),
            pairs::timed(|| run(&mut self.closed)),
            pairs::timed(|| self.heap.run(PIECE)),
        ];
        let closed = self.closed.events() - before[1];
        let events = [self.open.events() - before[0], closed, closed];
        for ((times, spent), events) in self.times.iter_mut().zip(spent).zip(events) {
            times.push(spent.as_secs_f64() * 1e9 / events as f64);
        }
    }
}

/// The medians for all numbers of clients, in turns.
fn per_event() -> Vec<[f64; 3]> {
    const ROUNDS: usize = 15;
    let mut loads = COUNTS.map(Load::of);
    for load in &mut loads {
        load.round();
        load.times.iter_mut().for_each(Vec::clear);
    }
    for _ in 0..ROUNDS {
        loads.iter_mut().for_each(Load::round);
    }
    let medians = loads.into_iter().map(|load| {
        load.times.map(|mut times| {
            times.sort_unstable_by(f64::total_cmp);
            times[times.len() / 2]
        })
    });
    medians.collect()
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
