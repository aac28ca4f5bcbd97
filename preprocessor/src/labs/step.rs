//! A step of a lab's list of things to try: what it sets, what it does, and when its thing was seen.

use super::sheet::{self, placed};
use crate::reading::attributes::Attributes;
use crate::reading::attributes::spec::{Attribute, Kind, optional};
use serde_json::{Map, Value as Json, json};
use std::sync::{Mutex, PoisonError};
use switchboard::sim::models::sheet::Sheet;

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
pub(crate) fn data(sheet: &'static Sheet, given: &Attributes) -> Json {
    let mut values = Map::new();
    for attribute in attributes(sheet) {
        if let (Some(at), Some(_), Some(number)) = (
            sheet.setting(attribute.name),
            given.span(attribute.name),
            given.number(attribute),
        ) {
            let number = placed(sheet.settings[at].kind, number);
            values.insert(attribute.name.to_owned(), json!(number));
        }
    }
    let mut data = json!({ "values": values });
    if given.span("seed").is_some() {
        data["seed"] = json!(given.count("seed").to_string());
    }
    if let Some(action) = sheet.action(given.word("do")) {
        data["do"] = json!(action);
    }
    let wanted = given.word("seen");
    if let Some((what, names)) = sights(sheet)
        .into_iter()
        .find(|(_, names)| names.contains(&wanted))
    {
        let at = names.iter().position(|name| *name == wanted);
        data["seen"] = json!([what, at]);
    }
    data
}
