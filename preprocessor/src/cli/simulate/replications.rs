//! The same experiment over and over, each time with the next seed.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use switchboard::{Config, Experiment, Report};

/// Runs it so many times, on all processors; the reports come in the order of their seeds.
pub(super) fn run(experiment: &Experiment, replications: u32) -> Vec<Report> {
    let next = AtomicU32::new(0);
    let worker = || {
        let mut reports = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= replications {
                return reports;
            }
            reports.push((index, with_seed(experiment, seed(experiment, index)).run()));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut reports: Vec<(u32, Report)> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(worker)).collect();
        let mut reports = worker();
        for other in others {
            match other.join() {
                Ok(theirs) => reports.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        reports
    });
    reports.sort_by_key(|(index, _)| *index);
    reports.into_iter().map(|(_, report)| report).collect()
}

/// The seed of a replication: they count up from the experiment's own.
pub(super) fn seed(experiment: &Experiment, index: u32) -> u64 {
    experiment.config.seed.wrapping_add(index.into())
}

fn with_seed(experiment: &Experiment, seed: u64) -> Experiment {
    Experiment {
        config: Config {
            seed,
            ..experiment.config
        },
        ..experiment.clone()
    }
}
