//! Runs of one configuration with different seeds, and what theory says about their mean.

use switchboard::{Config, Experiment, Nanos, Report};

use crate::littles_law::{Ledger, watched};

/// What was seen of one run.
pub(crate) struct Run {
    pub(crate) report: Report,
    pub(crate) ledger: Ledger,
}

impl Run {
    pub(crate) fn span(&self) -> f64 {
        self.report.measures.span.as_secs_f64()
    }
}

/// Some runs, each of them held to Little's law.
pub(crate) struct Replications(pub(crate) Vec<Run>);

/// A measure beside its closed form.
#[derive(Clone, Debug)]
pub(crate) struct Deviation {
    pub(crate) what: String,
    pub(crate) mean: f64,
    pub(crate) theory: f64,
    pub(crate) standard_error: f64,
    /// What one event more or less in all runs would make of it.
    pub(crate) one_event: f64,
}

impl Deviation {
    pub(crate) fn off(&self) -> f64 {
        (self.mean - self.theory).abs()
    }

    /// How far off it is in standard errors, where it varies.
    pub(crate) fn in_errors(&self) -> Option<f64> {
        (self.standard_error > 0.0).then(|| self.off() / self.standard_error)
    }

    /// The larger of four standard errors, one part in a thousand, and one event.
    fn allowed(&self) -> f64 {
        let thousandth = self.theory.abs() / 1000.0;
        (4.0 * self.standard_error)
            .max(thousandth)
            .max(self.one_event)
    }

    /// Whether chance is so small that one part in a thousand is what counts.
    pub(crate) fn is_exact(&self) -> bool {
        self.allowed() <= self.theory.abs() / 1000.0
    }

    /// The share of this many that something happened to. Where that is rare, the sample doesn't know
    /// its own error (with nothing seen it would be zero): it is at least that of a Poisson count.
    pub(crate) fn of_rare_events(mut self, of: u64) -> Self {
        let poisson = (self.theory / of as f64).sqrt();
        self.standard_error = self.standard_error.max(poisson);
        self
    }

    pub(crate) fn is_chance(&self) -> bool {
        self.off() <= self.allowed()
    }
}

impl Replications {
    /// Runs with `n` seeds from the configuration's on, of so many seconds after a warm-up.
    pub(crate) fn of(config: Config, seconds: u64, n: u64) -> Self {
        Self::watched(config, seconds, n, &Ledger::default())
    }

    pub(crate) fn watched(config: Config, seconds: u64, n: u64, ledger: &Ledger) -> Self {
        let run = |seed| {
            let experiment = Experiment {
                config: Config { seed, ..config },
                warm_up: Nanos::from_secs(200),
                duration: Nanos::from_secs(seconds),
                ..Experiment::default()
            };
            let (report, ledger) = watched(&experiment, ledger.clone());
            Run { report, ledger }
        };
        Self((config.seed..config.seed + n).map(run).collect())
    }

    /// The mean over all runs beside what theory says.
    pub(crate) fn compare(
        &self,
        what: &str,
        theory: f64,
        one_event: f64,
        measure: impl Fn(&Run) -> f64,
    ) -> Deviation {
        let values: Vec<f64> = self.0.iter().map(measure).collect();
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0);
        Deviation {
            what: what.to_owned(),
            mean,
            theory,
            standard_error: (variance / n).sqrt(),
            one_event,
        }
    }

    /// The mean over all runs is what theory says, as far as chance lets it.
    pub(crate) fn agree(&self, what: &str, theory: f64, measure: impl Fn(&Run) -> f64) {
        let one_event = 1.0 / (self.0.len() as f64 * self.0[0].span());
        let deviation = self.compare(what, theory, one_event, measure);
        assert!(
            deviation.is_chance(),
            "{deviation:?} of {:?}",
            self.0[0].report.config
        );
    }
}
