//! Erlang's formulas (A. K. Erlang, "Solution of some problems in the theory of probabilities of
//! significance in automatic telephone exchanges", 1917).

/// Erlang B: the share of arrivals that finds all `workers` busy, where no one waits (M/M/c/c).
/// `load` is the arrival rate times the mean service time.
///
/// By the recursion 1/B(c) = 1 + c / load · 1/B(c − 1), which is stable for every size.
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
#[must_use]
pub fn erlang_c(load: f64, workers: u32) -> f64 {
    let workers_f = f64::from(workers);
    if load >= workers_f {
        return 1.0;
    }
    let b = erlang_b(load, workers);
    b / (1.0 - load / workers_f * (1.0 - b))
}
