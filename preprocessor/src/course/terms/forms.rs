//! The ways in which a term may be written, and finding them in running text.

use super::run::Run;
use crate::directives::vocab::Term;
use crate::reading::markdown::is_mark;
use crate::reading::value::nearest;
use crate::report::span::Span;
use crate::words::Language;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use icu_segmenter::WordSegmenter;
use std::cell::RefCell;
use std::collections::HashMap;

/// Every form of every term, as a tree of their words: what begins alike is looked at once, however many go on from
/// there.
#[derive(Debug)]
pub(super) struct Forms {
    /// The first is the root.
    nodes: Vec<Node>,
    /// By its first byte, how long a first word may be: a bit for each length, the last for all longer ones.
    lengths: Lengths,
    /// A word may begin after an apostrophe, since another gave up its last letter for it: `l'ordre`.
    elides: bool,
    /// What may have been meant by words that are no term's, once it was looked for.
    near: RefCell<HashMap<String, Option<String>>>,
}

/// What some words can go on with.
#[derive(Debug, Default)]
struct Node {
    /// By the next word, as [`first_word`] cuts it.
    next: HashMap<String, usize>,
    /// What ends here: of two terms with the same form, the one defined first.
    form: Option<Form>,
}

#[derive(Debug)]
struct Lengths([u64; 256]);

impl Default for Lengths {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Lengths {
    fn bit(word: &str) -> u64 {
        1 << word.len().min(63)
    }

    fn add(&mut self, word: &str) {
        self.0[first_byte(word)] |= Self::bit(word);
    }

    /// Whether there may be such a word; most are sorted out so, without the table.
    fn may_hold(&self, word: &str) -> bool {
        self.0[first_byte(word)] & Self::bit(word) != 0
    }
}

fn first_byte(word: &str) -> usize {
    word.bytes().next().unwrap_or_default().into()
}

/// A way to write a term.
#[derive(Debug)]
struct Form {
    words: String,
    /// The term's place among the course's terms.
    term: usize,
    /// The place of what its author wrote: 0 for the term itself, then those that `also:` lists.
    written: usize,
}

/// A term in a run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The term's place among the course's terms.
    pub(super) term: usize,
    /// Which of its author's forms it is: 0 for the term itself, then those that `also:` lists.
    pub(super) written: usize,
    /// Where it is written in the chapter.
    pub(super) span: Span,
    /// Where it ends in the run.
    pub(super) end: usize,
}

