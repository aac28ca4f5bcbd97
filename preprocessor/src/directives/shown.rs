//! What a directive is shown as, where its own page says all there is to know: the values of the
//! template of its name, and the stretches of the author's text that stay where they are.

use crate::reading::document::{Document, Fragment};
use crate::reading::ids::Ids;
use crate::reading::markdown::Links;
use crate::reading::pairing::Directive;
use crate::report::span::Span;
use serde_json::Value;
use std::fmt::Debug;

/// What a directive may know of the page that it stands on.
pub(crate) struct Here<'p> {
    pub(crate) document: &'p Document<'p>,
    /// How the page's own links are written where it is shown.
    pub(crate) links: Links<'p>,
    /// The chapter's own part of every id in it.
    pub(crate) slug: &'p str,
    /// The page's address within the site, by which a reader's browser knows it.
    pub(crate) page: String,
    /// What the chapter is called where others refer to it.
    pub(crate) chapter: String,
    pub(crate) ids: &'p Ids,
}

impl Here<'_> {
    /// HTML of a piece of the page.
    pub(crate) fn html(&self, fragment: &Fragment) -> String {
        self.document.html(fragment, self.links)
    }

    /// Whether the text before a directive points at what it shows, by a colon: then nothing may come between, on
    /// paper either.
    pub(crate) fn announces(&self, directive: &Directive) -> bool {
        let before = self.document.text[..directive.open.line.start].trim_end();
        before.ends_with([':', '：'])
    }
}

/// A directive that is shown from its own page alone.
pub(crate) trait Shows: Debug {
    /// The values of its template. A renderer that has no template of its name leaves the author's text
    /// as it is, without the directive's own lines.
    fn values(&self, directive: &Directive, here: &Here<'_>, kept: &mut Kept) -> Value;

    /// Where what it is shown as ends; it begins with the directive.
    fn end(&self, directive: &Directive) -> usize {
        directive.whole().end
    }
}

/// Stretches of the author's text that stay where they are, in their order. In a template's values a mark
/// stands for each.
#[derive(Debug, Default)]
pub(crate) struct Kept(Vec<Span>);

/// What begins and ends a mark: code points that no text has (Unicode 16.0, § 23.7).
const MARK: (char, char) = ('\u{fdd0}', '\u{fdd1}');

impl Kept {
    /// The mark that stands for a stretch.
    pub(crate) fn keep(&mut self, span: Span) -> String {
        self.0.push(span);
        format!("{}{}{}", MARK.0, self.0.len() - 1, MARK.1)
    }

    /// A filled template: what stands before each mark in it, with the mark's stretch, and what follows
    /// the last one.
    pub(crate) fn parts<'f>(&self, filled: &'f str) -> (Vec<(&'f str, Span)>, &'f str) {
        let mut parts = Vec::new();
        let (mut rest, mut at) = (filled, 0);
        while let Some((before, marked)) = rest[at..].split_once(MARK.0) {
            let before = &rest[..at + before.len()];
            let digits = marked.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
            let (index, after) = marked.split_at(digits);
            let stretch = after.strip_prefix(MARK.1).and_then(|after| {
                let index = index.parse::<usize>().ok()?;
                Some((self.0.get(index)?.clone(), after))
            });
            match stretch {
                Some((span, after)) => {
                    parts.push((before, span));
                    (rest, at) = (after, 0);
                }
                // An author may write even what no text has.
                None => at = before.len() + MARK.0.len_utf8(),
            }
        }
        (parts, rest)
    }
}

#[cfg(test)]
mod tests;
