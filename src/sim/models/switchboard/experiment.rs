//! Whole runs: warm up, measure, report.

use alloc::vec::Vec;

use crate::sim::kernel::measures::{Measures, Scope};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::switchboard::config::Config;
use crate::sim::models::switchboard::observer::Observer;
use crate::sim::models::switchboard::simulation::Simulation;
use crate::sim::models::switchboard::verdict::Verdict;

/// A run to be made: what `simulate` runs, and what the lab's printed table is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Experiment {
    /// What is simulated.
    pub config: Config,
    /// Time that passes before anything is measured, so that the empty start doesn't colour the
    /// measures.
    pub warm_up: Nanos,
    /// Time that is measured, after the warm-up.
    pub duration: Nanos,
    /// Changes of the number of clients on the way, at times since the start of the run (the warm-up
    /// included), in order of time.
    pub clients_at: Vec<(Nanos, u32)>,
}

impl Default for Experiment {
    /// The course's first lab, measured for an hour after 100 s of warm-up.
    fn default() -> Self {
        Self {
            config: Config::default(),
            warm_up: Nanos::from_secs(100),
            duration: Nanos::from_secs(3600),
            clients_at: Vec::new(),
        }
    }
}

/// What came of an [`Experiment`].
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The configuration as it was run (clamped).
    pub config: Config,
    /// The measures after the warm-up.
    pub measures: Measures,
    /// The verdict on the whole measured time.
    pub verdict: Verdict,
    /// Events of the whole run, the warm-up included.
    pub events: u64,
    /// The fingerprint of the whole run.
    pub digest: u64,
}

impl Experiment {
    /// Runs it.
    #[must_use]
    pub fn run(&self) -> Report {
        self.observed(()).0
    }

    /// Runs it and hands every event to an observer, which is given back.
    #[must_use]
    pub fn observed<O: Observer>(&self, observer: O) -> (Report, O) {
        let mut simulation = Simulation::with_observer(self.config, observer);
        let mut changes = self.clients_at.iter().copied().peekable();
        let mut run_until = |simulation: &mut Simulation<O>, until: Nanos| {
            while let Some((at, clients)) = changes.next_if(|(at, _)| *at < until) {
                simulation.run_until(at);
                simulation.set_clients(clients);
            }
            simulation.run_until(until);
        };
        run_until(&mut simulation, self.warm_up);
        simulation.restart_measures();
        run_until(&mut simulation, self.warm_up.saturating_add(self.duration));
        let report = Report {
            config: self.config.clamped(),
            measures: simulation.measures(Scope::Total),
            verdict: simulation.verdict(Scope::Total),
            events: simulation.events(),
            digest: simulation.digest(),
        };
        (report, simulation.into_observer())
    }
}
