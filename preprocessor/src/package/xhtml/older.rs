//! An older HTML, which browsers still show, in the words of today's, which alone an e-book may have.

use scraper::node::Element;
use std::fmt::Write;

/// The elements of HTML, but for forms, frames and what plays; drawings and formulas have names of their own.
const KNOWN: [&str; 84] = [
    "a",
    "abbr",
    "address",
    "area",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "canvas",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "main",
    "map",
    "mark",
    "meter",
    "nav",
    "ol",
    "output",
    "p",
    "picture",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];
/// Attributes of an older HTML that say how something looks.
const OLD_LOOKS: [&str; 18] = [
    "align",
    "background",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
    "clear",
    "color",
    "compact",
    "face",
    "frame",
    "hspace",
    "noshade",
    "nowrap",
    "rules",
    "size",
    "valign",
    "vspace",
];

/// Whether today's HTML has an element of this name, of those that an e-book may show.
pub(super) fn is_known(name: &str) -> bool {
    KNOWN.contains(&name)
}

/// Whether an attribute of an element says how it looks, as only an older HTML did.
pub(super) fn is_look(one: &Element, name: &str, value: &str) -> bool {
    is_html(one)
        && (OLD_LOOKS.contains(&name) || matches!(name, "width" | "height") && !is_size(one, value))
}

/// Whether an element is none of a drawing's or a formula's.
pub(super) fn is_html(one: &Element) -> bool {
    &*one.name.ns == "http://www.w3.org/1999/xhtml"
}

/// What attributes of an older HTML say, as a style.
pub(super) fn looks(one: &Element) -> String {
    let mut style = String::new();
    let name = one.name();
    if !is_html(one) {
        return style;
    }
    let align = one.attr("align").map(str::to_ascii_lowercase);
    let align = align.as_deref().or((name == "center").then_some("center"));
    if let Some(side @ ("left" | "right" | "center" | "justify")) = align
        && !matches!(name, "img" | "table" | "hr")
    {
        let _ = write!(style, "text-align: {side};");
    }
    for side in ["width", "height"] {
        let Some(value) = one.attr(side).filter(|value| !is_size(one, value)) else {
            continue;
        };
        let number = value.trim_end_matches("px").trim_end_matches('%');
        if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
            let unit = if value.ends_with('%') { "%" } else { "px" };
            let _ = write!(style, "{side}: {number}{unit};");
        }
    }
    style
}

/// Whether an element may say its width or height by itself, and does so in pixels.
fn is_size(one: &Element, value: &str) -> bool {
    matches!(one.name(), "img" | "canvas" | "embed" | "source")
        && value.bytes().all(|byte| byte.is_ascii_digit())
}
