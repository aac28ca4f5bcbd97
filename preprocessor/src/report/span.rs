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

/// The line that holds `position`, without its line break. The position may be within a character: it is a byte's.
pub(crate) fn line_around(text: &str, position: usize) -> Span {
    let bytes = text.as_bytes();
    let position = position.min(bytes.len());
    let start = memchr::memrchr(b'\n', &bytes[..position]).map_or(0, |at| at + 1);
    let end =
        memchr::memchr(b'\n', &bytes[position..]).map_or(bytes.len(), |length| position + length);
    let has_return = bytes[start..end].ends_with(b"\r");
    start..end - usize::from(has_return)
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

/// The last place up to `at` where a character of `text` begins, or its end.
pub(crate) fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Where the lines of a text begin: to find a position's line without reading what is before it.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    /// At least one.
    starts: Vec<usize>,
    length: usize,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let after = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Self {
            starts: std::iter::once(0).chain(after).collect(),
            length: text.len(),
        }
    }

    /// The index of the line that holds `position`, counted from 0.
    pub(crate) fn index(&self, position: usize) -> usize {
        self.starts.partition_point(|start| *start <= position) - 1
    }

    /// Where a line begins and where the next one does; at the text's end for lines that it hasn't.
    pub(crate) fn whole(&self, index: usize) -> Span {
        let start = |index: usize| self.starts.get(index).copied().unwrap_or(self.length);
        start(index)..start(index + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_any_byte_is_known() {
        let text = "é\r\n…文\n";
        let lines = [0..2, 0..2, 0..2, 0..2, 4..10, 4..10];
        for (at, line) in [0, 1, 2, 3, 5, 9].into_iter().zip(lines) {
            assert_eq!(line_around(text, at), line, "{at}");
        }
        let end = text.len();
        assert_eq!(line_around(text, end + 1), end..end);
    }
}