impl Forms {
    /// The forms of some terms: as it is written, what its author lists, and the plurals of both.
    pub(super) fn of<'a>(terms: impl Iterator<Item = &'a Term>, language: &Language) -> Self {
        let mut forms = Self {
            nodes: vec![Node::default()],
            lengths: Lengths::default(),
            elides: matches!(primary(language), "ca" | "fr" | "it" | "oc"),
            near: RefCell::default(),
        };
        let mut endings = Vec::new();
        for (term, index) in terms.zip(0..) {
            let written = std::iter::once(&term.words).chain(&term.also);
            for (written, form) in written.enumerate() {
                let words = normal(form);
                let form = |words| Form {
                    words,
                    term: index,
                    written,
                };
                endings.extend(plurals(&words, language).into_iter().map(form));
                forms.add(form(words));
            }
        }
        // What somebody wrote goes before what is made of another's words: `news` is no plural of `new`.
        for form in endings {
            forms.add(form);
        }
        forms
    }

    fn add(&mut self, form: Form) {
        self.lengths.add(first_word(&form.words));
        let mut node = 0;
        let mut rest = form.words.as_str();
        while !rest.is_empty() {
            let word = first_word(rest);
            rest = &rest[word.len()..];
            let known = self.nodes[node].next.get(word).copied();
            node = known.unwrap_or_else(|| {
                let new = self.nodes.len();
                self.nodes[node].next.insert(word.to_owned(), new);
                self.nodes.push(Node::default());
                new
            });
        }
        self.nodes[node].form.get_or_insert(form);
    }

    /// The term of which `words` is a form.
    pub(super) fn term(&self, words: &str) -> Option<usize> {
        let words = normal(words);
        let mut node = &self.nodes[0];
        let mut rest = words.as_str();
        while !rest.is_empty() {
            let word = first_word(rest);
            rest = &rest[word.len()..];
            node = &self.nodes[*node.next.get(word)?];
        }
        Some(node.form.as_ref()?.term)
    }

    /// The form that some words may have been meant for.
    pub(super) fn near(&self, words: &str) -> Option<String> {
        let mut near = self.near.borrow_mut();
        if let Some(known) = near.get(words) {
            return known.clone();
        }
        let forms = self.nodes.iter().filter_map(|node| node.form.as_ref());
        let found = nearest(words, forms.map(|form| form.words.as_str())).map(str::to_owned);
        near.insert(words.to_owned(), found.clone());
        found
    }

    /// The terms in a run of text: whole words, the longest first, none inside another.
    pub(super) fn hits(&self, run: &Run) -> Vec<Hit> {
        let text = run.text.as_str();
        let bounds = bounds(text);
        let mut hits = Vec::new();
        let mut at = 0;
        while text.len() > at {
            let word = first_word(&text[at..]);
            if !self.lengths.may_hold(word) {
                at += word.len();
                continue;
            }
            let opens = if word.starts_with(is_unspaced) {
                opens_unspaced(&text[..at], &bounds)
            } else {
                opens_word(&text[..at]) || self.elides && text[..at].ends_with('\'')
            };
            let longest = opens.then(|| self.longest(text, at, &bounds)).flatten();
            let Some((form, end)) = longest else {
                at += word.len();
                continue;
            };
            // A term's possessive is the term, and one word with it: `the queue's end`.
            let end = end + possessive(&text[end..]);
            if let Some(span) = run.span(at..end) {
                hits.push(Hit {
                    term: form.term,
                    written: form.written,
                    span,
                    end,
                });
            }
            at = end;
        }
        hits
    }

    /// The longest form that a text has at a place, and where it ends there.
    fn longest(&self, text: &str, at: usize, bounds: &[usize]) -> Option<(&Form, usize)> {
        let mut found = None;
        let mut node = &self.nodes[0];
        let mut end = at;
        loop {
            let word = first_word(&text[end..]);
            let Some(next) = node.next.get(word) else {
                return found;
            };
            node = &self.nodes[*next];
            end += word.len();
            let Some(form) = &node.form else { continue };
            let closes = if form.words.ends_with(is_unspaced) {
                closes_unspaced(&text[end..], end, bounds)
            } else {
                closes_word(&text[end..])
            };
            if closes {
                found = Some((form, end));
            }
        }
    }
}

/// Words as they are compared: lower case, one space between two, one kind of apostrophe, accents in their letters.
pub(super) fn normal(words: &str) -> String {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let words = words.join(" ").replace('’', "'");
    let composed = ComposingNormalizerBorrowed::new_nfc();
    composed.normalize(&words).into_owned()
}

/// The letters and digits that `text` begins with, or the one sign; of scripts without spaces, one letter.
fn first_word(text: &str) -> &str {
    // Most words need no tables of letters.
    let bytes = text.as_bytes();
    let mut ascii = 0;
    while ascii < bytes.len() && bytes[ascii].is_ascii_alphanumeric() {
        ascii += 1;
    }
    if ascii > 0 && bytes.get(ascii).is_none_or(u8::is_ascii) {
        return &text[..ascii];
    }
    let Some(first) = text.chars().next() else {
        return "";
    };
    if !first.is_alphanumeric() || is_unspaced(first) {
        return &text[..first.len_utf8()];
    }
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || is_mark(c)) || is_unspaced(c))
        .unwrap_or(text.len());
    &text[..end]
}

