//! The fingerprints of a few runs. They change only when the model does: whoever changes them on
//! purpose says why in the commit.

use switchboard::{
    Arrivals, Backoff, Config, Discipline, Latency, Nanos, PerSecond, Service, Simulation,
};

use crate::littles_law::Ledger;

fn digest(config: Config) -> u64 {
    let mut simulation = Simulation::with_observer(config, Ledger::default());
    simulation.run_until(Nanos::from_secs(600));
    simulation.set_clients(config.clients / 2);
    simulation.set_capacity(PerSecond(4.0));
    simulation.run_until(Nanos::from_secs(1200));
    Ledger::agree_with(&simulation, Some(config.workers));
    simulation.digest()
}

#[test]
fn the_runs_are_the_known_ones() {
    let lab = Config::default();
    let stampede = Config { clients: 80, ..lab };
    let textbook = Config {
        service: Service::Exponential,
        latency: Latency::Slot,
        ..stampede
    };
    let closed = Config {
        arrivals: Arrivals::Synchronous,
        workers: 3,
        ..textbook
    };
    let retrying = Config {
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        backoff: Backoff::Exponential {
            base: Nanos::from_millis(100),
            cap: Nanos::from_secs(10),
        },
        retry_budget: Some(0.1),
        discipline: Discipline::Lifo,
        drop_departed: true,
        ..textbook
    };
    let digests = [lab, stampede, textbook, closed, retrying].map(digest);
    let known = GOLDEN;
    assert_eq!(digests, known, "now {digests:#018x?}");
}

const GOLDEN: [u64; 5] = [
    0x14b5_a52f_c23b_2eb4,
    0xaf3d_4477_3c2b_a075,
    0xa540_dd73_6b22_1965,
    0x2843_8110_1661_05ad,
    0xfcc4_4861_9f73_5d79,
];

#[test]
fn a_digest_tells_runs_apart() {
    let mut digests: Vec<u64> = (0..1000)
        .map(|seed| {
            digest(Config {
                seed,
                clients: 2,
                ..Config::default()
            })
        })
        .collect();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), 1000);
}
