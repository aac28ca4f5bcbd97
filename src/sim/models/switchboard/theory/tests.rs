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

/// What the sheet's figures come to in theory, and whether something was said of a silence.
fn figures(config: &Config, brief: bool) -> ([f64; 19], Said) {
    let (mut values, mut silence) = ([0.0; 19], Said::default());
    told(&config.clamped(), brief, &mut values, &mut silence);
    (values, silence)
}

#[test]
fn figures_are_those_of_the_steady_state() {
    let lab = Config {
        clients: 30,
        ..Config::default()
    };
    let steady = steady(&lab).unwrap();
    let (values, silence) = figures(&lab, false);
    assert_eq!(silence.sentences(), 0);
    let latency = steady.latency.unwrap();
    for (figure, expected) in [
        (0, steady.offered),
        (1, steady.throughput),
        (2, steady.goodput),
        (5, steady.rejected),
        (9, latency.mean),
        (11, latency.p95),
        (13, steady.wait.mean),
        (16, steady.wait.p99),
        (17, steady.queue_depth),
        (18, steady.utilization),
    ] {
        assert_eq!(values[figure], expected, "{figure}");
    }
    // Half of the answers come within the median, of those that are let in; and nobody waits beyond patience.
    let half = Config {
        objective: Nanos::from_secs_f64(latency.p50),
        ..lab
    };
    let in_time = |config: &Config| figures(config, true).0[7];
    assert!((in_time(&half) - 0.5 * (1.0 - steady.rejected)).abs() < 1e-6);
    let leaving = Config {
        patience: Some(half.objective),
        objective: Nanos::from_secs(100),
        ..lab
    };
    assert!((in_time(&leaving) - in_time(&half)).abs() < 1e-12);
    // In short there are no percentiles, and all else is the same.
    let (brief, _) = figures(&lab, true);
    for (figure, (brief, value)) in brief.iter().zip(values).enumerate() {
        let percentile = [10, 11, 12, 14, 15, 16].contains(&figure);
        assert!(if percentile {
            brief.is_nan()
        } else {
            *brief == value
        });
    }
}

#[test]
fn where_theory_is_silent_it_says_why() {
    let lab = Config::default();
    let patience = Some(Nanos::from_secs(2));
    for arrivals in [Arrivals::Asynchronous, Arrivals::Synchronous] {
        for service in [Service::Fixed, Service::Exponential] {
            for latency in [Latency::Slot, lab.latency] {
                for patience in [None, patience] {
                    for (workers, retries, drop_departed) in
                        [(1, 0, false), (2, 0, false), (1, 1, false), (1, 0, true)]
                    {
                        let config = Config {
                            arrivals,
                            service,
                            latency,
                            patience,
                            workers,
                            retries,
                            drop_departed,
                            ..lab
                        };
                        let (values, silence) = figures(&config, false);
                        let knows = steady(&config).is_some();
                        assert_eq!(knows, !values[0].is_nan(), "{config:?}");
                        let all = knows && patience.is_none();
                        assert_eq!(silence.sentences(), usize::from(!all), "{config:?}");
                        assert_eq!(all, !values[9].is_nan(), "{config:?}");
                    }
                }
            }
        }
    }
}

/// Whoever wants the textbook's M/M/1 gives the largest room; there the queue's length is geometric.
#[test]
fn a_room_for_all_has_its_closed_form() {
    let lab = Config {
        clients: 5,
        interval: Nanos::from_secs(20),
        service: Service::Exponential,
        latency: Latency::Slot,
        queue: limits::MAX_QUEUE,
        ..Config::default()
    };
    for clients in [5, 60, 90] {
        let config = Config { clients, ..lab };
        let load = config.offered().0 / 5.0;
        let steady = steady(&config).unwrap();
        let near = |value: f64, expected: f64| {
            assert!((value / expected - 1.0).abs() < 1e-9, "{value}, {expected}");
        };
        near(steady.latency.unwrap().mean, 0.2 / (1.0 - load));
        near(steady.queue_depth, load * load / (1.0 - load));
        near(steady.utilization, load);
        assert!(steady.rejected < 1e-20);
    }
}
