use super::*;
use crate::sim::kernel::units::PerSecond;
use crate::sim::models::switchboard::config::Latency;

#[test]
fn a_configuration_finds_its_model() {
    let lab = Config {
        clients: 80,
        ..Config::default()
    };
    let fixed = steady(&lab).unwrap();
    // 69 % rejected at 80 clients, and 3 s for who gets in.
    assert!((fixed.rejected - 0.69).abs() < 0.005, "{fixed:?}");
    assert!(
        (fixed.latency.unwrap().mean - 3.0).abs() < 0.05,
        "{fixed:?}"
    );
    let impatient = Config {
        service: Service::Exponential,
        latency: Latency::Slot,
        patience: Some(Nanos::from_secs(2)),
        ..lab
    };
    let exact = steady(&impatient).unwrap();
    assert!(exact.goodput < 1.0 && exact.throughput > 4.99, "{exact:?}");
    for none in [
        Config { retries: 1, ..lab },
        Config { workers: 2, ..lab },
        Config { clients: 0, ..lab },
        Config {
            discipline: Discipline::Lifo,
            ..lab
        },
        Config {
            arrivals: Arrivals::Synchronous,
            ..lab
        },
    ] {
        assert_eq!(steady(&none), None);
    }
    for beyond in [
        Config {
            queue: 100_000,
            ..lab
        },
        Config {
            clients: 1_000_000,
            ..lab
        },
        Config {
            capacity: PerSecond(1e-9),
            ..lab
        },
    ] {
        assert!(!within_range(&beyond));
        assert_eq!(steady(&beyond), None);
    }
}

#[test]
fn means_are_those_of_the_steady_state_and_known_where_it_is() {
    let lab = Config {
        clients: 30,
        ..Config::default()
    };
    for config in [
        lab,
        Config {
            service: Service::Exponential,
            latency: Latency::Slot,
            ..lab
        },
        Config {
            patience: Some(Nanos::from_secs(2)),
            ..lab
        },
        Config { retries: 1, ..lab },
        Config {
            queue: 100_000,
            ..lab
        },
    ] {
        let (steady, means) = (steady(&config), means(&config));
        assert_eq!(has_closed_form(&config), steady.is_some());
        let expected = steady.map(|steady| Means {
            offered: steady.offered,
            goodput: steady.goodput,
            latency: steady.latency.map(|times| times.mean),
        });
        assert_eq!(means, expected, "{config:?}");
    }
}
