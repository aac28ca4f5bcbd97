//! What the instrument in the page is told of a model: its sheet, as JSON, field by field, with the names
//! of the drawing's styles and the shapes of its glyphs; and of one lab: where it starts.

use super::lab::Lab;
use serde_json::{Map, Value, json};
use switchboard::drawing::{Glyph, Style};
use switchboard::sim::models::sheet::{Clause, Curve, Does, Kind, Place, Sheet, Unit};

/// The sheet of a model. Keys that stand for words have them in `words/`; all else is the core's own.
pub(crate) fn sheet(sheet: &Sheet) -> Value {
    without_nothing(json!({
        "model": sheet.name,
        "settings": sheet.settings.iter().map(|setting| json!({
            "key": setting.key,
            "kind": kind(setting.kind),
            "default": setting.default,
            "group": setting.group,
            "choices": setting.choices,
        })).collect::<Value>(),
        "actions": sheet.actions.iter().map(|action| json!({
            "key": action.key,
            "seconds": action.seconds,
            "pace": action.pace,
        })).collect::<Value>(),
        "measures": sheet.measures.iter().map(|measure| json!({
            "key": measure.key,
            "unit": unit(measure.unit),
            "rests_on": measure.rests_on,
        })).collect::<Value>(),
        "numbers": sheet.numbers.iter().map(|number| json!({
            "key": number.key,
            "measure": number.measure,
            "of": number.of,
            "bound": number.bound,
            "mark": number.mark,
            "spread": sheet.spreads.iter().find(|spread| spread.number == number.key).map(|spread| spread.shares),
        })).collect::<Value>(),
        "verdicts": sheet.verdicts,
        "future": sheet.future,
        "clauses": clauses(sheet.clauses),
        "signs": clauses(sheet.signs),
        "events": clauses(sheet.events),
        "twin": clauses(sheet.twin),
        "goals": sheet.goals.iter().map(|goal| json!({
            "key": goal.key,
            "does": match goal.does {
                Does::Nothing => json!("nothing"),
                Does::Act(action) => json!({ "act": action }),
                Does::Set(setting, value) => json!({ "set": [setting, value] }),
            },
            "arguments": goal.arguments,
        })).collect::<Value>(),
        "situations": sheet.situations.iter().map(|situation| json!({
            "key": situation.key,
            "at": match situation.at {
                Place::Chapter => json!("chapter"),
                Place::Answer => json!("answer"),
                Place::End => json!("end"),
                Place::At(at) => json!({ "at": at }),
            },
        })).collect::<Value>(),
        "scenarios": sheet.scenarios.iter().map(|scenario| json!({
            "key": scenario.key,
            "goals": scenario.goals,
        })).collect::<Value>(),
        "axis": {
            "setting": sheet.axis.setting,
            "from": sheet.axis.from,
            "to": sheet.axis.to,
            "step": sheet.axis.step,
            "by_ratio": sheet.axis.goes_by_ratio(),
            "curves": sheet.axis.curves.iter().map(curve).collect::<Value>(),
            "bet": sheet.axis.bet.as_ref().map(|bet| json!({
                "key": bet.key,
                "stops": bet.stops,
                "stay": bet.stay,
                "waits": bet.waits,
                "act": bet.act,
            })),
        },
        "labels": sheet.labels.iter().map(|label| json!({
            "key": label.key,
            "numbers": label.numbers.iter().map(|(name, _)| *name).collect::<Value>(),
        })).collect::<Value>(),
        "tempo": sheet.tempo,
        "styles": Style::CLASSES,
        "glyphs": Glyph::PATHS,
        "marks": sheet.legend.iter().map(|(style, glyph)| {
            (style.class().to_owned(), json!(*glyph as u8))
        }).collect::<Map<_, _>>(),
        "needs": sheet.needs.iter().map(|need| {
            (need.setting.to_owned(), json!([need.other, need.above]))
        }).collect::<Map<_, _>>(),
        "changes": sheet.changes,
    }))
}

/// What isn't there is left out, and whole numbers are written as such: pages are lighter by it.
pub(super) fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nothing(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_nothing).collect(),
        // (1.0 is 1 to the page.)
        Value::Number(number) => match number.as_f64() {
            Some(n) if n.fract() == 0.0 && n.abs() < 1e15 => json!(n as i64),
            _ => Value::Number(number),
        },
        other => other,
    }
}

fn kind(kind: Kind) -> Value {
    match kind {
        Kind::Count { least, most } => json!({ "count": { "least": least, "most": most } }),
        Kind::Time { least, most, off } => {
            json!({ "time": { "least": least, "most": most, "off": off } })
        }
        Kind::Number { least, most } => json!({ "number": { "least": least, "most": most } }),
        Kind::Rate { least, most } => json!({ "rate": { "least": least, "most": most } }),
        Kind::Share { off } => json!({ "share": { "off": off } }),
        Kind::Word(words) => json!({ "word": words }),
        Kind::Switch => json!("switch"),
    }
}

/// The format in which such numbers are written.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Number => "number",
        Unit::Count => "whole",
        Unit::Seconds => "duration",
        Unit::Exact => "exact",
        Unit::PerSecond => "rate",
        Unit::Share | Unit::Excess | Unit::OfThousand => "percent",
    }
}

fn clauses(clauses: &[Clause]) -> Value {
    clauses
        .iter()
        .map(|clause| json!({ "key": clause.key, "arguments": clause.arguments }))
        .collect()
}

fn curve(curve: &Curve) -> Value {
    json!({ "key": curve.key, "measure": curve.measure, "of": curve.of })
}

/// What the page is told of one lab. The seed is text: a script's numbers hold 53 bits only.
pub(crate) fn data(lab: &Lab) -> Value {
    let mut data = json!({
        "model": lab.model.name,
        "id": lab.id,
        "seed": lab.seed.to_string(),
        "values": lab.settings,
        // How much later than it was asked for a change comes into the run that is shown.
        "lag": lab.model.lag,
        "max": lab.max,
        "parts": lab.show,
        "scenario": lab.scenario.map(|scenario| scenario.key),
        "predict": lab.predict,
        "label": lab.label,
    });
    if let Some(question) = &lab.bet {
        data["bet"] = json!(question);
    }
    if let Some(named) = &lab.situations {
        let places = named
            .iter()
            .map(|named| json!({ "name": named.name, "at": named.at }));
        data["places"] = places.collect();
    }
    without_nothing(data)
}
