//! The report for programs.

use mdbook_switchboard::model::command;
use serde_json::{Map, Value, json};
use switchboard::{Counts, Experiment, Report, Summary};

pub(super) fn json(experiment: &Experiment, report: &Report) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(&value(experiment, report))?;
    text.push('\n');
    Ok(text)
}

/// The report as one object; `config` holds the options that repeat the run.
pub(super) fn value(experiment: &Experiment, report: &Report) -> Value {
    let measures = &report.measures;
    json!({
        "requests": counts(&measures.requests),
        "attempts": counts(&measures.attempts),
        "wasted": measures.wasted,
        "throughput_per_s": measures.throughput.0,
        "goodput_per_s": measures.goodput.0,
        "latency_s": summary(&measures.latency),
        "wait_s": summary(&measures.wait),
        "queue_depth_mean": measures.queue_depth_mean,
        "utilization": measures.utilization,
        "verdict": report.verdict.name(),
        "events": report.events,
        "digest": format!("{:016x}", report.digest),
        "config": config(experiment),
    })
}

fn counts(counts: &Counts) -> Value {
    json!({
        "sent": counts.sent,
        "answered": counts.answered,
        "rejected": counts.rejected,
        "given_up": counts.given_up,
        "in_flight": counts.in_flight,
    })
}

fn summary(summary: &Summary) -> Value {
    json!({
        "mean": summary.mean,
        "p50": summary.p50,
        "p95": summary.p95,
        "p99": summary.p99,
    })
}

/// Options by name: whole numbers as numbers (a seed may be too large for some readers of JSON, and is
/// text), the schedule as a list, everything else as the option takes it.
fn config(experiment: &Experiment) -> Value {
    let mut config = Map::new();
    for (name, value) in command::options(experiment) {
        let key = name.replace('-', "_");
        match name {
            "clients-at" => {
                let schedule = config.entry(key).or_insert_with(|| json!([]));
                if let Some(schedule) = schedule.as_array_mut() {
                    schedule.push(value.into());
                }
            }
            "drop-departed" => {
                config.insert(key, true.into());
            }
            "seed" => {
                config.insert(key, value.into());
            }
            _ => {
                let number = value.parse().ok().map(Value::Number);
                config.insert(key, number.unwrap_or_else(|| value.into()));
            }
        }
    }
    Value::Object(config)
}
