//! Erlang's formulas (A. K. Erlang, "Solution of some problems in the theory of probabilities of
//! significance in automatic telephone exchanges", 1917).

use super::Times;
use crate::sim::kernel::ln::ln;

/// Erlang B: the share of arrivals that finds all `workers` busy, where no one waits (M/M/c/c).
/// `load` is the arrival rate times the mean service time.
///
/// B(c) = (loadᶜ / c!) / Σ loadⁿ / n!, n from 0 to c; here by the recursion 1/B(c) = 1 + c / load · 1/B(c − 1),
/// which is stable for every size. It holds for every distribution of slots (B. A. Sevastyanov 1957).
#[must_use]
pub fn erlang_b(load: f64, workers: u32) -> f64 {
    if load <= 0.0 {
        return if workers == 0 { 1.0 } else { 0.0 };
    }
    let mut inverse = 1.0;
    for worker in 1..=workers {
        inverse = 1.0 + inverse * f64::from(worker) / load;
    }
    1.0 / inverse
}

/// Erlang C: the share of arrivals that has to wait, where the waiting room has no end (M/M/c); 1 from
/// a load of `workers` on, where the queue grows without end.
///
/// C = B / (1 − ρ (1 − B)) with ρ = load / workers.
#[must_use]
pub fn erlang_c(load: f64, workers: u32) -> f64 {
    let workers_f = f64::from(workers);
    if load >= workers_f {
        return 1.0;
    }
    let b = erlang_b(load, workers);
    b / (1.0 - load / workers_f * (1.0 - b))
}

/// The wait in M/M/c, whose waiting room has no end: arrivals at `rate`, `workers` that each end slots at
/// the rate `service`. Infinite where they can't keep up.
///
/// P(wait > t) = C e^(−(cμ − λ)t), so the mean is C / (cμ − λ) (A. K. Erlang 1917).
#[must_use]
pub fn mmc_wait(rate: f64, service: f64, workers: u32) -> Times {
    let waits = erlang_c(rate / service, workers);
    let spare = f64::from(workers) * service - rate;
    if spare <= 0.0 {
        return Times {
            mean: f64::INFINITY,
            p50: f64::INFINITY,
            p95: f64::INFINITY,
            p99: f64::INFINITY,
        };
    }
    let percentile = |share: f64| f64::max(ln(waits / (1.0 - share)) / spare, 0.0);
    Times {
        mean: waits / spare,
        p50: percentile(0.5),
        p95: percentile(0.95),
        p99: percentile(0.99),
    }
}
