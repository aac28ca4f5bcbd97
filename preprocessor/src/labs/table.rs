//! The lab's static form: what the simulation core gives while the book is built, with theory beside it.

mod cells;
mod columns;
mod load;
mod story;

use crate::labs::command;
use crate::labs::lab::Lab;
use crate::words::Words;
use serde_json::{Value, json};
use switchboard::sim::models::run::Run;

pub(crate) use cells::place;
pub(crate) use load::{Point, points};
pub(crate) use story::changes;

/// Some runs side by side.
struct Table {
    caption: String,
    columns: Vec<String>,
    /// Each with its heading.
    rows: Vec<(String, Vec<String>)>,
    /// The run that the command repeats.
    repeated: Run,
}

/// Caption, columns, rows and the command that gives the same numbers.
pub(crate) fn table(lab: &Lab, words: &Words) -> Value {
    let table = match lab.scenario.and_then(|scenario| scenario.story.as_ref()) {
        None => load::table(lab, words),
        Some(happens) => story::table(lab, happens, words),
    };
    json!({
        "id": lab.id,
        "label": lab.label,
        "caption": table.caption,
        "columns": table.columns,
        "rows": table.rows.iter().map(|(head, cells)| json!({
            "head": head,
            "cells": cells,
        })).collect::<Vec<_>>(),
        "command": command::short(lab.model, &table.repeated),
    })
}

/// The lab's run, with these settings.
fn run(lab: &Lab, settings: Vec<f64>) -> Run {
    Run {
        settings,
        seed: lab.seed,
        ..command::usual(lab.model)
    }
}

/// What is said of a table of rows shorter than they should be; empty where nothing suffers by it.
fn rough(lab: &Lab, rows: &super::rows::Rows, wished: switchboard::Nanos, words: &Words) -> String {
    if rows.duration() >= wished || columns::rest_on_enough(lab.model, &rows.rows) {
        String::new()
    } else {
        format!(" {}", words.say("lab-table-rough", &[]))
    }
}

#[cfg(test)]
mod tests;
