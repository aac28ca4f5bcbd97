//! The report for programs.

use super::Asked;
use super::comparison::{count_verdicts, said};
use super::estimate::{CONFIDENCE, Comparison, Estimate};
use super::table::{verdict_word, whole};
use mdbook_switchboard::labs::command;
use serde_json::{Map, Value, json};
use switchboard::sim::models::run::Outcome;
use switchboard::sim::models::sheet::{Kind, Unit};

/// An object as it is printed.
pub(super) fn json(value: &Value) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(text)
}

/// The report as one object: all measures, null where nothing was measured; `judged` holds what the verdict
/// rests on, `config` the options that repeat the run, `theory` what it is compared with.
pub(super) fn value(asked: &Asked, outcome: &Outcome) -> Value {
    let Asked { model, theory, .. } = asked;
    let mut value = json!({});
    for measure in model.measures {
        let number = model.value(&outcome.measures, measure.key);
        let number = match (measure.unit, number) {
            (Unit::Count, Some(count)) => json!(whole(count)),
            (_, number) => json!(number),
        };
        let begins = format!("{}.", measure.key);
        match measure.key.split_once('.') {
            Some((first, second)) => value[first][second] = number,
            // `pages` beside `pages.late`.
            None if model
                .measures
                .iter()
                .any(|other| other.key.starts_with(&begins)) =>
            {
                value[measure.key]["total"] = number;
            }
            None => value[measure.key] = number,
        }
    }
    for (key, share) in model.future.iter().zip(&outcome.judged) {
        let share = Some(*share).filter(|share| *share >= 0.0);
        value["judged"][key.replace('-', "_")] = json!(share);
    }
    value["verdict"] = json!(verdict_word(model, outcome.verdict));
    value["digest"] = json!(format!("{:016x}", outcome.digest));
    value["config"] = config(asked);
    if let Some(theory) = theory {
        let mut compared = Map::new();
        for (index, figure) in model.figures.iter().enumerate() {
            let comparison = figure.value(model, &outcome.measures).and_then(|measured| {
                Comparison::of(figure, said(Some(theory), index), measured, None)
                    .map(|comparison| (measured, comparison))
            });
            if let Some((measured, comparison)) = comparison {
                compared.insert(
                    figure.key.to_owned(),
                    json!({
                        "measured": measured,
                        "theory": comparison.theory,
                        "difference": comparison.difference,
                    }),
                );
            }
        }
        value["theory"] = compared.into();
        value["no_theory"] = silence(asked);
    }
    value
}

/// Why theory says nothing, or not all; null where it says all.
fn silence(asked: &Asked) -> Value {
    let silence = asked.theory.iter().flat_map(|theory| &theory.silence);
    let silence: Vec<&str> = silence.map(String::as_str).collect();
    json!(Some(silence.join(" ")).filter(|text| !text.is_empty()))
}

/// Several runs as one object: each figure with its mean, confidence interval and number of runs that have
/// it, and what theory says of it where that is asked for.
pub(super) fn estimates(asked: &Asked, outcomes: &[Outcome]) -> Value {
    let Asked { model, theory, .. } = asked;
    let mut estimates = Map::new();
    for (index, figure) in model.figures.iter().enumerate() {
        let Some(estimate) = Estimate::over(model, figure, outcomes) else {
            estimates.insert(figure.key.to_owned(), Value::Null);
            continue;
        };
        let mut value = json!({
            "mean": estimate.mean,
            "half_width": estimate.half_width,
            "standard_error": estimate.standard_error,
            "replications": estimate.replications,
        });
        let error = Some(estimate.standard_error);
        let theory = said(theory.as_ref(), index);
        if let Some(compared) = Comparison::of(figure, theory, estimate.mean, error) {
            value["theory"] = json!(compared.theory);
            value["difference"] = json!(compared.difference);
            value["standard_errors"] = json!(compared.standard_errors);
        }
        estimates.insert(figure.key.to_owned(), value);
    }
    let verdicts: Map<String, Value> = count_verdicts(model, outcomes)
        .into_iter()
        .map(|(verdict, count)| (verdict, count.into()))
        .collect();
    let mut value = json!({
        "replications": outcomes.len(),
        "confidence": CONFIDENCE,
        "estimates": estimates,
        "verdicts": verdicts,
        "config": config(asked),
    });
    let events = outcomes
        .iter()
        .filter_map(|outcome| model.value(&outcome.measures, "events"));
    value["events"] = json!(whole(events.sum()));
    if theory.is_some() {
        value["no_theory"] = silence(asked);
    }
    value
}

/// Options by name: whole numbers as numbers (a seed may be too large for some readers of JSON, and is
/// text), the schedule as a list, everything else as the option takes it.
fn config(asked: &Asked) -> Value {
    let mut config = Map::new();
    config.insert("model".to_owned(), asked.model.name.into());
    let at = command::at_name(asked.model);
    for (name, value) in command::options(asked.model, &asked.run) {
        let key = name.replace('-', "_");
        let setting = asked.model.setting(&name);
        let kind = setting.map(|setting| asked.model.settings[setting].kind);
        if name == at {
            let schedule = config.entry(key).or_insert_with(|| json!([]));
            if let Some(schedule) = schedule.as_array_mut() {
                schedule.push(value.into());
            }
        } else if kind == Some(Kind::Switch) {
            config.insert(key, value.is_empty().into());
        } else if name == "seed" {
            config.insert(key, value.into());
        } else {
            let number = value.parse().ok().map(Value::Number);
            config.insert(key, number.unwrap_or_else(|| value.into()));
        }
    }
    Value::Object(config)
}
