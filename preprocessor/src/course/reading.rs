//! Reading a course: the directives of every chapter, and what is to be said about each.

use super::alike::{Alike, Shorten};
use super::entry::{self, Entry};
use super::page::Page;
use super::text::Text;
use super::whole::Course;
use crate::directives::reader::Reader;
use crate::directives::{self, KNOWN};
use crate::reading::attributes::spec::Known;
use crate::reading::document::Document;
use crate::reading::find::{self, Found};
use crate::reading::markdown::slug;
use crate::reading::mdbook::Coding;
use crate::reading::overlooked::Overlooked;
use crate::reading::pairing;
use crate::reading::unreadable;
use crate::report::diagnostic::{Problem, Report};
use crate::report::message::OtherFile;
use crate::words::Words;
use mdbook_markdown::MarkdownOptions;
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::config::Config;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{fs, io};

/// Of a file of words so many problems are told.
const MOST_TOLD: usize = 100;

/// How a book is read.
pub(crate) struct Reading {
    pub(crate) options: MarkdownOptions,
    /// Whether the author's own prose is looked at.
    pub(super) prose: bool,
    entries: Vec<Entry>,
    id: String,
    edition: String,
    config: Config,
    words: Words,
    alike: Rc<Alike>,
    /// What is wrong with the book's own words.
    pub(super) wrong_words: Vec<OtherFile>,
}

impl Reading {
    /// As `context` asks for; a strict book is always looked at with its prose.
    pub(crate) fn new(
        context: &PreprocessorContext,
        book: &Book,
        prose: bool,
        shorten: Option<&Shorten>,
    ) -> Self {
        let (words, wrong_words) = words(context);
        Self {
            options: options(context),
            prose: prose || is_strict(context),
            entries: entry::entries(book),
            id: course_id(context),
            edition: edition_id(context),
            config: context.config.clone(),
            words,
            alike: Rc::new(Alike::new(shorten.cloned())),
            wrong_words,
        }
    }

