//! The text of a question as QTI has it: XHTML without ids, styles, scripts and drawings (QTI 2.1, “Basic HTML
//! data model”). QTI 1.2 takes any HTML, and so this, too.

use crate::package::xhtml::{escaped, escaped_value, has_class, is_again, ticked};
use crate::render::pages;
use ego_tree::NodeRef;
use percent_encoding::percent_decode_str;
use scraper::node::Element;
use scraper::{Html, Node};
use std::collections::BTreeSet;
use std::path::{Component, Path};

/// What may stand in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Blocks alone.
    Blocks,
    /// Blocks and text.
    Flow,
    /// Text alone.
    Line,
    /// The parts of a list or table alone.
    Parts,
}

/// Makes texts of a chapter those of questions, and remembers what they need and what was left out.
pub(super) struct Body<'b> {
    src: &'b Path,
    folder: &'b Path,
    pictures: BTreeSet<String>,
    /// Those that the question is the first to show.
    own: Vec<String>,
    pub(super) left_out: Vec<(usize, &'static str)>,
    /// Which question is being written.
    pub(super) question: usize,
}

impl<'b> Body<'b> {
    pub(super) fn new(src: &'b Path, folder: &'b Path) -> Self {
        Self {
            src,
            folder,
            pictures: BTreeSet::new(),
            own: Vec::new(),
            left_out: Vec::new(),
            question: 0,
        }
    }

    /// The pictures that the texts show, from the folder of the chapters.
    pub(super) fn pictures(&self) -> Vec<String> {
        self.pictures.iter().cloned().collect()
    }

    /// The pictures that are shown for the first time since this was asked last.
    pub(super) fn own_pictures(&mut self) -> Vec<String> {
        std::mem::take(&mut self.own)
    }

    /// Blocks and text.
    pub(super) fn flow(&mut self, html: &str) -> String {
        self.text(html, Place::Flow)
    }

    /// Blocks alone; text is put into paragraphs.
    pub(super) fn blocks(&mut self, html: &str) -> String {
        self.text(html, Place::Blocks)
    }

    /// Text alone.
    pub(super) fn line(&mut self, html: &str) -> String {
        self.text(html, Place::Line)
    }

    fn text(&mut self, html: &str, place: Place) -> String {
        let parsed = Html::parse_fragment(html);
        let mut made = Made::default();
        let mut rest = Vec::new();
        go_into(*parsed.root_element(), place, &mut rest);
        // In steps, and not each within the one around it: an author's elements may be in one another as deep as there
        // are any, which would take more than the stack.
        while let Some(next) = rest.pop() {
            match next {
                Rest::Of(node, place) => self.node(node, place, &mut made, &mut rest),
                Rest::End(name) => made.push(&format!("</{name}>")),
                Rest::Paragraph => made.end_paragraph(),
                Rest::Line => made.is_line = false,
            }
        }
        made.whole.trim().to_owned()
    }

    fn node<'a>(
        &mut self,
        node: NodeRef<'a, Node>,
        place: Place,
        made: &mut Made,
        rest: &mut Vec<Rest<'a>>,
    ) {
        match node.value() {
            // Text where only blocks may stand is gathered into a paragraph.
            Node::Text(text) if place == Place::Blocks => made.line.push_str(&escaped(text)),
            Node::Text(text) if place != Place::Parts => made.push(&escaped(text)),
            Node::Element(one) if place == Place::Blocks => {
                if matches!(known(one.name()), Known::Line(_)) {
                    made.is_line = true;
                    rest.push(Rest::Line);
                    self.element(node, one, Place::Line, made, rest);
                } else {
                    made.end_paragraph();
                    self.element(node, one, place, made, rest);
                }
            }
            Node::Element(one) => self.element(node, one, place, made, rest),
            _ => {}
        }
    }

    fn element<'a>(
        &mut self,
        node: NodeRef<'a, Node>,
        one: &Element,
        place: Place,
        made: &mut Made,
        rest: &mut Vec<Rest<'a>>,
    ) {
        let (name, inner) = match known(one.name()) {
            _ if is_again(node) => return,
            // The sign of an alert, whose name stands beside it.
            Known::LeftOut(_) if has_class(node.parent(), "blockquote-tag-title") => return,
            Known::LeftOut(what) => {
                self.leave_out(what);
                return;
            }
            Known::Unheard => {
                let is_text = matches!(place, Place::Flow | Place::Line);
                made.push(ticked(one).filter(|_| is_text).unwrap_or_default());
                return;
            }
            Known::Block(..) | Known::Part(..) if place == Place::Line => {
                return go_into(node, place, rest);
            }
            Known::Unknown => return go_into(node, place, rest),
            Known::Block(name, inner) | Known::Part(name, inner) => (name, inner),
            Known::Line(name) => (name, Place::Line),
        };
        if name == "img" {
            return self.picture(one, made);
        }
        let target = one.attr("href").filter(|href| {
            ["https://", "http://", "mailto:"]
                .iter()
                .any(|scheme| href.starts_with(scheme))
        });
        if name == "a" && target.is_none() {
            return go_into(node, place, rest);
        }
        made.push(&format!("<{name}"));
        for (attribute, value) in one.attrs() {
            let kept = match attribute {
                "class" | "lang" => !value.trim().is_empty(),
                "href" => name == "a",
                "colspan" | "rowspan" => {
                    ["td", "th"].contains(&name) && value.parse::<u32>().is_ok()
                }
                "scope" | "abbr" => ["td", "th"].contains(&name),
                _ => false,
            };
            if kept {
                let attribute = if attribute == "lang" {
                    "xml:lang"
                } else {
                    attribute
                };
                made.push(&format!(" {attribute}=\"{}\"", escaped_value(value)));
            }
        }
        if ["br", "hr", "col"].contains(&name) {
            made.push("/>");
            return;
        }
        made.push(">");
        rest.push(Rest::End(name));
        go_into(node, inner, rest);
    }

    /// Notes what was left out of a question: several of it in a row are said once.
    fn leave_out(&mut self, what: &'static str) {
        let said = (self.question, what);
        if self.left_out.last() != Some(&said) {
            self.left_out.push(said);
        }
    }

    fn picture(&mut self, one: &Element, made: &mut Made) {
        let alt = one.attr("alt").unwrap_or_default();
        let Some(file) = one.attr("src").and_then(|src| self.file(src)) else {
            self.leave_out("a picture that isn't in the book");
            made.push(&escaped(alt));
            return;
        };
        made.push(&format!(
            "<img src=\"{}\" alt=\"{}\"/>",
            escaped_value(&pages::escaped(&format!("book/{file}"))),
            escaped_value(alt)
        ));
        if self.pictures.insert(file.clone()) {
            self.own.push(file);
        }
    }

    /// A picture's place from the folder of the chapters, if it is there.
    fn file(&self, src: &str) -> Option<String> {
        let path = percent_decode_str(src.split(['?', '#']).next()?)
            .decode_utf8()
            .ok()?;
        if path.contains(':') {
            return None;
        }
        let mut parts: Vec<String> = Vec::new();
        for part in self.folder.join(path.as_ref()).components() {
            match part {
                Component::Normal(part) => parts.push(part.to_str()?.to_owned()),
                Component::CurDir => {}
                Component::ParentDir => {
                    parts.pop()?;
                }
                Component::RootDir | Component::Prefix(_) => return None,
            }
        }
        let file = parts.join("/");
        self.src.join(&file).is_file().then_some(file)
    }
}

