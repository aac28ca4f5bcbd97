//! Estimates and comparisons for people: one line for each measure.

use super::estimate::{Comparison, Estimate, chance};
use super::lines::{heading, row};
use super::quantities::{QUANTITIES, Unit};
use super::theory::Theory;
use mdbook_switchboard::labs::command;
use std::fmt::Write as _;
use switchboard::{Experiment, Report, Verdict};

/// What the sign for "as near as can be" means.
const STEP: &str = "≈: as near as the histogram is that percentiles are read from, 0.8 %.\n";

/// One run beside theory: how far apart they are, in percent.
pub(super) fn beside_theory(report: &Report, theory: &Theory) -> String {
    let mut text = String::new();
    if theory.steady.is_some() {
        let _ = row(
            &mut text,
            "",
            &["measured", "theory", "difference"].map(str::to_owned),
        );
        for quantity in QUANTITIES {
            let Some(measured) = (quantity.measured)(report) else {
                continue;
            };
            let compared = Comparison::of(quantity, theory.steady.as_ref(), measured, None);
            let Some(compared) = compared else { continue };
            let cells = [
                shown(quantity.unit, measured, measured),
                shown(quantity.unit, compared.theory, measured),
                difference(&compared),
            ];
            let _ = row(&mut text, quantity.name, &cells);
        }
        text.push_str(
            "\nOne run doesn't tell how much of a difference is chance: --replications 30 does.\n",
        );
        text.push_str(STEP);
    }
    if let Some(silence) = &theory.silence {
        let _ = writeln!(text, "{silence}");
    }
    text
}

/// Several runs: means with their confidence intervals, and theory beside them where it is asked for.
pub(super) fn estimates(
    experiment: &Experiment,
    reports: &[Report],
    theory: Option<&Theory>,
) -> String {
    let mut text = heading(experiment, reports.len());
    let mut columns = vec!["mean", "±"];
    let steady = theory.and_then(|theory| theory.steady.as_ref());
    if steady.is_some() {
        columns.extend(["theory", "difference"]);
    }
    let columns: Vec<String> = columns.into_iter().map(str::to_owned).collect();
    let _ = row(&mut text, "", &columns);
    for quantity in QUANTITIES {
        let Some(estimate) = Estimate::over(quantity, reports) else {
            let _ = row(&mut text, quantity.name, &["–".to_owned()]);
            continue;
        };
        let Estimate {
            mean,
            half_width,
            standard_error,
            ..
        } = estimate;
        let mut cells = vec![
            shown(quantity.unit, mean, mean),
            shown(quantity.unit, half_width, mean),
        ];
        if let Some(compared) = Comparison::of(quantity, steady, mean, Some(standard_error)) {
            cells.push(shown(quantity.unit, compared.theory, mean));
            cells.push(difference(&compared));
        }
        let _ = row(&mut text, quantity.name, &cells);
    }
    let _ = writeln!(text, "verdict     {}", verdicts(reports));
    text.push_str("\n±: with the mean, a 95 % confidence interval by Student's t.\n");
    if steady.is_some() {
        let _ = writeln!(
            text,
            "Differences are in standard errors; by chance alone, 19 of 20 lie between −{0:.2} and {0:.2}. Measures \
             of the\nsame runs rise and fall together; with more replications, or another seed, chance \
             goes another way.",
            chance(reports.len())
        );
        text.push_str(STEP);
    }
    if let Some(silence) = theory.and_then(|theory| theory.silence.as_ref()) {
        let _ = writeln!(text, "{silence}");
    }
    let _ = write!(
        text,
        "\nThe same runs again:\n{} --replications {}{}\n",
        command::command(experiment),
        reports.len(),
        if theory.is_some() {
            " --compare-theory"
        } else {
            ""
        }
    );
    text
}

/// How often each verdict was given, best first: `Busy 28 of 30, Straining 2 of 30`.
fn verdicts(reports: &[Report]) -> String {
    let counted = count_verdicts(reports);
    let all = reports.len();
    let words: Vec<String> = counted
        .iter()
        .map(|(verdict, count)| format!("{} {count} of {all}", verdict.name()))
        .collect();
    words.join(", ")
}

/// The verdicts that were given and how often, best first.
pub(super) fn count_verdicts(reports: &[Report]) -> Vec<(Verdict, usize)> {
    let mut counted: Vec<(Verdict, usize)> = Vec::new();
    for report in reports {
        match counted
            .iter_mut()
            .find(|(verdict, _)| *verdict == report.verdict)
        {
            Some((_, count)) => *count += 1,
            None => counted.push((report.verdict, 1)),
        }
    }
    counted.sort_unstable();
    counted
}

/// A value with its unit; a time in the unit that suits `like`, so that a column can be compared.
fn shown(unit: Unit, value: f64, like: f64) -> String {
    match unit {
        Unit::Share => format!("{:.3} %", value * 100.0),
        Unit::PerSecond => format!("{value:.4}/s"),
        Unit::Requests => format!("{value:.4}"),
        Unit::Seconds if like < 1.0 => format!("{:.2} ms", value * 1000.0),
        Unit::Seconds => format!("{value:.4} s"),
    }
}

/// How far a measure is from theory: in standard errors where they are known, in percent otherwise.
fn difference(compared: &Comparison) -> String {
    let Comparison {
        theory,
        difference,
        standard_errors,
        within_step,
    } = *compared;
    if within_step {
        "≈".to_owned()
    } else if difference.abs() <= 1e-9 * theory.abs().max(1.0) {
        "none".to_owned()
    } else if let Some(errors) = standard_errors {
        signed(errors)
    } else if theory == 0.0 {
        "–".to_owned()
    } else {
        format!("{} %", signed(100.0 * difference / theory))
    }
}

/// With a sign, and `−` for minus; without one where it is nought.
fn signed(value: f64) -> String {
    let text = format!("{value:+.2}");
    match &text[1..] {
        "0.00" => "0.00".to_owned(),
        _ => text.replace('-', "−"),
    }
}
