//! The part of a file that a message shows, so that a message costs what it shows and not what the file
//! holds.

use crate::report::harmless::harmless;
use crate::report::origin::Place;
use crate::report::span::{Span, boundary};
use annotate_snippets::{Annotation, Snippet};

/// Places so many lines apart are shown in one picture.
const NEAR: usize = 100;
/// Of a longer line only what is around the place is shown.
const LONG_LINE: usize = 4_000;
/// So much, on both sides.
const AROUND: usize = 200;

/// Some lines of a file, or a part of one line.
pub(super) struct Excerpt<'p> {
    text: &'p str,
    /// Where it stands in the file.
    span: Span,
    /// The number of its first line, counted from 1.
    line: usize,
    /// Whether it begins in the middle of a line, so that columns in it are others.
    cut: bool,
}

impl<'p> Excerpt<'p> {
    /// Whether a place can be shown beside another one.
    pub(super) fn holds_both(main: &Place<'_>, other: &Place<'_>) -> bool {
        let lines = |place: &Place<'_>| {
            place.lines.index(place.span.start)..place.lines.index(place.span.end)
        };
        let (one, two) = (lines(main), lines(other));
        let apart = one.start.max(two.start) - one.start.min(two.start);
        main.path == other.path
            && main.text.len() == other.text.len()
            && apart <= NEAR
            && !is_long(main, one.start)
            && !is_long(other, two.start)
    }

    /// What is around a place and others near it.
    pub(super) fn of<'o>(place: &'p Place<'_>, others: impl Iterator<Item = &'o Span>) -> Self {
        let (start, end) = others
            .fold((place.span.start, place.span.end), |(start, end), other| {
                (start.min(other.start), end.max(other.end))
            });
        let (mut first, last) = (place.lines.index(start), place.lines.index(end));
        if first == last && is_long(place, first) {
            return Self::part(place, first);
        }
        // At the very end of a file there is a line of nothing, which is shown by the line before it.
        if place.lines.whole(first).is_empty() {
            first = first.saturating_sub(1);
        }
        let span = place.lines.whole(first).start..place.lines.whole(last).end;
        Self {
            text: &place.text[span.clone()],
            span,
            line: first + 1,
            cut: false,
        }
    }

    fn part(place: &'p Place<'_>, line: usize) -> Self {
        let whole = place.lines.whole(line);
        let text = place.text.as_ref();
        let near_start = place.span.end.min(place.span.start + AROUND);
        let start = place.span.start.saturating_sub(AROUND).max(whole.start);
        let end = (near_start + AROUND).min(whole.end);
        let span = boundary(text, start)..boundary(text, end);
        Self {
            text: &text[span.clone()],
            cut: span.start > whole.start,
            span,
            line: line + 1,
        }
    }

    /// A stretch of the file as one of the excerpt.
    pub(super) fn within(&self, span: &Span) -> Span {
        let inside = |at: usize| at.clamp(self.span.start, self.span.end) - self.span.start;
        inside(span.start)..inside(span.end)
    }

    pub(super) fn snippet(&self, place: &'p Place<'_>) -> Snippet<'p, Annotation<'p>> {
        Snippet::source(self.text)
            .line_start(self.line)
            .path(harmless(&place.path))
    }

    /// A message in which the place's column is counted from the beginning of its line.
    pub(super) fn put_right(&self, message: String, place: &Place<'_>) -> String {
        if !self.cut {
            return message;
        }
        let line = place.lines.whole(place.lines.index(place.span.start));
        let columns = |from: usize| place.text[from..place.span.start].chars().count() + 1;
        let named = |column: usize| format!("{}:{}:{column}", harmless(&place.path), self.line);
        message.replacen(
            &named(columns(self.span.start)),
            &named(columns(line.start)),
            1,
        )
    }
}

fn is_long(place: &Place<'_>, line: usize) -> bool {
    place.lines.whole(line).len() > LONG_LINE
}
