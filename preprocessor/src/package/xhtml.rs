//! The text of a page as XHTML, as programs for e-books read it: what only a script can use is left out, and
//! what opens on a screen stands open.

use crate::labs::drawing::resolved;
use crate::publish::templates::is_of_xml;
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

fn node(node: ego_tree::NodeRef<'_, Node>, around: &mut dyn Surroundings, into: &mut String) {
    match node.value() {
        Node::Text(text) => into.push_str(&escaped(text)),
        Node::Element(one) => {
            if let Some(reference) = ElementRef::wrap(node) {
                element(reference, one, around, into);
            }
        }
        _ => {}
    }
}

fn element(
    reference: ElementRef<'_>,
    one: &Element,
    around: &mut dyn Surroundings,
    into: &mut String,
) {
    let name = one.name();
    let class = |name: &str| one.classes().any(|class| class == name);
    // A page's way on is the book's own.
    if name == "nav" && class("next") || name == "a" && class("to-answer") {
        return;
    }
    if name == "input" && one.attr("type") != Some("checkbox") {
        if let Some(letter) = one.attr("value").filter(|value| value.len() == 1) {
            let _ = write!(into, "<span class=\"letter\">({letter})</span> ");
        }
        return;
    }
    // mdBook writes a picture a second time, to be shown large when it is pressed.
    let is_again = class("img-wrapper")
        && reference
            .parent()
            .and_then(ElementRef::wrap)
            .is_some_and(|parent| parent.value().classes().any(|c| c == "checkbox-label"));
    if LEFT_OUT.contains(&name) || class("js") || one.attr("hidden").is_some() || is_again {
        return;
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
    if is_html(one) && other == name && !KNOWN.contains(&name) {
        unwrapped(reference, one, around, into);
        return;
    }
    if name == "a" {
        // mdBook's links of headings to themselves.
        let target = one
            .attr("href")
            .filter(|_| !class("header"))
            .and_then(|href| around.link(href));
        let Some(target) = target else {
            unwrapped(reference, one, around, into);
            return;
        };
        let _ = write!(into, "<a href=\"{}\"", escaped_value(&target));
        attributes(one, &["href"], into);
        into.push('>');
        children(reference, around, into);
        into.push_str("</a>");
        return;
    }
    if name == "img" {
        let Some(src) = one.attr("src").and_then(|src| around.picture(src)) else {
            into.push_str(&escaped(one.attr("alt").unwrap_or_default()));
            return;
        };
        let _ = write!(
            into,
            "<img src=\"{}\" alt=\"{}\"",
            escaped_value(&src),
            escaped_value(one.attr("alt").unwrap_or_default())
        );
        attributes(one, &["src", "alt", "loading", "srcset", "sizes"], into);
        into.push_str("/>");
        return;
    }
    if name == "table"
        && let Some(parts) = parts(reference)
    {
        for part in parts {
            narrowed(reference, &part, around, into);
        }
        return;
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
        return;
    }
    into.push('>');
    children(reference, around, into);
    let _ = write!(into, "</{other}>");
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
        element(reference, one, around, into);
        return;
    }
    let _ = write!(into, "<{name}");
    attributes(one, if first { &[] } else { &["id"] }, into);
    into.push('>');
    if name == "tr" {
        for (at, cell) in cells(reference).enumerate() {
            if at == 0 || columns.contains(&at) {
                element(cell, cell.value(), around, into);
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

fn children(reference: ElementRef<'_>, around: &mut dyn Surroundings, into: &mut String) {
    for child in reference.children() {
        node(child, around, into);
    }
}

/// Whether an element is none of a drawing's or a formula's.
fn is_html(one: &Element) -> bool {
    &*one.name.ns == "http://www.w3.org/1999/xhtml"
}

/// What attributes of an older HTML say, as a style.
fn looks(one: &Element) -> String {
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

/// What is in a link that leads nowhere; a place that others lead to stays one.
fn unwrapped(
    reference: ElementRef<'_>,
    one: &Element,
    around: &mut dyn Surroundings,
    into: &mut String,
) {
    match one.attr("id") {
        Some(id) => {
            let _ = write!(into, "<span id=\"{}\">", escaped_value(id));
            children(reference, around, into);
            into.push_str("</span>");
        }
        None => children(reference, around, into),
    }
}

fn attributes(one: &Element, but: &[&str], into: &mut String) {
    let mut said: Vec<&str> = Vec::new();
    let mut looks = looks(one);
    for (name, value) in one.attrs() {
        let is_old =
            OLD_LOOKS.contains(&name) || matches!(name, "width" | "height") && !is_size(one, value);
        if is_old && is_html(one) {
            continue;
        }
        if UNSAID.contains(&name) && !(name == "type" && one.name() == "ol")
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
mod tests {
    use super::*;
    use scraper::Html;

    struct Here;
    impl Surroundings for Here {
        fn link(&mut self, href: &str) -> Option<String> {
            (href != "gone.html").then(|| href.replace(".html", ".xhtml"))
        }
        fn picture(&mut self, src: &str) -> Option<String> {
            (src != "gone.png").then(|| src.to_owned())
        }
    }

    fn xhtml(html: &str) -> String {
        inside(Html::parse_fragment(html).root_element(), &mut Here)
    }

    #[test]
    fn a_table_of_many_columns_becomes_several_that_a_phone_can_show() {
        let row = |cell: &str, columns: &[usize]| {
            let cells: String = columns
                .iter()
                .map(|column| format!("<{cell}>{column}</{cell}>"))
                .collect();
            format!("<tr>{cells}</tr>")
        };
        let table = |columns: &[usize]| {
            let (head, body) = (row("th", columns), row("td", columns));
            format!("<thead>{head}</thead><tbody>{body}</tbody></table>")
        };
        let all: Vec<usize> = (0..7).collect();
        assert_eq!(
            xhtml(&format!("<table id=t>{}", table(&all))),
            format!(
                "<table id=\"t\">{}<table>{}",
                table(&[0, 1, 2, 3]),
                table(&[0, 4, 5, 6])
            )
        );
        let ten: Vec<usize> = (0..10).collect();
        let made = xhtml(&format!("<table>{}", table(&ten)));
        let columns = |part: &str| part.matches("<th>").count();
        let parts: Vec<usize> = made.split_inclusive("</table>").map(columns).collect();
        assert_eq!(parts, [4, 4, 4]);
        // Few columns, very many, and what stands in no plain ones, stay as they are.
        let many: Vec<usize> = (0..=MOST_COLUMNS).collect();
        assert!(xhtml(&format!("<table>{}", table(&many[1..]))).contains("</table><table>"));
        for whole in [
            format!("<table>{}", table(&all[..4])),
            format!("<table>{}", table(&many)),
            format!("<table>{}", table(&all)).replacen("<th>3", "<th colspan=\"2\">3", 1),
            format!("<table>{}", table(&all)).replacen("<td>0", "<td id=\"a\">0", 1),
        ] {
            assert_eq!(xhtml(&whole), whole);
        }
    }

    #[test]
    fn what_a_page_says_is_well_formed_xml() {
        for (html, expected) in [
            ("a &amp; b<br>c &lt;", "a &amp; b<br/>c &lt;"),
            ("<p>one<p>two", "<p>one</p><p>two</p>"),
            ("<a href='x.html#y'>z</a>", "<a href=\"x.xhtml#y\">z</a>"),
            ("<a href='gone.html'>z</a>", "z"),
            (
                "<h2 id=a><a class=header href='#a'>A</a></h2>",
                "<h2 id=\"a\">A</h2>",
            ),
            (
                "<img src=a.png alt='\"'>",
                "<img src=\"a.png\" alt=\"&quot;\"/>",
            ),
            ("<img src=gone.png alt=lost>", "lost"),
            (
                "<details class=card open><summary>S</summary>D</details>",
                "<div class=\"card\"><div class=\"summary\">S</div>D</div>",
            ),
            (
                "<svg xmlns='http://www.w3.org/2000/svg' viewbox='0 0 1 1' width='3rem'><path d='M0 0'/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>",
            ),
            (
                "<script>alert('</p>')</script><button>b</button><p class=js>j</p><p hidden>h</p>",
                "",
            ),
            ("<x-y data-z=1>w</x-y>", "<div>w</div>"),
            (
                "<form><fieldset><legend>Q</legend><div class=option><input type=radio value=a><label for=i>A</label></div></fieldset></form>",
                "<div><div><p class=\"asked\">Q</p><div class=\"option\"><span class=\"letter\">(a)</span> <span>A</span></div></div></div>",
            ),
            ("<!-- -- -->\u{1}", ""),
            (
                "<tag\\>t</tag\\><b @click=a v-on:click=b \\=c 1=d lang=en xml:lang=en>u</b>",
                "<span>t</span><b lang=\"en\" xml:lang=\"en\">u</b>",
            ),
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><use xlink:href='#a' href='#b'/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#b\"/></svg>",
            ),
            (
                "<label class=checkbox-label><input class=checkbox-img type=checkbox><img src=a.png alt=a><span class=img-wrapper><img src=a.png alt=a></span></label>",
                "<span class=\"checkbox-label\"><img src=\"a.png\" alt=\"a\"/></span>",
            ),
        ] {
            assert_eq!(xhtml(html), expected, "{html}");
        }
    }

    #[test]
    fn what_an_older_html_had_is_said_in_todays() {
        for (html, made) in [
            (
                "A Vec<T id=x> of it</T>",
                "A Vec<span id=\"x\"> of it</span>",
            ),
            ("a <big>b <u8>c</u8></big>", "a b c"),
            (
                "<center>a</center>",
                "<div style=\"text-align: center;\">a</div>",
            ),
            ("<tt>a</tt> <strike>b</strike>", "<code>a</code> <s>b</s>"),
            (
                "<p align=Center style='color: red'>a</p>",
                "<p style=\"text-align: center;color: red\">a</p>",
            ),
            (
                "<img src=a.png width=50% height=20 align=left border=0>",
                "<img src=\"a.png\" alt=\"\" height=\"20\" style=\"width: 50%;\"/>",
            ),
            (
                "<hr width=100px size=2 noshade>",
                "<hr style=\"width: 100px;\"/>",
            ),
        ] {
            let page = Html::parse_fragment(html);
            assert_eq!(inside(page.root_element(), &mut Here), made, "{html}");
        }
        let drawing = "<svg width=\"10%\"><path color=\"red\"></path></svg>";
        let page = Html::parse_fragment(drawing);
        let made = inside(page.root_element(), &mut Here);
        assert!(
            made.contains("width=\"10%\"") && made.contains("color=\"red\""),
            "{made}"
        );
    }
}
