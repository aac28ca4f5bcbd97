//! The grammar of one directive line: `<<#name key=value key="a value">>` and `<</name>>`.

use crate::report::span::{Span, Spanned, trimmed};

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
    let source = &text[line.clone()];
    let body = source.trim_start_matches(' ');
    let indent = source.len() - body.len();
    if indent > 3 {
        return None;
    }
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

/// One attribute as it was written: `key=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) key: Spanned<String>,
    pub(crate) value: Spanned<String>,
}

/// Why the attributes of a directive can't be read: the place, what is wrong there, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub(crate) span: Span,
    pub(crate) what: &'static str,
    pub(crate) help: &'static str,
}

/// Splits what stands between a directive's name and its `>>` into attributes.
///
/// Reads on after a malformed attribute, so that one run tells all of them.
/// `named` says whether a word is the name of an attribute of this directive.
pub(crate) fn pairs(
    text: &str,
    rest: Span,
    named: impl Fn(&str) -> bool,
) -> (Vec<Pair>, Vec<Malformed>) {
    let mut pairs = Vec::new();
    let mut malformed = Vec::new();
    let mut at = rest.start;
    // Where the value before begins, if it has no quotes.
    let mut unquoted = None;
    loop {
        at += text[at..rest.end]
            .find(|c: char| c != ' ' && c != '\t')
            .unwrap_or(rest.end - at);
        if at >= rest.end {
            return (pairs, malformed);
        }
        let word_end = |from: usize, stops: &[char]| {
            text[from..rest.end]
                .find(stops)
                .map_or(rest.end, |length| from + length)
        };
        let key_end = word_end(at, &[' ', '\t', '=']);
        let key = at..key_end;
        if !text[key_end..rest.end].starts_with('=') {
            if let Some(start) = unquoted.take() {
                // Words after a value without quotes are most likely the rest of it.
                let end = words_end(text, at..rest.end);
                // … unless they are an attribute themselves, but for a slip.
                if let Some(colon) = text[key.clone()].find(':').filter(|&length| length > 0) {
                    malformed.push(Malformed {
                        span: at..at + colon + 1,
                        what: "an attribute is written with `=`, not with `:`",
                        help: "write it as name=value",
                    });
                    at = key_end;
                    continue;
                }
                if named(&text[key.clone()]) {
                    malformed.push(Malformed {
                        span: key.clone(),
                        what: "this attribute has no value",
                        help: "give it one, as name=value; what is switched on is written name=yes",
                    });
                    at = key_end;
                    continue;
                }
                malformed.push(Malformed {
                    span: start..end,
                    what: "a value that holds a space needs quotes",
                    help: "put the whole value between straight double quotes, as in name=\"a value\"",
                });
                at = end;
                continue;
            }
            let (what, help) = if &text[key.clone()] == "/" {
                (
                    "a directive has no slash at its end",
                    "end it with `>>` alone; a block ends with a line of its own: <</name>>",
                )
            } else {
                (
                    "this is not an attribute",
                    "write attributes as name=value, and quote a value that holds a space: name=\"a value\"",
                )
            };
            malformed.push(Malformed {
                span: key.clone(),
                what,
                help,
            });
            at = key_end.max(at + 1).min(rest.end);
            continue;
        }
        if key.is_empty() {
            malformed.push(Malformed {
                span: key_end..key_end + 1,
                what: "an attribute needs a name before its `=`",
                help: "write attributes as name=value, without spaces around `=`",
            });
            at = word_end(key_end + 1, &[' ', '\t']);
            continue;
        }
        let (value, end) = value(text, key_end + 1, rest.end);
        at = end;
        let bare = value.is_ok() && !text[key_end + 1..end].starts_with('"');
        unquoted = bare.then_some(key_end + 1);
        match value {
            Ok(value) => pairs.push(Pair {
                key: Spanned::new(text[key.clone()].to_owned(), key),
                value,
            }),
            Err(problem) => malformed.push(problem),
        }
    }
}

/// Where the words end that are no attributes: before the first that holds a `=`.
fn words_end(text: &str, rest: Span) -> usize {
    let mut end = rest.start;
    for word in text[rest.clone()].split_inclusive([' ', '\t']) {
        if word.contains('=') {
            break;
        }
        end += word.len();
    }
    rest.start + text[rest.start..end].trim_end().len()
}

/// Reads the value that begins at `start`; gives where it ends too.
fn value(text: &str, start: usize, end: usize) -> (Result<Spanned<String>, Malformed>, usize) {
    let source = &text[start..end];
    if let Some(problem) = other_quotes(source, start) {
        let end = problem.span.end;
        return (Err(problem), end);
    }
    if !source.starts_with('"') {
        let length = source.find([' ', '\t']).unwrap_or(source.len());
        let span = start..start + length;
        if length == 0 {
            let problem = Malformed {
                span: start - 1..start,
                what: "a value is missing after `=`",
                help: "write the value right after `=`, without a space between",
            };
            return (Err(problem), start);
        }
        return (
            Ok(Spanned::new(source[..length].to_owned(), span.clone())),
            span.end,
        );
    }
    let mut value = String::new();
    let mut characters = source.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => {
                let span = start..start + at + 1;
                let next = source[at + 1..].chars().next();
                if let Some(glued) = next.filter(|&c| c != ' ' && c != '\t') {
                    let problem = Malformed {
                        span: span.end..span.end + glued.len_utf8(),
                        what: "a space is missing after the closing quote",
                        help: "separate attributes by a space; write a quote inside a value as \\\"",
                    };
                    let length = source[at + 1..]
                        .find([' ', '\t'])
                        .unwrap_or(source.len() - at - 1);
                    return (Err(problem), span.end + length);
                }
                return (Ok(Spanned::new(value, span.clone())), span.end);
            }
            '\\' if matches!(characters.peek(), Some((_, '"' | '\\'))) => {
                if let Some((_, escaped)) = characters.next() {
                    value.push(escaped);
                }
            }
            _ => value.push(character),
        }
    }
    let problem = Malformed {
        span: start..end,
        what: "the quote that opens here is not closed",
        help: "end the value with a quote; write a quote inside a value as \\\"",
    };
    (Err(problem), end)
}

/// A value in quotes that are none here: curly ones, as word processors write them, or single ones.
fn other_quotes(source: &str, start: usize) -> Option<Malformed> {
    let first = source.chars().next()?;
    let (closing, what): (&[char], _) = match first {
        '“' | '”' | '„' => (&['“', '”', '"'], "these are curly quotes"),
        '‘' | '’' | '‚' => (&['‘', '’', '\''], "these are curly quotes"),
        '«' | '»' => (&['«', '»', '"'], "these are not the quotes of an attribute"),
        '\'' => (&['\''], "these are single quotes"),
        _ => return None,
    };
    let inside = first.len_utf8();
    let end = source[inside..].find(closing).map_or(source.len(), |at| {
        let at = inside + at;
        at + source[at..].chars().next().map_or(0, char::len_utf8)
    });
    Some(Malformed {
        span: start..start + end,
        what,
        help: "put the value between straight double quotes, as in name=\"a value\"",
    })
}

#[cfg(test)]
mod tests;
