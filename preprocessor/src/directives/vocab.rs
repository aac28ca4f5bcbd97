//! `<<#vocab>>`: terms with their pronunciation and meaning.

use super::reader::{Reader, no_footnotes};
use super::shown::{Here, Kept, Shows};
use crate::reading::attributes::spec::{DirectiveSpec, Form, Words};
use crate::reading::document::{Block, Document, Fragment, Kind};
use crate::reading::markdown::{slug, words};
use crate::reading::pairing::Directive;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::{Span, line_around, lines, trimmed};
use mdbook_markdown::pulldown_cmark::Event;
use serde_json::{Value, json};
use std::ops::Range;

pub(super) const SPEC: DirectiveSpec = DirectiveSpec {
    name: "vocab",
    form: Form::Block,
    meaning: "Vocabulary cards, which are entries of the course's glossary too.",
    holds: "Holds a definition list: a term with its pronunciation in a code span, then `: ` and its meaning. A term is defined once in the whole course.",
    attributes: || &[],
    more: None,
    example: "<<#vocab>>\n\nBackpressure `/ˈbækˌprɛʃər/`\n\n: A slow consumer's way of telling a fast producer to slow down.\n\n<</vocab>>",
    notes: || include_str!("vocab/notes.md").to_owned(),
    words: Words::Apart,
};

/// The terms of one block.
#[derive(Debug, Clone)]
pub(crate) struct Vocab {
    pub(crate) terms: Vec<Term>,
}

/// A term of the course.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    /// Its words, which must be unique in the course.
    pub(crate) words: String,
    pub(crate) name: Fragment,
    /// Other forms in which the text may use it, from a comment after it.
    pub(crate) also: Vec<String>,
    /// The pronunciation, as it stands in the code span.
    pub(crate) pronunciation: Option<String>,
    pub(crate) meanings: Vec<Meaning>,
    pub(crate) span: Span,
}

/// One meaning of a term, for HTML and as Markdown.
#[derive(Debug, Clone)]
pub(crate) struct Meaning {
    pub(crate) fragment: Fragment,
    pub(crate) source: String,
}

impl Term {
    /// What is compared to find a term that is defined twice.
    pub(crate) fn key(&self) -> String {
        key(&self.words)
    }
}

/// The words as part of an address, with the signs that make another term of them: `c`, `c-2b2b` for C++,
/// `x-3d` for `=`. Signs that only join words, or stand around them, count for nothing.
fn key(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let signs: String = letters
        .iter()
        .enumerate()
        .filter(|(at, c)| match c {
            '+' | '#' | '=' | '<' | '>' | '*' | '%' | '$' | '@' | '!' | '?' | '~' | '^' | '|'
            | '\\' => true,
            '.' | '-' | '/' | '_' | ':' => {
                let beside = |at: usize| letters.get(at).is_some_and(|c| c.is_alphanumeric());
                !at.checked_sub(1).is_some_and(beside) || !beside(at + 1)
            }
            // Pictures, arrows and the like.
            _ => !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace() && !is_quiet(**c),
        })
        .map(|(_, c)| format!("{:x}", u32::from(*c)))
        .collect();
    match signs.as_str() {
        "" => slug(words),
        _ => format!("{}-{signs}", slug(words)),
    }
}

/// Marks of letters, dashes and quotes.
fn is_quiet(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{2010}'..='\u{201f}' | '·' | '…' | '«' | '»' | '、' | '。' | '・')
        || crate::reading::markdown::is_mark(c)
}

pub(super) fn read(
    reader: &Reader<'_, '_>,
    directive: &Directive,
    report: &mut Report,
) -> Option<Vocab> {
    let document = reader.document;
    let blocks = reader.some_content(directive, report)?;
    let before = report.problems.len();
    let mut terms: Vec<Term> = Vec::new();
    for block in blocks {
        if block.kind != Kind::Definitions {
            let label = if block.kind == Kind::Paragraph {
                "a term must be followed by its meaning, and a meaning's later lines be indented"
            } else {
                "only terms and their meanings stand here"
            };
            report.push(reader.out_of_place(directive.spec, block, label));
            continue;
        }
        for part in &block.children {
            match part.kind {
                Kind::Term => {
                    let help = "refer to the note in the term's meaning, or say it there";
                    no_footnotes(document, &part.events, help, report);
                    terms.push(term(document, part));
                }
                Kind::Meaning => {
                    swallowed(reader, part, report);
                    if let Some(term) = terms.last_mut() {
                        term.meanings.push(Meaning {
                            fragment: Fragment::of(part.inner()),
                            source: document.source(&part.children),
                        });
                    }
                }
                _ => {}
            }
        }
    }
    for term in &terms {
        let only_sounds =
            term.words.len() > 1 && term.words.starts_with('/') && term.words.ends_with('/');
        if term.words.is_empty() || only_sounds {
            report.push(
                Problem::error("a term is missing", term.span.clone(), "this names no term")
                    .help("write the term before its pronunciation: Backpressure `/ˈbækˌprɛʃər/`"),
            );
        }
        let letters = term.also.iter().chain([&term.words]);
        let most = letters.map(|form| form.chars().count()).max();
        if let Some(letters) = most.filter(|letters| *letters > MOST_LETTERS) {
            report.push(
                Problem::error(
                    "a term is too long",
                    reader.first_line(&term.span),
                    format!("it has {letters} letters, and may have {MOST_LETTERS}"),
                )
                .help("name it in a few words, and say the rest in its meaning"),
            );
        }
    }
    (report.problems.len() == before).then_some(Vocab { terms })
}

