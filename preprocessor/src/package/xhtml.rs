//! The text of a page as XHTML, as programs for e-books read it: what only a script can use is left out, and
//! what opens on a screen stands open.

mod attributes;
mod older;
mod player;
mod table;

use crate::labs::drawing::resolved;
use crate::publish::templates::is_of_xml;
use attributes::{attributes, is_name};
use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Node};
use std::fmt::Write;
use table::{narrowed, parts};

/// Elements that have no content, by their names.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "use", "wbr",
];
/// What no e-book has a use for.
const LEFT_OUT: [&str; 11] = [
    "button", "dialog", "input", "link", "meta", "noscript", "script", "select", "style",
    "template", "textarea",
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
    if older::is_html(one) && player::is_player(name) {
        player::led_to(reference, one, around, into);
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
