//! The measures as a list of numbers, and their names.

use crate::{Counts, Scope, Summary, scene::Stage};

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
    let mut values = [0.0; COUNT];
    let mut rest = values.iter_mut();
    let mut put = |value: f64| {
        if let Some(place) = rest.next() {
            *place = value;
        }
    };
    put(stage.now().as_secs_f64());
    put(measures.span.as_secs_f64());
    put(f64::from(config.clients));
    put(config.offered().0);
    put(stage.events() as f64);
    for Counts {
        sent,
        answered,
        rejected,
        given_up,
        in_flight,
    } in [measures.requests, measures.attempts]
    {
        for count in [sent, answered, rejected, given_up, in_flight] {
            put(count as f64);
        }
    }
    put(measures.wasted as f64);
    put(measures.slots as f64);
    put(measures.throughput.0);
    put(measures.goodput.0);
    for Summary {
        mean,
        p50,
        p95,
        p99,
        ..
    } in [measures.latency, measures.wait]
    {
        for time in [mean, p50, p95, p99] {
            put(time);
        }
    }
    put(f64::from(stage.queue_depth()));
    put(measures.queue_depth_mean);
    put(f64::from(stage.busy_workers()));
    put(measures.utilization);
    values
}
