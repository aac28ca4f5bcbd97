//! The search of an archive. mdBook's index holds the texts, and for each word where it stands, which is two
//! fifths of it: the theme's search makes that from the texts, when it is opened.

use super::tags::{attribute, replace};
use serde_json::{Value, json};
use std::collections::BTreeMap;

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

/// An index with nothing but the texts; as it is, where it isn't mdBook's.
pub(super) fn texts(index: &str) -> String {
    made(index).unwrap_or_else(|| index.to_owned())
}

fn made(index: &str) -> Option<String> {
    let said = index.strip_prefix(BEFORE)?.trim_end().strip_suffix(AFTER)?;
    let mut index: Value =
        serde_json::from_str(&said.replace("\\'", "'").replace("\\\\", "\\")).ok()?;
    let docs = index.pointer_mut("/index/documentStore/docs")?.take();
    index["index"] = json!({ "documentStore": { "docs": docs } });
    let json = index.to_string().replace('\\', "\\\\").replace('\'', "\\'");
    Some(format!("{BEFORE}{json}{AFTER}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_an_index_is_its_texts() {
        let docs = json!({ "0": { "id": "0", "title": "It’s 'so'", "body": "a\\b\n\"c\"", "breadcrumbs": "" } });
        let index = json!({ "doc_urls": ["a.html"], "index": { "index": { "body": {} }, "documentStore": { "docs": docs, "docInfo": {} } } });
        let written = |value: &Value| {
            let json = value.to_string().replace('\\', "\\\\").replace('\'', "\\'");
            format!("{BEFORE}{json}{AFTER}")
        };
        let left =
            json!({ "doc_urls": ["a.html"], "index": { "documentStore": { "docs": docs } } });
        assert_eq!(texts(&written(&index)), written(&left));
        assert_eq!(texts("something else"), "something else");
    }
}
