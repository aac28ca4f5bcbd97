//! What theory says, as a list of numbers.

use crate::{
    Config,
    theory::{percentile, solve},
};

/// How many there are.
pub(super) const COUNT: usize = 6;

/// Most clients and places for which it is computed: more would take longer than a page may wait.
const MOST: u32 = 1_000;

/// Of a configuration within its ranges: latency mean and p95, share answered, goodput, mean queue depth,
/// utilization.
pub(super) fn values(config: &Config) -> [f64; COUNT] {
    let mut values = [f64::NAN; COUNT];
    if config.clients.max(config.queue) <= MOST
        && let Some(solved) = solve(config)
    {
        let (depth, utilization) = solved.depth_and_utilization();
        let answered = (1.0 - solved.rejected) * solved.in_time();
        let mean = solved.mean_latency();
        values = [
            mean,
            percentile(0.95, mean, &|time| solved.answered_within(time)),
            answered,
            answered * solved.offered,
            depth,
            utilization,
        ];
    }
    values
}
