//! What may become of a system from this very moment on.

use alloc::vec::Vec;

use super::model::Model;
use crate::sim::kernel::units::Nanos;

/// How many futures there are.
pub const FUTURES: usize = 8;

/// Futures of one state, each with randomness of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// What each comes to: [`Model::FUTURE`] numbers a future, one future after the other.
    pub futures: Vec<f64>,
    /// What they come to on average; numbers below 0 (nothing to count) don't count.
    pub mean: Vec<f64>,
}

impl Forecast {
    /// Runs [`FUTURES`] futures, `lasts` long, from the present state of a model. The page does the same on
    /// a copy of the lab's memory, in slices.
    #[must_use]
    pub fn of<M: Model>(model: &M, lasts: Nanos, seed: u64) -> Self {
        let mut futures = Vec::new();
        for future in 0..FUTURES {
            let mut fork = model.clone();
            fork.fork(seed.wrapping_add(future as u64));
            fork.run(lasts, u64::MAX);
            let from = futures.len();
            futures.resize(from + M::FUTURE, 0.0);
            fork.future(&mut futures[from..]);
        }
        let mean = mean(&futures, M::FUTURE);
        Self { futures, mean }
    }
}

/// The means of rows of so many numbers, of those that aren't below 0; -1 where none is.
pub(crate) fn mean(rows: &[f64], each: usize) -> Vec<f64> {
    (0..each)
        .map(|number| {
            let (mut sum, mut count) = (0.0, 0.0);
            for row in rows.chunks_exact(each) {
                if row[number] >= 0.0 {
                    sum += row[number];
                    count += 1.0;
                }
            }
            if count > 0.0 { sum / count } else { -1.0 }
        })
        .collect()
}
