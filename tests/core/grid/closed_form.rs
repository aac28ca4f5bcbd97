//! Rates, shares and means beside their closed forms.

use switchboard::{Measures, theory};

use super::cell::Cell;
use crate::{
    littles_law::Ledger,
    replications::{Deviation, Replications, Run},
};

/// Replications of a cell, more than the thirty that were asked for: the more, the rarer are deviations
/// beyond four standard errors by chance.
const REPLICATIONS: u64 = 40;
/// Requests that asynchronous clients send in each.
const REQUESTS: f64 = 50_000.0;

/// Runs of a cell; the ledgers count how many waits and latencies are within theory's percentiles.
pub(super) fn runs(cell: &Cell) -> Replications {
    let steady = cell.model().steady();
    let latency = steady.latency.unwrap_or_default();
    let percentiles = |times: &theory::Times| [times.p50, times.p95, times.p99];
    let ledger = Ledger::with_limits(percentiles(&steady.wait), percentiles(&latency));
    Replications::watched(
        cell.config(),
        cell.seconds_for(REQUESTS),
        REPLICATIONS,
        &ledger,
    )
}

pub(super) fn compare(cell: &Cell, runs: &Replications) -> Vec<Deviation> {
    let steady = cell.model().steady();
    assert_eq!(
        switchboard::steady(&cell.config()),
        Some(steady),
        "{cell:?}"
    );
    let time: f64 = runs.0.iter().map(Run::span).sum();
    let sent: u64 = runs
        .0
        .iter()
        .map(|run| run.report.measures.requests.sent)
        .sum();
    let begun: u64 = runs.0.iter().map(|run| run.ledger.waits.count).sum();
    let slot = cell.slot();
    let rejected = |m: &Measures| m.requests.rejected as f64 / m.requests.sent as f64;
    let offered = |m: &Measures| m.requests.sent as f64 / m.span.as_secs_f64();
    let of = |what: &str, theory: f64, one_event: f64, measure: &dyn Fn(&Measures) -> f64| {
        runs.compare(what, theory, one_event, |run| measure(&run.report.measures))
    };
    let workers = f64::from(cell.workers);
    vec![
        of("offered", steady.offered, 1.0 / time, &offered),
        of(
            "rejected share",
            steady.rejected,
            1.0 / sent as f64,
            &rejected,
        )
        .of_rare_events(sent),
        of("throughput", steady.throughput, 1.0 / time, &|m| {
            m.throughput.0
        }),
        of("goodput", steady.goodput, 1.0 / time, &|m| m.goodput.0),
        of(
            "utilization",
            steady.utilization,
            slot / time / workers,
            &|m| m.utilization,
        ),
        of("queue depth", steady.queue_depth, slot / time, &|m| {
            m.queue_depth_mean
        }),
        of("mean wait", steady.wait.mean, slot / begun as f64, &|m| {
            m.wait.mean
        }),
        of(
            "mean latency",
            steady.latency.unwrap_or_default().mean,
            slot / begun as f64,
            &|m| m.latency.mean,
        ),
    ]
}
