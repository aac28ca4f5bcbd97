//! A step of a lab's list of things to try: what it sets, what it does, and when its thing was seen.

use super::sheet;
use crate::reading::attributes::spec::{Attribute, Kind, optional};
use crate::reading::attributes::{Attributes, Value};
use serde_json::{Map, Value as Json, json};
use std::sync::{Mutex, PoisonError};
use switchboard::sim::models::sheet::{Kind as Setting, Sheet};

/// What `seen` may name, by the part of the sheet that it comes from: a name that is in two of them means
/// the first.
fn sights(sheet: &Sheet) -> [(&'static str, Vec<&'static str>); 4] {
    [
        ("goal", sheet.goals.iter().map(|goal| goal.key).collect()),
        ("verdict", sheet.verdicts.to_vec()),
        ("sign", sheet.signs.iter().map(|sign| sign.key).collect()),
        ("act", sheet.actions.iter().map(|act| act.key).collect()),
    ]
}

/// What a step of this model's lab takes: the settings, as the lab itself does, and what is the step's own.
/// They live as long as the program.
pub(crate) fn attributes(sheet: &'static Sheet) -> &'static [Attribute] {
    static ALL: Mutex<Vec<(&'static str, &'static [Attribute])>> = Mutex::new(Vec::new());
    let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = all.iter().find(|(model, _)| *model == sheet.name) {
        return known;
    }
    let made = made(sheet).leak();
    all.push((sheet.name, made));
    made
}

fn made(sheet: &'static Sheet) -> Vec<Attribute> {
    let words = |words: Vec<&'static str>| Kind::Word(words.leak());
    let mut seen: Vec<&str> = Vec::new();
    for name in sights(sheet).into_iter().flat_map(|(_, names)| names) {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    let settings = sheet::attributes(sheet).map(|setting| Attribute {
        default: None,
        otherwise: "as in the lab",
        ..setting
    });
    let own = [
        optional(
            "seed",
            Kind::Count {
                least: 0,
                most: u64::MAX,
            },
            "1",
            "the lab's",
            "Chooses the random numbers.",
        ),
        optional(
            "do",
            words(sheet.actions.iter().map(|action| action.key).collect()),
            "ask",
            "nothing",
            "What the step's button does once the lab is set.",
        ),
        optional(
            "seen",
            words(seen),
            "full",
            "ten simulated seconds with these settings",
            "What must be seen before the step is ticked.",
        ),
    ];
    settings.chain(own).collect()
}

/// What the page is told of a step: its settings by key, as numbers; its seed, as text; what it does, by its
/// place in the sheet; and what must be seen.
pub(crate) fn data(sheet: &Sheet, attributes: &Attributes) -> Json {
    let mut values = Map::new();
    for (name, value) in attributes.given() {
        if let Some(at) = sheet.setting(name) {
            values.insert(
                name.to_owned(),
                json!(number(sheet.settings[at].kind, value)),
            );
        }
    }
    let mut data = json!({ "values": values });
    if attributes.span("seed").is_some() {
        data["seed"] = json!(attributes.count("seed").to_string());
    }
    if let Some(action) = sheet.action(attributes.word("do")) {
        data["do"] = json!(action);
    }
    let wanted = attributes.word("seen");
    if let Some((what, names)) = sights(sheet)
        .into_iter()
        .find(|(_, names)| names.contains(&wanted))
    {
        let at = names.iter().position(|name| *name == wanted);
        data["seen"] = json!([what, at]);
    }
    data
}

/// A value as the core takes it.
#[expect(
    clippy::cast_precision_loss,
    reason = "what a sheet's ranges allow is far below 2^53"
)]
fn number(kind: Setting, value: &Value) -> f64 {
    match (kind, value) {
        (_, Value::Count(count)) => *count as f64,
        (_, Value::Rate(number) | Value::Duration(number) | Value::Share(number)) => *number,
        (Setting::Switch, Value::Word(word)) => f64::from(u8::from(*word == sheet::SWITCH[0])),
        (Setting::Word(words), Value::Word(word)) => {
            words.iter().position(|one| one == word).unwrap_or_default() as f64
        }
        // The word that stands for none.
        _ => -1.0,
    }
}
