//! Little's law and closed forms.

use switchboard::{Config, Experiment, Latency, Nanos, Report, theory};

use crate::{run, textbook};

/// Means of some replications, with the standard error.
struct Replications(Vec<Report>);

impl Replications {
    fn of(config: Config, seconds: u64, n: u64) -> Self {
        let run = |seed| Experiment {
            config: Config { seed, ..config },
            duration: Nanos::from_secs(seconds),
            ..Experiment::default()
        };
        Self((1..=n).map(|seed| run(seed).run()).collect())
    }

    /// Within four standard errors of what theory says, or one part in a thousand, or (for rates) one
    /// event.
    fn agree(&self, what: &str, theory: f64, measure: impl Fn(&Report) -> f64) {
        let values: Vec<f64> = self.0.iter().map(measure).collect();
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0);
        let one_event = 1.0 / (n * self.0[0].measures.span.as_secs_f64());
        let allowed = (4.0 * (variance / n).sqrt())
            .max(theory.abs() / 1000.0)
            .max(one_event);
        assert!(
            (mean - theory).abs() <= allowed,
            "{what}: {mean}, theory says {theory} (± {allowed}), {:?}",
            self.0[0].config
        );
    }

    fn agree_with(&self, steady: &theory::Steady) {
        let measures =
            |f: fn(&switchboard::Measures) -> f64| move |report: &Report| f(&report.measures);
        self.agree(
            "throughput",
            steady.throughput,
            measures(|m| m.throughput.0),
        );
        self.agree(
            "queue depth",
            steady.queue_depth,
            measures(|m| m.queue_depth_mean),
        );
        self.agree(
            "utilization",
            steady.utilization,
            measures(|m| m.utilization),
        );
        self.agree("mean wait", steady.wait.mean, measures(|m| m.wait.mean));
        let rejected =
            |m: &switchboard::Measures| m.requests.rejected as f64 / m.span.as_secs_f64();
        self.agree(
            "rejected",
            steady.rejected * steady.offered,
            measures(rejected),
        );
        if let Some(latency) = steady.latency {
            self.agree("mean latency", latency.mean, measures(|m| m.latency.mean));
        }
    }
}

#[test]
fn mm1k_and_md1k() {
    for clients in [3, 15, 25, 40, 80] {
        let exponential = textbook(clients);
        let fixed = Config {
            latency: Latency::Slot,
            clients,
            ..Config::default()
        };
        for config in [exponential, fixed] {
            Replications::of(config, 5_000, 30).agree_with(&theory::steady(&config).unwrap());
        }
    }
}

#[test]
fn mm1() {
    // Load 0.8 with places for everybody.
    let config = Config {
        queue: 2_000,
        ..textbook(20)
    };
    let runs = Replications::of(config, 20_000, 30);
    runs.agree("mean latency", 1.0, |report| report.measures.latency.mean);
    runs.agree("mean queue", 3.2, |report| report.measures.queue_depth_mean);
    assert!(
        runs.0
            .iter()
            .all(|report| report.measures.requests.rejected == 0)
    );
}

#[test]
fn percentiles_are_theirs() {
    for config in [
        textbook(20),
        textbook(40),
        Config {
            clients: 22,
            ..Config::default()
        },
    ] {
        let steady = theory::steady(&config).unwrap();
        let latency = steady.latency.unwrap();
        let measured = run(config, 200_000).measures.latency;
        for (found, exact) in [
            (measured.p50, latency.p50),
            (measured.p95, latency.p95),
            (measured.p99, latency.p99),
        ] {
            assert!(
                (found / exact - 1.0).abs() < 0.03,
                "{measured:?} is not {latency:?}"
            );
        }
    }
}

/// L = λ W, for the queue: exact up to what is cut off at both ends.
#[test]
fn littles_law() {
    for clients in [3, 20, 25, 30, 80] {
        for config in [
            textbook(clients),
            Config {
                clients,
                ..Config::default()
            },
        ] {
            let measures = run(config, 100_000).measures;
            let rate = measures.wait.count as f64 / measures.span.as_secs_f64();
            let expected = rate * measures.wait.mean;
            // At each end, at most the waits of a full room are cut off.
            let ends = 2.0 * 16.0 * 16.0 / 5.0 / measures.span.as_secs_f64();
            let off = (measures.queue_depth_mean - expected).abs();
            assert!(
                off <= ends,
                "{} is not {expected}",
                measures.queue_depth_mean
            );
        }
    }
}

/// Without retries, goodput is throughput × P(latency ≤ patience).
#[test]
fn impatient_clients_answer_the_formula() {
    for clients in [20, 30, 80] {
        let config = Config {
            patience: Some(Nanos::from_secs(2)),
            ..textbook(clients)
        };
        let steady = theory::steady(&config).unwrap();
        let runs = Replications::of(config, 5_000, 30);
        runs.agree("throughput", steady.throughput, |report| {
            report.measures.throughput.0
        });
        runs.agree("goodput", steady.goodput, |report| {
            report.measures.goodput.0
        });
    }
}
