//! What only the whole course can tell: its order, its terms, its quizzes, and what must be unique.

use crate::diagnostic::Problem;
use crate::directives::module::Module;
use crate::directives::quiz::Quiz;
use crate::directives::vocab::Term;
use crate::directives::{Content, Item};
use crate::document::Document;
use crate::span::Span;
use mdbook_preprocessor::book::{Book, BookItem};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// One line of SUMMARY.md.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The part it stands in.
    pub(crate) part: Option<String>,
    pub(crate) name: String,
    /// Where the chapter is; `None` for a draft.
    pub(crate) path: Option<PathBuf>,
}

impl Entry {
    /// The name without a number such as `M.03 — ` before it, and that number.
    pub(crate) fn numbered_name(&self) -> (Option<u64>, &str) {
        let numbered = self
            .name
            .strip_prefix("M.")
            .and_then(|rest| rest.split_once(" — "))
            .and_then(|(number, name)| Some((number.parse().ok()?, name)));
        match numbered {
            Some((number, name)) => (Some(number), name),
            None => (None, &self.name),
        }
    }
}

/// A chapter that has directives, read.
pub(crate) struct Page<'t> {
    /// Relative to SUMMARY.md.
    pub(crate) path: PathBuf,
    pub(crate) slug: String,
    pub(crate) document: Document<'t>,
    pub(crate) items: Vec<Item>,
}

impl Page<'_> {
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

    pub(crate) fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.items.iter().filter_map(|item| match &item.content {
            Content::Quiz(quiz) => Some(quiz),
            _ => None,
        })
    }
}

/// Ids that are made from an author's words, told apart where the words are the same.
#[derive(Debug, Default)]
pub(crate) struct Ids(RefCell<HashSet<String>>);

impl Ids {
    /// `id`, with a number after it where it is taken.
    pub(crate) fn unique(&self, id: &str) -> String {
        let mut taken = self.0.borrow_mut();
        let mut candidate = id.to_owned();
        let mut number = 2;
        while !taken.insert(candidate.clone()) {
            candidate = format!("{id}-{number}");
            number += 1;
        }
        candidate
    }
}

/// The whole course.
pub(crate) struct Course<'t> {
    pub(crate) entries: Vec<Entry>,
    pub(crate) pages: Vec<Page<'t>>,
    pub(crate) ids: Ids,
}

impl Course<'_> {
    /// What a chapter is called where others refer to it: `Module 02`, or its name.
    pub(crate) fn called(&self, path: &Path) -> String {
        match self.page(path).and_then(Page::module) {
            Some(module) => format!("Module {}", module.padded()),
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

    pub(crate) fn has_quizzes(&self) -> bool {
        self.pages
            .iter()
            .any(|page| page.quizzes().next().is_some())
    }
}

/// The lines of SUMMARY.md, in their order.
pub(crate) fn entries(book: &Book) -> Vec<Entry> {
    let mut part = None;
    let mut entries = Vec::new();
    for item in book.iter() {
        match item {
            BookItem::PartTitle(title) => part = Some(title.clone()),
            BookItem::Separator => part = None,
            BookItem::Chapter(chapter) => entries.push(Entry {
                part: part.clone(),
                name: chapter.name.clone(),
                path: chapter.path.clone(),
            }),
        }
    }
    entries
}

/// What is twice in the course and may be there once: problems, each with its chapter's index.
pub(crate) fn check(course: &Course<'_>) -> Vec<(usize, Problem)> {
    let mut problems = Vec::new();
    let mut quizzes: HashMap<&str, (usize, Span)> = HashMap::new();
    let mut terms: HashMap<String, (usize, Span)> = HashMap::new();
    let mut once: HashMap<&str, (usize, Span)> = HashMap::new();
    let mut labs: HashMap<&str, (usize, Span)> = HashMap::new();
    for (index, page) in course.pages.iter().enumerate() {
        for quiz in page.quizzes() {
            if let Some((first, span)) = quizzes.get(quiz.id.as_str()) {
                problems.push((
                    index,
                    Problem::error(
                        format!("two quizzes have the id {}", quiz.id),
                        quiz.id_span.clone(),
                        "used again here",
                    )
                    .also_in(*first, span.clone(), "first used here")
                    .help("give each quiz of the course an id of its own: readers' answers are kept under it"),
                ));
            } else {
                quizzes.insert(&quiz.id, (index, quiz.id_span.clone()));
            }
        }
        for term in page.terms() {
            if let Some((first, span)) = terms.get(&term.key()) {
                problems.push((
                    index,
                    Problem::error(
                        format!("the term {} is defined twice", term.words),
                        term.span.clone(),
                        "defined again here",
                    )
                    .also_in(*first, span.clone(), "first defined here")
                    .help("keep one definition; the glossary has one entry for each term"),
                ));
            } else {
                terms.insert(term.key(), (index, term.span.clone()));
            }
        }
        for item in &page.items {
            match &item.content {
                Content::Lab(lab) => {
                    let span = item.directive.open.span.clone();
                    if let Some((first, earlier)) = labs.get(lab.id.as_str()) {
                        problems.push((
                            index,
                            Problem::error("two labs have the same id", span, "used again here")
                                .also_in(*first, earlier.clone(), "first used here")
                                .help("give each lab of the course an id of its own"),
                        ));
                    } else {
                        labs.insert(&lab.id, (index, span));
                    }
                }
                Content::Glossary | Content::Course => {
                    let name = item.directive.spec.name;
                    let span = item.directive.open.span.clone();
                    if let Some((first, earlier)) = once.get(name) {
                        problems.push((
                            index,
                            Problem::error(
                                format!("the course has one <<#{name}>>"),
                                span,
                                "a second one",
                            )
                            .also_in(*first, earlier.clone(), "the first one")
                            .help("keep one of them, and refer to it by a link"),
                        ));
                    } else {
                        once.insert(name, (index, span));
                    }
                }
                Content::Next(_) if course.after(&page.path).is_none() => problems.push((
                    index,
                    Problem::error(
                        "there is no next chapter",
                        item.directive.open.span.clone(),
                        "this chapter is the last in SUMMARY.md",
                    )
                    .help("remove <<#next>>, or add what comes next to SUMMARY.md (a draft: `- [Name]()`)"),
                )),
                _ => {}
            }
        }
    }
    problems
}
