//! The lab: its settings for the script, its static table, and the core itself.

use super::script::in_script;
use crate::course::whole::Course;
use crate::labs::instrument;
use crate::labs::lab::Lab;
use crate::labs::still::still;
use crate::labs::table;
use crate::render::templates::html;
use crate::words::Words;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use switchboard::sim::models::sheet::Sheet;

/// The models as WebAssembly, by their names: committed with records of what built them, and packed by `build.rs`.
static CORES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/cores.rs"));

/// A model as it stands in the page: as text, and gzipped before, because text packs badly afterwards.
fn core(model: &str) -> String {
    let core = CORES.iter().find(|(name, _)| *name == model);
    let (_, core) =
        core.unwrap_or_else(|| unreachable!("{model}.wasm isn't built: tools/build-wasm"));
    STANDARD.encode(core)
}

/// What a page's labs share: each model's sheet and core, and the markup of the instrument where there is one.
/// What is packed already stands last.
pub(super) fn needs(course: &Course<'_>, models: &[&Sheet], has_instrument: bool) -> String {
    let models: Vec<Value> = models
        .iter()
        .map(|model| {
            json!({
                "model": model.name,
                "sheet": in_script(&instrument::sheet(model)),
                "core": core(model.name),
            })
        })
        .collect();
    let values = json!({ "models": models, "instrument": has_instrument });
    html(&course.words, "core", values)
}

/// What stands in for a lab's id and name, where nobody has written it.
const ID: &str = "\u{fdd0}";
const NAME: &str = "\u{fdd1}";

/// HTML of a lab by its name among all labs. Equal ones are made once, since nothing else tells them apart.
pub(super) fn lab(course: &Course<'_>, lab: &Lab, name: &str) -> String {
    let any = Lab {
        id: ID.to_owned(),
        ..lab.clone()
    };
    let key = format!("lab {} {}", lab.effort, instrument::data(&any));
    let html = course.alike.once(&key, || made(&course.words, &any, NAME));
    html.replace(ID, &lab.id)
        .replace(NAME, &handlebars::html_escape(name))
}

fn made(words: &Words, lab: &Lab, name: &str) -> String {
    let mut values = table::table(lab, words);
    keep_together(&mut values);
    values["name"] = Value::String(name.to_owned());
    values["data"] = Value::String(instrument::data(lab).to_string());
    values["still"] = Value::String(match lab.scenario {
        None => still(lab, &table::points(lab), words).map_or_else(String::new, |values| {
            html(words, "still", values).trim_end().to_owned()
        }),
        Some(_) => String::new(),
    });
    html(words, "lab", values)
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

#[cfg(test)]
mod tests;
