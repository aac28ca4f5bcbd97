//! The whole course: its chapters in their order, and what they are to each other.

use super::entry::Entry;
use super::page::Page;
use super::uses::Uses;
use crate::labs::lab::Lab;
use crate::reading::ids::Ids;
use crate::words::Words;
use std::path::Path;

/// The whole course.
pub(crate) struct Course<'t> {
    pub(crate) entries: Vec<Entry>,
    pub(crate) pages: Vec<Page<'t>>,
    pub(crate) ids: Ids,
    /// The words of the book's language.
    pub(crate) words: &'static Words,
    /// Where its terms are used.
    pub(crate) uses: Uses,
}

impl Course<'_> {
    /// What a chapter is called where others refer to it: `Module 02`, or its name.
    pub(crate) fn called(&self, path: &Path) -> String {
        match self.page(path).and_then(Page::module) {
            Some(module) => {
                let number = module.padded().into();
                self.words.say("module-called", &[("number", number)])
            }
            None => self
                .entry(path)
                .map_or_else(String::new, |entry| entry.name.clone()),
        }
    }

    pub(crate) fn page(&self, path: &Path) -> Option<&Page<'_>> {
        self.pages.iter().find(|page| page.path == path)
    }

    pub(crate) fn entry(&self, path: &Path) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.path.as_deref() == Some(path))
    }

    /// The chapter or draft after this one in SUMMARY.md.
    pub(crate) fn after(&self, path: &Path) -> Option<&Entry> {
        let at = self
            .entries
            .iter()
            .position(|entry| entry.path.as_deref() == Some(path))?;
        self.entries.get(at + 1)
    }

    /// The chapter that a reader of this one comes to next: as `after`, but past all drafts.
    pub(crate) fn written_after(&self, path: &Path) -> Option<&Path> {
        self.entries
            .iter()
            .filter_map(|entry| entry.path.as_deref())
            .skip_while(|other| *other != path)
            .nth(1)
    }

    /// What a lab is called where all that is on a page must be told apart: its label, and which of the
    /// course's labs of that label it is.
    pub(crate) fn lab_name(&self, lab: &Lab) -> String {
        let labs = self.pages.iter().flat_map(Page::labs);
        let before = labs
            .take_while(|other| other.id != lab.id)
            .filter(|other| other.label == lab.label)
            .count();
        match before {
            0 => lab.label.clone(),
            _ => format!("{} {}", lab.label, before + 1),
        }
    }

    pub(crate) fn has_quizzes(&self) -> bool {
        self.pages
            .iter()
            .any(|page| page.quizzes().next().is_some())
    }
}
