//! The lab's static form: what the simulation core gives while the book is built, with theory beside it.

mod cells;
mod figures;
mod load;
mod rush;

use crate::labs::command;
use crate::labs::lab::Lab;
use cells::spaced;
use serde_json::{Value, json};
use switchboard::{Arrivals, Config, Discipline, Experiment, Service};

pub(crate) use load::{Point, points};

/// Some runs side by side.
struct Table {
    caption: String,
    columns: Vec<&'static str>,
    /// Each with its heading.
    rows: Vec<(String, Vec<String>)>,
    /// The run that the command repeats.
    repeated: Experiment,
}

/// Caption, columns, rows and the command that gives the same numbers.
pub(crate) fn table(lab: &Lab) -> Value {
    let table = match lab.scenario {
        None => load::table(lab),
        Some(scenario) => rush::table(lab, scenario),
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
        "command": command::short(&table.repeated),
    })
}

/// The server and its clients, as a part of a sentence.
fn described(config: &Config) -> String {
    let mut server = format!(
        "One server that carries {} requests a second",
        config.capacity.0
    );
    if config.workers > 1 {
        server.push_str(&format!(" with {} workers", config.workers));
    }
    if config.service == Service::Exponential {
        server.push_str(", some longer and some shorter (exponentially distributed)");
    }
    server.push_str(&format!(", {} places to wait", config.queue));
    if config.discipline == Discipline::Lifo {
        server.push_str(", the newest served first");
    }
    if config.drop_departed {
        server.push_str(", requests dropped whose client has gone");
    }
    let interval = spaced(config.interval);
    let asking = match config.arrivals {
        Arrivals::Asynchronous => format!("ask every {interval} on average"),
        Arrivals::Synchronous => {
            format!("think for {interval} on average, ask, and wait for the answer")
        }
    };
    let mut clients = vec![asking];
    if let Some(patience) = config.patience {
        clients.push(format!("give up after {}", spaced(patience)));
    }
    if config.retries > 0 {
        let times = if config.retries == 1 {
            "once"
        } else {
            "up to N times"
        };
        clients.push(format!(
            "try again {}",
            times.replace('N', &config.retries.to_string())
        ));
    }
    let clients: Vec<&str> = clients.iter().map(String::as_str).collect();
    format!(
        "{server}, and clients that each {}",
        crate::reading::value::list(&clients, "and")
    )
}
