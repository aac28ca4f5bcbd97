//! The lab: its settings for the script, its static table, and the core itself.

use super::quiz::in_script;
use crate::course::whole::Course;
use crate::labs::instrument;
use crate::labs::lab::Lab;
use crate::labs::still::still;
use crate::labs::table;
use crate::render::templates::html;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use std::io::Write as _;
use std::sync::LazyLock;
use switchboard::sim::models::switchboard::SHEET;

/// The model as WebAssembly, committed with a record of what built it.
const CORE: &[u8] = include_bytes!("../../../assets/switchboard.wasm");

/// The same as it stands in the page: as text, and gzipped before, because text packs badly afterwards.
static PACKED: LazyLock<String> = LazyLock::new(|| {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    // (Memory takes everything in.)
    let written = packed.write_all(CORE).and_then(|()| packed.finish());
    STANDARD.encode(written.unwrap_or_default())
});

/// What a page's labs share: the core, its sheet, and the markup of the instrument, where there is one.
pub(super) fn needs(course: &Course<'_>, instrument: bool) -> String {
    let values = json!({
        "core": *PACKED,
        "model": SHEET.name,
        "sheet": in_script(&instrument::sheet(&SHEET)),
        "instrument": instrument,
    });
    html(course.words, "core", &values)
}

/// HTML of a lab by its name among all labs.
pub(super) fn lab(course: &Course<'_>, lab: &Lab, name: &str) -> String {
    let mut values = table::table(lab);
    keep_together(&mut values);
    values["name"] = Value::String(name.to_owned());
    values["data"] = Value::String(instrument::data(lab).to_string());
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

#[cfg(test)]
mod tests;
