//! Comparing two pieces of work while the machine does other things too: in turns, by processor time.

use std::{fmt, time::Duration};

use cpu_time::ProcessTime;

/// The processor time of a piece of work. (Time that other processes take is not counted.)
pub fn timed(work: impl FnOnce()) -> Duration {
    let started = ProcessTime::now();
    work();
    started.elapsed()
}

/// How two pieces of work compare, over many rounds: by their shortest times, and between which values the
/// middle half of the rounds' ratios lies.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    /// Of the shortest times. What else a machine does can only add to a time, and does so to one more than
    /// to the other, so these tell most (J. Chen and J. Revels, "Robust benchmarking in noisy environments",
    /// 2016).
    pub shortest: f64,
    /// A quarter of the rounds lies below.
    pub lower: f64,
    /// A quarter of the rounds lies above.
    pub upper: f64,
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            shortest,
            lower,
            upper,
        } = self;
        write!(f, "{shortest:.2} ({lower:.2}–{upper:.2})")
    }
}

/// The time of `one` as a multiple of the time of `other`. In each round both do their work once, in
/// changing order; the first rounds warm up caches and branch predictors and don't count.
pub fn ratio(rounds: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> Ratio {
    const WARM_UP: usize = 3;
    let mut ratios = Vec::with_capacity(rounds);
    let mut shortest = [f64::INFINITY; 2];
    for round in 0..rounds + WARM_UP {
        let (first, second);
        if round % 2 == 0 {
            first = timed(&mut one);
            second = timed(&mut other);
        } else {
            second = timed(&mut other);
            first = timed(&mut one);
        }
        if round < WARM_UP {
            continue;
        }
        let times = [first, second].map(|time| time.as_secs_f64());
        ratios.push(times[0] / times[1]);
        shortest = [shortest[0].min(times[0]), shortest[1].min(times[1])];
    }
    ratios.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| ratios[((ratios.len() - 1) as f64 * share).round() as usize];
    Ratio {
        shortest: shortest[0] / shortest[1],
        lower: at(0.25),
        upper: at(0.75),
    }
}
