//! The attributes of one directive line, as they are written.

mod slip;

use crate::report::span::{Span, Spanned};
use slip::slip;

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
            let before = unquoted.take();
            // An attribute, but for a slip.
            if let Some((problem, end)) = slip(text, &key, rest.end, before.is_some(), &named) {
                malformed.push(problem);
                at = end;
                continue;
            }
            if let Some(start) = before {
                // Words after a value without quotes are most likely the rest of it.
                let end = words_end(text, at..rest.end);
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
        let bare = value.is_ok() && !text[key_end + 1..end].starts_with(['"', '“']);
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
    // Preprocessors that write the Markdown anew make curly quotes of straight ones.
    if let Some(inside) = source.strip_prefix('“')
        && let Some(length) = inside.find('”')
    {
        let begin = start + '“'.len_utf8();
        let span = begin..begin + length;
        let after = span.end + '”'.len_utf8();
        if text[after..end]
            .chars()
            .next()
            .is_none_or(char::is_whitespace)
        {
            return (Ok(Spanned::new(inside[..length].to_owned(), span)), after);
        }
    }
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
