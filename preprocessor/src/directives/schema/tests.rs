use super::*;
use crate::directives::KNOWN;
use regex::Regex;
use std::path::Path;

/// Writes the file where `UPDATE_DOCS` is set; fails where it is stale otherwise.
#[test]
fn the_schema_is_made_from_the_table() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/attributes.schema.json");
    let text = serde_json::to_string_pretty(&schema(KNOWN)).expect("JSON") + "\n";
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, &text).expect("docs/attributes.schema.json can be written");
    }
    assert!(
        std::fs::read_to_string(&file).unwrap_or_default() == text,
        "docs/attributes.schema.json is stale; run: UPDATE_DOCS=1 cargo test -p mdbook-switchboard --lib \
         the_schema"
    );
}

#[test]
fn what_the_reading_takes_the_schema_takes() {
    let schema = schema(KNOWN);
    for spec in KNOWN.0 {
        let variants = spec.variants();
        let all = variants.iter().enumerate();
        for (at, attribute) in all.flat_map(|(at, (_, all))| all.iter().map(move |one| (at, one))) {
            let directive = &schema["properties"][spec.name];
            let object = match variants.len() {
                1 => directive,
                _ => &directive["oneOf"][at],
            };
            let property = &object["properties"][attribute.name];
            // Which model it is, each object says for itself.
            if spec.more.is_some_and(|more| more.by == attribute.name) {
                assert_eq!(property["enum"], serde_json::json!([variants[at].0]));
                continue;
            }
            let own = attribute.words.map(|key| Words::of(None).say(key, &[]));
            let value = own.as_deref().or(attribute.default);
            let value = value.unwrap_or(attribute.example).trim_matches('"');
            let fits = |property: &Value| {
                if let Some(pattern) = property["pattern"].as_str() {
                    return Regex::new(pattern).expect("a pattern").is_match(value);
                }
                match (
                    &property["enum"],
                    &property["const"],
                    property["type"].as_str(),
                ) {
                    (Value::Array(words), ..) => words.iter().any(|word| word == value),
                    (_, Value::String(word), _) => word == value,
                    (.., Some("integer")) => value.parse::<u64>().is_ok(),
                    (.., Some("number")) => value.parse::<f64>().is_ok(),
                    (.., Some("string")) => true,
                    other => panic!("{other:?}"),
                }
            };
            let any = property["anyOf"].as_array();
            let taken = any.map_or_else(|| fits(property), |any| any.iter().any(fits));
            assert!(taken, "{}={value} of {}", attribute.name, spec.name);
        }
    }
}

#[test]
fn the_values_that_the_schema_gives_are_of_its_own_types() {
    fn each(schema: &Value, look: &mut impl FnMut(&Value)) {
        match schema {
            Value::Object(object) => {
                if object.contains_key("examples") {
                    look(schema);
                }
                object.values().for_each(|inside| each(inside, look));
            }
            Value::Array(all) => all.iter().for_each(|inside| each(inside, look)),
            _ => {}
        }
    }
    let mut numbers = 0;
    each(&schema(KNOWN), &mut |property| {
        let is_number = matches!(property["type"].as_str(), Some("integer" | "number"));
        let given = property.get("default").into_iter();
        for value in given.chain(property["examples"].as_array().expect("examples")) {
            assert_eq!(value.is_number(), is_number, "{value} in {property}");
        }
        numbers += usize::from(is_number);
    });
    assert!(numbers > 0);
}

#[test]
fn what_the_reading_refuses_the_schema_refuses() {
    const TIME: Kind = Kind::Duration {
        least: "1us",
        most: "1h",
    };
    const RATES: Kind = Kind::Rate {
        least: 0.0,
        most: 9.0,
    };
    for (of, taken, refused) in [
        (
            Kind::Id,
            &["a", "a-1", "a-"][..],
            &["1a", "-a", "A", "a_b", ""][..],
        ),
        (Kind::Text, &["a", " a"], &["", " "]),
        (
            TIME,
            &["1.5s", "1m30s", "1μs", "1µs", "1min", "1_000ms", "5.s"],
            &["1d", "1.2.3s", ".5s", "5", "s", ""],
        ),
        (
            RATES,
            &["5", "0.5", "300/min", "5/s"],
            &[".5", "5/d", "0,5", ""],
        ),
        (Kind::Share, &["10%", "10 %", "0.1"], &[".1", "10%%", ""]),
    ] {
        let pattern = kind(&of)["pattern"].as_str().expect("a pattern").to_owned();
        let pattern = Regex::new(&pattern).expect("a pattern");
        for value in taken {
            assert!(pattern.is_match(value), "{value:?} of {of:?}");
        }
        for value in refused {
            assert!(!pattern.is_match(value), "{value:?} of {of:?}");
        }
    }
}
