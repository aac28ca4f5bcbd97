//! Numbers as a table's cells show them: with the digits that another seed wouldn't change.

use crate::words::Words;
use switchboard::sim::models::sheet::{Kind, Sheet, Unit};

/// A value with its unit; a dash where nothing was measured.
pub(super) fn cell(unit: Unit, value: Option<f64>, words: &Words) -> String {
    let formats = words.formats();
    let Some(value) = value else {
        return formats.whole(f64::NAN);
    };
    match unit {
        Unit::Share | Unit::Excess => formats.percent(value),
        Unit::OfThousand => formats.decimals(value * 1000.0, 1),
        Unit::Exact => formats.exact(value),
        Unit::Seconds => formats.duration(value),
        Unit::PerSecond | Unit::Number => formats.decimals(value, 1),
        Unit::Count => formats.whole(value),
    }
}

/// A verdict's word; a dash where there was nothing to judge.
pub(super) fn verdict(model: &Sheet, verdict: Option<usize>, words: &Words) -> String {
    match verdict.and_then(|verdict| model.verdicts.get(verdict)) {
        Some(key) => words.say(&format!("{}-verdict-{key}", model.name), &[]),
        None => words.formats().whole(f64::NAN),
    }
}

/// A place on the axis.
pub(crate) fn place(model: &Sheet, at: f64, words: &Words) -> String {
    let setting = super::super::lab::axis(model).map(|axis| &model.settings[axis]);
    let own = format!("{}-value-{}", model.name, model.axis.setting);
    if words.has(&own) {
        return words.say(&own, &[("n", at.into())]);
    }
    match setting.map(|setting| setting.kind) {
        Some(Kind::Time { .. }) => words.formats().duration(at),
        Some(Kind::Share { .. }) => words.formats().share(at),
        Some(Kind::Rate { .. }) => words.formats().rate(at),
        _ => words.formats().number(at),
    }
}
