//! The report for programs.

use super::comparison::count_verdicts;
use super::estimate::{CONFIDENCE, Comparison, Estimate};
use super::quantities::QUANTITIES;
use super::theory::Theory;
use mdbook_switchboard::labs::command;
use serde_json::{Map, Value, json};
use switchboard::{Counts, Experiment, Report, Summary};

/// An object as it is printed.
pub(super) fn json(value: &Value) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(text)
}

/// The report as one object; `config` holds the options that repeat the run, `theory` what it is
/// compared with.
pub(super) fn value(experiment: &Experiment, report: &Report, theory: Option<&Theory>) -> Value {
    let measures = &report.measures;
    let mut value = json!({
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
    });
    if let Some(theory) = theory {
        let mut compared = Map::new();
        for quantity in QUANTITIES {
            let comparison = (quantity.measured)(report).and_then(|measured| {
                Comparison::of(quantity, theory.steady.as_ref(), measured, None)
                    .map(|comparison| (measured, comparison))
            });
            if let Some((measured, comparison)) = comparison {
                compared.insert(
                    quantity.key.to_owned(),
                    json!({
                        "measured": measured,
                        "theory": comparison.theory,
                        "difference": comparison.difference,
                    }),
                );
            }
        }
        value["theory"] = compared.into();
        value["no_theory"] = json!(theory.silence);
    }
    value
}

/// Several runs as one object: each measure with its mean, confidence interval and number of runs that
/// have it, and what theory says of it where that is asked for.
pub(super) fn estimates(
    experiment: &Experiment,
    reports: &[Report],
    theory: Option<&Theory>,
) -> Value {
    let mut estimates = Map::new();
    for quantity in QUANTITIES {
        let Some(estimate) = Estimate::over(quantity, reports) else {
            estimates.insert(quantity.key.to_owned(), Value::Null);
            continue;
        };
        let mut value = json!({
            "mean": estimate.mean,
            "half_width": estimate.half_width,
            "standard_error": estimate.standard_error,
            "replications": estimate.replications,
        });
        let steady = theory.and_then(|theory| theory.steady.as_ref());
        let error = Some(estimate.standard_error);
        if let Some(compared) = Comparison::of(quantity, steady, estimate.mean, error) {
            value["theory"] = json!(compared.theory);
            value["difference"] = json!(compared.difference);
            value["standard_errors"] = json!(compared.standard_errors);
        }
        estimates.insert(quantity.key.to_owned(), value);
    }
    let verdicts: Map<String, Value> = count_verdicts(reports)
        .into_iter()
        .map(|(verdict, count)| (verdict.name().to_owned(), count.into()))
        .collect();
    let mut value = json!({
        "replications": reports.len(),
        "confidence": CONFIDENCE,
        "estimates": estimates,
        "verdicts": verdicts,
        "events": reports.iter().map(|report| report.events).sum::<u64>(),
        "config": config(experiment),
    });
    if let Some(theory) = theory {
        value["no_theory"] = json!(theory.silence);
    }
    value
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
