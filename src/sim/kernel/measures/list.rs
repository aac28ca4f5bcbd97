//! The measures as a list of numbers, and as [`Measures`].

use super::{
    Counts, Measures, Summary,
    slice::{Sum, Sums},
};
use crate::sim::kernel::units::{Nanos, PerSecond};

/// The measures of a scope. Where nothing was measured, means, percentiles and rates are 0. In this order
/// (a model's sheet begins with the same; times are in seconds): `span_s`, of requests `sent`, `answered`,
/// `rejected` and `given_up`, of attempts the same, `wasted`, `slots`, `slots_begun`, `in_time`, `left`, of
/// requests and of attempts `in_flight`, `throughput_per_s`, `goodput_per_s`, `queue_depth_mean`,
/// `utilization`, and mean, p50, p95, p99 of the latency and of the wait.
pub(crate) type List = [f64; 28];

/// The first ones are as they are added up.
const COUNTS: usize = Sum::Left as usize + 1;

/// Of those sent (and what became of them, which follows in the sums), how many have ended.
pub(super) fn ended(sums: &Sums, sent: Sum) -> f64 {
    let sent = sent as usize;
    sums[sent + 1] + sums[sent + 2] + sums[sent + 3]
}

pub(super) fn in_flight(total: &Sums, sent: Sum) -> f64 {
    total[sent as usize] - ended(total, sent)
}

/// `part / whole`; nothing of nothing is 0.
#[inline(never)]
pub(super) fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}

/// From the span in nanoseconds, the sums of a scope and of all time, and percentiles in seconds.
pub(super) fn list(
    span: f64,
    sums: &Sums,
    total: &Sums,
    latency: [f64; 3],
    wait: [f64; 3],
) -> List {
    let mut list = List::default();
    let seconds = span / 1e9;
    list[0] = seconds;
    list[1..=COUNTS].copy_from_slice(&sums[..COUNTS]);
    let sum = |sum: Sum| sums[sum as usize];
    list[COUNTS + 1] = in_flight(total, Sum::RequestsSent);
    list[COUNTS + 2] = in_flight(total, Sum::AttemptsSent);
    list[COUNTS + 3] = share(sum(Sum::SlotsEnded), seconds);
    list[COUNTS + 4] = share(sum(Sum::RequestsAnswered), seconds);
    list[COUNTS + 5] = share(sum(Sum::QueueArea), span);
    // Where workers were taken away, the last slots run on: more busy ones than there are.
    list[COUNTS + 6] = share(sum(Sum::BusyArea), sum(Sum::WorkerArea)).min(1.0);
    list[COUNTS + 7] = share(sum(Sum::Latency), sum(Sum::RequestsAnswered)) / 1e9;
    list[COUNTS + 8..COUNTS + 11].copy_from_slice(&latency);
    list[COUNTS + 11] = share(sum(Sum::Wait), sum(Sum::SlotsBegun)) / 1e9;
    list[COUNTS + 12..].copy_from_slice(&wait);
    list
}

impl From<&List> for Measures {
    fn from(list: &List) -> Self {
        let &[
            span,
            requests_sent,
            requests_answered,
            requests_rejected,
            requests_given_up,
            attempts_sent,
            attempts_answered,
            attempts_rejected,
            attempts_given_up,
            wasted,
            slots,
            slots_begun,
            in_time,
            left,
            requests_in_flight,
            attempts_in_flight,
            throughput,
            goodput,
            queue_depth_mean,
            utilization,
            ref times @ ..,
        ] = list;
        let summary = |count: f64, times: &[f64]| Summary {
            count: count as u64,
            mean: times[0],
            p50: times[1],
            p95: times[2],
            p99: times[3],
        };
        Self {
            span: Nanos::from_secs_f64(span),
            requests: Counts {
                sent: requests_sent as u64,
                answered: requests_answered as u64,
                rejected: requests_rejected as u64,
                given_up: requests_given_up as u64,
                in_flight: requests_in_flight as u64,
            },
            attempts: Counts {
                sent: attempts_sent as u64,
                answered: attempts_answered as u64,
                rejected: attempts_rejected as u64,
                given_up: attempts_given_up as u64,
                in_flight: attempts_in_flight as u64,
            },
            wasted: wasted as u64,
            in_time: in_time as u64,
            left: left as u64,
            slots: slots as u64,
            throughput: PerSecond(throughput),
            goodput: PerSecond(goodput),
            latency: summary(requests_answered, &times[..4]),
            wait: summary(slots_begun, &times[4..]),
            queue_depth_mean,
            utilization,
        }
    }
}
