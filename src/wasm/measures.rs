//! The measures as a list of numbers, and their names.

use crate::{Counts, Scope, scene::Stage};

/// The names of the measures, in the order of [`Boundary::measures`](super::Boundary::measures),
/// separated by spaces: those of `simulate`'s JSON, a dot between the parts. Times are in seconds.
pub const NAMES: &str = "time_s span_s clients offered_per_s events \
    requests.sent requests.answered requests.rejected requests.given_up requests.in_flight \
    attempts.sent attempts.answered attempts.rejected attempts.given_up attempts.in_flight \
    wasted slots throughput_per_s goodput_per_s \
    latency_s.mean latency_s.p50 latency_s.p95 latency_s.p99 \
    wait_s.mean wait_s.p50 wait_s.p95 wait_s.p99 \
    queue_depth queue_depth_mean workers_busy utilization";

/// How many there are.
pub(super) const COUNT: usize = 31;

pub(super) fn values(stage: &Stage, scope: Scope) -> [f64; COUNT] {
    let measures = stage.measures(scope);
    let config = stage.shown_config();
    let Counts {
        sent,
        answered,
        rejected,
        given_up,
        in_flight,
    } = measures.requests;
    let attempts = measures.attempts;
    let (latency, wait) = (measures.latency, measures.wait);
    [
        stage.now().as_secs_f64(),
        measures.span.as_secs_f64(),
        f64::from(config.clients),
        config.offered().0,
        stage.events() as f64,
        sent as f64,
        answered as f64,
        rejected as f64,
        given_up as f64,
        in_flight as f64,
        attempts.sent as f64,
        attempts.answered as f64,
        attempts.rejected as f64,
        attempts.given_up as f64,
        attempts.in_flight as f64,
        measures.wasted as f64,
        measures.slots as f64,
        measures.throughput.0,
        measures.goodput.0,
        latency.mean,
        latency.p50,
        latency.p95,
        latency.p99,
        wait.mean,
        wait.p50,
        wait.p95,
        wait.p99,
        f64::from(stage.queue_depth()),
        measures.queue_depth_mean,
        f64::from(stage.busy_workers()),
        measures.utilization,
    ]
}
