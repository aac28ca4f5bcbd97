//! The search of an archive. mdBook's index holds the texts, and for each word where it stands: the theme's search
//! makes that from the texts, when it is opened, and asks the pages themselves for those.

use crate::publish::tags::{attribute, replace};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The file that holds the index of a site whose search is the course's theme's.
pub(super) fn index(pages: &BTreeMap<String, String>) -> Option<String> {
    let html = pages.get("index.html").or_else(|| pages.values().next())?;
    let mut file = None;
    replace(html, "html", |tag| {
        let ours = attribute(tag, "data-search").is_some_and(|at| at.contains("theme/js/search"));
        file = ours
            .then(|| attribute(tag, "data-search-index"))
            .flatten()
            .map(str::to_owned);
        None
    });
    file
}

const BEFORE: &str = "window.search = Object.assign(window.search, JSON.parse('";
const AFTER: &str = "'));";

/// How texts are asked for, and what a section's is.
const FOUND: &str = concat!(
    include_str!("../../templates/site/asked.js"),
    include_str!("../../templates/site/found.js")
);

/// An index with nothing but the titles, and the texts of those pages that don't give theirs when they are asked;
/// as it is, where it isn't mdBook's.
pub(super) fn without(index: &str, asked: &BTreeSet<String>) -> String {
    made(index, asked).unwrap_or_else(|| index.to_owned())
}

/// A value of an object in JSON, as it is written.
fn part<'j>(json: &'j RawValue, name: &str) -> Option<&'j RawValue> {
    let parts: BTreeMap<String, &RawValue> = serde_json::from_str(json.get()).ok()?;
    parts.get(name).copied()
}

fn made(index: &str, asked: &BTreeSet<String>) -> Option<String> {
    let said = index.strip_prefix(BEFORE)?.trim_end().strip_suffix(AFTER)?;
    let said = said.replace("\\'", "'").replace("\\\\", "\\");
    // Most of it is where each word stands: that is passed over.
    let parts: BTreeMap<&str, &RawValue> = serde_json::from_str(&said).ok()?;
    let store = part(parts.get("index")?, "documentStore")?;
    let mut docs: Value = serde_json::from_str(part(store, "docs")?.get()).ok()?;
    let mut index = Map::new();
    for (name, value) in parts.iter().filter(|(name, _)| **name != "index") {
        index.insert((*name).to_owned(), serde_json::from_str(value.get()).ok()?);
    }
    let mut index = Value::Object(index);
    let addresses = index.get("doc_urls")?.as_array()?;
    for (count, doc) in docs.as_object_mut()? {
        let address = addresses.get(count.parse::<usize>().ok()?)?.as_str()?;
        let page = address.split_once('#').map_or(address, |(page, _)| page);
        if asked.contains(page) {
            doc.as_object_mut()?.remove("body");
        }
    }
    index["index"] = json!({ "documentStore": { "docs": docs } });
    let json = index.to_string().replace('\\', "\\\\").replace('\'', "\\'");
    let scripts = if asked.is_empty() { "" } else { FOUND };
    Some(format!("{BEFORE}{json}{AFTER}\n{scripts}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_an_index_is_what_pages_do_not_say_when_they_are_asked() {
        let doc = |body: Option<&str>| {
            let mut doc = json!({ "id": "0", "title": "It’s 'so'", "breadcrumbs": "" });
            if let Some(body) = body {
                doc["body"] = body.into();
            }
            doc
        };
        let body = "a\\b\n\"c\"";
        let addresses = json!(["a.html", "a.html#x", "b.html#x"]);
        let written = |index: Value| {
            let index = json!({ "doc_urls": addresses, "index": index });
            let json = index.to_string().replace('\\', "\\\\").replace('\'', "\\'");
            format!("{BEFORE}{json}{AFTER}")
        };
        let docs = json!({ "0": doc(Some(body)), "1": doc(Some(body)), "2": doc(Some(body)) });
        let index = written(
            json!({ "index": { "body": {} }, "documentStore": { "docs": docs, "docInfo": {} } }),
        );
        let all = written(json!({ "documentStore": { "docs": docs } }));
        assert_eq!(without(&index, &BTreeSet::new()), format!("{all}\n"));
        let docs = json!({ "0": doc(None), "1": doc(None), "2": doc(Some(body)) });
        let left = written(json!({ "documentStore": { "docs": docs } }));
        let asked = BTreeSet::from(["a.html".to_owned()]);
        assert_eq!(without(&index, &asked), format!("{left}\n{FOUND}"));
        assert_eq!(without("something else", &asked), "something else");
    }
}
