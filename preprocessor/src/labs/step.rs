//! A step of a lab's list of things to try: what it sets, what it does, and when its thing was seen.

use super::instrument::without_nothing;
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

/// What a step of this model's lab takes: the settings, as the lab itself does, and what is the step's own; a
/// later scene of it has no seed, as it is the same run. They live as long as the program.
pub(crate) fn attributes(sheet: &'static Sheet, later: bool) -> &'static [Attribute] {
    let all = of(sheet);
    &all[usize::from(later)..]
}

/// The seed first.
fn of(sheet: &'static Sheet) -> &'static [Attribute] {
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
    let seed = optional(
        "seed",
        Kind::Count {
            least: 0,
            most: u64::MAX,
        },
        "1",
        "the lab's",
        "Chooses the random numbers.",
    );
    let own = [
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
        optional(
            "for",
            Kind::Duration {
                least: "1ms",
                most: "24h",
            },
            "1h",
            "as long as the reader likes",
            "How long is played, in simulated time.",
        ),
    ];
    [seed].into_iter().chain(settings).chain(own).collect()
}

/// What the page is told of a step: the settings that it comes to, and where that is another, those that it begins
/// with and what comes `then`; its seed, as text; and what must be seen.
pub(crate) fn data(sheet: &'static Sheet, scenes: &[Attributes]) -> Json {
    let Some((first, later)) = scenes.split_first() else {
        return Json::Null;
    };
    let mut data = scene(sheet, first);
    if !later.is_empty() {
        let then: Vec<Json> = later.iter().map(|next| scene(sheet, next)).collect();
        let all = [&data].into_iter().chain(&then);
        let come: Map<_, _> = all
            .filter_map(|scene| scene["values"].as_object().cloned())
            .flatten()
            .collect();
        data["first"] = std::mem::replace(&mut data["values"], come.into());
        data["then"] = then.into();
    }
    if first.span("seed").is_some() {
        data["seed"] = json!(first.count("seed").to_string());
    }
    let wanted = scenes.iter().rev().map(|scene| scene.word("seen"));
    let wanted = wanted.into_iter().find(|word| !word.is_empty());
    if let Some(wanted) = wanted
        && let Some((what, names)) = sights(sheet)
            .into_iter()
            .find(|(_, names)| names.contains(&wanted))
    {
        let at = names.iter().position(|name| *name == wanted);
        data["seen"] = json!([what, at]);
    }
    without_nothing(data)
}

/// A scene: its settings by key, as numbers; what it does, by its place in the sheet; and for how long it plays,
/// in seconds.
fn scene(sheet: &'static Sheet, given: &Attributes) -> Json {
    let mut values = Map::new();
    let mut scene = json!({});
    for attribute in attributes(sheet, false) {
        let (Some(_), Some(number)) = (given.span(attribute.name), given.number(attribute)) else {
            continue;
        };
        if let Some(at) = sheet.setting(attribute.name) {
            let number = placed(sheet.settings[at].kind, number);
            values.insert(attribute.name.to_owned(), json!(number));
        } else if attribute.name == "for" {
            scene["for"] = json!(number);
        }
    }
    scene["values"] = values.into();
    if let Some(action) = sheet.action(given.word("do")) {
        scene["do"] = json!(action);
    }
    scene
}
