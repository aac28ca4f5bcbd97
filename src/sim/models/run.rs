//! Whole runs of any model, that nobody watches: warm up, measure, judge.

use alloc::vec;
use alloc::vec::Vec;

use super::model::{Model, Over};
use super::{Visit, with_model};
use crate::sim::kernel::measures::Scope;
use crate::sim::kernel::units::Nanos;

/// A run to be made: what `simulate` runs, and what a lab's printed table is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The model, by its name.
    pub model: &'static str,
    /// Its settings, in its sheet's order.
    pub settings: Vec<f64>,
    /// What all randomness derives from.
    pub seed: u64,
    /// Time that passes before anything is measured, so that the beginning doesn't colour the measures.
    pub warm_up: Nanos,
    /// Time that is measured, after the warm-up.
    pub duration: Nanos,
    /// Changes of the axis' setting on the way, at times since the start of the run (the warm-up included),
    /// in order of time.
    pub changes: Vec<(Nanos, f64)>,
}

/// What came of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The settings as they were run (clamped).
    pub settings: Vec<f64>,
    /// All measures since the warm-up, in the sheet's order.
    pub measures: Vec<f64>,
    /// What the measured time is summed up by ([`Sheet::future`](super::sheet::Sheet::future)).
    pub judged: Vec<f64>,
    /// The verdict on it, by its index; `None` where there was nothing to judge.
    pub verdict: Option<usize>,
    /// The fingerprint of the whole run.
    pub digest: u64,
}

impl Run {
    /// Runs it. After every `each` events `look` hears what time it is in the run.
    ///
    /// # Panics
    /// Where there is no model of this name.
    #[must_use]
    pub fn make(&self, each: u64, look: &mut dyn FnMut(Nanos)) -> Outcome {
        struct Make<'r>(&'r Run, u64, &'r mut dyn FnMut(Nanos));
        impl Visit for Make<'_> {
            type Output = Outcome;
            fn visit<M: Model>(self) -> Outcome {
                let Self(run, each, look) = self;
                let mut running = Running::<M>::of(run);
                let mut go = |running: &mut Running<M>, end| {
                    while !running.run_until(end, each) {
                        look(running.now());
                    }
                };
                go(&mut running, run.warm_up);
                running.measure();
                go(&mut running, run.end());
                running.outcome()
            }
        }
        let outcome = with_model(self.model, Make(self, each, look));
        outcome.unwrap_or_else(|| unreachable!("there is no model {}", self.model))
    }

    /// When it ends.
    #[must_use]
    pub fn end(&self) -> Nanos {
        self.warm_up.saturating_add(self.duration)
    }
}

/// A run under way.
#[derive(Clone, Debug)]
pub struct Running<M> {
    model: M,
    axis: usize,
    /// What is still to be changed, the last first.
    changes: Vec<(Nanos, f64)>,
}

impl<M: Model> Running<M> {
    /// At time 0.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let mut changes = run.changes.clone();
        changes.reverse();
        Self {
            model: M::alone(&run.settings, run.seed),
            axis: M::SHEET.setting(M::SHEET.axis.setting).unwrap_or(0),
            changes,
        }
    }

    /// The simulated time since the start.
    pub fn now(&self) -> Nanos {
        self.model.now()
    }

    /// Runs until a moment, or until so many events have happened; says whether the moment has come. A change
    /// that is due at that very moment comes after it.
    pub fn run_until(&mut self, until: Nanos, max_events: u64) -> bool {
        loop {
            let next = self.changes.last().copied().filter(|(at, _)| *at < until);
            let stop = next.map_or(until, |(at, _)| at);
            if self.model.run(stop.saturating_sub(self.now()), max_events) > Nanos::ZERO {
                return false;
            }
            let Some((_, value)) = next else { return true };
            self.changes.pop();
            self.model.set(self.axis, value);
        }
    }

    /// What it has cost beyond its events ([`Model::surcharge`]).
    #[must_use]
    pub fn surcharge(&self) -> u64 {
        self.model.surcharge()
    }

    /// Whether nothing happens in it any more, however long it runs.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.changes.is_empty() && self.model.next_event() == Nanos::NEVER
    }

    /// The warm-up is over: measures begin.
    pub fn measure(&mut self) {
        self.model.begin();
    }

    /// What has come of it up to now.
    pub fn outcome(&self) -> Outcome {
        let mut measures = vec![0.0; M::MEASURES];
        self.model.measure(Over::Scope(Scope::Total), &mut measures);
        let mut judged = vec![0.0; M::FUTURE];
        self.model.future(&mut judged);
        Outcome {
            settings: self.model.settings().to_vec(),
            verdict: M::judge(&judged, None),
            measures,
            judged,
            digest: self.model.digest(),
        }
    }
}
