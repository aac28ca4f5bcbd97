//! The report for spreadsheets: the JSON, flattened to one line.

use super::json;
use serde_json::Value;
use switchboard::{Experiment, Report};

pub(super) fn csv(experiment: &Experiment, report: &Report) -> String {
    let mut cells = Vec::new();
    flatten("", &json::value(experiment, report), &mut cells);
    let line = |cell: fn(&(String, String)) -> &str| {
        cells
            .iter()
            .map(|pair| quoted(cell(pair)))
            .collect::<Vec<_>>()
            .join(",")
    };
    format!("{}\n{}\n", line(|(name, _)| name), line(|(_, value)| value))
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
