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
            let value = attribute
                .default
                .unwrap_or(attribute.example)
                .trim_matches('"');
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
