//! The report for spreadsheets: of one run the JSON, flattened to one line; of several a line for each
//! figure.

use super::Asked;
use super::comparison::said;
use super::estimate::{Comparison, Estimate};
use super::json;
use serde_json::Value;
use switchboard::sim::models::run::Outcome;
use switchboard::sim::models::sheet::Unit;

/// One run: a line of names and a line of values. A cell is empty where nothing was measured.
pub(super) fn csv(asked: &Asked, outcome: &Outcome) -> String {
    let mut cells = Vec::new();
    flatten("", &json::value(asked, outcome), &mut cells);
    line(cells.iter().map(|(name, _)| name.as_str()))
        + &line(cells.iter().map(|(_, value)| value.as_str()))
}

/// Several runs: a line for each figure. A cell is empty where there is nothing to say.
pub(super) fn estimates(asked: &Asked, outcomes: &[Outcome]) -> String {
    let Asked { model, theory, .. } = asked;
    let mut lines = line([
        "measure",
        "unit",
        "mean",
        "half_width",
        "standard_error",
        "replications",
        "theory",
        "standard_errors",
    ]);
    for (index, figure) in model.figures.iter().enumerate() {
        let estimate = Estimate::over(model, figure, outcomes);
        let compared = estimate.and_then(|estimate| {
            let error = Some(estimate.standard_error);
            Comparison::of(figure, said(theory.as_ref(), index), estimate.mean, error)
        });
        let number = |value: Option<f64>| value.map_or(String::new(), |value| value.to_string());
        lines += &line(&[
            figure.key.to_owned(),
            unit(figure.unit).to_owned(),
            number(estimate.map(|estimate| estimate.mean)),
            number(estimate.map(|estimate| estimate.half_width)),
            number(estimate.map(|estimate| estimate.standard_error)),
            estimate
                .map_or(0, |estimate| estimate.replications)
                .to_string(),
            number(compared.map(|compared| compared.theory)),
            number(compared.and_then(|compared| compared.standard_errors)),
        ]);
    }
    lines
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Share | Unit::Excess | Unit::OfThousand => "share",
        Unit::PerSecond => "1/s",
        Unit::Seconds | Unit::Exact => "s",
        Unit::Number | Unit::Count => "1",
    }
}

fn line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let cells: Vec<String> = cells
        .into_iter()
        .map(|cell| quoted(cell.as_ref()))
        .collect();
    cells.join(",") + "\n"
}

/// Names of nested values are joined by dots, as the page's names of the measures are.
fn flatten(name: &str, value: &Value, cells: &mut Vec<(String, String)>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let name = if name.is_empty() {
                    key.clone()
                } else {
                    format!("{name}.{key}")
                };
                flatten(&name, value, cells);
            }
        }
        Value::Array(items) => {
            let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            cells.push((name.to_owned(), items.join(" ")));
        }
        Value::Null => cells.push((name.to_owned(), String::new())),
        Value::String(text) => cells.push((name.to_owned(), text.clone())),
        other => cells.push((name.to_owned(), other.to_string())),
    }
}

/// As RFC 4180 has it: quotes where a comma, a quote or a line break stands.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
