//! The figures that the design states.

use switchboard::{Config, Experiment, Latency, Nanos, PerSecond, Service, Verdict};

use crate::{littles_law, run};

fn lab(clients: u32) -> Config {
    Config {
        clients,
        ..Config::default()
    }
}

#[test]
fn three_clients_are_comfortable() {
    let report = run(lab(3), 100_000);
    let latency = report.measures.latency;
    assert_eq!(report.verdict, Verdict::Comfortable);
    assert!((latency.p50 - 0.042).abs() < 0.0005, "{latency:?}");
    assert!((latency.mean - 0.056).abs() < 0.001, "{latency:?}");
}

#[test]
fn past_the_knee_latency_is_capped_and_rejections_grow() {
    for clients in [40, 60, 80] {
        let mean = run(lab(clients), 20_000).measures.latency.mean;
        assert!((2.8..3.05).contains(&mean), "{mean} at {clients}");
        let slot = run(
            Config {
                latency: Latency::Slot,
                ..lab(clients)
            },
            20_000,
        );
        let mean = slot.measures.latency.mean;
        assert!(
            (2.95..3.2).contains(&mean),
            "{mean} at {clients} with the slot as latency"
        );
    }
    let report = run(lab(80), 20_000);
    let rejected = 1.0 - report.measures.requests.answered_share();
    assert!((rejected - 0.69).abs() < 0.005, "{rejected}");
    assert_eq!(report.verdict, Verdict::Collapsed);
    assert!(report.measures.utilization > 0.999);
}

#[test]
fn twenty_five_is_the_knee() {
    assert_eq!(lab(25).offered(), PerSecond(5.0));
    assert!(run(lab(20), 20_000).verdict <= Verdict::Busy);
    assert!(run(lab(30), 20_000).verdict >= Verdict::Overloaded);
}

#[test]
fn with_impatient_clients_goodput_falls_past_the_knee() {
    let goodput = |clients| {
        let config = Config {
            patience: Some(Nanos::from_secs(2)),
            service: Service::Exponential,
            latency: Latency::Slot,
            ..lab(clients)
        };
        let measures = run(config, 20_000).measures;
        (measures.goodput.0, measures.utilization)
    };
    let (knee, _) = goodput(20);
    let (past, _) = goodput(40);
    let (far, utilization) = goodput(80);
    assert!(knee > past && past > far, "{knee} {past} {far}");
    assert!(
        far < 1.0 && utilization > 0.999,
        "{far} at a utilization of {utilization}"
    );
}

#[test]
fn hours_are_simulated_in_a_moment() {
    let run = Experiment {
        config: lab(80),
        duration: Nanos::from_secs(36_000),
        ..Experiment::default()
    };
    assert!(littles_law::run(&run).events > 900_000);
}
