//! The whole course: its chapters in their order, and what they are to each other.

use super::alike::Alike;
use super::entry::Entry;
use super::page::Page;
use super::uses::Uses;
use crate::directives::content::{Content, Item};
use crate::labs::lab::Lab;
use crate::reading::ids::Ids;
use crate::reading::mdbook::Coding;
use crate::words::Words;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The whole course.
pub(crate) struct Course<'t> {
    pub(crate) entries: Vec<Entry>,
    pub(crate) pages: Vec<Page<'t>>,
    pub(crate) ids: Ids,
    /// What its readers' answers are kept under.
    pub(crate) id: String,
    /// By what programs that learners have know its cards: unlike answers, they are of one language.
    pub(crate) edition: String,
    /// What the book's settings say of code.
    pub(crate) coding: Coding,
    /// The words of the book's language.
    pub(crate) words: Words,
    /// Where its terms are used.
    pub(crate) uses: Uses,
    /// The index of the page with the glossary, if there is one.
    pub(crate) glossary: Option<usize>,
    /// What is alike on many of its pages, and each time that it is read.
    pub(crate) alike: Rc<Alike>,
    /// The indices of entries and pages by their paths, of equal ones the first.
    entries_by_path: HashMap<PathBuf, usize>,
    pages_by_path: HashMap<PathBuf, usize>,
    /// The indices of the pages that ask quizzes, by these's ids, of equal ones the first.
    pages_by_quiz: HashMap<String, usize>,
    /// What labs are called, by their ids.
    lab_names: HashMap<String, String>,
}

impl<'t> Course<'t> {
    /// A course of these lines of SUMMARY.md, and of these chapters.
    pub(crate) fn new(entries: Vec<Entry>, pages: Vec<Page<'t>>, words: Words) -> Self {
        let mut entries_by_path = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            if let Some(path) = &entry.path {
                entries_by_path.entry(path.clone()).or_insert(index);
            }
        }
        let mut pages_by_path = HashMap::new();
        let mut pages_by_quiz = HashMap::new();
        for (index, page) in pages.iter().enumerate() {
            pages_by_path.entry(page.path.clone()).or_insert(index);
            for quiz in page.quizzes() {
                pages_by_quiz.entry(quiz.id.clone()).or_insert(index);
            }
        }
        let is_glossary = |item: &Item| matches!(item.content, Content::Glossary);
        Self {
            ids: Ids::default(),
            uses: Uses::default(),
            words,
            id: String::new(),
            edition: String::new(),
            coding: Coding::default(),
            alike: Rc::default(),
            glossary: pages
                .iter()
                .position(|page| page.items.iter().any(is_glossary)),
            entries_by_path,
            pages_by_path,
            pages_by_quiz,
            lab_names: lab_names(&pages),
            entries,
            pages,
        }
    }
}

/// What labs are called, by their ids: see [`Course::lab_name`].
fn lab_names(pages: &[Page<'_>]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    let mut of_label: HashMap<&str, usize> = HashMap::new();
    for lab in pages.iter().flat_map(Page::labs) {
        let count = of_label.entry(&lab.label).or_default();
        *count += 1;
        names.entry(lab.id.clone()).or_insert(match count {
            1 => lab.label.clone(),
            count => format!("{} {count}", lab.label),
        });
    }
    names
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
        self.pages.get(self.page_index(path)?)
    }

    pub(super) fn page_index(&self, path: &Path) -> Option<usize> {
        self.pages_by_path.get(path).copied()
    }

    /// The index of the page that asks the quiz of this id.
    pub(super) fn page_of_quiz(&self, id: &str) -> Option<usize> {
        self.pages_by_quiz.get(id).copied()
    }

    pub(crate) fn entry(&self, path: &Path) -> Option<&Entry> {
        self.entries.get(self.entry_index(path)?)
    }

    pub(super) fn entry_index(&self, path: &Path) -> Option<usize> {
        self.entries_by_path.get(path).copied()
    }

    /// The chapter or draft after this one in SUMMARY.md.
    pub(crate) fn after(&self, path: &Path) -> Option<&Entry> {
        self.entries.get(self.entries_by_path.get(path)? + 1)
    }

    /// The chapter that a reader of this one comes to next: as `after`, but past all drafts.
    pub(crate) fn written_after(&self, path: &Path) -> Option<&Path> {
        self.entries[self.entries_by_path.get(path)? + 1..]
            .iter()
            .find_map(|entry| entry.path.as_deref())
    }

    /// What a lab is called where all that is on a page must be told apart: its label, and which of the
    /// course's labs of that label it is.
    pub(crate) fn lab_name(&self, lab: &Lab) -> String {
        self.lab_names.get(&lab.id).unwrap_or(&lab.label).clone()
    }

    pub(crate) fn has_quizzes(&self) -> bool {
        self.pages
            .iter()
            .any(|page| page.quizzes().next().is_some())
    }
}
