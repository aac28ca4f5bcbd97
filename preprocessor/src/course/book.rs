//! A whole book: read every chapter, report everything, and only then change anything.

use crate::course::deck::{self, Flashcard};
use crate::course::links;
use crate::course::scripts;
use crate::course::search;
use crate::course::strays;
use crate::course::terms::{self, Linked, Renderer, Uses};
use crate::course::{self, Course, Entry, Ids, Page};
use crate::directives::{self, Reader};
use crate::reading::document::Document;
use crate::reading::find::{self, Found};
use crate::reading::markdown::slug;
use crate::reading::overlooked::Overlooked;
use crate::reading::pairing;
use crate::render;
use crate::report::diagnostic::{Diagnostic, Problem, Rejected, Report, Severity};
use crate::report::message::{self, OtherFile, Source};
use crate::report::origin::{Folders, Origin};
use mdbook_markdown::MarkdownOptions;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A chapter.
#[derive(Clone)]
pub(crate) struct Text {
    /// Where the page is, with the ending of its source; relative to SUMMARY.md, as `source` is.
    pub(crate) path: PathBuf,
    /// The author's file.
    pub(crate) source: PathBuf,
    slug: String,
    pub(crate) content: String,
}

/// What a book's directives turn into, and what is to be said about it.
pub(crate) struct Outcome {
    /// New texts by chapter path, and the Answers chapter.
    changed: HashMap<PathBuf, String>,
    answers: Option<(&'static str, &'static str, String)>,
    pub(crate) warnings: Vec<Diagnostic>,
}

impl Outcome {
    /// Puts the new texts into the book.
    pub(crate) fn apply(mut self, mut book: Book) -> Book {
        book.for_each_chapter_mut(|chapter| {
            if let Some(path) = &chapter.path
                && let Some(text) = self.changed.get(path)
            {
                chapter.content.clone_from(text);
            }
        });
        if let Some((name, path, text)) = self.answers.take() {
            let mut chapter = Chapter::new(name, text, path, Vec::new());
            chapter.source_path = None;
            book.items.push(BookItem::Chapter(chapter));
        }
        book
    }
}

/// Reads a book's directives and makes what stands in their place.
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
) -> Result<Outcome, Rejected> {
    let texts = texts(book);
    let reading = Reading {
        options: options(context),
        entries: course::entries(book),
    };
    let renderer = if context.renderer == "html" {
        Renderer::Html
    } else {
        Renderer::Plain
    };
    let first = reading.course(&texts, |course, reports| {
        let (links, diagnostics) =
            check(context, folders, course, &texts, &reading.options, reports)?;
        let links: Vec<Vec<Linked>> = links
            .into_iter()
            .zip(course.pages.iter().zip(&texts))
            .map(|(links, (page, text))| {
                terms::that_hold(course, page, &text.content, links, &reading.options)
            })
            .collect();
        let keys = |links: &Vec<Linked>| links.iter().map(|link| link.key.clone()).collect();
        course
            .uses
            .settle(&links.iter().map(keys).collect::<Vec<_>>());
        if links.iter().all(Vec::is_empty) {
            return Ok((None, render(course, &texts, renderer), diagnostics));
        }
        let linked = texts
            .iter()
            .zip(course.pages.iter().zip(&links))
            .map(|(text, (page, links))| Text {
                content: terms::splice(course, page, &text.content, links, renderer),
                ..text.clone()
            })
            .collect::<Vec<_>>();
        let plain = render(course, &texts, renderer);
        let uses = std::mem::take(&mut course.uses);
        Ok((Some((linked, uses)), plain, diagnostics))
    });
    let (linked, mut outcome, warnings) = first?;
    if let Some((texts, uses)) = linked {
        let again = reading.course(&texts, |course, reports| {
            let as_before = reports.iter().all(|report| {
                let error = |problem: &Problem| problem.severity == Severity::Error;
                !report.problems.iter().any(error)
            });
            course.uses = uses;
            as_before.then(|| render(course, &texts, renderer))
        });
        // No link is worth a chapter that reads differently with it.
        outcome = again.unwrap_or(outcome);
    }
    outcome.warnings = warnings;
    Ok(outcome)
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
    let texts = texts(book);
    let reading = Reading {
        options: options(context),
        entries: course::entries(book),
    };
    reading.course(&texts, |course, reports| {
        check(context, folders, course, &texts, &reading.options, reports)?;
        Ok(deck::cards(course))
    })
}

/// What only the whole course can tell: what is wrong with it, and which words lead to their definitions.
fn check(
    context: &PreprocessorContext,
    folders: &Folders,
    course: &mut Course<'_>,
    texts: &[Text],
    options: &MarkdownOptions,
    mut reports: Vec<Report>,
) -> Result<(Vec<Vec<Linked>>, Vec<Diagnostic>), Rejected> {
    for (chapter, problem) in course::check(course) {
        reports[chapter].push(problem);
    }
    reserved_answers(context, course, &mut reports);
    let terms = terms::find(course);
    for (chapter, problem) in terms.problems {
        reports[chapter].push(problem);
    }
    course.uses = terms.uses;
    for (chapter, problem) in links::inclusions(context, texts) {
        reports[chapter].push(problem);
    }
    let mut others = Vec::new();
    if context.renderer == "html" {
        for (chapter, problem) in links::check(context, folders, course, texts, options, &reports) {
            reports[chapter].push(problem);
        }
        // Looking for the places that links lead to has used up ids.
        course.ids = Ids::default();
        others = strays::find(context, texts, &course.entries);
        others.extend(search::check(context, course));
        others.extend(scripts::check(context, course));
    }
    let diagnostics = diagnostics(context, folders, texts, reports, &others);
    let refuses = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    if diagnostics.iter().any(refuses) {
        return Err(Rejected { diagnostics });
    }
    Ok((terms.links, diagnostics))
}

