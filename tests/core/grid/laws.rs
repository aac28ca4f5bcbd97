//! Laws that hold for every queue, for the cells that no closed form covers: fixed slots with several
//! workers or synchronous clients. (Little's law and conservation are checked in every run anyway.)

use switchboard::{Arrivals, Service};

use super::cell::Cell;
use crate::replications::{Deviation, Replications, Run};

const REPLICATIONS: u64 = 30;
/// Requests that the clients would send in each if nothing held them up.
const REQUESTS: f64 = 10_000.0;

pub(super) fn runs(cell: &Cell) -> Replications {
    Replications::of(cell.config(), cell.seconds_for(REQUESTS), REPLICATIONS)
}

fn sent_per_second(run: &Run) -> f64 {
    run.report.measures.requests.sent as f64 / run.span()
}

/// How many requests are at the server, on average.
fn present(run: &Run) -> f64 {
    let measures = &run.report.measures;
    measures.queue_depth_mean + measures.utilization * f64::from(run.report.config.workers)
}

pub(super) fn compare(cell: &Cell, runs: &Replications) -> Vec<Deviation> {
    assert_eq!(cell.service, Service::Fixed);
    for run in &runs.0 {
        exact(cell, run);
    }
    let config = cell.config();
    let interval = config.interval.as_secs_f64();
    let clients = f64::from(cell.clients);
    let time: f64 = runs.0.iter().map(Run::span).sum();
    match cell.arrivals {
        Arrivals::Asynchronous => {
            vec![runs.compare("offered", config.offered().0, 1.0 / time, sent_per_second)]
        }
        // Whoever isn't at the server thinks: Little's law for the clients' side (the response time law
        // of P. J. Denning and J. P. Buzen, "The Operational Analysis of Queueing Network Models", 1978).
        Arrivals::Synchronous => {
            let mut deviations = vec![runs.compare("clients", clients, interval / time, |run| {
                sent_per_second(run) * interval + present(run)
            })];
            // With a worker for everybody, nobody waits.
            if cell.clients <= cell.workers {
                let alone = clients / (interval + cell.slot());
                let throughput = |run: &Run| run.report.measures.throughput.0;
                deviations.push(runs.compare("throughput", alone, 1.0 / time, throughput));
            }
            deviations
        }
    }
}

/// What is true of every single run.
fn exact(cell: &Cell, run: &Run) {
    let measures = &run.report.measures;
    // Busy are the workers for one slot a request, but for the slots cut off at both ends.
    let workers = f64::from(cell.workers);
    let busy = measures.utilization * workers * run.span();
    let slots = measures.slots as f64 * cell.slot();
    assert!(
        (busy - slots).abs() <= workers * cell.slot() + 1e-6,
        "{cell:?}: {busy} s busy, {slots} s of slots"
    );
    assert!(
        measures.throughput.0 <= run.report.config.capacity.0 + workers / run.span(),
        "{cell:?}: {measures:?}"
    );
    assert!(measures.latency.mean >= cell.slot() - 1e-9, "{cell:?}");
    // Where there is a place for everybody, nobody is rejected.
    let places = cell.workers + run.report.config.queue;
    if cell.arrivals == Arrivals::Synchronous && cell.clients <= places {
        assert_eq!(measures.requests.rejected, 0, "{cell:?}");
    }
    if cell.arrivals == Arrivals::Synchronous && cell.clients <= cell.workers {
        assert_eq!(measures.wait.p99, 0.0, "{cell:?}");
        assert!(
            (measures.latency.mean - cell.slot()).abs() < 1e-9,
            "{cell:?}"
        );
    }
}
