//! Percentiles beside their closed forms.
//!
//! First without the histogram: the share of waits within theory's 95th percentile is 95 in a hundred.
//! The ledger counts them by the events, so that nothing but chance comes in between. Then the
//! histogram's percentiles, with its error kept apart from chance: what it gives is at most one part in
//! 128 away from the percentile of what was measured. So theory's share is at most 95 in a hundred at
//! the lower end of this range, and at least as much at the upper end.

use switchboard::{Summary, theory};

use super::cell::Cell;
use crate::{
    littles_law::Times,
    replications::{Deviation, Replications, Run},
};

/// The documented error of the histogram, and what rounding to nanoseconds adds.
const HALF_BUCKET: f64 = 1.0 / 128.0 + 1e-8;

/// One quantity in theory, by the events, and by the histogram.
struct Quantity<'a> {
    name: &'static str,
    steady: theory::Times,
    at_most: &'a dyn Fn(f64) -> f64,
    counted: fn(&Run) -> &Times,
    measured: fn(&Run) -> &Summary,
}

pub(super) fn compare(cell: &Cell, runs: &Replications) -> Vec<Deviation> {
    let model = cell.model();
    let steady = model.steady();
    let quantities = [
        Quantity {
            name: "wait",
            steady: steady.wait,
            at_most: &|time| model.wait_at_most(time),
            counted: |run| &run.ledger.waits,
            measured: |run| &run.report.measures.wait,
        },
        Quantity {
            name: "latency",
            steady: steady.latency.unwrap_or_default(),
            at_most: &|time| model.latency_at_most(time),
            counted: |run| &run.ledger.latencies,
            measured: |run| &run.report.measures.latency,
        },
    ];
    let all = quantities.iter();
    all.flat_map(|quantity| quantity.compare(runs)).collect()
}

impl Quantity<'_> {
    fn compare(&self, runs: &Replications) -> Vec<Deviation> {
        let theory::Times { p50, p95, p99, .. } = self.steady;
        let shares = [0.50, 0.95, 0.99].into_iter().zip([p50, p95, p99]);
        let mut deviations = Vec::new();
        for (i, (share, percentile)) in shares.enumerate() {
            let name = format!("{} p{}", self.name, share * 100.0);
            let events: u64 = runs.0.iter().map(|run| (self.counted)(run).count).sum();
            let counted = runs.compare(
                &format!("share within {name}"),
                (self.at_most)(percentile),
                1.0 / events as f64,
                |run| {
                    let times = (self.counted)(run);
                    times.within[i] as f64 / times.count as f64
                },
            );
            let measured = |run: &Run| {
                let summary = (self.measured)(run);
                [summary.p50, summary.p95, summary.p99][i]
            };
            let histogram = self.histogram(runs, &name, share, &measured, &counted);
            deviations.extend([counted, histogram]);
        }
        deviations
    }

    fn histogram(
        &self,
        runs: &Replications,
        name: &str,
        share: f64,
        measured: &dyn Fn(&Run) -> f64,
        counted: &Deviation,
    ) -> Deviation {
        let at = |factor: f64| {
            let shares = runs.0.iter().map(|run| match measured(run) * factor {
                // Those who don't wait at all are above everything below.
                time if time <= 0.0 && factor < 1.0 => 0.0,
                time => (self.at_most)(time),
            });
            shares.sum::<f64>() / runs.0.len() as f64
        };
        Deviation {
            what: format!("histogram's {name}"),
            theory: share,
            mean: share.max(at(1.0 - HALF_BUCKET)).min(at(1.0 + HALF_BUCKET)),
            ..counted.clone()
        }
    }
}
