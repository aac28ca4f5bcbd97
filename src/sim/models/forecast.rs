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
        let mut mean = Vec::new();
        mean.resize(M::FUTURE, 0.0);
        average(&futures, &mut mean);
        Self { futures, mean }
    }
}

/// The means of rows of as many numbers as there are means, of those that aren't below 0; -1 where none is.
pub(crate) fn average(rows: &[f64], means: &mut [f64]) {
    let each = means.len();
    for (number, mean) in means.iter_mut().enumerate() {
        let (mut sum, mut count) = (0.0, 0.0);
        for row in rows.chunks_exact(each) {
            if row[number] >= 0.0 {
                sum += row[number];
                count += 1.0;
            }
        }
        *mean = if count > 0.0 { sum / count } else { -1.0 };
    }
}

/// The word for a share of what went well, best first: each but the last holds from its border on. Where
/// there was a word before, the share must be beyond a border by so much for the word to change, so that it
/// doesn't flicker there. `None` where there was nothing to judge (a share below 0, or not a number).
pub(crate) fn word(share: f64, borders: &[(f64, f64)], before: Option<usize>) -> Option<usize> {
    if share.is_nan() || share < 0.0 {
        return None;
    }
    let holds = |word: usize, (border, slack): (f64, f64)| {
        share
            >= match before {
                None => border,
                Some(before) if before <= word => border - slack,
                Some(_) => border + slack,
            }
    };
    let better = (0..).zip(borders).find(|(word, at)| holds(*word, **at));
    Some(better.map_or(borders.len(), |(word, _)| word))
}
