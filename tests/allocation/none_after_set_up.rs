//! Nothing is allocated after set-up.

use allocation_counter::measure;
use switchboard::{
    Arrivals, Backoff, Config, Discipline, Latency, Nanos, PerSecond, Scope, Service, Simulation,
};

const DAY: u64 = 24 * 3600;

fn retrying() -> Config {
    Config {
        clients: 80,
        queue: 60,
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        ..Config::default()
    }
}

fn backing_off() -> Config {
    Config {
        backoff: Backoff::Exponential {
            base: Nanos::from_secs(1),
            cap: Nanos::from_secs(30),
        },
        ..retrying()
    }
}

fn configurations() -> Vec<(&'static str, Config)> {
    let lab = Config {
        clients: 80,
        ..Config::default()
    };
    vec![
        ("asynchronous", lab),
        (
            "a million asynchronous",
            Config {
                clients: 1_000_000,
                interval: Nanos::from_secs(100_000),
                ..lab
            },
        ),
        (
            "synchronous",
            Config {
                arrivals: Arrivals::Synchronous,
                ..lab
            },
        ),
        ("retrying at once", retrying()),
        ("backing off", backing_off()),
        (
            "synchronous that back off",
            Config {
                arrivals: Arrivals::Synchronous,
                ..backing_off()
            },
        ),
        (
            "newest first, dropping the departed, with a budget",
            Config {
                discipline: Discipline::Lifo,
                drop_departed: true,
                retry_budget: Some(0.1),
                ..retrying()
            },
        ),
        (
            "eight workers with exponential slots",
            Config {
                workers: 8,
                capacity: PerSecond(40.0),
                clients: 300,
                service: Service::Exponential,
                latency: Latency::Slot,
                ..lab
            },
        ),
    ]
}

/// Allocations while a simulation of this configuration runs a day.
fn of_a_day(config: Config) -> u64 {
    let mut simulation = Simulation::new(config);
    let counted = measure(|| {
        simulation.run_until(Nanos::from_secs(DAY));
    });
    assert!(simulation.events() > 10_000);
    counted.count_total
}

#[test]
fn a_day_allocates_nothing() {
    for (what, config) in configurations() {
        assert_eq!(of_a_day(config), 0, "{what}");
    }
}

#[test]
fn measures_and_verdicts_allocate_nothing() {
    let mut simulation = Simulation::new(backing_off());
    simulation.run_until(Nanos::from_secs(3600));
    let counted = measure(|| {
        for scope in [Scope::Window, Scope::Total] {
            assert!(simulation.measures(scope).requests.sent > 0);
            let _ = simulation.verdict(scope);
        }
        simulation.restart_measures();
    });
    assert_eq!(counted.count_total, 0);
}

/// Whatever is changed, within the limits that the simulation was set up with.
#[test]
fn changes_within_the_limits_allocate_nothing() {
    for (what, config) in configurations() {
        let mut simulation = Simulation::new(config);
        let counted = measure(|| {
            for hour in 1..=24 {
                simulation.run_until(Nanos::from_secs(hour * 3600));
                let even = hour % 2 == 0;
                simulation.configure(Config {
                    clients: if even {
                        config.clients
                    } else {
                        config.clients / 2
                    },
                    capacity: PerSecond(config.capacity.0 * if even { 1.0 } else { 0.7 }),
                    patience: config
                        .patience
                        .map(|time| Nanos(if even { time.0 } else { time.0 / 2 })),
                    queue: if even { config.queue } else { config.queue / 3 },
                    discipline: if even {
                        Discipline::Fifo
                    } else {
                        Discipline::Lifo
                    },
                    ..config
                });
            }
        });
        assert_eq!(counted.count_total, 0, "{what}");
    }
}

/// Where growth can't be avoided it ends: who comes later finds the room made.
#[test]
fn what_grew_stays_and_serves_again() {
    let mut simulation = Simulation::new(Config {
        clients: 4_000,
        ..backing_off()
    });
    let first = measure(|| {
        simulation.run_until(Nanos::from_secs(600));
    });
    assert!(first.count_total > 0, "more than 512 back off at once here");
    let second = measure(|| {
        simulation.set_clients(2_000);
        simulation.run_until(Nanos::from_secs(1_200));
    });
    assert_eq!(second.count_total, 0);
}
