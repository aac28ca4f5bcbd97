//! The memory that a client costs, as the documentation of `Simulation` states it.

use allocation_counter::measure;
use switchboard::{Arrivals, Backoff, Config, Nanos, Simulation};

/// Bytes that a simulation holds after set-up and `seconds` of running.
fn bytes(config: Config, seconds: u64) -> f64 {
    let mut kept = None;
    let counted = measure(|| {
        let mut simulation = Simulation::new(config);
        simulation.run_until(Nanos::from_secs(seconds));
        kept = Some(simulation);
    });
    drop(kept);
    counted.bytes_current as f64
}

/// Bytes for each client more, between so many and ten times as many.
fn a_client(config: Config) -> f64 {
    let more = Config {
        clients: 10 * config.clients,
        ..config
    };
    (bytes(more, 0) - bytes(config, 0)) / f64::from(9 * config.clients)
}

#[test]
fn asynchronous_clients_cost_nothing() {
    let config = Config {
        clients: 100_000,
        ..Config::default()
    };
    assert_eq!(a_client(config), 0.0);
    let retrying = Config {
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        ..config
    };
    assert_eq!(a_client(retrying), 0.0);
}

#[test]
fn synchronous_clients_cost_an_entry_of_the_schedule() {
    let found = a_client(Config {
        clients: 100_000,
        arrivals: Arrivals::Synchronous,
        ..Config::default()
    });
    println!("{found} bytes a synchronous client");
    assert!((16.0..=24.0).contains(&found), "{found}");
}

/// What a request under way costs, at its dearest: when it backs off.
#[test]
fn a_request_that_backs_off_costs_a_record_and_an_entry() {
    let config = Config {
        clients: 100_000,
        interval: Nanos::from_secs(10),
        retries: 100,
        backoff: Backoff::Exponential {
            base: Nanos::from_secs(1_000),
            cap: Nanos::from_secs(1_000),
        },
        ..Config::default()
    };
    let mut simulation = Simulation::new(config);
    simulation.run_until(Nanos::from_secs(20));
    let under_way = simulation.backing_off().count() as f64;
    let found = (bytes(config, 20) - bytes(config, 0)) / under_way;
    println!("{found} bytes a request that backs off, with the room that growing leaves");
    // Vectors double: up to twice what is needed.
    assert!((120.0..=2.0 * 136.0).contains(&found), "{found}");
}

#[test]
fn a_simulation_without_clients_fits_into_a_cache() {
    let found = bytes(
        Config {
            clients: 0,
            ..Config::default()
        },
        0,
    );
    println!("{found} bytes for measures, tables and the places of the server");
    assert!(found < 800_000.0, "{found}");
}
