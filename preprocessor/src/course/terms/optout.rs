//! What a chapter's author asked to leave alone, in comments that no reader sees.
//!
//! `<!-- no-term: port, queue -->` spares these terms in the whole chapter, `<!-- no-term: * -->` all of
//! them, and `port<!-- no-term -->` that one word.

use super::forms::Forms;
use super::html::comments;
use crate::report::diagnostic::Problem;
use crate::report::span::{Span, line_around};
use std::collections::HashSet;

/// What is left alone in a chapter.
#[derive(Debug, Default)]
pub(super) struct Spared {
    pub(super) all: bool,
    /// By their places among the course's terms.
    pub(super) terms: HashSet<usize>,
    pub(super) problems: Vec<Problem>,
}

impl Spared {
    /// Reads the comments in some HTML that stands at `span`; says whether one spares the word before it.
    pub(super) fn read(&mut self, text: &str, span: &Span, inline: bool, forms: &Forms) -> bool {
        let mut word_before = false;
        for (comment, at) in comments(&text[span.clone()], span.start) {
            let Some(rest) = comment.trim().strip_prefix("no-term") else {
                continue;
            };
            match rest.strip_prefix(':').map(str::trim) {
                Some("*") => self.all = true,
                Some(list) => self.list(list, &at, forms),
                None if !rest.is_empty() => self.problems.push(unreadable(&at)),
                None if inline => word_before = true,
                None => self.problems.push(nothing_before(text, &at)),
            }
        }
        word_before
    }

    fn list(&mut self, list: &str, at: &Span, forms: &Forms) {
        for words in list.split(',').map(str::trim) {
            if let Some(term) = forms.term(words) {
                self.terms.insert(term);
                continue;
            }
            let problem = Problem::warning(
                format!("the course has no term “{words}” to leave alone"),
                at.clone(),
                "this comment names no term",
            );
            self.problems.push(match forms.near(&words.to_lowercase()) {
                Some(near) => problem.help(format!("did you mean {near}?")),
                None => {
                    problem.help("name terms as their definitions do, with commas between them")
                }
            });
        }
    }
}

fn unreadable(at: &Span) -> Problem {
    Problem::warning(
        "this comment leaves no term alone",
        at.clone(),
        "`:` expected after `no-term`",
    )
    .help("write <!-- no-term: port, queue --> for a chapter, or port<!-- no-term --> for one word")
}

fn nothing_before(text: &str, at: &Span) -> Problem {
    let line = line_around(text, at.start);
    Problem::warning(
        "this comment leaves no word alone",
        at.clone(),
        if text[at.end..line.end.max(at.end)].trim().is_empty() {
            "it stands on a line of its own"
        } else {
            "it begins its line, and Markdown takes the whole line for HTML"
        },
    )
    .help("write it right after the word: port<!-- no-term -->")
}
