//! A chapter of the course, with what its directives say.

use crate::directives::content::{Content, Item};
use crate::directives::module::Module;
use crate::directives::quiz::content::Quiz;
use crate::directives::review::Review;
use crate::directives::vocab::Term;
use crate::labs::lab::Lab;
use crate::reading::document::Document;
use crate::reading::markdown::Links;
use std::path::PathBuf;

/// A chapter, read.
pub(crate) struct Page<'t> {
    /// Relative to SUMMARY.md.
    pub(crate) path: PathBuf,
    pub(crate) slug: String,
    pub(crate) document: Document<'t>,
    pub(crate) items: Vec<Item>,
}

impl Page<'_> {
    /// The links of its own text: to pages, or to chapters where it doesn't become HTML.
    pub(crate) fn links(&self, html: bool) -> Links<'_> {
        Links {
            written_in: &self.path,
            shown_in: &self.path,
            html,
        }
    }

    /// The directive around a position. (They are in the order of the text, and none is in another.)
    pub(crate) fn item_at(&self, position: usize) -> Option<&Item> {
        let after = self
            .items
            .partition_point(|item| item.directive.whole().end <= position);
        let item = self.items.get(after)?;
        item.directive.whole().contains(&position).then_some(item)
    }

    /// The chapter's `<<#module>>`.
    pub(crate) fn module(&self) -> Option<&Module> {
        self.items.iter().find_map(|item| match &item.content {
            Content::Module(module) => Some(module),
            _ => None,
        })
    }

    pub(crate) fn terms(&self) -> impl Iterator<Item = &Term> {
        self.items.iter().flat_map(|item| match &item.content {
            Content::Vocab(vocab) => vocab.terms.as_slice(),
            _ => &[],
        })
    }

    pub(crate) fn labs(&self) -> impl Iterator<Item = &Lab> {
        self.items.iter().filter_map(|item| match &item.content {
            Content::Lab(lab) => Some(lab),
            _ => None,
        })
    }

    pub(crate) fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.items.iter().filter_map(|item| match &item.content {
            Content::Quiz(quiz) => Some(quiz),
            _ => None,
        })
    }

    pub(crate) fn reviews(&self) -> impl Iterator<Item = &Review> {
        self.items.iter().filter_map(|item| match &item.content {
            Content::Review(review) => Some(review),
            _ => None,
        })
    }
}
