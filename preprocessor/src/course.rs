//! What only the whole course can tell: its order, its terms, its quizzes, and what must be unique.

pub(crate) mod book;
pub(crate) mod deck;
mod links;
mod scripts;
mod search;
mod strays;
pub(crate) mod terms;

use crate::course::terms::Uses;
use crate::directives::lab::Lab;
use crate::directives::module::Module;
use crate::directives::quiz::Quiz;
use crate::directives::vocab::Term;
use crate::directives::{Content, Item};
use crate::reading::document::Document;
use crate::report::diagnostic::Problem;
use crate::report::span::Span;
use mdbook_preprocessor::book::{Book, BookItem};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet, hash_map};
use std::hash::Hash;
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

/// A chapter, read.
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
    /// Where its terms are used.
    pub(crate) uses: Uses,
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

/// Where things were met first: the chapter's index, and the place in it.
struct First<K>(HashMap<K, (usize, Span)>);

impl<K: Eq + Hash> First<K> {
    fn new() -> Self {
        Self(HashMap::new())
    }

    /// Where `key` was met before this; if it wasn't, it is from now on.
    fn before(&mut self, key: K, chapter: usize, span: &Span) -> Option<(usize, Span)> {
        match self.0.entry(key) {
            hash_map::Entry::Occupied(first) => Some(first.get().clone()),
            hash_map::Entry::Vacant(free) => {
                free.insert((chapter, span.clone()));
                None
            }
        }
    }
}

/// What is twice in the course and may be there once, and what its chapters disagree on: problems, each
/// with its chapter's index.
pub(crate) fn check(course: &Course<'_>) -> Vec<(usize, Problem)> {
    let mut problems = Vec::new();
    let mut quizzes = First::new();
    let mut terms = First::new();
    let mut once = First::new();
    let mut labs = First::new();
    let mut numbers = First::new();
    let mut of: Option<(u64, usize, Span)> = None;
    for (index, page) in course.pages.iter().enumerate() {
        for quiz in page.quizzes() {
            let span = quiz.id_span.clone();
            if let Some((first, earlier)) = quizzes.before(&quiz.id, index, &span) {
                let title = format!("two quizzes have the id {}", quiz.id);
                problems.push((
                    index,
                    Problem::error(title, span, "used again here")
                        .also_in(first, earlier, "first used here")
                        .help("give each quiz of the course an id of its own: readers' answers are kept under it"),
                ));
            }
        }
        for term in page.terms() {
            let span = term.span.clone();
            if let Some((first, earlier)) = terms.before(term.key(), index, &span) {
                let title = format!("the term {} is defined twice", term.words);
                problems.push((
                    index,
                    Problem::error(title, span, "defined again here")
                        .also_in(first, earlier, "first defined here")
                        .help("keep one definition; the glossary has one entry for each term"),
                ));
            }
        }
        for item in &page.items {
            let span = item.directive.open.span.clone();
            match &item.content {
                Content::Module(module) => {
                    if let Some((first, earlier)) = numbers.before(module.number, index, &span) {
                        let title = format!("two modules have the number {}", module.number);
                        problems.push((
                            index,
                            Problem::error(title, span.clone(), "used again here")
                                .also_in(first, earlier, "first used here")
                                .help("give each module of the course a number of its own"),
                        ));
                    }
                    let (count, first, earlier) =
                        of.get_or_insert_with(|| (module.of, index, span.clone()));
                    if *count != module.of {
                        problems.push((
                            index,
                            Problem::error(
                                "two modules disagree on how many there are",
                                span,
                                format!("{} here", module.of),
                            )
                            .also_in(*first, earlier.clone(), format!("{count} here"))
                            .help("give `of` the same number in every module"),
                        ));
                    }
                }
                Content::Lab(lab) => {
                    if let Some((first, earlier)) = labs.before(&lab.id, index, &span) {
                        problems.push((
                            index,
                            Problem::error("two labs have the same id", span, "used again here")
                                .also_in(first, earlier, "first used here")
                                .help("give each lab of the course an id of its own"),
                        ));
                    }
                }
                Content::Glossary | Content::Course => {
                    let name = item.directive.spec.name;
                    if let Some((first, earlier)) = once.before(name, index, &span) {
                        let title = format!("the course has one <<#{name}>>");
                        problems.push((
                            index,
                            Problem::error(title, span, "a second one")
                                .also_in(first, earlier, "the first one")
                                .help("keep one of them, and refer to it by a link"),
                        ));
                    }
                }
                Content::Next(_) if course.after(&page.path).is_none() => problems.push((
                    index,
                    Problem::error(
                        "there is no next chapter",
                        span,
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
