//! From a model's sheet to what authors write: the attributes of its settings, and how values are spelled.

use super::command::time;
use crate::reading::attributes::parse;
use crate::reading::attributes::spec::{Attribute, Kind as Value};
use crate::reading::value::ValueError;
use crate::words::Words;
use switchboard::Nanos;
use switchboard::sim::models::sheet::{Kind, Setting, Sheet};

/// A setting's number, from the one that its value was read as: a switch's first word is yes, which is 1.
pub(crate) fn placed(kind: Kind, number: f64) -> f64 {
    match kind {
        Kind::Switch => 1.0 - number,
        _ => number,
    }
}

/// A setting's number, from what an author or a shell says.
///
/// # Errors
/// Where that isn't a value of this kind, or none within its range.
pub fn read(setting: &'static Setting, text: &str) -> Result<f64, ValueError> {
    let kind = kind(setting.kind);
    let number = parse(&kind, text)?.as_number(&kind).unwrap_or_default();
    Ok(placed(setting.kind, number))
}

/// How a switch is set: 1 is the first of these.
pub const SWITCH: [&str; 2] = ["yes", "no"];

/// The settings of a model as attributes, in the sheet's order. What each is for stands in
/// `words/en/settings-MODEL.ftl`. They live as long as the program: a caller keeps them.
pub(crate) fn attributes(sheet: &'static Sheet) -> impl Iterator<Item = Attribute> {
    sheet
        .settings
        .iter()
        .map(|setting| attribute(sheet.name, setting))
}

fn attribute(model: &str, setting: &'static Setting) -> Attribute {
    let default = kept(spelled(setting.kind, setting.default));
    let meaning = meaning(model, setting);
    Attribute {
        name: setting.key,
        kind: kind(setting.kind),
        required: false,
        default: Some(default),
        words: None,
        otherwise: "",
        example: default,
        meaning: kept(meaning),
    }
}

/// What a setting is for.
#[must_use]
pub fn meaning(model: &str, setting: &Setting) -> String {
    Words::of(None).say(&format!("{model}-setting-{}-meaning", setting.key), &[])
}

/// A text for as long as the program runs.
pub(super) fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts in a sheet are whole, and far below 2^53"
)]
pub(super) fn kind(kind: Kind) -> Value {
    match kind {
        Kind::Count { least, most } => Value::Count {
            least: least as u64,
            most: most as u64,
        },
        Kind::Time { least, most, off } => {
            let (least, most) = (kept(bound(least)), kept(bound(most)));
            match off {
                Some(word) => Value::DurationOr { word, least, most },
                None => Value::Duration { least, most },
            }
        }
        Kind::Number { least, most } => Value::Number { least, most },
        Kind::Rate { least, most } => Value::Rate { least, most },
        Kind::Share { off: Some(word) } => Value::ShareOr { word },
        Kind::Share { off: None } => Value::Share,
        Kind::Word(words) => Value::Word(words),
        Kind::Switch => Value::Word(&SWITCH),
    }
}

/// A value of a setting as an author writes it: `5s`, `10%`, `fifo`, `yes`.
#[must_use]
pub fn spelled(kind: Kind, value: f64) -> String {
    match kind {
        Kind::Time {
            off: Some(word), ..
        }
        | Kind::Share { off: Some(word) }
            if value < 0.0 =>
        {
            word.to_owned()
        }
        Kind::Time { .. } => time(Nanos::from_secs_f64(value)),
        Kind::Count { .. } | Kind::Number { .. } | Kind::Rate { .. } => value.to_string(),
        Kind::Share { .. } => format!("{}%", of_a_hundred(value)),
        Kind::Word(words) => (0_u32..)
            .zip(words)
            .find(|(index, _)| f64::from(*index) == value)
            .map_or(words[0], |(_, word)| word)
            .to_owned(),
        Kind::Switch => SWITCH[usize::from(value == 0.0)].to_owned(),
    }
}

/// A share as the number of a hundred that gives it: in binary 100 × 0.55 is a little more than 55.
pub(super) fn of_a_hundred(share: f64) -> f64 {
    let exact = share * 100.0;
    let round = (exact * 1e9).round() / 1e9;
    if round / 100.0 == share { round } else { exact }
}

/// A bound of a time in whole units that people know: `277h` for a million seconds.
fn bound(seconds: f64) -> String {
    let exact = time(Nanos::from_secs_f64(seconds));
    if seconds < 3600.0 || exact.ends_with('h') {
        exact
    } else {
        format!("{:.0}h", (seconds / 3600.0).floor())
    }
}

#[cfg(test)]
mod tests;
