//! `docs/attributes.schema.json`: the directives' attributes as JSON Schema, for editors and other programs.

use crate::reading::attributes::spec::{Attribute, DirectiveSpec, Kind, Known};
use crate::words::Words;
use serde_json::{Map, Value, json};

/// The schema: an object with one property a directive, whose own properties are its attributes. Values are
/// texts, as they are written; numbers are given as such too.
pub(super) fn schema(known: Known) -> Value {
    let directives: Map<String, Value> = known
        .0
        .iter()
        .map(|spec| {
            let mut variants: Vec<Value> = spec
                .variants()
                .iter()
                .map(|(value, attributes)| object(spec, value, attributes))
                .collect();
            let schema = match variants.len() {
                1 => variants.swap_remove(0),
                _ => json!({ "description": spec.meaning, "oneOf": variants }),
            };
            (spec.name.to_owned(), schema)
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The attributes of mdbook-switchboard's directives",
        "type": "object",
        "properties": directives,
        "additionalProperties": false,
    })
}

/// What a directive takes; where that depends on one of its attributes, for one value of that.
fn object(spec: &DirectiveSpec, value: &str, attributes: &[&Attribute]) -> Value {
    let mut properties: Map<String, Value> = attributes
        .iter()
        .map(|attribute| (attribute.name.to_owned(), property(attribute)))
        .collect();
    if let Some(more) = spec.more {
        properties[more.by]["enum"] = json!([value]);
    }
    let required: Vec<&str> = attributes
        .iter()
        .filter(|attribute| attribute.required)
        .map(|attribute| attribute.name)
        .collect();
    json!({
        "description": spec.meaning,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property(attribute: &Attribute) -> Value {
    let mut property = kind(&attribute.kind);
    property["description"] = attribute.meaning.into();
    let own = attribute.words.map(|key| Words::of(None).say(key, &[]));
    // Examples hold the quotes that they are written with.
    let example = own.as_deref().unwrap_or(attribute.example);
    property["examples"] = json!([value(&attribute.kind, example.trim_matches('"'))]);
    if let Some(default) = own.as_deref().or(attribute.default) {
        property["default"] = value(&attribute.kind, default);
    }
    property
}

/// A value as the schema's own readers take it: a number where the schema asks for one.
fn value(kind: &Kind, text: &str) -> Value {
    let number = match kind {
        Kind::Count { .. } => text.parse::<u64>().ok().map(Value::from),
        Kind::Number { .. } => text.parse::<f64>().ok().map(Value::from),
        _ => None,
    };
    number.unwrap_or_else(|| text.into())
}

fn kind(kind: &Kind) -> Value {
    match *kind {
        // A number that JSON's readers may not hold exactly is no bound worth giving.
        Kind::Count { least, most } if most > 1 << 53 => {
            json!({ "type": "integer", "minimum": least })
        }
        Kind::Count { least, most } => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Kind::Number { least, most } => {
            json!({ "type": "number", "minimum": least, "maximum": most })
        }
        Kind::Rate { .. } => json!({ "type": "string", "pattern": RATE }),
        Kind::Duration { .. } => json!({ "type": "string", "pattern": DURATION }),
        Kind::DurationOr { word, .. } => json!({
            "anyOf": [{ "const": word }, { "type": "string", "pattern": DURATION }],
        }),
        Kind::Share => json!({ "type": "string", "pattern": SHARE }),
        Kind::ShareOr { word } => json!({
            "anyOf": [{ "const": word }, { "type": "string", "pattern": SHARE }],
        }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::Words(words) => {
            let word = words.join("|");
            json!({ "type": "string", "pattern": format!("^({word})(, *({word}))*$") })
        }
        Kind::Id => json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$" }),
        Kind::Text => json!({ "type": "string", "pattern": "\\S" }),
    }
}

const RATE: &str = r"^[0-9][0-9_]*(\.[0-9_]*)?(/(s|m|min|h))?$";

const SHARE: &str = r"^[0-9][0-9_]*(\.[0-9_]*)? *%?$";

const DURATION: &str = r"^([0-9][0-9_]*(\.[0-9_]*)?(ns|us|µs|μs|ms|s|m|min|h))+$";

#[cfg(test)]
mod tests;
