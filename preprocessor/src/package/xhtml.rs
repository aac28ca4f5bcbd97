//! The text of a page as XHTML, as programs for e-books read it: what only a script can use is left out, and
//! what opens on a screen stands open.

mod older;

use crate::labs::drawing::resolved;
use crate::publish::templates::is_of_xml;
use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Node};
use std::fmt::Write;

/// Elements that have no content, by their names.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "use", "wbr",
];
/// What no e-book has a use for.
const LEFT_OUT: [&str; 15] = [
    "button", "dialog", "iframe", "input", "link", "meta", "noscript", "object", "script",
    "select", "style", "template", "textarea", "audio", "video",
];
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

/// What becomes of a page's links and pictures.
pub(super) trait Surroundings {
    /// Where a link leads in the book; `None` where it leads nowhere there.
    fn link(&mut self, href: &str) -> Option<String>;
    /// Where a picture is in the book; `None` where it isn't.
    fn picture(&mut self, src: &str) -> Option<String>;
}

/// The content of an element as XHTML.
pub(super) fn inside(element: ElementRef<'_>, around: &mut dyn Surroundings) -> String {
    let mut made = String::new();
    for child in element.children() {
        node(child, around, &mut made);
    }
    made
}

/// What is still to be written: a part of the page, or the end of an element.
enum Rest<'a> {
    Of(NodeRef<'a, Node>),
    End(&'a str),
}

/// In steps, and not each within the one around it: an author's elements may be in one another as deep as there are
/// any, which would take more than the stack.
fn node(node: NodeRef<'_, Node>, around: &mut dyn Surroundings, into: &mut String) {
    let mut rest = vec![Rest::Of(node)];
    while let Some(next) = rest.pop() {
        match next {
            Rest::Of(node) => match node.value() {
                Node::Text(text) if is_style(node) => into.push_str(&escaped(&resolved(text))),
                Node::Text(text) => into.push_str(&escaped(text)),
                Node::Element(one) => {
                    let reference = ElementRef::wrap(node);
                    let entered = reference.and_then(|it| entered(it, one, around, into));
                    if let Some(end) = entered {
                        rest.push(Rest::End(end));
                        rest.extend(node.children().rev().map(Rest::Of));
                    }
                }
                _ => {}
            },
            Rest::End("") => {}
            Rest::End(name) => {
                let _ = write!(into, "</{name}>");
            }
        }
    }
}

/// Writes an element up to what is in it, where that is to be written next, and gives the name that ends it then, if any.
fn entered<'a>(
    reference: ElementRef<'a>,
    one: &'a Element,
    around: &mut dyn Surroundings,
    into: &mut String,
) -> Option<&'a str> {
    let name = one.name();
    let class = |name: &str| one.classes().any(|class| class == name);
    // A page's way on is the book's own.
    if name == "nav" && class("next") || name == "a" && class("to-answer") {
        return None;
    }
    if name == "input" {
        if let Some(letter) = one.attr("value").filter(|value| is_letter(value)) {
            let _ = write!(into, "<span class=\"letter\">({letter})</span> ");
        }
        into.push_str(ticked(one).unwrap_or_default());
        return None;
    }
    // A drawing's style is a part of it.
    let is_left_out = LEFT_OUT.contains(&name) && (older::is_html(one) || name != "style");
    if is_left_out || class("js") || one.attr("hidden").is_some() || is_again(*reference) {
        return None;
    }
    let other = match name {
        "form" | "fieldset" | "details" | "summary" | "main" | "dialog" => "div",
        "legend" => "p",
        "label" => "span",
        "center" => "div",
        "tt" => "code",
        "strike" => "s",
        name if name.contains('-') => "div",
        // HTML knows elements of any name.
        name if !is_name(name) => "span",
        name => name,
    };
    // Of what HTML doesn't know, or no more, the words count: of `Vec<T>` what follows.
    if older::is_html(one) && other == name && !older::is_known(name) {
        return Some(unwrapped(one, into));
    }
    if name == "a" {
        // mdBook's links of headings to themselves.
        let target = one
            .attr("href")
            .filter(|_| !class("header"))
            .and_then(|href| around.link(href));
        let Some(target) = target else {
            return Some(unwrapped(one, into));
        };
        let _ = write!(into, "<a href=\"{}\"", escaped_value(&target));
        attributes(one, &["href"], into);
        into.push('>');
        return Some("a");
    }
    if name == "img" {
        let Some(src) = one.attr("src").and_then(|src| around.picture(src)) else {
            into.push_str(&escaped(one.attr("alt").unwrap_or_default()));
            return None;
        };
        let _ = write!(
            into,
            "<img src=\"{}\" alt=\"{}\"",
            escaped_value(&src),
            escaped_value(one.attr("alt").unwrap_or_default())
        );
        attributes(one, &["src", "alt", "loading", "srcset", "sizes"], into);
        into.push_str("/>");
        return None;
    }
    if name == "table"
        && let Some(parts) = parts(reference)
    {
        for part in parts {
            narrowed(reference, &part, around, into);
        }
        return None;
    }
    let _ = write!(into, "<{other}");
    match name {
        "svg" => into.push_str(" xmlns=\"http://www.w3.org/2000/svg\""),
        "math" => into.push_str(" xmlns=\"http://www.w3.org/1998/Math/MathML\""),
        "legend" if one.attr("class").is_none() => into.push_str(" class=\"asked\""),
        "details" | "summary" if one.attr("class").is_none() => {
            let _ = write!(into, " class=\"{name}\"");
        }
        _ => {}
    }
    attributes(one, &[], into);
    if VOID.contains(&name) {
        into.push_str("/>");
        return None;
    }
    into.push('>');
    Some(other)
}

