//! What an element says beside its name.

use super::{escaped_value, older};
use crate::labs::drawing::resolved;
use scraper::node::Element;
use std::fmt::Write;

/// Attributes that only scripts read, or forms, or that say again what another says.
const UNSAID: [&str; 12] = [
    "tabindex",
    "for",
    "name",
    "open",
    "value",
    "type",
    "hidden",
    "autocomplete",
    "spellcheck",
    "contenteditable",
    "draggable",
    "xmlns",
];

/// Such as are read in these elements: an item's number, or how much is done.
const SAID: [(&str, &str); 5] = [
    ("ol", "type"),
    ("li", "value"),
    ("data", "value"),
    ("meter", "value"),
    ("progress", "value"),
];

/// Writes an element's attributes but these.
pub(super) fn attributes(one: &Element, but: &[&str], into: &mut String) {
    let mut said: Vec<&str> = Vec::new();
    let mut looks = older::looks(one);
    for (name, value) in one.attrs() {
        if older::is_look(one, name, value) {
            continue;
        }
        if UNSAID.contains(&name) && !SAID.contains(&(one.name(), name))
            || name.starts_with("data-")
            || name.starts_with("on")
            || !is_name(name.trim_start_matches("xml:").trim_start_matches("epub:"))
            || but.contains(&name)
            // `href` and `xlink:href`, say.
            || said.contains(&name)
        {
            continue;
        }
        said.push(name);
        // Widths and colours by the page's own names mean nothing elsewhere.
        let value = if value.contains("var(") {
            resolved(value)
        } else {
            value.to_owned()
        };
        let value = match (one.name(), name) {
            ("svg", "width" | "height") if value.ends_with("rem") => continue,
            _ => value,
        };
        let value = match name {
            "style" => std::mem::take(&mut looks) + &value,
            _ => value,
        };
        let _ = write!(into, " {name}=\"{}\"", escaped_value(&value));
    }
    if !looks.is_empty() {
        let _ = write!(into, " style=\"{looks}\"");
    }
}

/// Whether XML has such a name, too; one with a prefix would need to say whose that is.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
}