/// A text while it is written.
#[derive(Default)]
struct Made {
    whole: String,
    /// What stands where only blocks may, until a block comes or they end: at most one such place has any.
    line: String,
    /// Whether what is written is in that.
    is_line: bool,
}

impl Made {
    fn push(&mut self, text: &str) {
        let into = if self.is_line {
            &mut self.line
        } else {
            &mut self.whole
        };
        into.push_str(text);
    }

    fn end_paragraph(&mut self) {
        if self.line.trim().is_empty() {
            self.whole.push_str(&self.line);
        } else {
            self.whole.push_str(&format!("<p>{}</p>", self.line.trim()));
        }
        self.line.clear();
    }
}

/// What is still to be written.
enum Rest<'a> {
    /// What stands in a place.
    Of(NodeRef<'a, Node>, Place),
    /// The end of an element.
    End(&'static str),
    /// The end of blocks.
    Paragraph,
    /// The end of a text among blocks.
    Line,
}

/// Lets what is in an element, or in its place, be written next.
fn go_into<'a>(parent: NodeRef<'a, Node>, place: Place, rest: &mut Vec<Rest<'a>>) {
    if place == Place::Blocks {
        rest.push(Rest::Paragraph);
    }
    let children = parent.children().rev();
    rest.extend(children.map(|child| Rest::Of(child, place)));
}

/// What becomes of an element.
enum Known {
    Block(&'static str, Place),
    Part(&'static str, Place),
    Line(&'static str),
    /// It stands for something that is said to be left out.
    LeftOut(&'static str),
    /// Nobody misses it.
    Unheard,
    /// Its content stands in its place.
    Unknown,
}

fn known(name: &str) -> Known {
    use Place::{Blocks, Flow, Line, Parts};
    const LINES: [&str; 20] = [
        "a", "abbr", "b", "big", "br", "cite", "code", "dfn", "em", "i", "img", "kbd", "q", "samp",
        "small", "span", "strong", "sub", "sup", "var",
    ];
    const WORDS: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "address"];
    if let Some(name) = LINES.into_iter().find(|known| *known == name) {
        return Known::Line(name);
    }
    if let Some(name) = WORDS.into_iter().find(|known| *known == name) {
        return Known::Block(name, Line);
    }
    match name {
        "blockquote" => Known::Block("blockquote", Blocks),
        "div" | "figure" | "section" | "article" | "aside" | "details" => Known::Block("div", Flow),
        "figcaption" | "summary" => Known::Block("p", Line),
        "hr" => Known::Block("hr", Line),
        "ul" => Known::Block("ul", Parts),
        "ol" => Known::Block("ol", Parts),
        "dl" => Known::Block("dl", Parts),
        "table" => Known::Block("table", Parts),
        "li" => Known::Part("li", Flow),
        "dt" => Known::Part("dt", Line),
        "dd" => Known::Part("dd", Flow),
        "caption" => Known::Part("caption", Line),
        "thead" => Known::Part("thead", Parts),
        "tbody" | "tfoot" => Known::Part("tbody", Parts),
        "tr" => Known::Part("tr", Parts),
        "th" => Known::Part("th", Flow),
        "td" => Known::Part("td", Flow),
        "del" | "s" | "ins" | "u" | "mark" | "tt" | "time" | "bdi" => Known::Line("span"),
        "svg" | "math" | "canvas" => Known::LeftOut("a drawing or formula"),
        "audio" | "video" | "iframe" | "object" | "embed" => Known::LeftOut("something that plays"),
        "script" | "style" | "template" | "noscript" | "input" | "button" | "select"
        | "textarea" | "link" | "meta" | "col" | "colgroup" => Known::Unheard,
        _ => Known::Unknown,
    }
}

#[cfg(test)]
mod tests;
