//! A whole book: read every chapter, report everything, and only then change anything.

use crate::course::{self, Course, Ids, Page};
use crate::diagnostic::{Diagnostic, Problem, Rejected, Report, Severity};
use crate::directives::{self, Reader};
use crate::document::Document;
use crate::find::{self, Found};
use crate::markdown::slug;
use crate::message::{self, Source};
use crate::origin::Origin;
use crate::pairing;
use crate::render;
use mdbook_markdown::MarkdownOptions;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A chapter that holds something like a directive.
struct Text {
    path: PathBuf,
    /// The author's file, relative to the folder of SUMMARY.md.
    source: PathBuf,
    slug: String,
    content: String,
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
/// # Errors
/// Everything that is wrong, in the order of the chapters.
pub(crate) fn transform(context: &PreprocessorContext, book: &Book) -> Result<Outcome, Rejected> {
    let texts = texts(book);
    let options = options(context);
    let mut reports: Vec<Report> = texts.iter().map(|_| Report::default()).collect();
    let mut found: Vec<Found> = texts
        .iter()
        .zip(&mut reports)
        .map(|(text, report)| find::find(&text.content, &options, report))
        .collect();
    let lines: Vec<_> = found
        .iter_mut()
        .map(|found| std::mem::take(&mut found.directives))
        .collect();
    let mut pages = Vec::new();
    for (((text, found), lines), report) in texts.iter().zip(&found).zip(lines).zip(&mut reports) {
        let document = Document::new(&found.blanked, &options);
        let directives = pairing::pair(&text.content, lines, report);
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
    let course = Course {
        entries: course::entries(book),
        pages,
        ids: Ids::default(),
    };
    for (chapter, problem) in course::check(&course) {
        reports[chapter].push(problem);
    }
    reserved_answers(context, &course, &mut reports);
    let diagnostics = diagnostics(context, &texts, reports);
    if diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error)
    {
        return Err(Rejected { diagnostics });
    }
    let html = context.renderer == "html";
    let changed = course
        .pages
        .iter()
        .zip(&texts)
        .map(|(page, text)| {
            let edits = if html {
                render::html::page(&course, page)
            } else {
                render::plain::page(&course, page)
            };
            (
                page.path.clone(),
                render::edits::apply(&text.content, &page.document, edits),
            )
        })
        .collect();
    let answers = if html {
        render::html::answers(&course)
    } else {
        None
    };
    Ok(Outcome {
        changed,
        answers,
        warnings: diagnostics,
    })
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

/// The chapters that hold `<<#` or `<</`, each once.
fn texts(book: &Book) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    let ids = Ids::default();
    for chapter in book.chapters() {
        let Some(path) = &chapter.path else { continue };
        if !may_hold_directives(chapter.content.as_bytes())
            || texts.iter().any(|text| text.path == *path)
        {
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
    texts: &[Text],
    reports: Vec<Report>,
) -> Vec<Diagnostic> {
    if reports.iter().all(|report| report.problems.is_empty()) {
        return Vec::new();
    }
    let origins: Vec<Origin> = texts
        .iter()
        .map(|text| Origin::new(&context.root, &context.config.book.src, &text.source))
        .collect();
    let sources: Vec<Source<'_>> = texts
        .iter()
        .zip(&origins)
        .map(|(text, origin)| Source {
            text: &text.content,
            origin,
        })
        .collect();
    let mut diagnostics = Vec::new();
    for (chapter, mut report) in reports.into_iter().enumerate() {
        report.problems.sort_by_key(|problem| problem.span.start);
        diagnostics.extend(
            report
                .problems
                .iter()
                .map(|problem| message::write(problem, chapter, &sources)),
        );
    }
    diagnostics
}
