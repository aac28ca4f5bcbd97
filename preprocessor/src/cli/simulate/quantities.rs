//! What is estimated from several runs and compared with theory: each quantity with its unit, where a
//! report holds it, and where theory does.

use switchboard::theory::{Steady, Times};
use switchboard::{Measures, Report, Summary};

/// What a quantity is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Share,
    PerSecond,
    Seconds,
    Requests,
}

/// One measure of a run.
#[derive(Debug)]
pub(super) struct Quantity {
    /// Its name in tables.
    pub(super) name: &'static str,
    /// Its name in JSON and CSV.
    pub(super) key: &'static str,
    pub(super) unit: Unit,
    /// Its value in a run; `None` where the run has none (no latency where nothing was answered).
    pub(super) measured: fn(&Report) -> Option<f64>,
    /// What theory says, where it says something about this quantity.
    pub(super) theory: fn(&Steady) -> Option<f64>,
}

/// How far a percentile may be off, because it is read from a histogram: a part of its value.
pub(super) const PERCENTILE_STEP: f64 = 0.008;

impl Quantity {
    /// Whether it is read from a histogram, and no finer than that is.
    pub(super) fn is_percentile(&self) -> bool {
        self.key
            .rsplit('.')
            .next()
            .is_some_and(|last| last.starts_with('p'))
    }
}

/// All of them, in the order of the report.
pub(super) const QUANTITIES: &[Quantity] = &[
    Quantity {
        name: "sent",
        key: "sent_per_s",
        unit: Unit::PerSecond,
        measured: |report| Some(per_second(report, report.measures.requests.sent)),
        theory: |steady| Some(steady.offered),
    },
    Quantity {
        name: "throughput",
        key: "throughput_per_s",
        unit: Unit::PerSecond,
        measured: |report| Some(report.measures.throughput.0),
        theory: |steady| Some(steady.throughput),
    },
    Quantity {
        name: "goodput",
        key: "goodput_per_s",
        unit: Unit::PerSecond,
        measured: |report| Some(report.measures.goodput.0),
        theory: |steady| Some(steady.goodput),
    },
    Quantity {
        name: "wasted",
        key: "wasted_per_s",
        unit: Unit::PerSecond,
        measured: |report| Some(per_second(report, report.measures.wasted)),
        theory: |steady| Some(steady.throughput - steady.goodput),
    },
    Quantity {
        name: "answered",
        key: "answered_share",
        unit: Unit::Share,
        measured: |report| share(report, report.measures.requests.answered),
        theory: |steady| Some(steady.goodput / steady.offered),
    },
    Quantity {
        name: "rejected",
        key: "rejected_share",
        unit: Unit::Share,
        measured: |report| share(report, report.measures.requests.rejected),
        theory: |steady| Some(steady.rejected),
    },
    Quantity {
        name: "given up",
        key: "given_up_share",
        unit: Unit::Share,
        measured: |report| share(report, report.measures.requests.given_up),
        theory: |steady| Some((1.0 - steady.rejected - steady.goodput / steady.offered).max(0.0)),
    },
    Quantity {
        name: "attempts",
        key: "attempts_per_request",
        unit: Unit::Requests,
        measured: |report| {
            let Measures {
                requests, attempts, ..
            } = &report.measures;
            (requests.sent > 0).then(|| number(attempts.sent) / number(requests.sent))
        },
        // Theory has nothing to say where there are retries, and one attempt each otherwise.
        theory: |_| Some(1.0),
    },
    time(
        "latency",
        "latency_s.mean",
        |r| mean(&r.measures.latency),
        |s| s.latency.map(|t| t.mean),
    ),
    time(
        "latency p50",
        "latency_s.p50",
        |r| p50(&r.measures.latency),
        |s| s.latency.map(|t| t.p50),
    ),
    time(
        "latency p95",
        "latency_s.p95",
        |r| p95(&r.measures.latency),
        |s| s.latency.map(|t| t.p95),
    ),
    time(
        "latency p99",
        "latency_s.p99",
        |r| p99(&r.measures.latency),
        |s| s.latency.map(|t| t.p99),
    ),
    time(
        "wait",
        "wait_s.mean",
        |r| mean(&r.measures.wait),
        |s| wait(s).map(|t| t.mean),
    ),
    time(
        "wait p50",
        "wait_s.p50",
        |r| p50(&r.measures.wait),
        |s| wait(s).map(|t| t.p50),
    ),
    time(
        "wait p95",
        "wait_s.p95",
        |r| p95(&r.measures.wait),
        |s| wait(s).map(|t| t.p95),
    ),
    time(
        "wait p99",
        "wait_s.p99",
        |r| p99(&r.measures.wait),
        |s| wait(s).map(|t| t.p99),
    ),
    Quantity {
        name: "queue depth",
        key: "queue_depth_mean",
        unit: Unit::Requests,
        measured: |report| Some(report.measures.queue_depth_mean),
        theory: |steady| Some(steady.queue_depth),
    },
    Quantity {
        name: "utilization",
        key: "utilization",
        unit: Unit::Share,
        measured: |report| Some(report.measures.utilization),
        theory: |steady| Some(steady.utilization),
    },
];

const fn time(
    name: &'static str,
    key: &'static str,
    measured: fn(&Report) -> Option<f64>,
    theory: fn(&Steady) -> Option<f64>,
) -> Quantity {
    Quantity {
        name,
        key,
        unit: Unit::Seconds,
        measured,
        theory,
    }
}

fn mean(times: &Summary) -> Option<f64> {
    (times.count > 0).then_some(times.mean)
}

fn p50(times: &Summary) -> Option<f64> {
    (times.count > 0).then_some(times.p50)
}

fn p95(times: &Summary) -> Option<f64> {
    (times.count > 0).then_some(times.p95)
}

fn p99(times: &Summary) -> Option<f64> {
    (times.count > 0).then_some(times.p99)
}

fn wait(steady: &Steady) -> Option<Times> {
    Some(steady.wait)
}

fn share(report: &Report, count: u64) -> Option<f64> {
    let ended = report.measures.requests.ended();
    (ended > 0).then(|| number(count) / number(ended))
}

/// Throughput is slots ended over the measured time; so is this for any count.
fn per_second(report: &Report, count: u64) -> f64 {
    number(count) / report.measures.span.as_secs_f64()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of a run are far below 2^53"
)]
fn number(count: u64) -> f64 {
    count as f64
}
