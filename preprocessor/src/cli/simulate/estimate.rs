//! A mean with its confidence interval, and its distance from what theory says.

use statrs::distribution::{ContinuousCDF, StudentsT};
use switchboard::sim::models::run::Outcome;
use switchboard::sim::models::sheet::{Figure, Sheet};

/// How sure an interval is to hold the true mean.
pub(super) const CONFIDENCE: f64 = 0.95;

/// What several replications say about one quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Estimate {
    /// The mean over the replications.
    pub(super) mean: f64,
    /// The standard error of that mean.
    pub(super) standard_error: f64,
    /// Half the width of the 95 % confidence interval.
    pub(super) half_width: f64,
    /// The replications that have a value.
    pub(super) replications: usize,
}

impl Estimate {
    /// From independent values; `None` where there are fewer than two, which say nothing of chance.
    ///
    /// The interval is Student's: `mean ± t · s / √n`, with `t` the 97.5 % quantile for `n − 1` degrees
    /// of freedom ("Student", "The Probable Error of a Mean", Biometrika 6, 1908; A. M. Law, "Simulation
    /// Modeling and Analysis", 5th ed., § 4.5).
    pub(super) fn of(values: &[f64]) -> Option<Self> {
        if values.len() < 2 {
            return None;
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "replications are far below 2^53"
        )]
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        let standard_error = (squares / (n - 1.0) / n).sqrt();
        Some(Self {
            mean,
            standard_error,
            half_width: quantile(n - 1.0) * standard_error,
            replications: values.len(),
        })
    }

    /// Of one figure, over the runs that have it.
    pub(super) fn over(model: &Sheet, figure: &Figure, outcomes: &[Outcome]) -> Option<Self> {
        let values: Vec<f64> = outcomes
            .iter()
            .filter_map(|outcome| figure.value(model, &outcome.measures))
            .collect();
        Self::of(&values)
    }
}

/// How many standard errors chance keeps a mean of so many values within, [`CONFIDENCE`] of the time.
pub(super) fn chance(values: usize) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "replications are far below 2^53"
    )]
    quantile(values as f64 - 1.0)
}

/// Student's quantile for an interval of [`CONFIDENCE`], two-sided.
fn quantile(degrees_of_freedom: f64) -> f64 {
    StudentsT::new(0.0, 1.0, degrees_of_freedom).map_or(f64::NAN, |student| {
        student.inverse_cdf(f64::midpoint(CONFIDENCE, 1.0))
    })
}

/// A measure beside what theory says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Comparison {
    pub(super) theory: f64,
    /// Measured less theory.
    pub(super) difference: f64,
    /// The difference in standard errors; `None` for a single run, and where chance has no part.
    pub(super) standard_errors: Option<f64>,
    /// Whether a percentile is as near as the histogram that it is read from lets it be.
    pub(super) within_step: bool,
}

impl Comparison {
    /// Of a measured value, whose standard error is known or not, with what theory says of it; `None` where
    /// that is nothing.
    pub(super) fn of(
        figure: &Figure,
        theory: Option<f64>,
        measured: f64,
        standard_error: Option<f64>,
    ) -> Option<Self> {
        let theory = theory?;
        let difference = measured - theory;
        Some(Self {
            theory,
            difference,
            standard_errors: standard_error
                .filter(|error| *error > 0.0)
                .map(|error| difference / error),
            within_step: figure.step > 0.0 && difference.abs() <= figure.step * theory.abs(),
        })
    }
}

#[cfg(test)]
mod tests;
