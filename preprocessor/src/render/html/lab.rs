//! The lab: its settings for the script, its static table, and the core itself.

use crate::course::whole::Course;
use crate::labs::command::{arrivals_word, backoff_word, discipline_word, service_word};
use crate::labs::lab::Lab;
use crate::labs::still::still;
use crate::labs::table;
use crate::render::templates::html;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use switchboard::{Backoff, Latency, Nanos};

/// The core as WebAssembly, committed with a record of what built it.
const CORE: &[u8] = include_bytes!("../../../assets/switchboard.wasm");

/// HTML of a lab by its name among all labs, with the core where it is the page's first.
pub(super) fn lab(course: &Course<'_>, lab: &Lab, name: &str, with_core: bool) -> String {
    let mut values = table::table(lab);
    keep_together(&mut values);
    values["name"] = Value::String(name.to_owned());
    values["config"] = Value::String(config(lab).to_string());
    values["core"] = if with_core {
        Value::String(STANDARD.encode(CORE))
    } else {
        Value::Null
    };
    values["still"] = Value::String(match lab.scenario {
        None => still(lab, &table::points(lab)).map_or_else(String::new, |values| {
            html(course.words, "still", &values).trim_end().to_owned()
        }),
        Some(_) => String::new(),
    });
    html(course.words, "lab", &values)
}

/// What no end of a line may part: a cell, a number and its unit, an argument of the command.
fn keep_together(values: &mut Value) {
    let change = |value: &mut Value, to: fn(&str) -> String| {
        if let Some(text) = value.as_str() {
            *value = to(text).into();
        }
    };
    change(&mut values["caption"], beside_units);
    for column in values["columns"].as_array_mut().into_iter().flatten() {
        change(column, beside_units);
    }
    for row in values["rows"].as_array_mut().into_iter().flatten() {
        change(&mut row["head"], beside_units);
        for cell in row["cells"].as_array_mut().into_iter().flatten() {
            change(cell, |text| text.replace(' ', "\u{a0}"));
        }
    }
    let command = values["command"].as_str().unwrap_or_default();
    values["command"] = command.split(' ').collect();
}

/// A text in which a number stays beside its unit, and a stroke beside the unit below it.
fn beside_units(text: &str) -> String {
    let mut joined = String::with_capacity(text.len() + 8);
    let mut before = "";
    for word in text.split(' ') {
        let unit = word.trim_end_matches(|end: char| end.is_ascii_punctuation() && end != '%');
        let is_unit = matches!(unit, "%" | "s" | "ms" | "min" | "h");
        if !joined.is_empty() {
            let measured = before == "/" || before.ends_with(|end: char| end.is_ascii_digit());
            joined.push(if is_unit && measured { '\u{a0}' } else { ' ' });
        }
        joined.push_str(word);
        before = word;
    }
    joined
}

/// The settings, in seconds and per second. The seed is text: a script's numbers hold 53 bits only.
fn config(lab: &Lab) -> Value {
    let config = &lab.config;
    let (base, cap) = match lab.waits {
        Backoff::Exponential { base, cap } => (base, cap),
        Backoff::None => (Nanos::ZERO, Nanos::ZERO),
    };
    json!({
        "clients": config.clients,
        "max": lab.max,
        "interval": config.interval.as_secs_f64(),
        "arrivals": arrivals_word(config.arrivals),
        "patience": config.patience.map(Nanos::as_secs_f64),
        "retries": config.retries,
        "backoff": backoff_word(config.backoff),
        "backoff_base": base.as_secs_f64(),
        "backoff_cap": cap.as_secs_f64(),
        "retry_budget": config.retry_budget,
        "capacity": config.capacity.0,
        "workers": config.workers,
        "service": service_word(config.service),
        "queue": config.queue,
        "discipline": discipline_word(config.discipline),
        "drop_departed": config.drop_departed,
        "latency": match config.latency {
            Latency::After(latency) => json!(latency.as_secs_f64()),
            Latency::Slot => json!("slot"),
        },
        "seed": config.seed.to_string(),
        "scenario": lab.scenario.map(|scenario| scenario.name),
        "rush": lab.scenario.map(|scenario| json!({
            "clients": scenario.clients,
            "seconds": scenario.seconds,
        })),
        "predict": lab.predict,
        "show": lab.show,
        "label": lab.label,
    })
}

#[cfg(test)]
mod tests;