    /// Reads the directives of all chapters, and gives the course and what is to be said about each.
    pub(crate) fn course<R>(
        &self,
        texts: &[Text],
        use_it: impl FnOnce(&mut Course<'_>, Vec<Report>) -> R,
    ) -> R {
        self.read(texts, Overlooked::find, use_it)
    }

    /// The same of chapters that were read before, and looked through for what was overlooked.
    pub(crate) fn course_again<R>(
        &self,
        texts: &[Text],
        use_it: impl FnOnce(&mut Course<'_>, Vec<Report>) -> R,
    ) -> R {
        self.read(texts, |_, _, _| Overlooked::default(), use_it)
    }

    fn read<R>(
        &self,
        texts: &[Text],
        overlooked: impl Fn(&str, &Document<'_>, Known) -> Overlooked,
        use_it: impl FnOnce(&mut Course<'_>, Vec<Report>) -> R,
    ) -> R {
        let mut reports: Vec<Report> = texts.iter().map(|_| Report::default()).collect();
        let mut found: Vec<Found> = texts
            .iter()
            .zip(&mut reports)
            .map(|(text, report)| find::find(&text.content, &self.options, KNOWN, report))
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
            let mut overlooked = overlooked(&text.content, &document, KNOWN);
            let directives = pairing::pair(&text.content, &lines, KNOWN, &mut overlooked, report);
            overlooked.report(&text.content, self.prose, report);
            let reader = Reader {
                document: &document,
                slug: &text.slug,
                words: self.words.clone(),
            };
            let items = directives::read(&reader, directives, report);
            pages.push(Page {
                path: text.path.clone(),
                slug: text.slug.clone(),
                document,
                items,
            });
        }
        let mut course = Course::new(self.entries.clone(), pages, self.words.clone());
        course.id.clone_from(&self.id);
        course.edition.clone_from(&self.edition);
        course.coding = Coding::of(&self.config);
        course.alike = Rc::clone(&self.alike);
        use_it(&mut course, reports)
    }
}

/// The words of the book's language, with those of its own file, `words/LANGUAGE.ftl`; and what is wrong there.
fn words(context: &PreprocessorContext) -> (Words, Vec<OtherFile>) {
    let language = context.config.book.language.as_deref();
    let path = Words::file_of(language.unwrap_or("en"));
    let told = |content: Rc<str>, problem: Problem| OtherFile {
        path: path.clone(),
        content,
        problem,
    };
    let bytes = match unreadable::text_of(&context.root.join(&path)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let misnamed = misnamed(&context.root, language.unwrap_or("en"));
            return (Words::of(language), misnamed.into_iter().collect());
        }
        Err(error) => {
            let label = match error.kind() {
                io::ErrorKind::InvalidInput => "this is no file".to_owned(),
                _ => error.to_string(),
            };
            let problem = Problem::warning("the book's own words can't be read", 0..0, label);
            let problem = problem.help("let it be a file, or take it away");
            return (Words::of(language), vec![told("".into(), problem)]);
        }
    };
    let content = unreadable::decoded(&bytes);
    if let Some(problem) = unreadable::wrong_encoding(&bytes) {
        return (Words::of(language), vec![told(content.into(), problem)]);
    }
    // Some editors put a mark before the first word.
    let content: Rc<str> = content.trim_start_matches('\u{feff}').into();
    let (words, mut wrong) = Words::of_book(language.unwrap_or("en"), &content);
    let more = wrong.len().saturating_sub(MOST_TOLD);
    wrong.truncate(MOST_TOLD);
    let mut problems: Vec<Problem> = wrong
        .into_iter()
        .map(|wrong| Problem::warning(wrong.what, wrong.at, wrong.instead).help(wrong.help))
        .collect();
    if let Some(last) = problems.last().filter(|_| more > 0) {
        let what = format!("there are {more} problems more in this file");
        let problem = Problem::warning(what, last.span.clone(), "those that are told end here");
        problems.push(problem.help("mend these first, and look again"));
    }
    let told = problems
        .into_iter()
        .map(|problem| told(content.clone(), problem));
    (words, told.collect())
}

/// A file of words that nobody reads, since the book calls its language otherwise: `words/pt_BR.ftl` in one whose
/// language is `pt-BR`. (Those of another language are another edition's.)
fn misnamed(root: &Path, language: &str) -> Option<OtherFile> {
    let base = |tag: &str| {
        let tag = tag.split(['-', '_']).next().unwrap_or_default();
        tag.to_ascii_lowercase()
    };
    let files = fs::read_dir(root.join("words")).ok()?;
    let mut names: Vec<PathBuf> = files
        .filter_map(|file| Some(PathBuf::from(file.ok()?.file_name())))
        .filter(|name| name.extension().is_some_and(|ending| ending == "ftl"))
        .filter(|name| {
            name.file_stem()
                .is_some_and(|tag| base(&tag.to_string_lossy()) == base(language))
        })
        .collect();
    names.sort();
    let right = Words::file_of(language);
    let label = format!(
        "the book's language is {language}, whose words stand in {}",
        right.display()
    );
    let problem = Problem::warning("nobody reads these words", 0..0, label);
    Some(OtherFile {
        path: Path::new("words").join(names.first()?),
        content: "".into(),
        problem: problem.help(format!(
            "call the file {}, or correct the language in book.toml",
            right.display()
        )),
    })
}

/// What tells a course's readers' answers from those of another course on the same host or disk: the id that
/// `[preprocessor.switchboard]` has, or else one that is made of the book's title and language.
pub(crate) fn course_id(context: &PreprocessorContext) -> String {
    match given_id(context) {
        Some(given) => slug(&given),
        None => edition_id(context),
    }
}

fn given_id(context: &PreprocessorContext) -> Option<String> {
    let id = context.config.get("preprocessor.switchboard.id");
    id.ok().flatten()
}

/// What tells an edition from those of another language, too, which may have an `id` in common.
fn edition_id(context: &PreprocessorContext) -> String {
    let book = &context.config.book;
    let language = book
        .language
        .as_deref()
        .filter(|language| *language != "en");
    let name = given_id(context).or_else(|| book.title.clone());
    slug(&[&name.unwrap_or_default(), language.unwrap_or_default()].join(" "))
}

/// Whether the book asks for `strict = true`, which makes an error of every warning.
pub(super) fn is_strict(context: &PreprocessorContext) -> bool {
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
    // A vocabulary is a list of definitions whatever the book has them for.
    options.definition_lists = true;
    options.admonitions = html.admonitions;
    options
}
