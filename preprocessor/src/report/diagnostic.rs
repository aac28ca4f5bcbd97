//! What is wrong with a chapter, where, and what to do.
//!
//! This module knows nothing of files: [`Report`] collects problems by their position in a chapter's
//! text as the preprocessor received it; the `origin` module finds that position in the author's file,
//! and `message` writes the message.

use crate::report::span::Span;
use std::path::PathBuf;

/// How serious a [`Diagnostic`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The book can't be built.
    Error,
    /// The book is built, but something in it is probably not meant.
    Warning,
}

/// One message for the author, with its place in the author's file.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub title: String,
    /// The file, from the folder that [`Switchboard::called_from`](crate::Switchboard::called_from) was
    /// told, or else from the book's root: `book/module-02.md`.
    pub path: String,
    /// The line in that file, counted from 1; `None` where the text came from another preprocessor
    /// and its line can't be found in any file.
    pub line: Option<usize>,
    /// The column, in characters, counted from 1.
    pub column: usize,
    /// Where the marked text ends: line and column, counted as the place itself; the column is the first
    /// that isn't marked.
    pub end: (usize, usize),
    /// What stands beside the marked text.
    pub label: String,
    /// What to do about it, one thing each.
    pub help: Vec<String>,
    /// The page that is made of the chapter, from the site's root: `module-02.html`; `None` where no chapter
    /// is meant.
    pub page: Option<PathBuf>,
    pub(crate) plain: String,
    pub(crate) styled: String,
}

impl Diagnostic {
    /// The whole message with terminal colours.
    #[must_use]
    pub fn styled(&self) -> &str {
        &self.styled
    }
}

impl std::fmt::Display for Diagnostic {
    /// The whole message as plain text, as `rustc` would print it: what, where, the source line with
    /// the faulty part marked, and what to do.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.plain)
    }
}

/// The reason a book was refused: everything that is wrong with it, in the order of the chapters.
#[derive(Debug, Clone)]
pub struct Rejected {
    /// Errors and warnings; at least one error.
    pub diagnostics: Vec<Diagnostic>,
}

impl std::fmt::Display for Rejected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for diagnostic in &self.diagnostics {
            writeln!(f, "{diagnostic}\n")?;
        }
        f.write_str(&self.summary())
    }
}

impl Rejected {
    /// How much there is: `2 errors and 1 warning`.
    #[must_use]
    pub fn counts(&self) -> String {
        let count = |severity| {
            self.diagnostics
                .iter()
                .filter(|d| d.severity == severity)
                .count()
        };
        let errors = counted(count(Severity::Error), "error");
        match count(Severity::Warning) {
            0 => errors,
            warnings => format!("{errors} and {}", counted(warnings, "warning")),
        }
    }

    /// The last line: how many errors there are, and that nothing was built.
    #[must_use]
    pub fn summary(&self) -> String {
        format!("error: {}; nothing was built", self.counts())
    }

    /// The whole report with terminal colours.
    #[must_use]
    pub fn styled(&self) -> String {
        let mut text = String::new();
        for diagnostic in &self.diagnostics {
            text.push_str(diagnostic.styled());
            text.push_str("\n\n");
        }
        text.push_str(&self.summary());
        text
    }
}

impl std::error::Error for Rejected {}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// A problem in one chapter, before its place in the author's file is known.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub(crate) severity: Severity,
    pub(crate) title: String,
    pub(crate) span: Span,
    pub(crate) label: String,
    /// Other places that explain the problem: chapter (`None`: the same one), span, label.
    pub(crate) related: Vec<(Option<usize>, Span, String)>,
    pub(crate) help: Vec<String>,
}

impl Problem {
    pub(crate) fn error(title: impl Into<String>, span: Span, label: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            title: title.into(),
            span,
            label: label.into(),
            related: Vec::new(),
            help: Vec::new(),
        }
    }

    pub(crate) fn warning(title: impl Into<String>, span: Span, label: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(title, span, label)
        }
    }

    /// Takes a warning for an error, if so wished.
    pub(crate) fn be_strict(&mut self, strict: bool) {
        if strict {
            self.severity = Severity::Error;
        }
    }

    /// What to do about it.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Another place in the same chapter that explains the problem.
    pub(crate) fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((None, span, label.into()));
        self
    }

    /// A place in another chapter (by its index in the course) that explains the problem.
    pub(crate) fn also_in(mut self, chapter: usize, span: Span, label: impl Into<String>) -> Self {
        self.related.push((Some(chapter), span, label.into()));
        self
    }
}

/// The problems of one chapter.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) problems: Vec<Problem>,
}

impl Report {
    pub(crate) fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// How many errors there are: warnings keep nothing from being shown.
    pub(crate) fn errors(&self) -> usize {
        let is_error = |problem: &&Problem| problem.severity == Severity::Error;
        self.problems.iter().filter(is_error).count()
    }
}

/// Of a chapter so many problems are told. What comes after them is most often their consequence, or the
/// same again.
const MOST_TOLD: usize = 1_000;

impl Report {
    /// Leaves out what is too much to be told, and says so. Errors are told before warnings.
    pub(crate) fn shorten(&mut self) {
        let Some(more) = self.problems.len().checked_sub(MOST_TOLD) else {
            return;
        };
        if more == 0 {
            return;
        }
        let of = |severity| move |problem: &Problem| problem.severity == severity;
        let (errors, warnings): (Vec<_>, Vec<_>) = std::mem::take(&mut self.problems)
            .into_iter()
            .partition(of(Severity::Error));
        let mut told: Vec<Problem> = errors.into_iter().chain(warnings).collect();
        let left = told.split_off(MOST_TOLD);
        told.sort_by_key(|problem| problem.span.start);
        if let (Some(first), Some(last)) = (left.first(), told.last()) {
            let most = Problem {
                severity: first.severity,
                ..Problem::warning(
                    format!("there are {more} problems more in this chapter"),
                    last.span.clone(),
                    format!("the {MOST_TOLD} that are told end here"),
                )
            };
            told.push(most.help("mend these first, and look again"));
        }
        self.problems = told;
    }
}
