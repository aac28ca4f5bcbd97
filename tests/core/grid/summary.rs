//! All deviations of a part of the grid.

use super::cell::Cell;
use crate::replications::Deviation;

#[derive(Debug, Default)]
pub(super) struct Summary(Vec<(Cell, Deviation)>);

impl Summary {
    pub(super) fn add(&mut self, cell: Cell, deviations: Vec<Deviation>) {
        let deviations = deviations.into_iter().map(|deviation| (cell, deviation));
        self.0.extend(deviations);
    }

    /// Tells how far off the measures are (`--nocapture` shows it), and fails where chance doesn't
    /// explain one of them, or all together.
    pub(super) fn judge(&self, part: &str) {
        let far: Vec<_> = self.0.iter().filter(|(_, d)| !d.is_chance()).collect();
        assert!(far.is_empty(), "{part}: {far:#?}");
        let varying = self.0.iter().filter_map(|(_, d)| d.in_errors());
        let (mut squares, mut count) = (0.0, 0);
        for errors in varying {
            squares += errors * errors;
            count += 1;
        }
        let spread = (squares / f64::from(count)).sqrt();
        println!(
            "{part}: {} measures, {count} of them vary, by {spread:.2} standard errors",
            self.0.len()
        );
        let worst = |name, by: &dyn Fn(&Deviation) -> f64| {
            let worst = self
                .0
                .iter()
                .max_by(|(_, a), (_, b)| by(a).total_cmp(&by(b)));
            if let Some((cell, deviation)) = worst {
                let Deviation {
                    what, mean, theory, ..
                } = deviation;
                println!(
                    "  {:.3} {name}: {what} of {cell}: {mean:.6}, theory {theory:.6}",
                    by(deviation)
                );
            }
        };
        worst("standard errors", &|d| match d.in_errors() {
            Some(errors) if !d.is_exact() => errors,
            _ => 0.0,
        });
        worst(
            "in a thousand, where four standard errors are less than that",
            &|d| {
                if d.is_exact() {
                    1000.0 * d.off() / d.theory
                } else {
                    0.0
                }
            },
        );
        assert!(
            spread < 1.5,
            "{part}: the deviations spread by {spread} standard errors"
        );
    }
}
