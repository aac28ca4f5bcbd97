//! What theory says, as a list of numbers.

use crate::Config;
use crate::sim::models::switchboard::solve;

/// How many there are.
pub(super) const COUNT: usize = 2;

/// Most clients and places, and ten times the workers, for which it is computed: more would take longer
/// than a page may wait.
const MOST: u32 = 1_000;

/// Of a configuration within its ranges: mean latency, and the share of the requests that is answered.
/// Where clients give up, the share takes a distribution function that would weigh more than the rest of
/// the theory here, so the page has it from runs; [`steady`](crate::sim::models::switchboard::steady) knows it.
pub(super) fn values(config: &Config) -> [f64; COUNT] {
    if config.clients.max(config.queue).max(config.workers * 10) <= MOST
        && config.patience.is_none()
        && let Some(solved) = solve(config)
    {
        return [solved.mean_latency(), 1.0 - solved.rejected];
    }
    [f64::NAN; COUNT]
}