fn term(document: &Document<'_>, block: &Block) -> Term {
    let mut events = block.inner();
    let also = also(document, &mut events);
    let pronunciation = pronunciation(document, &mut events);
    Term {
        words: words(&document.events[events.clone()]),
        name: Fragment::of(events),
        also,
        pronunciation,
        meanings: Vec::new(),
        span: trimmed(document.text, &block.span),
    }
}

/// The code span at a term's end, which is taken off its events; with those before it that are pronunciations by
/// their signs, since some words have two.
fn pronunciation(document: &Document<'_>, events: &mut Range<usize>) -> Option<String> {
    let mut found: Option<String> = None;
    while events.len() > 1 {
        let sounds = |code: &str| code.len() > 1 && code.starts_with('/') && code.ends_with('/');
        match (&document.events[events.end - 1].0, &found) {
            (Event::Code(code), None) => found = Some(code.to_string()),
            (Event::Code(code), Some(after)) if sounds(code) => {
                found = Some(format!("{code}, {after}"));
            }
            (Event::Text(text), Some(_)) if text.trim_matches([' ', ',']).is_empty() => {}
            _ => break,
        }
        events.end -= 1;
    }
    found
}

/// The forms that a comment at a term's end lists, `<!-- also: queued, queueing -->`; the comment is taken
/// off its events.
fn also(document: &Document<'_>, events: &mut Range<usize>) -> Vec<String> {
    let comment = document.events[events.clone()]
        .iter()
        .rposition(|(event, _)| !matches!(event, Event::Text(text) if text.trim().is_empty()))
        .map(|at| events.start + at);
    let Some(at) = comment else {
        return Vec::new();
    };
    let Event::InlineHtml(html) = &document.events[at].0 else {
        return Vec::new();
    };
    let list = html
        .strip_prefix("<!--")
        .and_then(|inside| inside.strip_suffix("-->"))
        .and_then(|inside| inside.trim().strip_prefix("also:"));
    let Some(list) = list else {
        return Vec::new();
    };
    events.end = at;
    // The space before the comment is no part of the term either.
    while events.end > events.start
        && matches!(&document.events[events.end - 1].0, Event::Text(text) if text.trim().is_empty())
    {
        events.end -= 1;
    }
    list.split(',')
        .map(str::trim)
        .filter(|form| !form.is_empty())
        .map(str::to_owned)
        .collect()
}

/// So long may a term be, and each of its other forms: at each word of the course it is read as far as that agrees.
const MOST_LETTERS: usize = 200;

/// Reports lines that Markdown takes for part of a meaning although they begin at the margin: most
/// likely the next term, with no blank line before it.
fn swallowed(reader: &Reader<'_, '_>, meaning: &Block, report: &mut Report) {
    let text = reader.document.text;
    let margin = meaning.span.start - line_around(text, meaning.span.start).start;
    for child in meaning.children.iter().filter(|child| child.is_text()) {
        for line in lines(text, trimmed(text, &child.span)).skip(1) {
            let source = &text[line.clone()];
            let indent = source.len() - source.trim_start().len();
            if indent <= margin && !source.trim().is_empty() {
                report.push(
                    Problem::error(
                        "the meaning above swallows this line",
                        trimmed(text, &line),
                        "Markdown reads this as part of the meaning before it",
                    )
                    .also(reader.first_line(&meaning.span), "this meaning")
                    .help(
                        "if it is the next term, put a blank line before it; if it belongs to the meaning, \
                         indent it by two spaces",
                    ),
                );
            }
        }
    }
}

impl Shows for Vocab {
    fn values(&self, _: &Directive, here: &Here<'_>, _: &mut Kept) -> Value {
        let term = |term: &Term| {
            let meanings = term.meanings.iter().map(|meaning| &meaning.source);
            json!({
                "key": term.key(),
                "name": here.html(&term.name),
                "pronunciation": term.pronunciation,
                // Within HTML, where Markdown's backslashes stay.
                "sounds": term.pronunciation.as_deref().map(handlebars::html_escape),
                "meanings": meanings.collect::<Vec<_>>(),
            })
        };
        json!({ "terms": self.terms.iter().map(term).collect::<Vec<_>>() })
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn a_term_is_told_apart_by_its_signs() {
        let terms = [
            "C",
            "C++",
            "C#",
            "=",
            "==",
            "NET",
            ".NET",
            "คว",
            "คิว",
            "กิ",
            "กี",
            "क",
            "कि",
            "→",
            "←",
        ];
        for (at, one) in terms.iter().enumerate() {
            for other in &terms[..at] {
                assert_ne!(key(one), key(other), "{one} and {other}");
            }
        }
    }

    #[test]
    fn signs_that_only_join_words_or_stand_around_them_make_no_other_term() {
        for (words, key_of) in [
            ("Backpressure", "backpressure"),
            ("TCP/IP", "tcp-ip"),
            ("time-out", "time-out"),
            ("Round trip (time)", "round-trip-time"),
            ("Little’s law", "little-s-law"),
            ("Node.js", "node-js"),
            ("e\u{301}tat", "état"),
        ] {
            assert_eq!(key(words), key_of, "{words}");
        }
    }
}