/// How a book is read.
struct Reading {
    options: MarkdownOptions,
    entries: Vec<Entry>,
}

impl Reading {
    /// Reads the directives of all chapters, and gives the course and what is to be said about each.
    fn course<R>(
        &self,
        texts: &[Text],
        use_it: impl FnOnce(&mut Course<'_>, Vec<Report>) -> R,
    ) -> R {
        let mut reports: Vec<Report> = texts.iter().map(|_| Report::default()).collect();
        let mut found: Vec<Found> = texts
            .iter()
            .zip(&mut reports)
            .map(|(text, report)| find::find(&text.content, &self.options, report))
            .collect();
        let lines: Vec<_> = found
            .iter_mut()
            .map(|found| std::mem::take(&mut found.directives))
            .collect();
        let mut pages = Vec::new();
        for (((text, found), lines), report) in
            texts.iter().zip(&found).zip(lines).zip(&mut reports)
        {
            let document = Document::new(&found.blanked, &self.options);
            let mut overlooked = Overlooked::find(&text.content, &document);
            let directives = pairing::pair(&text.content, lines, &mut overlooked, report);
            overlooked.report(&text.content, report);
            let reader = Reader {
                document: &document,
                slug: &text.slug,
            };
            let items = directives::read(&reader, directives, report);
            pages.push(Page {
                path: text.path.clone(),
                slug: text.slug.clone(),
                document,
                items,
            });
        }
        let mut course = Course {
            entries: self.entries.clone(),
            pages,
            ids: Ids::default(),
            uses: Uses::default(),
        };
        use_it(&mut course, reports)
    }
}

/// What stands in the place of the directives.
fn render(course: &Course<'_>, texts: &[Text], renderer: Renderer) -> Outcome {
    let html = renderer == Renderer::Html;
    let changed = course
        .pages
        .iter()
        .zip(texts)
        .map(|(page, text)| {
            let edits = if html {
                render::html::page(course, page)
            } else {
                render::plain::page(course, page)
            };
            (
                page.path.clone(),
                render::edits::apply(&text.content, &page.document, edits),
            )
        })
        .collect();
    let answers = if html {
        render::html::answers(course)
    } else {
        None
    };
    Outcome {
        changed,
        answers,
        warnings: Vec::new(),
    }
}

/// Whether the book asks for `strict = true`, which makes an error of every warning.
fn is_strict(context: &PreprocessorContext) -> bool {
    matches!(
        context.config.get("preprocessor.switchboard.strict"),
        Ok(Some(true))
    )
}

/// The options that mdBook's HTML renderer would read the book with.
fn options(context: &PreprocessorContext) -> MarkdownOptions {
    let html = context.config.html_config().unwrap_or_default();
    let mut options = MarkdownOptions::default();
    options.smart_punctuation = html.smart_punctuation;
    options.definition_lists = html.definition_lists;
    options.admonitions = html.admonitions;
    options
}

/// The chapters, each once.
fn texts(book: &Book) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    let ids = Ids::default();
    for chapter in book.chapters() {
        let Some(path) = &chapter.path else { continue };
        if texts.iter().any(|text| text.path == *path) {
            continue;
        }
        texts.push(Text {
            path: path.clone(),
            source: chapter.source_path.clone().unwrap_or_else(|| path.clone()),
            slug: ids.unique(&slug(&path.with_extension("").to_string_lossy())),
            content: chapter.content.clone(),
        });
    }
    texts
}

/// Whether there is anything to do: one search, before anything is parsed.
#[must_use]
pub fn may_hold_directives(text: &[u8]) -> bool {
    memchr::memmem::find_iter(text, "<<").any(|at| matches!(text.get(at + 2), Some(b'#' | b'/')))
}

/// The Answers chapter takes a name that no other chapter may have.
fn reserved_answers(context: &PreprocessorContext, course: &Course<'_>, reports: &mut [Report]) {
    if context.renderer != "html" || course.entry(Path::new(render::html::ANSWERS)).is_none() {
        return;
    }
    let quiz = course
        .pages
        .iter()
        .enumerate()
        .find_map(|(index, page)| Some((index, page.quizzes().next()?)));
    if let Some((index, quiz)) = quiz {
        reports[index].push(
            Problem::error(
                "the book has a chapter answers.md of its own",
                quiz.id_span.clone(),
                "the answers of this quiz go to a chapter of that name",
            )
            .help("rename the chapter in SUMMARY.md: answers.md is made from the quizzes"),
        );
    }
}

fn diagnostics(
    context: &PreprocessorContext,
    folders: &Folders,
    texts: &[Text],
    mut reports: Vec<Report>,
    others: &[OtherFile],
) -> Vec<Diagnostic> {
    if others.is_empty() && reports.iter().all(|report| report.problems.is_empty()) {
        return Vec::new();
    }
    let origins: Vec<Origin> = texts
        .iter()
        .map(|text| Origin::new(folders, &folders.in_src(&text.source)))
        .collect();
    let sources: Vec<Source<'_>> = texts
        .iter()
        .zip(&origins)
        .map(|(text, origin)| Source {
            text: &text.content,
            origin,
        })
        .collect();
    let strict = is_strict(context);
    let mut diagnostics = Vec::new();
    for (chapter, report) in reports.iter_mut().enumerate() {
        report.problems.sort_by_key(|problem| problem.span.start);
        for problem in &mut report.problems {
            problem.be_strict(strict);
            diagnostics.push(message::write(problem, chapter, &sources));
        }
    }
    diagnostics.extend(others.iter().map(|other| {
        let mut other = other.clone();
        other.problem.be_strict(strict);
        other.told(folders)
    }));
    diagnostics
}
