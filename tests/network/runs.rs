//! Runs of one plan with different seeds, and what theory says about their mean.

use switchboard::Nanos;
use switchboard::network::{Condition, Network, Plan};

use crate::ledger::{Ledger, agree};

/// A run whose measures begin after a tenth of it. A ledger watches another one of the same seed for a
/// while.
pub(crate) fn run(plan: &Plan, seed: u64, seconds: u64) -> Network {
    run_with(plan, seed, seconds, None)
}

/// The same, with a server that is in some condition from the start.
pub(crate) fn run_with(
    plan: &Plan,
    seed: u64,
    seconds: u64,
    ill: Option<(usize, Condition)>,
) -> Network {
    let mut watched = Network::with(plan, seed, (), Ledger::default()).unwrap();
    let mut network = Network::new(plan, seed).unwrap();
    if let Some((station, condition)) = ill {
        watched.set_condition(station, 0, condition).unwrap();
        network.set_condition(station, 0, condition).unwrap();
    }
    let first = Nanos::from_secs(20);
    watched.run_until(first);
    network.run_until(first);
    agree(&watched);
    assert_eq!(watched.digest(), network.digest());
    network.run_until(Nanos::from_secs(seconds / 10).max(first));
    network.restart_measures();
    network.run_until(Nanos::from_secs(seconds));
    network.audit().unwrap();
    network
}

/// A mean of some runs, and its standard error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Estimate {
    pub(crate) mean: f64,
    pub(crate) error: f64,
}

pub(crate) fn estimate(values: &[f64]) -> Estimate {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0);
    Estimate {
        mean,
        error: (variance / n).sqrt(),
    }
}

/// Eight runs.
pub(crate) struct Runs(Vec<Network>);

impl Runs {
    pub(crate) fn of(plan: &Plan, seconds: u64) -> Self {
        Self((1..=8).map(|seed| run(plan, seed, seconds)).collect())
    }

    /// The same, with a server that is in some condition from the start.
    pub(crate) fn with(plan: &Plan, seconds: u64, station: usize, condition: Condition) -> Self {
        let ill = Some((station, condition));
        let run = |seed| run_with(plan, seed, seconds, ill);
        Self((1..=8).map(run).collect())
    }

    pub(crate) fn mean(&self, measure: impl Fn(&Network) -> f64) -> Estimate {
        estimate(&self.0.iter().map(measure).collect::<Vec<f64>>())
    }

    /// The mean is what theory says, within four standard errors (or one part in a thousand, or `least`,
    /// where chance is less than that).
    pub(crate) fn agree(
        &self,
        what: &str,
        theory: f64,
        least: f64,
        measure: impl Fn(&Network) -> f64,
    ) {
        let found = self.mean(measure);
        let allowed = (4.0 * found.error).max(theory.abs() / 1_000.0).max(least);
        let off = (found.mean - theory).abs();
        assert!(off <= allowed, "{what}: theory {theory}, found {found:?}");
    }
}
