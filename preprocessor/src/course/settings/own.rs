//! What book.toml says to us under `[preprocessor.switchboard]`. A value of another kind than its key's counts
//! as none, and so does a key by another name: unless somebody says so, the course is another one than was
//! meant.

use crate::reading::value::nearest;
use crate::report::diagnostic::Problem;
use mdbook_preprocessor::PreprocessorContext;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;
use toml_edit::Document;

/// What one of our keys holds.
struct Key {
    name: &'static str,
    /// How it is written.
    form: &'static str,
    is_one: fn(&Value) -> bool,
}

const fn key<T: DeserializeOwned>(name: &'static str, form: &'static str) -> Key {
    let is_one = |value: &Value| serde_json::from_value::<T>(value.clone()).is_ok();
    Key { name, form, is_one }
}

const KEYS: [Key; 6] = [
    key::<String>("id", "id = \"a-name\""),
    key::<bool>("strict", "strict = true"),
    key::<bool>("offline", "offline = true"),
    Key {
        name: "downloads",
        form: "downloads = [\"zip\", \"epub\"]; there is \"pdf\", too",
        is_one: are_downloads,
    },
    key::<BTreeMap<String, String>>("editions", "editions.de = \"https://example.org/de/\""),
    key::<Vec<String>>("elsewhere", "elsewhere = [\"api/\"]"),
];

fn are_downloads(value: &Value) -> bool {
    let is_one = |name: &Value| matches!(name.as_str(), Some("zip" | "epub" | "pdf"));
    value
        .as_array()
        .is_some_and(|names| names.iter().all(is_one))
}

/// What mdBook reads in a preprocessor's table, and tells itself where it can't.
const OF_MDBOOK: [&str; 5] = ["command", "before", "after", "optional", "renderers"];

/// Values of another kind than their keys'.
pub(super) fn unfit(context: &PreprocessorContext, content: &str) -> Vec<Problem> {
    // Read only where something is to be said of it.
    let file = LazyCell::new(|| Document::parse(content).ok());
    let table = table(context);
    let unfit = KEYS.iter().filter(|key| {
        let value = table.get(key.name);
        value.is_some_and(|value| !(key.is_one)(value))
    });
    unfit
        .map(|key| {
            Problem::error(
                format!("`{}` can't be this", key.name),
                place((*file).as_ref(), key.name),
                "it would count as not written",
            )
            .help(format!("write it as in {}", key.form))
        })
        .collect()
}

/// Keys that nobody reads.
pub(super) fn unknown(context: &PreprocessorContext, content: &str) -> Vec<Problem> {
    let known = || KEYS.iter().map(|key| key.name).chain(OF_MDBOOK);
    // Read only where something is to be said of it.
    let file = LazyCell::new(|| Document::parse(content).ok());
    let table = table(context);
    let unknown = table.keys().filter(|key| !known().any(|name| name == *key));
    unknown
        .map(|key| {
            let problem = Problem::warning(
                format!("[preprocessor.switchboard] knows no `{key}`"),
                place((*file).as_ref(), key),
                "nobody reads it",
            );
            match nearest(key, known()) {
                Some(near) => problem.help(format!("did you mean {near}?")),
                None => problem.help("take it out"),
            }
        })
        .collect()
}

fn table(context: &PreprocessorContext) -> BTreeMap<String, Value> {
    let table = context.config.get("preprocessor.switchboard");
    table.ok().flatten().unwrap_or_default()
}

/// Where the file has the value of one of our keys; its beginning, where the environment has it.
fn place(file: Option<&Document<&str>>, key: &str) -> Range<usize> {
    let find = || {
        let table = file?.get("preprocessor")?.get("switchboard")?;
        table.get(key)?.span()
    };
    find().unwrap_or(0..0)
}
