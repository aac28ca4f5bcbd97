//! What was meant as a link, and stays in the page as the text that it is written as.

use crate::reading::document::Document;
use crate::reading::value::nearest;
use crate::report::diagnostic::Problem;
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use memchr::{memchr3_iter, memmem};

/// Links whose address holds a space, and those by a reference that isn't defined.
pub(super) fn links(document: &Document<'_>) -> Vec<Problem> {
    let text = document.text;
    let words = Words::of(document);
    let labels = labels(document);
    let endless = has_endless_code(document);
    let mut problems = Vec::new();
    // The last `[` of the line, and the next of each sign that ends something: looked for once the last is
    // behind, so that a line is read once however many links it holds.
    let mut opened = None;
    let mut round = Next::new(text, ")");
    let mut square = Next::new(text, "]");
    let mut end = Next::new(text, "\n");
    let mut address = Next::new(text, "](");
    for at in memchr3_iter(b'[', b']', b'\n', text.as_bytes()) {
        match text.as_bytes()[at] {
            b'[' => {
                opened = Some(at);
                continue;
            }
            b'\n' => {
                opened = None;
                continue;
            }
            _ => {}
        }
        let next = text[at + 1..].chars().next();
        if !words.hold(at) || !matches!(next, Some('(' | '[')) {
            continue;
        }
        let Some(opening) = opened else {
            continue;
        };
        // Not in `grid[1][2]`, nor where a backslash says that it is meant as it is.
        let before = text[..opening].chars().next_back();
        let picture = before == Some('!');
        let is_text = before.is_some_and(|c| c.is_alphanumeric() || c == '\\' || c == ']');
        if is_text || text[opening + 1..].starts_with('^') {
            continue;
        }
        let start = opening - usize::from(picture);
        let inside = at + 2;
        let closing = if next == Some('(') {
            round.from(inside)
        } else {
            square.from(inside)
        };
        // (Of many links that are begun before one `)` it ends the last.)
        if closing >= end.from(at) || next == Some('(') && address.from(inside) < closing {
            continue;
        }
        let span = start..closing + 1;
        let inside = &text[inside..closing];
        problems.extend(if next == Some('(') {
            spaced(inside, picture, span)
        } else if endless {
            None
        } else {
            let follows = text[span.end..].starts_with('[');
            undefined(&text[opening + 1..at], inside, &labels, follows, span)
        });
    }
    problems
}

/// The next place of a sign, for questions that go forward through a text.
struct Next<'t> {
    text: &'t str,
    sign: &'static str,
    at: Option<usize>,
}

impl<'t> Next<'t> {
    fn new(text: &'t str, sign: &'static str) -> Self {
        Self {
            text,
            sign,
            at: None,
        }
    }

    /// Where it is, from a position on; the text's end where it is no more.
    fn from(&mut self, position: usize) -> usize {
        match self.at {
            Some(at) if at >= position => at,
            _ => {
                let rest = &self.text.as_bytes()[position..];
                let found = memmem::find(rest, self.sign.as_bytes());
                let at = found.map_or(self.text.len(), |length| position + length);
                self.at = Some(at);
                at
            }
        }
    }
}

/// Where a chapter has words that are no code, no HTML and no link.
pub(super) struct Words(Vec<Span>);

impl Words {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut words: Vec<Span> = Vec::new();
        let mut in_code = false;
        for (event, span) in &document.events {
            match event {
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                Event::Text(_) if !in_code => words.push(span.clone()),
                _ => {}
            }
        }
        words.sort_by_key(|span| span.start);
        Self(words)
    }

    /// Whether one of them is at a position.
    pub(super) fn hold(&self, at: usize) -> bool {
        let after = self.0.partition_point(|span| span.end <= at);
        self.0.get(after).is_some_and(|span| span.contains(&at))
    }
}

/// Whether a chapter ends within a block of code that no line closes: it may hide any definition, and is told
/// itself.
fn has_endless_code(document: &Document<'_>) -> bool {
    let fenced = document.events.iter().rev().find_map(|(event, span)| {
        matches!(
            event,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)))
        )
        .then_some(span)
    });
    let Some(code) = fenced.map(|span| &document.text[span.clone()]) else {
        return false;
    };
    let is_last = document.text.trim_end().ends_with(code.trim_end());
    let sign = if code.starts_with('~') { '~' } else { '`' };
    let last = code.trim_end().lines().skip(1).last().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
    is_last && !(last.len() >= 3 && last.chars().all(|c| c == sign))
}

/// The labels that a chapter defines.
fn labels<'t>(document: &Document<'t>) -> Vec<&'t str> {
    let label = |reference: &Span| {
        let source = &document.text[reference.clone()];
        let start = source.find('[')? + 1;
        Some(&source[start..source.find("]:")?.max(start)])
    };
    document.references.iter().filter_map(label).collect()
}

fn spaced(address: &str, picture: bool, span: Span) -> Option<Problem> {
    let address = address.trim();
    // An address with a title after it is a link, unless there is a space in the address.
    let path = address.split('"').next().unwrap_or(address).trim();
    let looks_like_one = path.contains(['.', '/', '#']) && path.contains(' ');
    looks_like_one.then(|| {
        Problem::warning(
            if picture {
                "this is read as text, not as a picture"
            } else {
                "this is read as text, not as a link"
            },
            span,
            "the address holds a space",
        )
        .help(format!(
            "put the address between angle brackets: (<{path}>)"
        ))
    })
}

/// `[words][label]` without a definition of the label: a slip, where it is not more likely to be text.
///
/// Keys (`[Ctrl][C]`), indices (`[1][2]`) and their like are text. So a reference is told only if its label
/// is near to one that is defined, if its words are several, or, in a chapter that defines other references,
/// if words and label are both words, and not both capitalised as keys are.
fn undefined(
    words: &str,
    label: &str,
    labels: &[&str],
    follows: bool,
    span: Span,
) -> Option<Problem> {
    let near = match label.trim() {
        "" => nearest_word(words, labels),
        label => nearest_word(label, labels),
    };
    let is_text = label.trim().is_empty()
        || label.starts_with('^')
        || follows
        || !(are_several(words) || !labels.is_empty() && are_a_word_each(words, label));
    if near.is_none() && is_text {
        return None;
    }
    let shown = if label.trim().is_empty() {
        words
    } else {
        label
    };
    let problem = Problem::warning(
        "this is read as text, not as a link",
        span,
        format!("no line defines [{shown}]"),
    );
    Some(match near {
        Some(near) => problem.help(format!("did you mean [{near}]?")),
        None => problem.help(format!(
            "define it on a line of its own: [{shown}]: address; to write it as it is, put a backslash \
             before it"
        )),
    })
}

/// Among more labels than these nobody looks for a near one: each is compared.
pub(super) const MOST_LABELS: usize = 200;

/// The label that a word is nearly: fewer than three letters are near to everything.
fn nearest_word<'l>(word: &str, labels: &[&'l str]) -> Option<&'l str> {
    (word.chars().count() >= 3 && labels.len() <= MOST_LABELS)
        .then(|| nearest(word, labels.iter().copied()))
        .flatten()
}

fn is_word(text: &str, least: usize) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= least
}

fn are_several(words: &str) -> bool {
    let count = words.split_whitespace().filter(|word| is_word(word, 2));
    count.count() > 1
}

fn are_a_word_each(words: &str, label: &str) -> bool {
    let capital = |text: &str| text.starts_with(char::is_uppercase);
    is_word(words, 3) && is_word(label, 3) && !(capital(words) && capital(label))
}
