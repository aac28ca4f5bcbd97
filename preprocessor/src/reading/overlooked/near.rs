//! Near misses: `<#next>`, `<<next>>`, `{{#next}}` and their like on a line of their own.

use crate::reading::attributes::spec::{DirectiveSpec, Known};
use crate::reading::document::Document;
use crate::reading::syntax;
use crate::report::diagnostic::Problem;
use crate::report::span::{Span, lines};
use mdbook_markdown::pulldown_cmark::{Event, Tag};

/// A line that was most likely meant as a directive.
pub(super) struct Miss {
    /// The line's words.
    pub(super) span: Span,
    pub(super) spec: &'static DirectiveSpec,
    /// `#` or `/`, where it has one.
    pub(super) sign: Option<char>,
    has_attributes: bool,
    /// Whether it stands in braces, which are another preprocessor's, or a template's.
    braced: bool,
    /// Whether it stands in a list, a quotation or a note, where no directive may.
    contained: bool,
}

impl Miss {
    /// The directive that was meant.
    pub(super) fn meant(&self) -> String {
        match self.sign {
            Some('/') => format!("<</{}>>", self.spec.name),
            _ if self.has_attributes => format!("<<#{} …>>", self.spec.name),
            _ => format!("<<#{}>>", self.spec.name),
        }
    }

    pub(super) fn problem(&self) -> Problem {
        let start = if self.sign == Some('/') { "<</" } else { "<<#" };
        let literally = if self.braced {
            "put it between backticks"
        } else {
            "put a backslash before each `<`"
        };
        Problem::warning(
            "this line looks like a directive and is none",
            self.span.clone(),
            format!("did you mean {}?", self.meant()),
        )
        .help(format!(
            "a directive begins with `{start}` and ends with `>>`{}; to write the line literally, {literally}",
            if self.contained {
                ", and stands outside of lists and quotations"
            } else {
                ""
            }
        ))
    }
}

/// Finds them outside code and comments, in the order of the text.
pub(super) fn find(text: &str, document: &Document<'_>, known: Known) -> Vec<Miss> {
    let mut misses: Vec<Miss> = lines(text, 0..text.len())
        .filter_map(|line| miss(text, &line, known))
        .collect();
    if misses.is_empty() {
        return misses;
    }
    let mut stands = vec![true; misses.len()];
    // Those that are known to be contained: what is around them may be as deep as they are many.
    let mut contained = 0..0;
    for (event, span) in &document.events {
        let within = |misses: &[Miss]| {
            let from = misses.partition_point(|miss| miss.span.start < span.start);
            let to = misses.partition_point(|miss| miss.span.start < span.end);
            from..to.max(from)
        };
        match event {
            Event::Start(Tag::CodeBlock(_)) => stands[within(&misses)].fill(false),
            // A tag of an unknown name opens HTML; what stands further down in HTML belongs to it.
            Event::Start(Tag::HtmlBlock) => {
                let start = text[span.clone()]
                    .find(|c: char| !c.is_whitespace())
                    .map_or(span.start, |indent| span.start + indent);
                for index in within(&misses) {
                    stands[index] &= misses[index].span.start == start;
                }
            }
            Event::Start(Tag::BlockQuote(_) | Tag::Item | Tag::FootnoteDefinition(_)) => {
                let within = within(&misses);
                if contained.start <= within.start && within.end <= contained.end {
                    continue;
                }
                contained = within.clone();
                for miss in &mut misses[within] {
                    miss.contained = true;
                }
            }
            _ => {}
        }
    }
    let mut stands = stands.into_iter();
    misses.retain(|_| stands.next().unwrap_or(true));
    misses
}

fn miss(text: &str, line: &Span, known: Known) -> Option<Miss> {
    let start = line.start + marks(&text[line.clone()]);
    let body = text[start..line.end].trim_end();
    let after = body.trim_start_matches(['<', '{', '«', '‹']);
    let opener = &body[..body.len() - after.len()];
    if opener.is_empty() || syntax::directive_line(text, &(start..line.end)).is_some() {
        return None;
    }
    let inside = after.trim_start();
    // `<</#name>>` and `<<#/name>>` were to end it.
    let first = inside.trim_start_matches(['#', '/']);
    let signs = &inside[..inside.len() - first.len()];
    let sign = match signs {
        "" => None,
        "#" => Some('#'),
        "/" | "/#" | "#/" => Some('/'),
        _ => return None,
    };
    let named = first.trim_start();
    let length = named
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(named.len());
    let spec = known.find(&named[..length].to_lowercase())?;
    let rest = &named[length..];
    let ends = ['>', '}', '»', '›'];
    let attributes = rest.trim_end_matches(ends);
    let closed = attributes.len() < rest.len();
    let separated = attributes.is_empty() || attributes.starts_with([' ', '\t']);
    // Elements of HTML have these names too.
    let element = opener == "<" && matches!(spec.name, "figure" | "section");
    let meant = match (opener, sign) {
        // One brace with a number sign gives a heading its id, and `{{#quiz file.toml}}` is another
        // preprocessor's.
        ("{", _) | ("{{", None) => false,
        ("{{", _) if !attributes.trim().is_empty() && !attributes.contains('=') => false,
        ("<", Some('#')) => true,
        ("<", _) => closed && !element,
        (_, Some(_)) => true,
        (_, None) => closed,
    };
    (meant && separated).then(|| Miss {
        span: start..start + body.len(),
        spec,
        sign,
        has_attributes: !attributes.trim().is_empty(),
        braced: opener.starts_with('{'),
        contained: false,
    })
}

/// The length of what stands before a line's own words: indentation, and the marks of the quotations and
/// list items that begin on it.
fn marks(line: &str) -> usize {
    let mut rest = line;
    loop {
        rest = rest.trim_start();
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let after = match number.strip_prefix(['.', ')']) {
            Some(after) if number.len() < rest.len() => after,
            _ => rest.strip_prefix(['-', '*', '+']).unwrap_or(rest),
        };
        if let Some(quoted) = rest.strip_prefix('>') {
            rest = quoted;
        } else if after.len() < rest.len() && after.starts_with([' ', '\t']) {
            rest = after;
        } else {
            return line.len() - rest.len();
        }
    }
}
