//! An author's HTML closed where mdBook closes it, so that a tag that was left open, as in `Vec<T>`, takes in
//! nothing of what is written around a piece.

use crate::reading::tags::{Mark, marks};

/// What is open at a place of a piece.
#[derive(Default)]
pub(super) struct Elements {
    /// The author's elements by their names; `None` is what Markdown opened.
    open: Vec<Option<String>>,
}

impl Elements {
    /// Markdown opens something.
    pub(super) fn enter(&mut self) {
        self.open.push(None);
    }

    /// Markdown closes what it opened last: the ends of what the author left open in it.
    pub(super) fn leave(&mut self) -> String {
        let mut ends = String::new();
        while let Some(Some(name)) = self.open.pop() {
            ends.push_str(&format!("</{name}>"));
        }
        ends
    }

    /// The ends of all that is still open where the piece ends.
    pub(super) fn end(mut self) -> String {
        let mut ends = String::new();
        while !self.open.is_empty() {
            ends.push_str(&self.leave());
        }
        ends
    }

    /// Some HTML without the ends that close nothing here, which mdBook leaves out as well.
    pub(super) fn html(&mut self, html: &str) -> String {
        let mut made = String::with_capacity(html.len());
        let mut from = 0;
        for mark in marks(html, 0) {
            match mark {
                Mark::Open(tag) if tag.holds(html) => self.open.push(Some(tag.name.to_owned())),
                Mark::Open(_) => {}
                Mark::Close(name, span) => match self.open.last() {
                    Some(Some(open)) if open.eq_ignore_ascii_case(name) => {
                        self.open.pop();
                    }
                    _ => {
                        made.push_str(&html[from..span.start]);
                        from = span.end;
                    }
                },
            }
        }
        made + &html[from..]
    }
}
