//! Estimates and comparisons for people: one line for each figure.

use super::Asked;
use super::estimate::{Comparison, Estimate, chance};
use super::lines::{heading, line, name, row, wide};
use super::table::verdict_word;
use mdbook_switchboard::labs::{Theory, command};
use std::fmt::Write as _;
use switchboard::sim::models::run::Outcome;
use switchboard::sim::models::sheet::{Sheet, Unit};

/// What the sign for "as near as can be" means, where percentiles come in such steps.
fn step(model: &Sheet) -> String {
    let steps = model.figures.iter().map(|figure| figure.step);
    let step = steps.fold(0.0, f64::max);
    if step > 0.0 {
        format!(
            "≈: as near as the histogram is that percentiles are read from, {:.1} %.\n",
            step * 100.0
        )
    } else {
        String::new()
    }
}

/// What theory says of the figure at a place.
pub(super) fn said(theory: Option<&Theory>, figure: usize) -> Option<f64> {
    theory?.values.get(figure).copied().flatten()
}

/// Where theory is silent, and why.
fn silence(theory: &Theory) -> String {
    let mut text = theory.silence.join(" ");
    if !theory.speaks() {
        text.push_str(" So there is nothing to compare with.");
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// All figures' names, and how wide they are.
fn names(model: &Sheet) -> (Vec<String>, usize) {
    let names: Vec<String> = model
        .figures
        .iter()
        .map(|figure| name(figure.key))
        .collect();
    let wide = wide(&names);
    (names, wide)
}

/// One run beside theory: how far apart they are, in percent.
pub(super) fn beside_theory(model: &Sheet, outcome: &Outcome, theory: &Theory) -> String {
    let mut text = String::new();
    if theory.speaks() {
        let (names, wide) = names(model);
        let columns = ["measured", "theory", "difference"].map(str::to_owned);
        row(&mut text, wide, "", &columns);
        for (index, (figure, name)) in model.figures.iter().zip(&names).enumerate() {
            let Some(measured) = figure.value(model, &outcome.measures) else {
                continue;
            };
            let theory = said(Some(theory), index);
            let Some(compared) = Comparison::of(figure, theory, measured, None) else {
                continue;
            };
            let cells = [
                shown(figure.unit, measured, measured),
                shown(figure.unit, compared.theory, measured),
                difference(&compared),
            ];
            row(&mut text, wide, name, &cells);
        }
        text.push_str(
            "\nOne run doesn't tell how much of a difference is chance: --replications 30 does.\n",
        );
        text.push_str(&step(model));
    }
    text.push_str(&silence(theory));
    text
}

/// Several runs: means with their confidence intervals, and theory beside them where it is asked for.
pub(super) fn estimates(asked: &Asked, outcomes: &[Outcome]) -> String {
    let Asked { model, run, theory } = asked;
    let mut text = heading(asked, outcomes.len());
    let mut columns = vec!["mean", "±"];
    let speaks = theory.as_ref().is_some_and(Theory::speaks);
    if speaks {
        columns.extend(["theory", "difference"]);
    }
    let columns: Vec<String> = columns.into_iter().map(str::to_owned).collect();
    let (names, wide) = names(model);
    row(&mut text, wide, "", &columns);
    for (index, (figure, name)) in model.figures.iter().zip(&names).enumerate() {
        let Some(estimate) = Estimate::over(model, figure, outcomes) else {
            row(&mut text, wide, name, &["–".to_owned()]);
            continue;
        };
        let Estimate {
            mean,
            half_width,
            standard_error,
            ..
        } = estimate;
        let mut cells = vec![
            shown(figure.unit, mean, mean),
            shown(figure.unit, half_width, mean),
        ];
        let theory = said(theory.as_ref(), index);
        if let Some(compared) = Comparison::of(figure, theory, mean, Some(standard_error)) {
            cells.push(shown(figure.unit, compared.theory, mean));
            cells.push(difference(&compared));
        }
        row(&mut text, wide, name, &cells);
    }
    line(&mut text, wide, "verdict", &verdicts(model, outcomes));
    text.push_str("\n±: with the mean, a 95 % confidence interval by Student's t.\n");
    if speaks {
        let _ = writeln!(
            text,
            "Differences are in standard errors; by chance alone, 19 of 20 lie between −{0:.2} and {0:.2}. Measures \
             of the\nsame runs rise and fall together; with more replications, or another seed, chance \
             goes another way.",
            chance(outcomes.len())
        );
        text.push_str(&step(model));
    }
    if let Some(theory) = theory {
        text.push_str(&silence(theory));
    }
    let _ = write!(
        text,
        "\nThe same runs again:\n{} --replications {}{}\n",
        command::command(model, run),
        outcomes.len(),
        if theory.is_some() {
            " --compare-theory"
        } else {
            ""
        }
    );
    text
}

/// How often each verdict was given, best first: `Busy 28 of 30, Straining 2 of 30`.
fn verdicts(model: &Sheet, outcomes: &[Outcome]) -> String {
    let all = outcomes.len();
    let words: Vec<String> = count_verdicts(model, outcomes)
        .iter()
        .map(|(verdict, count)| format!("{verdict} {count} of {all}"))
        .collect();
    words.join(", ")
}

/// The verdicts that were given and how often, best first; runs without one are told at the end.
pub(super) fn count_verdicts(model: &Sheet, outcomes: &[Outcome]) -> Vec<(String, usize)> {
    let verdicts = (0..model.verdicts.len()).map(Some).chain([None]);
    verdicts
        .map(|verdict| {
            let same = outcomes.iter().filter(|outcome| outcome.verdict == verdict);
            let word = verdict_word(model, verdict).unwrap_or_else(|| "none".to_owned());
            (word, same.count())
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// A value with its unit; a time in the unit that suits `like`, so that a column can be compared.
fn shown(unit: Unit, value: f64, like: f64) -> String {
    match unit {
        Unit::Share | Unit::Excess => format!("{:.3} %", value * 100.0),
        Unit::OfThousand => format!("{:.3} of 1000", value * 1000.0),
        Unit::PerSecond => format!("{value:.4}/s"),
        Unit::Number | Unit::Count => format!("{value:.4}"),
        Unit::Seconds | Unit::Exact if like < 1.0 => format!("{:.2} ms", value * 1000.0),
        Unit::Seconds | Unit::Exact => format!("{value:.4} s"),
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
    } else if theory.abs() <= 1e-9 {
        // Of nothing, all is too much to be told in percent.
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
