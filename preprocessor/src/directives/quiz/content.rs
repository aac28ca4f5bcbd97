//! What a quiz says, once it is sound.

use super::unit;
use crate::reading::document::Fragment;
use crate::report::span::Span;
use crate::words::Language;
use std::collections::BTreeMap;

/// A quiz whose every question can be answered.
#[derive(Debug, Clone)]
pub(crate) struct Quiz {
    pub(crate) id: String,
    pub(crate) id_span: Span,
    pub(crate) label: String,
    pub(crate) questions: Vec<Question>,
    pub(crate) verdicts: Vec<Verdict>,
}

/// One question.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) title: Fragment,
    pub(crate) title_words: String,
    /// The heading's line, for marking.
    pub(crate) line: Span,
    /// A hash of the question's text: a reader's saved answer is forgotten when it changes.
    pub(crate) key: String,
    /// What stands between the heading and the options, as Markdown, and the same for HTML.
    pub(crate) prompt: String,
    pub(crate) prompt_fragment: Fragment,
    pub(crate) answer: Answer,
    pub(crate) explanation: Option<Explanation>,
}

/// Why the answer holds, for HTML and as Markdown.
#[derive(Debug, Clone)]
pub(crate) struct Explanation {
    pub(crate) fragment: Fragment,
    pub(crate) source: String,
}

/// How a question is answered, and what is right.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// Options, of which one is right (`several` false) or all the right ones are to be chosen.
    Choice {
        several: bool,
        options: Vec<Choice>,
        /// Shown in an order of the reader's own.
        shuffled: bool,
    },
    /// One of these texts.
    Text { accept: Vec<String> },
    /// A number, right within the tolerance.
    Number {
        number: f64,
        tolerance: f64,
        unit: String,
        shown: String,
    },
    /// What some code prints, line by line; white space at the ends of lines doesn't count.
    Output { text: String },
    /// Items in their right order, and the order in which they are shown.
    Order {
        items: Vec<Fragment>,
        sources: Vec<String>,
        shown: Vec<usize>,
    },
}

impl Answer {
    /// How the unit of a number may be typed, and other units of its kind, with what one of each is worth.
    pub(crate) fn units(&self, language: &Language) -> BTreeMap<String, f64> {
        match self {
            Self::Number { unit, .. } if unit.is_empty() => unit::shares(0.01, &language.tag),
            Self::Number { unit, .. } => unit::worth(unit, &language.tag),
            _ => BTreeMap::new(),
        }
    }

    /// By the unit that was typed, what else a number in it may be: `0.5` half a percent or a half, and `50 %`
    /// a half or fifty.
    pub(crate) fn also(&self, language: &Language) -> BTreeMap<String, f64> {
        match self {
            Self::Number { unit, .. } if unit.is_empty() => unit::shares(1.0, &language.tag),
            Self::Number { unit, .. } if unit::shares(1.0, &language.tag).contains_key(unit) => {
                BTreeMap::from([(String::new(), 100.0)])
            }
            _ => BTreeMap::new(),
        }
    }
}

/// An option with its feedback.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) right: bool,
    /// It speaks of other options by their place, and so keeps its own.
    pub(crate) fixed: bool,
    /// Its first line, for marking.
    pub(crate) span: Span,
    pub(crate) label: Fragment,
    pub(crate) words: String,
    pub(crate) source: String,
    pub(crate) feedback: Fragment,
    pub(crate) feedback_source: String,
}

/// The closing words for some scores.
#[derive(Debug, Clone)]
pub(crate) struct Verdict {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) words: Fragment,
    pub(crate) source: String,
}

/// The letter of the option at `index`: a, b, … z, aa.
pub(crate) fn letter(index: usize) -> String {
    let small = |index: usize| char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    match index / 26 {
        0 => small(index).to_string(),
        more => format!("{}{}", letter(more - 1), small(index)),
    }
}
