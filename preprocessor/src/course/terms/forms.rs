//! The ways in which a term may be written, and finding them in running text.

use super::run::Run;
use crate::directives::vocab::Term;
use crate::reading::markdown::is_mark;
use crate::report::span::Span;
use crate::words::Language;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use icu_segmenter::WordSegmenter;
use std::collections::HashMap;

/// Every form of every term, by its first word.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// And by the word after it, so that terms with one beginning aren't all tried at each such word. Longest first:
    /// where two forms fit, the longer one is meant.
    by_word: HashMap<String, HashMap<String, Vec<Form>>>,
    /// By its first byte, how long such a word may be: a bit for each length, the last for all longer ones.
    lengths: Lengths,
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
        let mut forms = Self::default();
        for (index, term) in terms.enumerate() {
            let written = std::iter::once(&term.words).chain(&term.also);
            for (written, form) in written.enumerate() {
                let form = normal(form);
                for words in plurals(&form, language).into_iter().chain([form.clone()]) {
                    let first = first_word(&words);
                    forms.lengths.add(first);
                    let second = second_word(&words, first).to_owned();
                    let lists = forms.by_word.entry(first.to_owned()).or_default();
                    lists.entry(second).or_default().push(Form {
                        words,
                        term: index,
                        written,
                    });
                }
            }
        }
        for list in forms.by_word.values_mut().flat_map(HashMap::values_mut) {
            // A stable sort: of two terms with the same form, the one defined first.
            list.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        forms
    }

    /// The term of which `words` is a form.
    pub(super) fn term(&self, words: &str) -> Option<usize> {
        let words = normal(words);
        let first = first_word(&words);
        let lists = self.by_word.get(first)?;
        let list = lists.get(second_word(&words, first))?;
        list.iter()
            .find(|form| form.words == words)
            .map(|form| form.term)
    }

    /// Every form there is.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.by_word
            .values()
            .flat_map(HashMap::values)
            .flatten()
            .map(|form| form.words.as_str())
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
                opens_word(&text[..at])
            };
            if !opens {
                at += word.len();
                continue;
            }
            let fits = |form: &&Form| {
                let end = at + form.words.len();
                text[at..].starts_with(form.words.as_str())
                    && if form.words.ends_with(is_unspaced) {
                        closes_unspaced(&text[end..], end, &bounds)
                    } else {
                        closes_word(&text[end..])
                    }
            };
            let hit = self.by_word.get(word).and_then(|lists| {
                // What goes on with a second word is longer than what doesn't.
                let seconds = [second_word(&text[at..], word), ""];
                let mut lists = seconds.iter().filter_map(|second| lists.get(*second));
                lists.find_map(|forms| forms.iter().find(fits))
            });
            at = match hit {
                Some(form) => {
                    // A term's possessive is the term, and one word with it: `the queue's end`.
                    let end = at + form.words.len();
                    let end = end + possessive(&text[end..]);
                    if let Some(span) = run.span(at..end) {
                        hits.push(Hit {
                            term: form.term,
                            written: form.written,
                            span,
                            end,
                        });
                    }
                    end
                }
                None => at + word.len(),
            };
        }
        hits
    }
}

/// Words as they are compared: lower case, one space between two, one kind of apostrophe.
pub(super) fn normal(words: &str) -> String {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").replace('’', "'")
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

/// The word after the first and the one sign that follows that.
fn second_word<'t>(text: &'t str, first: &str) -> &'t str {
    let mut rest = text[first.len()..].chars();
    rest.next();
    first_word(rest.as_str())
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

/// The regular plurals of a normal form, and in German its other endings.
fn plurals(form: &str, language: &Language) -> Vec<String> {
    if !form.ends_with(char::is_alphabetic) {
        return Vec::new();
    }
    let endings: &[&str] = match language.tag.split('-').next().unwrap_or_default() {
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
