//! A whole book: read every chapter, report everything, and only then change anything.

use super::edits::Edit;
use super::linked::{self, Linking};
use super::{edits, html, plain};
use crate::course::alike::Shorten;
use crate::course::check::check;
use crate::course::deck::{self, Flashcard};
use crate::course::exam::{self, Exam};
use crate::course::links::Made;
use crate::course::outline::{self, Outline};
use crate::course::reading::Reading;
use crate::course::terms::Renderer;
use crate::course::text::{Text, texts};
use crate::course::whole::Course;
use crate::report::diagnostic::{Diagnostic, Rejected};
use crate::report::origin::Folders;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What a book's directives turn into, and what is to be said about it.
pub(crate) struct Outcome {
    /// New texts by chapter path, and the Answers chapter.
    changed: HashMap<PathBuf, String>,
    answers: Option<(String, &'static str, String)>,
    pub(crate) warnings: Vec<Diagnostic>,
    /// What the pages are about.
    pub(crate) outline: Outline,
}

impl Outcome {
    /// Puts the new texts into the book.
    pub(crate) fn apply(mut self, mut book: Book) -> Book {
        book.for_each_chapter_mut(|chapter| {
            if let Some(path) = &chapter.path
                && let Some(text) = self.changed.remove(path)
            {
                chapter.content = text;
            }
        });
        if let Some((name, path, text)) = self.answers.take() {
            // It has no source, so book.toml can name it only as its page, which is less of a surprise than
            // a file that nobody wrote.
            let page = Path::new(path).with_extension("html");
            let mut chapter = Chapter::new(&name, text, page, Vec::new());
            chapter.source_path = None;
            book.items.push(BookItem::Chapter(chapter));
        }
        book
    }
}

/// Reads a book's directives and makes what stands in their place.
///
/// The author's own prose (links, files, notes) is looked at only with `prose`, or in a strict book.
///
/// The book is read twice where its chapters use terms: once as the author wrote it, which tells what is
/// wrong and where the terms are, and once with links in these places.
///
/// # Errors
/// Everything that is wrong, in the order of the chapters.
pub(crate) fn transform(
    context: &PreprocessorContext,
    folders: &Folders,
    book: &Book,
    prose: bool,
    shorten: Option<&Shorten>,
) -> Result<Outcome, Rejected> {
    let texts = texts(book);
    let reading = Reading::new(context, book, prose, shorten);
    let renderer = if context.renderer == "html" {
        Renderer::Html
    } else {
        Renderer::Plain
    };
    if context.renderer == TRANSLATORS {
        return Ok(reading.course(&texts, |course, _| for_translators(course, &texts)));
    }
    let read: Result<_, Rejected> = reading.course(&texts, |course, reports| {
        let (links, diagnostics) = check(
            context,
            folders,
            course,
            &texts,
            &reading,
            &become_html,
            reports,
        )?;
        let outline = outline::outline(course);
        let links = linked::told_before(course, &texts, links, &reading, renderer);
        let first = match Linking::of(course, &texts, &links, renderer) {
            Some(linking) => First::Linked(linking),
            None => First::Done(render(course, &texts, renderer)),
        };
        Ok((first, outline, diagnostics))
    });
    let (first, outline, warnings) = read?;
    let outcome = match first {
        First::Done(outcome) => outcome,
        First::Linked(linking) => linked::outcome(&reading, &texts, linking, renderer),
    };
    Ok(Outcome {
        outline,
        warnings,
        ..outcome
    })
}

/// What a book is after it was read once: whole pages of a course are large, so that none is made twice.
enum First {
    /// Without terms.
    Done(Outcome),
    /// With links to the terms in its texts.
    Linked(Linking),
}

/// Reads the terms of a book as flash cards.
///
/// # Errors
/// Everything that is wrong with the book, as in [`transform`].
pub(crate) fn flashcards(
    context: &PreprocessorContext,
    folders: &Folders,
    book: &Book,
) -> Result<Vec<Flashcard>, Rejected> {
    sound(context, folders, book, deck::cards)
}

/// Reads the quizzes of a book for programs that ask elsewhere.
///
/// # Errors
/// Everything that is wrong with the book, as in [`transform`].
pub(crate) fn exams(
    context: &PreprocessorContext,
    folders: &Folders,
    book: &Book,
) -> Result<Vec<Exam>, Rejected> {
    sound(context, folders, book, exam::exams)
}

/// What a function makes of a book in which nothing is wrong.
fn sound<T>(
    context: &PreprocessorContext,
    folders: &Folders,
    book: &Book,
    make: impl FnOnce(&Course<'_>) -> T,
) -> Result<T, Rejected> {
    let texts = texts(book);
    let reading = Reading::new(context, book, false, None);
    reading.course(&texts, |course, reports| {
        check(
            context,
            folders,
            course,
            &texts,
            &reading,
            &become_html,
            reports,
        )?;
        Ok(make(course))
    })
}

/// The renderer that collects what is to be translated (mdbook-i18n-helpers).
const TRANSLATORS: &str = "xgettext";

/// The chapters as they are written, with a word to that renderer before each line of a directive: translators
/// meet words, and nothing that only we read.
fn for_translators(course: &Course<'_>, texts: &[Text]) -> Outcome {
    let skip = |at: usize| Edit::insert(at, "<!-- i18n:skip -->");
    let changed = course.pages.iter().zip(texts).map(|(page, text)| {
        let lines = page.items.iter().flat_map(|item| {
            let lines = [Some(&item.directive.open), item.directive.close.as_ref()];
            lines.into_iter().flatten().map(|line| line.line.start)
        });
        let edits = lines.map(skip).collect();
        (
            page.path.clone(),
            edits::apply(&text.content, &page.document, edits),
        )
    });
    Outcome {
        changed: changed.collect(),
        answers: None,
        warnings: Vec::new(),
        outline: Outline::default(),
    }
}

/// What stands in the place of the directives.
pub(super) fn render(course: &Course<'_>, texts: &[Text], renderer: Renderer) -> Outcome {
    let html = renderer == Renderer::Html;
    let changed = course
        .pages
        .iter()
        .zip(texts)
        .map(|(page, text)| {
            let mut edits = if html {
                html::page(course, page)
            } else {
                plain::page(course, page)
            };
            edits.extend(edits::literal(&page.document, |at| {
                page.item_at(at).is_some()
            }));
            (
                page.path.clone(),
                edits::apply(&text.content, &page.document, edits),
            )
        })
        .collect();
    let answers = if html { html::answers(course) } else { None };
    Outcome {
        changed,
        answers,
        warnings: Vec::new(),
        outline: Outline::default(),
    }
}

/// The HTML of a page, for those who look for the places in it.
fn become_html(course: &Course<'_>, made: Made<'_>) -> Option<String> {
    match made {
        Made::Page(page, text) => {
            let edits = html::page(course, page);
            Some(edits::apply(text, &page.document, edits))
        }
        Made::Answers => html::answers(course).map(|(_, _, text)| text),
    }
}
