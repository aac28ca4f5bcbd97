//! What theory says, as a list of numbers.

use crate::{Config, theory::steady};

/// How many there are.
pub(super) const COUNT: usize = 6;

/// Most clients and places for which it is computed: more would take longer than a page may wait.
const MOST: u32 = 1_000;

/// Latency mean and p95, share answered, goodput, mean queue depth, utilization.
pub(super) fn values(config: &Config) -> [f64; COUNT] {
    let config = config.clamped();
    let within = config.clients.max(config.queue) <= MOST;
    let Some(steady) = within.then(|| steady(&config)).flatten() else {
        return [f64::NAN; COUNT];
    };
    let (mean, p95) = match steady.latency {
        Some(latency) => (latency.mean, latency.p95),
        None => (f64::NAN, f64::NAN),
    };
    // What a last digit may bring below nothing, or above all.
    let answered = (steady.goodput / steady.offered).clamp(0.0, 1.0);
    [
        mean,
        p95,
        answered,
        answered * steady.offered,
        steady.queue_depth,
        steady.utilization,
    ]
}
