use super::*;
use crate::labs::backoff;
use switchboard::{Arrivals, Experiment, PerSecond};

#[test]
fn the_busier_a_lab_the_shorter_its_rows() {
    let lab = Config::default();
    let day = Nanos::from_secs(12 * 3600);
    let of = |config: &Config| {
        let rows = [3, 10, 20, 25, 30, 40, 60, 80]
            .map(|clients| events_per_second(&Config { clients, ..*config }));
        longest(day, 0.0, rows.iter().sum())
    };
    assert_eq!(of(&lab), Some(day));
    let busy = Config {
        interval: Nanos::from_millis(1),
        capacity: PerSecond(100_000.0),
        ..lab
    };
    assert_eq!(of(&busy), Some(Nanos::from_secs(10)));
    let most = Config {
        interval: Nanos::from_micros(1),
        patience: Some(Nanos::from_secs(2)),
        retries: 100,
        capacity: PerSecond(1e6),
        ..lab
    };
    assert!(of(&most).is_some());
    assert_eq!(longest(day, 9e6, 1.0), None);
}

#[test]
fn a_run_brings_no_more_events_than_is_reckoned() {
    let lab = Config {
        clients: 80,
        ..Config::default()
    };
    for config in [
        lab,
        Config { clients: 3, ..lab },
        Config {
            arrivals: Arrivals::Synchronous,
            ..lab
        },
        Config {
            patience: Some(Nanos::from_secs(2)),
            retries: 3,
            ..lab
        },
        Config {
            patience: Some(Nanos::from_secs(2)),
            retries: 3,
            backoff: backoff(true, None, None),
            ..lab
        },
    ] {
        let run = Experiment {
            config,
            ..Experiment::default()
        };
        let reckoned = 3700.0 * events_per_second(&config);
        let events = run.run().events;
        assert!(
            (events as f64) < 1.1 * reckoned,
            "{events} events, {reckoned} reckoned: {config:?}"
        );
    }
}

#[test]
fn only_figures_that_chance_may_change_are_called_rough() {
    let lab = Config::default();
    let [second, hour] = [1, 3600].map(Nanos::from_secs);
    assert_eq!(told(&lab, hour, hour), "");
    assert!(told(&lab, second, hour).contains("rough"));
    let fast = Config {
        capacity: PerSecond(1e5),
        ..lab
    };
    assert_eq!(told(&fast, second, hour), "");
}
