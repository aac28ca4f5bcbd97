//! The lab's static form: what the simulation core gives at some numbers of clients.

use crate::directives::lab::Lab;
use crate::model::command;
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};
use switchboard::{Config, Counts, Experiment, Nanos, Report};

/// The numbers of clients that the table shows, as far as the lab's slider goes.
const CLIENTS: [u32; 8] = [3, 10, 20, 25, 30, 40, 60, 80];

/// Simulated time of a row: long enough that its averages hold to the digits shown.
const DURATION: Nanos = Nanos::from_secs(24 * 3600);

/// The columns; the first heads its rows.
const COLUMNS: [&str; 9] = [
    "Clients",
    "Asked / s",
    "Answered",
    "Rejected",
    "Avg latency",
    "p95",
    "Queue depth",
    "CPU",
    "Verdict",
];

/// The lab's run at each number of clients.
fn runs(lab: &Lab) -> Vec<Experiment> {
    CLIENTS
        .iter()
        .filter(|&&clients| clients <= lab.max)
        .map(|&clients| Experiment {
            config: Config {
                clients,
                ..lab.config
            },
            duration: DURATION,
            ..Experiment::default()
        })
        .collect()
}

/// One point of the load curve.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) clients: u32,
    /// Mean latency of what was answered, in seconds.
    pub(super) latency: f64,
    /// Share of the requests that ended which was rejected.
    pub(super) rejected: f64,
}

/// The load curve at the table's numbers of clients.
pub(super) fn points(lab: &Lab) -> Vec<Point> {
    runs(lab)
        .iter()
        .map(|run| {
            let measures = report(run).measures;
            Point {
                clients: run.config.clients,
                latency: measures.latency.mean,
                rejected: rejected(&measures.requests),
            }
        })
        .collect()
}

/// Caption, columns, rows and the command that gives the same numbers.
pub(super) fn table(lab: &Lab) -> Value {
    let runs = runs(lab);
    let rows: Vec<Value> = runs.iter().map(row).collect();
    json!({
        "id": lab.id,
        "label": lab.label,
        "caption": caption(&lab.config, DURATION),
        "columns": COLUMNS,
        "rows": rows,
        "command": command::short(&Experiment {
            config: lab.config,
            duration: DURATION,
            ..Experiment::default()
        }),
    })
}

/// The report of a run. `serve` builds the same labs after every save, so it is kept.
fn report(run: &Experiment) -> Report {
    static KNOWN: Mutex<Vec<(Experiment, Report)>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, report)) = known.iter().find(|(other, _)| other == run) {
        return report.clone();
    }
    let report = run.run();
    known.push((run.clone(), report.clone()));
    report
}

fn rejected(requests: &Counts) -> f64 {
    if requests.ended() == 0 {
        0.0
    } else {
        count(requests.rejected) / count(requests.ended())
    }
}

fn row(run: &Experiment) -> Value {
    let report = report(run);
    let measures = &report.measures;
    json!({
        "clients": run.config.clients,
        "cells": [
            format!("{:.1}", run.config.offered().0),
            percent(measures.requests.answered_share()),
            percent(rejected(&measures.requests)),
            time(measures.latency.mean),
            time(measures.latency.p95),
            format!("{:.1}", measures.queue_depth_mean),
            percent(measures.utilization),
            report.verdict.name(),
        ],
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "an hour's requests are far below 2^53"
)]
fn count(count: u64) -> f64 {
    count as f64
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

fn time(seconds: f64) -> String {
    if seconds < 0.9995 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.1} s")
    }
}

fn caption(config: &Config, duration: Nanos) -> String {
    format!(
        "One server that carries {} requests a second with {} places to wait, and clients that each ask \
         every {} on average: {} of simulated time for each row.",
        config.capacity.0,
        config.queue,
        spaced(config.interval),
        spaced(duration),
    )
}

/// A length of time for a sentence: `5 s`.
fn spaced(time: Nanos) -> String {
    let length = command::time(time);
    let at = length
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(length.len());
    format!("{} {}", &length[..at], &length[at..])
}
