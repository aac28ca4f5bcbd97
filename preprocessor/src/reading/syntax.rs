//! The grammar of one directive line: `<<#name key=value key="a value">>` and `<</name>>`.

mod pairs;

use crate::report::span::{Span, Spanned, trimmed};
pub(crate) use pairs::pairs;

/// A line of a chapter that has the form of a directive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The whole line, without its line break.
    pub(crate) line: Span,
    /// From `<<` to `>>`.
    pub(crate) span: Span,
    /// `<</name>>` rather than `<<#name>>`.
    pub(crate) closes: bool,
    pub(crate) name: Spanned<String>,
    /// What stands between the name and `>>`.
    pub(crate) rest: Span,
}

/// How the line of a directive ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ending {
    /// With `>>`, as it should.
    Whole,
    /// With other words after the `>>`.
    Followed(Span),
    /// Without `>>`.
    Missing,
}

/// Reads a line as a directive, if it has the form of one.
///
/// A line that begins like a directive and doesn't end like one is one too, so that the slip can be told.
pub(crate) fn directive_line(text: &str, line: &Span) -> Option<(Line, Ending)> {
    indented_line(text, line).filter(|(found, _)| is_at_the_margin(text, found))
}

/// Whether a line is indented so little that Markdown doesn't make code of it.
pub(crate) fn is_at_the_margin(text: &str, line: &Line) -> bool {
    let indent = &text[line.line.start..line.span.start];
    indent.len() <= 3 && !indent.contains('\t')
}

/// The same however far the line is indented, as lines of HTML are.
pub(crate) fn indented_line(text: &str, line: &Span) -> Option<(Line, Ending)> {
    let source = &text[line.clone()];
    let body = source.trim_start_matches([' ', '\t']);
    let indent = source.len() - body.len();
    let body = body.trim_end_matches([' ', '\t']);
    let closes = match body.get(..3)? {
        "<<#" => false,
        "<</" => true,
        _ => return None,
    };
    let after = &body[3..];
    let name_length = after
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(after.len());
    if name_length == 0 {
        return None;
    }
    let start = line.start + indent;
    let name = Spanned::new(
        after[..name_length].to_owned(),
        start + 3..start + 3 + name_length,
    );
    let inside = name.span.end..start + body.len();
    let (rest, end, ending) = ends(text, inside);
    Some((
        Line {
            line: line.clone(),
            span: start..end,
            closes,
            rest,
            name,
        },
        ending,
    ))
}

/// Where the attributes end that begin a stretch of a line, and the directive with them.
fn ends(text: &str, inside: Span) -> (Span, usize, Ending) {
    let source = &text[inside.clone()];
    let unclosed = || source.ends_with(">>").then(|| source.len() - 2);
    let closing = outside_quotes(source, ">>")
        .or_else(unclosed)
        .or_else(|| source.find(">>"));
    if let Some(at) = closing {
        let end = inside.start + at + 2;
        let follows = trimmed(text, &(end..inside.end));
        let ending = if follows.is_empty() {
            Ending::Whole
        } else {
            Ending::Followed(follows)
        };
        return (inside.start..inside.start + at, end, ending);
    }
    let single = outside_quotes(source, ">");
    let rest = inside.start..single.map_or(inside.end, |at| inside.start + at);
    // Words that are no attributes are most likely text that follows.
    let (read, malformed) = pairs(text, rest.clone(), |_| false);
    let first = malformed.first().map(|problem| {
        let start = problem.span.start;
        // Of a value and the words after it, the value may be meant.
        let value = read.iter().find(|pair| pair.value.span.start == start);
        value.map_or(start, |pair| pair.value.span.end)
    });
    let end = single.map_or(inside.end, |at| inside.start + at + 1);
    (rest.start..first.unwrap_or(rest.end), end, Ending::Missing)
}

/// The first place outside of quotes where `sign` stands and a word ends with it.
fn outside_quotes(source: &str, sign: &str) -> Option<usize> {
    let mut quoted = false;
    let mut escaped = false;
    source.char_indices().find_map(|(at, character)| {
        quoted ^= character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        let after = source[at..].strip_prefix(sign)?;
        (!quoted && after.chars().next().is_none_or(char::is_whitespace)).then_some(at)
    })
}

#[cfg(test)]
mod tests;
