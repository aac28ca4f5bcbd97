//! A model's settings as the values of sentences.

use super::command;
use super::sheet::{SWITCH, of_a_hundred, spelled};
use crate::words::{Value, Words};
use switchboard::Nanos;
use switchboard::sim::models::sheet::{Kind, Sheet};

/// Every setting by its key: numbers as numbers, shares as numbers of a hundred (so that words may match
/// those that are none), times as texts (`5 s`), words and what is off as the words that an author writes.
pub(super) fn values<'w>(model: &Sheet, settings: &[f64]) -> Vec<(&'static str, Value<'w>)> {
    let value = |kind: Kind, number: f64| match kind {
        Kind::Word(_) => spelled(kind, number).into(),
        Kind::Switch => SWITCH[usize::from(number == 0.0)].into(),
        _ if command::off(kind).is_some() && number < 0.0 => spelled(kind, number).into(),
        Kind::Time { .. } => spaced(Nanos::from_secs_f64(number)).into(),
        Kind::Share { .. } => of_a_hundred(number).into(),
        Kind::Count { .. } | Kind::Number { .. } | Kind::Rate { .. } => number.into(),
    };
    model
        .settings
        .iter()
        .zip(settings)
        .map(|(setting, number)| (setting.key, value(setting.kind, *number)))
        .collect()
}

/// The system with these settings, as the beginning of a sentence.
pub(super) fn described(model: &Sheet, settings: &[f64], words: &Words) -> String {
    words.say(
        &format!("{}-table-described", model.name),
        &values(model, settings),
    )
}

/// A length of time for a sentence: `5 s`, `1 min`.
pub(super) fn spaced(time: Nanos) -> String {
    let length = command::time(time);
    let at = length
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(length.len());
    let unit = match &length[at..] {
        "m" => "min",
        unit => unit,
    };
    format!("{} {unit}", &length[..at])
}
