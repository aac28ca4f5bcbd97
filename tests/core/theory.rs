//! Closed forms beyond the grid's.

use switchboard::{Config, Nanos, steady};

use crate::{replications::Replications, textbook};

#[test]
fn mm1() {
    // Load 0.8 with places for everybody.
    let config = Config {
        queue: 2_000,
        ..textbook(20)
    };
    let runs = Replications::of(config, 20_000, 30);
    runs.agree("mean latency", 1.0, |run| run.report.measures.latency.mean);
    runs.agree("mean queue", 3.2, |run| {
        run.report.measures.queue_depth_mean
    });
    assert!(
        runs.0
            .iter()
            .all(|run| run.report.measures.requests.rejected == 0)
    );
}

/// Without retries, goodput is throughput × P(latency ≤ patience).
#[test]
fn impatient_clients_answer_the_formula() {
    for clients in [20, 30, 80] {
        let config = Config {
            patience: Some(Nanos::from_secs(2)),
            ..textbook(clients)
        };
        let steady = steady(&config).unwrap();
        let runs = Replications::of(config, 5_000, 30);
        runs.agree("throughput", steady.throughput, |run| {
            run.report.measures.throughput.0
        });
        runs.agree("goodput", steady.goodput, |run| {
            run.report.measures.goodput.0
        });
    }
}
