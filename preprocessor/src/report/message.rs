//! Writing a problem down as `rustc` would.

use crate::report::diagnostic::{Diagnostic, Problem, Severity};
use crate::report::origin::{Folders, Origin, Place};
use crate::report::span::{line_around, line_number};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::path::PathBuf;

/// A chapter's text and where it came from.
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) origin: &'a Origin,
}

/// A problem of a file that is no chapter.
#[derive(Clone)]
pub(crate) struct OtherFile {
    /// Relative to the book's root.
    pub(crate) path: PathBuf,
    pub(crate) content: String,
    pub(crate) problem: Problem,
}

impl OtherFile {
    /// The whole message.
    pub(crate) fn told(&self, folders: &Folders) -> Diagnostic {
        let source = Source {
            text: &self.content,
            origin: &Origin::new(folders, &self.path),
        };
        write(&self.problem, 0, &[source])
    }
}

/// Finds the places of a problem in the author's files and writes the message.
///
/// `chapter` is the problem's own chapter; related places in other chapters are looked up in `sources`.
pub(crate) fn write(problem: &Problem, chapter: usize, sources: &[Source<'_>]) -> Diagnostic {
    let source = &sources[chapter];
    let main = source.origin.locate(source.text, &problem.span);
    let related: Vec<(Place, &str)> = problem
        .related
        .iter()
        .map(|(other, span, label)| {
            let source = &sources[other.unwrap_or(chapter)];
            (source.origin.locate(source.text, span), label.as_str())
        })
        .collect();
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    // Several places in one file are one picture; another file gets a picture of its own.
    let (same, elsewhere): (Vec<_>, Vec<_>) = related
        .iter()
        .partition(|(place, _)| place.path == main.path && place.text == main.text);
    let snippet = Snippet::source(main.text.as_str())
        .path(main.path.as_str())
        .annotation(
            AnnotationKind::Primary
                .span(main.span.clone())
                .label(problem.label.as_str()),
        )
        .annotations(same.iter().map(|(place, label)| {
            AnnotationKind::Context
                .span(place.span.clone())
                .label(*label)
        }));
    let mut group: Group<'_> = level.primary_title(problem.title.as_str()).element(snippet);
    if main.generated {
        group = group.element(Level::NOTE.message(
            "this line is not in the author's file: another preprocessor made it, and the line number \
             counts in what it made",
        ));
    }
    for help in &problem.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let mut report = vec![group];
    for (place, label) in &elsewhere {
        report.push(
            Level::NOTE.secondary_title(*label).element(
                Snippet::source(place.text.as_str())
                    .path(place.path.as_str())
                    .annotation(AnnotationKind::Primary.span(place.span.clone())),
            ),
        );
    }
    let column = |at: usize| {
        let line = line_around(&main.text, at);
        main.text[line.start..at.max(line.start)].chars().count() + 1
    };
    Diagnostic {
        severity: problem.severity,
        title: problem.title.clone(),
        line: (!main.generated).then(|| line_number(&main.text, main.span.start)),
        column: column(main.span.start),
        end: (
            line_number(&main.text, main.span.end),
            column(main.span.end),
        ),
        label: problem.label.clone(),
        help: problem.help.clone(),
        plain: Renderer::plain().render(&report),
        styled: Renderer::styled().render(&report),
        path: main.path,
    }
}
