//! Writing a problem down as `rustc` would.

use crate::report::diagnostic::{Diagnostic, Problem, Severity};
use crate::report::excerpt::Excerpt;
use crate::report::harmless::{harmless, harmless_in_colour, without_colour};
use crate::report::origin::{Folders, Origin, Place};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer};
use std::borrow::Cow;
use std::path::PathBuf;
use std::rc::Rc;

/// A problem of a file that is no chapter.
#[derive(Clone)]
pub(crate) struct OtherFile {
    /// Relative to the book's root.
    pub(crate) path: PathBuf,
    /// One text for all problems of a file.
    pub(crate) content: Rc<str>,
    pub(crate) problem: Problem,
}

impl OtherFile {
    /// The whole message.
    pub(crate) fn told(&self, folders: &Folders) -> Diagnostic {
        let origin = Origin::unchanged(folders, &self.path, &self.content);
        write(&self.problem, 0, &[origin])
    }
}

/// What to do about a text that is in the course twice because its file is.
const INCLUDE_ONCE: &str = "include it (or list it) once, and lead to it by a link from elsewhere";

/// Finds the places of a problem in the author's files and writes the message.
///
/// `chapter` is the problem's own chapter; related places in other chapters are looked up in `origins`.
pub(crate) fn write(problem: &Problem, chapter: usize, origins: &[Origin<'_>]) -> Diagnostic {
    let main = origins[chapter].locate(&problem.span);
    let label = harmless(&problem.label);
    let mut helps: Vec<_> = problem.help.iter().map(|help| harmless(help)).collect();
    let mut included_twice = false;
    let mut related: Vec<(Place<'_>, Cow<'_, str>)> = Vec::new();
    for (other, span, label) in &problem.related {
        let other = other.unwrap_or(chapter);
        let place = origins[other].locate(span);
        // Two places in what was received, and one in what the author wrote: there are no two to be told.
        let is_here = (&place.path, &place.span) == (&main.path, &main.span);
        if is_here && (other, span) != (chapter, &problem.span) && !main.generated {
            included_twice = true;
        } else {
            related.push((place, harmless(label)));
        }
    }
    if included_twice {
        helps = vec![Cow::Borrowed(INCLUDE_ONCE)];
    }
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    // Several places near each other are one picture; another file gets a picture of its own.
    let (same, elsewhere): (Vec<_>, Vec<_>) = related
        .iter()
        .partition(|(place, _)| Excerpt::holds_both(&main, place));
    let excerpt = Excerpt::of(&main, same.iter().map(|(place, _)| &place.span));
    let snippet = excerpt
        .snippet(&main)
        .annotation(
            AnnotationKind::Primary
                .span(excerpt.within(&main.span))
                .label(&*label),
        )
        .annotations(same.iter().map(|(place, label)| {
            AnnotationKind::Context
                .span(excerpt.within(&place.span))
                .label(&**label)
        }));
    let mut group: Group<'_> = level.primary_title(problem.title.as_str()).element(snippet);
    if main.generated {
        group = group.element(Level::NOTE.message(
            "this line is not in the author's file: another preprocessor made it, and the line number \
             counts in what it made",
        ));
    }
    if included_twice {
        group = group.element(
            Level::NOTE.message("this file is in the course more than once, with all that it says"),
        );
    }
    for help in &helps {
        group = group.element(Level::HELP.message(&**help));
    }
    let mut report = vec![group];
    let others: Vec<Excerpt<'_>> = elsewhere
        .iter()
        .map(|(place, _)| Excerpt::of(place, std::iter::empty()))
        .collect();
    for ((place, label), excerpt) in elsewhere.iter().zip(&others) {
        report.push(
            Level::NOTE.secondary_title(&**label).element(
                excerpt
                    .snippet(place)
                    .annotation(AnnotationKind::Primary.span(excerpt.within(&place.span))),
            ),
        );
    }
    let places = elsewhere.iter().map(|(place, _)| place).zip(&others);
    let styled = std::iter::once((&main, &excerpt)).chain(places).fold(
        Renderer::styled().render(&report),
        |text, (place, excerpt)| excerpt.put_right(text, place),
    );
    // Only what the author wrote can be harmful, and of that every escape is a picture by now.
    let styled = harmless_in_colour(&styled);
    Diagnostic {
        severity: problem.severity,
        title: problem.title.clone(),
        line: (!main.generated).then(|| main.lines.index(main.span.start) + 1),
        column: column(&main, main.span.start),
        end: (
            main.lines.index(main.span.end) + 1,
            column(&main, main.span.end),
        ),
        label: problem.label.clone(),
        help: if included_twice {
            vec![INCLUDE_ONCE.to_owned()]
        } else {
            problem.help.clone()
        },
        page: None,
        plain: harmless(&without_colour(&styled)).into_owned(),
        styled: styled.into_owned(),
        path: main.path,
    }
}

/// The column of a position in its line, in characters, counted from 1.
fn column(place: &Place<'_>, at: usize) -> usize {
    let line = place.lines.whole(place.lines.index(at));
    place.text[line.start..at].chars().count() + 1
}

#[cfg(test)]
mod tests;