/// Whether an element is a picture that mdBook writes a second time, to be shown large when it is pressed.
pub(super) fn is_again(node: NodeRef<'_, Node>) -> bool {
    has_class(Some(node), "img-wrapper") && has_class(node.parent(), "checkbox-label")
}

/// Whether there is an element, which is of this class.
pub(super) fn has_class(node: Option<NodeRef<'_, Node>>, class: &str) -> bool {
    let element = node.and_then(ElementRef::wrap);
    element.is_some_and(|element| element.value().classes().any(|one| one == class))
}

/// Whether a text is what a style says.
fn is_style(text: NodeRef<'_, Node>) -> bool {
    let around = text.parent();
    around
        .is_some_and(|around| matches!(around.value(), Node::Element(one) if one.name() == "style"))
}

/// Whether a value is what an option is called by: `a`, `b` … `z`, `aa`.
fn is_letter(value: &str) -> bool {
    (1..=2).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// What the box of a list's item that is done, or isn't, says: mdBook makes one that nobody can press.
pub(super) fn ticked(input: &Element) -> Option<&'static str> {
    let is_box = input.attr("type") == Some("checkbox") && input.attr("disabled").is_some();
    let said = if input.attr("checked").is_some() {
        "☑"
    } else {
        "☐"
    };
    is_box.then_some(said)
}

/// Beyond its first column a table has as many as a phone's screen takes: nobody can scroll a page of an e-book.
const BESIDE: usize = 3;

/// A table of more columns stays as it is: each part says the first one again, so that many parts of a long one are
/// far more than was written, and nobody puts so many together again.
const MOST_COLUMNS: usize = 100;

/// The columns beside the first, shared out evenly, of a table that is too wide; `None` where it isn't, or where its
/// cells don't stand in plain columns.
fn parts(table: ElementRef<'_>) -> Option<Vec<std::ops::Range<usize>>> {
    // Read as far as another table within it: of tables in tables each would read all that are in it.
    let mut rows = Vec::new();
    for inner in all(table, &["tr", "table"]) {
        if inner.value().name() == "table" {
            return None;
        }
        rows.push(inner);
    }
    let columns = cells(*rows.first()?).count();
    let plain = (BESIDE + 2..=MOST_COLUMNS).contains(&columns)
        && rows.iter().all(|row| {
            cells(*row).count() == columns
                && cells(*row).all(|cell| {
                    ["colspan", "rowspan"]
                        .iter()
                        .all(|spans| cell.value().attr(spans).is_none_or(|many| many == "1"))
                })
                // What is said again may not be a place that links lead to.
                && row.value().attr("id").is_none()
                && cells(*row).next().is_none_or(|first| {
                    first
                        .descendants()
                        .filter_map(ElementRef::wrap)
                        .all(|inner| inner.value().attr("id").is_none())
                })
        });
    if !plain {
        return None;
    }
    let beside = columns - 1;
    let many = beside.div_ceil(BESIDE);
    let parts = (0..many).map(|part| beside * part / many + 1..beside * (part + 1) / many + 1);
    Some(parts.collect())
}

/// A table with its first column and these of the others.
fn narrowed(
    reference: ElementRef<'_>,
    columns: &std::ops::Range<usize>,
    around: &mut dyn Surroundings,
    into: &mut String,
) {
    let first = columns.start == 1;
    let one = reference.value();
    let name = one.name();
    if name == "colgroup" || name == "caption" && !first {
        return;
    }
    if name == "caption" {
        node(*reference, around, into);
        return;
    }
    let _ = write!(into, "<{name}");
    attributes(one, if first { &[] } else { &["id"] }, into);
    into.push('>');
    if name == "tr" {
        for (at, cell) in cells(reference).enumerate() {
            if at == 0 || columns.contains(&at) {
                node(*cell, around, into);
            }
        }
    } else {
        for child in reference.children().filter_map(ElementRef::wrap) {
            narrowed(child, columns, around, into);
        }
    }
    let _ = write!(into, "</{name}>");
}

fn cells(row: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    row.children()
        .filter_map(ElementRef::wrap)
        .filter(|cell| matches!(cell.value().name(), "td" | "th"))
}

fn all<'a>(within: ElementRef<'a>, names: &'static [&str]) -> impl Iterator<Item = ElementRef<'a>> {
    within
        .descendants()
        .skip(1)
        .filter_map(ElementRef::wrap)
        .filter(|inner| names.contains(&inner.value().name()))
}

/// Writes what is left of a link that leads nowhere: a place that others lead to stays one. Gives the name that ends it.
fn unwrapped(one: &Element, into: &mut String) -> &'static str {
    match one.attr("id") {
        Some(id) => {
            let _ = write!(into, "<span id=\"{}\">", escaped_value(id));
            "span"
        }
        None => "",
    }
}

fn attributes(one: &Element, but: &[&str], into: &mut String) {
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
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
}

/// Text in XML.
pub(super) fn escaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for c in text.chars().filter(|c| is_of_xml(*c)) {
        match c {
            '&' => made.push_str("&amp;"),
            '<' => made.push_str("&lt;"),
            '>' => made.push_str("&gt;"),
            c => made.push(c),
        }
    }
    made
}

/// The same in an attribute.
pub(super) fn escaped_value(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
