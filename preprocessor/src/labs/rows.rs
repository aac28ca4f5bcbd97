//! Runs side by side, within what a lab may cost a build.
//!
//! All rows go on in step, from one length that reads well to the next, until the events are used up; the
//! last length that all of them came to is what is shown. So nothing has to be guessed beforehand, and the
//! same lab gives the same rows on every machine.

use super::budget::{Budget, SECONDS, events};
use super::kept::kept;
use serde::{Deserialize, Serialize};
use switchboard::Nanos;
use switchboard::sim::models::run::{Run, Running};
use switchboard::sim::models::{Model, Visit, with_model};

/// The part of what a lab may cost that may pass before measures begin.
const WARMING_UP: f64 = 0.05;
/// Events between two looks at how many there were; how many a piece holds that comes to its end earlier is
/// taken to be half of it.
const EACH: u64 = 256;

/// Lengths of time that read well.
const LENGTHS: [Nanos; 28] = [
    Nanos::from_micros(200),
    Nanos::from_micros(500),
    Nanos::from_millis(1),
    Nanos::from_millis(2),
    Nanos::from_millis(5),
    Nanos::from_millis(10),
    Nanos::from_millis(20),
    Nanos::from_millis(50),
    Nanos::from_millis(100),
    Nanos::from_millis(200),
    Nanos::from_millis(500),
    Nanos::from_secs(1),
    Nanos::from_secs(2),
    Nanos::from_secs(5),
    Nanos::from_secs(10),
    Nanos::from_secs(20),
    Nanos::from_secs(30),
    Nanos::from_secs(60),
    Nanos::from_secs(2 * 60),
    Nanos::from_secs(5 * 60),
    Nanos::from_secs(10 * 60),
    Nanos::from_secs(20 * 60),
    Nanos::from_secs(30 * 60),
    Nanos::from_secs(3600),
    Nanos::from_secs(2 * 3600),
    Nanos::from_secs(3 * 3600),
    Nanos::from_secs(6 * 3600),
    Nanos::from_secs(12 * 3600),
];

/// Runs to be made side by side.
#[derive(Debug)]
pub(super) struct Plan {
    /// Each with the longest time that it may be measured for, and the longest that may pass before.
    pub(super) runs: Vec<Run>,
    /// Whether that must pass, however much happens in it.
    pub(super) all_before: bool,
    /// How many times as much as usual all of it may cost.
    pub(super) effort: u32,
}

/// What came of a plan. Times are in nanoseconds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Rows {
    warm_up: u64,
    duration: u64,
    /// Whether all of them had come to an end by then.
    pub(super) over: bool,
    pub(super) rows: Vec<Row>,
}

/// What came of one run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Row {
    /// All measures, in the sheet's order.
    pub(super) measures: Vec<f64>,
    /// The verdict, by its index.
    pub(super) verdict: Option<usize>,
}

impl Rows {
    /// How long each was measured.
    pub(super) fn duration(&self) -> Nanos {
        Nanos(self.duration)
    }

    /// The run that gives the numbers of one of them.
    pub(super) fn repeated(&self, run: &Run) -> Run {
        Run {
            warm_up: Nanos(self.warm_up),
            duration: Nanos(self.duration),
            ..run.clone()
        }
    }
}

impl Plan {
    /// Makes the runs; `None` where so much happens that no time is left to measure anything.
    pub(super) fn make(&self) -> Option<Rows> {
        kept(&format!("{self:?}"), || {
            let model = self.runs.first()?.model;
            with_model(model, self).flatten()
        })
    }

    /// The same within so many events, of which it leaves those that it didn't need.
    fn within<M: Model>(&self, budget: &mut Budget) -> Option<Rows> {
        let warming_up = events::<M>(WARMING_UP * self.seconds());
        // (All of them before any is set up.)
        for run in &self.runs {
            budget.set_up::<M>(run)?;
        }
        budget.lay_out::<M>(self.runs.len())?;
        let enough = budget.left().saturating_sub(warming_up);
        let mut runs: Vec<Running<M>> = self.runs.iter().map(Running::of).collect();
        let mut reach = |runs: &mut [Running<M>], until| {
            for run in runs {
                let mut before = run.surcharge();
                loop {
                    let is_there = run.run_until(until, EACH);
                    let surcharge = run.surcharge();
                    budget.spend(surcharge.saturating_sub(before))?;
                    before = before.max(surcharge);
                    if is_there {
                        break;
                    }
                    budget.spend(EACH)?;
                }
                budget.spend(EACH / 2)?;
            }
            Some(budget.left())
        };
        let most = self.longest(|run| run.warm_up);
        let mut warm_up = Nanos::ZERO;
        if self.all_before {
            warm_up = most;
            reach(&mut runs, warm_up)?;
        } else {
            let shorter = LENGTHS.into_iter().filter(|length| *length < most);
            for length in shorter.chain([most]) {
                warm_up = length;
                if reach(&mut runs, warm_up)? < enough {
                    break;
                }
            }
        }
        runs.iter_mut().for_each(Running::measure);
        let most = self.longest(|run| run.duration);
        let mut made = None;
        for duration in LENGTHS.into_iter().filter(|length| *length <= most) {
            if reach(&mut runs, warm_up.saturating_add(duration)).is_none() {
                break;
            }
            let rows = runs.iter().map(|run| {
                let outcome = run.outcome();
                Row {
                    measures: outcome.measures,
                    verdict: outcome.verdict,
                }
            });
            let over = runs.iter().all(Running::is_over);
            made = Some((duration, over, rows.collect()));
        }
        let (duration, over, rows) = made?;
        Some(Rows {
            warm_up: warm_up.0,
            duration: duration.0,
            over,
            rows,
        })
    }

    /// How long a middling machine may take for it.
    fn seconds(&self) -> f64 {
        SECONDS * f64::from(self.effort)
    }

    fn longest(&self, of: fn(&Run) -> Nanos) -> Nanos {
        self.runs.iter().map(of).max().unwrap_or_default()
    }
}

impl Visit for &Plan {
    type Output = Option<Rows>;

    fn visit<M: Model>(self) -> Option<Rows> {
        self.within::<M>(&mut Budget::of::<M>(self.seconds()))
    }
}

#[cfg(test)]
mod tests;
