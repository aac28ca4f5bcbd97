//! Whole runs of any model: the same as the switchboard's own experiments, however they are cut.

use switchboard::sim::models::run::{Outcome, Run};
use switchboard::sim::models::switchboard::{SHEET, settings};
use switchboard::{Arrivals, Backoff, Config, Experiment, Nanos, Scope, Simulation};

fn run(experiment: &Experiment, each: u64) -> Outcome {
    let changes = &experiment.clients_at;
    let run = Run {
        model: "switchboard",
        settings: settings::values(&experiment.config).to_vec(),
        seed: experiment.config.seed,
        warm_up: experiment.warm_up,
        duration: experiment.duration,
        changes: changes.iter().map(|(at, n)| (*at, f64::from(*n))).collect(),
    };
    let mut last = Nanos::ZERO;
    run.make(each, &mut |now| {
        assert!(now >= last);
        last = now;
    })
}

fn experiments() -> Vec<Experiment> {
    let lab = Config {
        clients: 30,
        seed: 7,
        ..Config::default()
    };
    let patient = Config {
        patience: Some(Nanos::from_secs(2)),
        retries: 2,
        backoff: Backoff::Exponential {
            base: Nanos::from_millis(100),
            cap: Nanos::from_secs(10),
        },
        ..lab
    };
    let synchronous = Config {
        arrivals: Arrivals::Synchronous,
        clients: 60,
        ..lab
    };
    let of = |config, warm_up, clients_at: &[(u64, u32)]| Experiment {
        config,
        warm_up: Nanos::from_secs(warm_up),
        duration: Nanos::from_secs(900),
        clients_at: clients_at
            .iter()
            .map(|(at, n)| (Nanos::from_secs(*at), *n))
            .collect(),
    };
    vec![
        of(lab, 100, &[]),
        of(lab, 0, &[]),
        of(patient, 100, &[(50, 80), (100, 3), (300, 60), (320, 10)]),
        of(synchronous, 60, &[(60, 5), (61, 90)]),
    ]
}

#[test]
fn a_run_is_the_experiment_that_it_describes() {
    for experiment in experiments() {
        let report = experiment.run();
        for each in [u64::MAX, 1000, 7] {
            let outcome = run(&experiment, each);
            assert_eq!(outcome.digest, report.digest, "{experiment:?}");
            let of = |key: &str| outcome.measures[SHEET.measure(key).expect("a measure")];
            let measures = &report.measures;
            for (key, expected) in [
                ("span_s", measures.span.as_secs_f64()),
                ("requests.sent", measures.requests.sent as f64),
                ("requests.answered", measures.requests.answered as f64),
                ("requests.rejected", measures.requests.rejected as f64),
                ("requests.given_up", measures.requests.given_up as f64),
                ("requests.in_flight", measures.requests.in_flight as f64),
                ("attempts.sent", measures.attempts.sent as f64),
                ("wasted", measures.wasted as f64),
                ("throughput_per_s", measures.throughput.0),
                ("goodput_per_s", measures.goodput.0),
                ("latency_s.mean", measures.latency.mean),
                ("latency_s.p99", measures.latency.p99),
                ("wait_s.p50", measures.wait.p50),
                ("queue_depth_mean", measures.queue_depth_mean),
                ("utilization", measures.utilization),
                ("events", report.events as f64),
            ] {
                assert_eq!(of(key), expected, "{key} of {experiment:?}");
            }
            let ended = of("requests.ended");
            assert_eq!(outcome.judged[0], of("requests.in_time") / ended);
        }
    }
}

/// By the rule of the page's forecast, whose figures for these numbers of clients stand in the design.
#[test]
fn a_run_is_judged_as_the_forecast_is() {
    for (clients, word) in [
        (3, "comfortable"),
        (15, "comfortable"),
        (20, "busy"),
        (25, "straining"),
        (30, "overloaded"),
        (80, "collapsed"),
    ] {
        for seed in 1..=5 {
            let config = Config {
                clients,
                seed,
                ..Config::default()
            };
            let outcome = run(
                &Experiment {
                    config,
                    ..Experiment::default()
                },
                u64::MAX,
            );
            let verdict = outcome.verdict.map(|verdict| SHEET.verdicts[verdict]);
            assert_eq!(verdict, Some(word), "{clients} clients, seed {seed}");
        }
    }
}

#[test]
fn nothing_asked_is_not_judged() {
    let config = Config {
        clients: 0,
        ..Config::default()
    };
    let outcome = run(
        &Experiment {
            config,
            ..Experiment::default()
        },
        u64::MAX,
    );
    assert_eq!(outcome.verdict, None);
    let values = SHEET.figures.iter();
    let values: Vec<_> = values
        .filter_map(|figure| Some((figure.key, figure.value(&SHEET, &outcome.measures)?)))
        .collect();
    let rates = ["sent", "throughput", "goodput", "wasted"].map(|name| format!("{name}_per_s"));
    for (key, value) in values {
        let zero = rates.iter().any(|rate| rate == key)
            || ["queue_depth_mean", "utilization"].contains(&key);
        assert!(zero && value == 0.0, "{key} is {value}");
    }
    // And that is what the plain simulation counts.
    let mut plain = Simulation::new(config);
    plain.run_until(Nanos::from_secs(3600));
    assert_eq!(plain.measures(Scope::Total).requests.sent, 0);
}
