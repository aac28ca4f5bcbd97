//! Where something stands in a chapter's text.

use std::ops::Range;

/// A stretch of bytes in the text of one chapter, as the preprocessor received it.
pub(crate) type Span = Range<usize>;

/// A piece of text that knows where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> Spanned<T> {
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// The line that holds `position`, without its line break.
pub(crate) fn line_around(text: &str, position: usize) -> Span {
    let position = position.min(text.len());
    let start = text[..position].rfind('\n').map_or(0, |at| at + 1);
    let end = text[position..]
        .find('\n')
        .map_or(text.len(), |at| position + at);
    let end = if text[start..end].ends_with('\r') {
        end - 1
    } else {
        end
    };
    start..end.max(start)
}

/// The lines of `span`, each without its line break, with positions in the whole text.
pub(crate) fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut next = Some(span.start);
    std::iter::from_fn(move || {
        let start = next?;
        let end = text[start..span.end].find('\n').map(|at| start + at);
        next = end.map(|end| end + 1).filter(|&start| start < span.end);
        let end = end.unwrap_or(span.end);
        let end = if text[start..end].ends_with('\r') {
            end - 1
        } else {
            end
        };
        Some(start..end)
    })
}

/// The span without white space at its ends.
pub(crate) fn trimmed(text: &str, span: &Span) -> Span {
    let inside = &text[span.clone()];
    let start = span.start + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}

/// The number of the line that holds `position`, counted from 1.
pub(crate) fn line_number(text: &str, position: usize) -> usize {
    text[..position.min(text.len())].matches('\n').count() + 1
}
