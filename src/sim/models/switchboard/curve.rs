//! What stands over the axis: what theory says at any number of clients, and where its bet lies.

use super::config::{Arrivals, Config};
use super::theory::solve;
use crate::sim::models::model;

/// How many curves there are: the mean latency, and the share answered within the objective.
pub(super) const COUNT: usize = 2;

/// Most clients and places, and ten times the workers, for which it is computed: more would take longer
/// than a page may wait.
const MOST: u32 = 1_000;

/// The curves' values for a configuration within its ranges; not a number where no closed form gives them.
pub(super) fn write(config: &Config, values: &mut [f64]) {
    let mut all = [f64::NAN; COUNT];
    if config.clients.max(config.queue).max(config.workers * 10) <= MOST
        && config.patience.is_none()
        && let Some(solved) = solve(config)
    {
        let in_time = solved.answered_within(config.objective.as_secs_f64());
        all = [solved.mean_latency(), (1.0 - solved.rejected) * in_time];
    }
    model::write(values, &all);
}

/// How many clients ask for exactly as much as the server carries: beyond it more arrive than can leave,
/// however long the queue. Synchronous clients have no such number: they wait. Nor have those who try again:
/// what they ask for depends on how many fail.
pub(super) fn saturation(config: &Config) -> Option<f64> {
    let clients = config.capacity.0 * config.interval.as_secs_f64();
    (config.arrivals == Arrivals::Asynchronous && config.retries == 0 && clients >= 1.0)
        .then_some(clients)
}
