//! How long a simulated hour takes: the engine, and the reference loops. (`ratios.rs` compares them.)

use divan::{Bencher, black_box};
use switchboard::{Config, Nanos, Simulation};
use switchboard_benches::{
    reference::{OpenOrClosed, Retrying},
    systems,
};

const HOUR: Nanos = Nanos::from_secs(3600);

fn main() {
    divan::main();
}

/// Hours of one run follow each other: what is timed has been set up and warmed up.
fn engine(bencher: Bencher<'_, '_>, config: Config) {
    let mut simulation = Simulation::new(config);
    simulation.run_until(HOUR);
    bencher.bench_local(|| {
        let next = simulation.now().saturating_add(HOUR);
        black_box(simulation.run_until(next))
    });
}

fn patient_reference(bencher: Bencher<'_, '_>, config: &Config) {
    let mut reference = OpenOrClosed::new(config);
    reference.run(HOUR);
    bencher.bench_local(|| {
        reference.run(HOUR);
        black_box(reference.tally())
    });
}

fn retrying_reference(bencher: Bencher<'_, '_>, config: &Config) {
    let mut reference = Retrying::new(config);
    reference.run(HOUR);
    bencher.bench_local(|| {
        reference.run(HOUR);
        black_box(reference.tally())
    });
}

#[divan::bench]
fn asynchronous_80(bencher: Bencher<'_, '_>) {
    engine(bencher, systems::asynchronous(80));
}

#[divan::bench]
fn asynchronous_80_reference(bencher: Bencher<'_, '_>) {
    patient_reference(bencher, &systems::asynchronous(80));
}

#[divan::bench]
fn synchronous_80(bencher: Bencher<'_, '_>) {
    engine(bencher, systems::synchronous(80));
}

#[divan::bench]
fn synchronous_80_reference(bencher: Bencher<'_, '_>) {
    patient_reference(bencher, &systems::synchronous(80));
}

#[divan::bench]
fn retrying_at_once_80(bencher: Bencher<'_, '_>) {
    engine(bencher, systems::retrying_at_once(80));
}

#[divan::bench]
fn retrying_at_once_80_reference(bencher: Bencher<'_, '_>) {
    retrying_reference(bencher, &systems::retrying_at_once(80));
}

#[divan::bench]
fn retrying_later_80(bencher: Bencher<'_, '_>) {
    engine(bencher, systems::retrying_later(80));
}

#[divan::bench]
fn retrying_later_80_reference(bencher: Bencher<'_, '_>) {
    retrying_reference(bencher, &systems::retrying_later(80));
}

/// The same load from ever more clients.
#[divan::bench(args = [10, 1_000, 100_000, 1_000_000])]
fn asynchronous_same_load(bencher: Bencher<'_, '_>, clients: u32) {
    engine(bencher, systems::spread(systems::asynchronous(80), clients));
}

#[divan::bench(args = [10, 1_000, 100_000, 1_000_000])]
fn synchronous_same_load(bencher: Bencher<'_, '_>, clients: u32) {
    engine(bencher, systems::spread(systems::synchronous(80), clients));
}
