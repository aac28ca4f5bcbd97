//! The same run over and over, each time with the next seed.

use super::progress::{EACH, Progress};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use switchboard::Nanos;
use switchboard::sim::models::run::{Outcome, Run};

/// Makes it so many times, on all processors; the outcomes come in the order of their seeds.
pub(super) fn run(run: &Run, replications: u32) -> Vec<Outcome> {
    let next = AtomicU32::new(0);
    let worker = |tells: bool| {
        let mut outcomes = Vec::new();
        let mut progress = Progress::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= replications {
                return outcomes;
            }
            let run = Run {
                seed: seed(run, index),
                ..run.clone()
            };
            let all = part(run.end(), f64::from(replications));
            let outcome = run.make(EACH, &mut |now| {
                if tells {
                    // All seeds together, as if they were one after the other.
                    let before = part(run.end(), f64::from(index));
                    progress.at(before.saturating_add(now), all);
                }
            });
            outcomes.push((index, outcome));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut outcomes: Vec<(u32, Outcome)> = thread::scope(|scope| {
        // Where there may be no others, this one makes all runs.
        let others: Vec<_> = (1..threads)
            .map_while(|_| {
                let other = thread::Builder::new();
                other.spawn_scoped(scope, || worker(false)).ok()
            })
            .collect();
        let mut outcomes = worker(true);
        for other in others {
            match other.join() {
                Ok(theirs) => outcomes.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        outcomes
    });
    outcomes.sort_by_key(|(index, _)| *index);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

/// So many times a length of time.
fn part(length: Nanos, times: f64) -> Nanos {
    Nanos::from_secs_f64(length.as_secs_f64() * times)
}

/// The seed of a replication: they count up from the run's own.
pub(super) fn seed(run: &Run, index: u32) -> u64 {
    run.seed.wrapping_add(index.into())
}