/// Whether a letter is of a script that sets no spaces between words, or (Hangul) none before endings.
fn is_unspaced(c: char) -> bool {
    c as u32 >= 0xe00
        && matches!(
            CodePointMapData::<Script>::new().get(c),
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Hangul
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
        )
}

/// Where words end in a text that has letters of such a script.
fn bounds(text: &str) -> Vec<usize> {
    if text.is_ascii() || !text.contains(is_unspaced) {
        return Vec::new();
    }
    WordSegmenter::new_dictionary(Default::default())
        .segment_str(text)
        .collect()
}

fn opens_unspaced(before: &str, bounds: &[usize]) -> bool {
    !before.ends_with(is_unspaced) || bounds.binary_search(&before.len()).is_ok()
}

/// A Korean word may have an ending; of any other, the end is one that its dictionary knows.
fn closes_unspaced(after: &str, at: usize, bounds: &[usize]) -> bool {
    let Some(next) = after.chars().next() else {
        return true;
    };
    let hangul = CodePointMapData::<Script>::new().get(next) == Script::Hangul;
    !is_mark(next) && (hangul || !is_unspaced(next) || bounds.binary_search(&at).is_ok())
}

/// The language without its country: `fr` of `fr-CH`.
fn primary(language: &Language) -> &str {
    language.tag.split('-').next().unwrap_or_default()
}

/// The regular plurals of a normal form, and in German its other endings.
fn plurals(form: &str, language: &Language) -> Vec<String> {
    if !form.ends_with(char::is_alphabetic) {
        return Vec::new();
    }
    let endings: &[&str] = match primary(language) {
        "en" => return english(form).collect(),
        "de" => &["e", "en", "n", "er", "ern", "s", "es", "nen"],
        "nl" => &["en", "s", "n", "'s"],
        "fr" => &["s", "x"],
        "es" | "pt" => &["s", "es"],
        _ => &[],
    };
    endings
        .iter()
        .map(|ending| format!("{form}{ending}"))
        .collect()
}

fn english(form: &str) -> impl Iterator<Item = String> {
    let sibilant = ["s", "x", "z", "ch", "sh"]
        .iter()
        .any(|end| form.ends_with(end));
    let before_y = form
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    let plural = match before_y {
        Some(stem) => format!("{stem}ies"),
        None if sibilant => format!("{form}es"),
        None => format!("{form}s"),
    };
    form.ends_with(char::is_alphanumeric)
        .then_some(plural)
        .into_iter()
}

/// Signs that make one word of what stands on both sides of them: `port-forwarding`, `example.port`.
fn joins(sign: char) -> bool {
    matches!(
        sign,
        '-' | '‑'
            | '_'
            | '.'
            | '/'
            | '\\'
            | ':'
            | '@'
            | '#'
            | '='
            | '?'
            | '&'
            | '%'
            | '+'
            | '\''
            | '·'
    )
}

fn opens_word(before: &str) -> bool {
    let mut before = before.chars().rev();
    match before.next() {
        Some(sign) if is_unspaced(sign) => true,
        Some(sign) if sign.is_alphanumeric() || is_mark(sign) => false,
        Some(sign) if joins(sign) => !before.next().is_some_and(char::is_alphanumeric),
        _ => true,
    }
}

/// The length of a possessive's ending.
fn possessive(after: &str) -> usize {
    match after.strip_prefix("'s") {
        Some(rest) if !rest.starts_with(char::is_alphanumeric) => 2,
        _ => 0,
    }
}

fn closes_word(after: &str) -> bool {
    let after = &after[possessive(after)..];
    let mut after = after.chars();
    match after.next() {
        Some(sign) if is_unspaced(sign) => true,
        Some(sign) if sign.is_alphanumeric() || is_mark(sign) => false,
        Some(sign) if joins(sign) => !after.next().is_some_and(char::is_alphanumeric),
        _ => true,
    }
}
