//! Links and pictures that lead to nothing in the book.
//!
//! Only what is in the book is looked at: an address with a scheme or a host is never asked for. All of it
//! are warnings, since mdBook builds the book all the same. What many links have in common is said once.

mod anchors;
pub(crate) mod beside;
mod causes;
mod found;
mod inclusions;
mod messages;
mod notes;
mod parts;
mod site;
mod unread;

use super::answers::ANSWERS;
use super::page;
use super::text::Text;
use super::whole::Course;
use crate::reading::document::Document;
use crate::report::diagnostic::{Problem, Report, Severity};
use crate::report::message::OtherFile;
use crate::report::origin::Folders;
use causes::{Cause, Causes};
use mdbook_markdown::MarkdownOptions;
use mdbook_preprocessor::PreprocessorContext;
use site::{Page, Site, Target};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// A page that becomes HTML.
#[derive(Clone, Copy)]
pub(crate) enum Made<'p> {
    /// A chapter's, with the text that it was read from.
    Page(&'p page::Page<'p>, &'p str),
    /// The one that is made from the quizzes.
    Answers,
}

/// What a page becomes, which the course itself doesn't know; `None` where there is no such page.
pub(crate) type BecomeHtml = dyn Fn(&Course<'_>, Made<'_>) -> Option<String>;

/// What is wrong with the links of a course: problems, each with its chapter's index.
///
/// Inclusions, which every renderer would show as they are written, are looked at by [`inclusions()`].
pub(crate) fn check(
    context: &PreprocessorContext,
    folders: &Folders,
    course: &Course<'_>,
    texts: &[Text],
    options: &MarkdownOptions,
    become_html: &BecomeHtml,
    reports: &[Report],
) -> Vec<(usize, Problem)> {
    let answers = course.has_quizzes().then_some(Path::new(ANSWERS));
    let chapters = texts
        .iter()
        .map(|text| (text.path.as_path(), text.source.as_path()));
    let Some(site) = Site::of(context, folders, chapters, answers) else {
        return Vec::new();
    };
    let mut places = Places {
        course,
        texts,
        options,
        become_html,
        reports,
        known: HashMap::new(),
    };
    let mut problems = Vec::new();
    let mut causes = Causes::default();
    for (index, text) in texts.iter().enumerate() {
        let document = &course.pages[index].document;
        let unread = unread::links(document).into_iter();
        let unread = unread.chain(notes::undefined(document));
        problems.extend(unread.map(|problem| (index, problem)));
        for link in found::links(document) {
            let target = site.target(&text.path, &link.address);
            if matches!(target, Target::Fine | Target::Page(_, None)) {
                continue;
            }
            let cause = Cause::of(&target, &link, &site);
            // Said already: it is one more place.
            if let Some(cause) = &cause
                && causes.again(cause, index, &link.span)
            {
                continue;
            }
            let problem = match target {
                Target::Fine | Target::Page(_, None) => None,
                Target::Page(page, Some(place)) => places
                    .lacks(page, &place)
                    .map(|ids| messages::no_place(&link, &place, ids)),
                Target::Empty => Some(messages::empty(&link)),
                Target::Rooted(path) => Some(messages::rooted(&link, &path, text, &site)),
                Target::MissingAtRoot(path) => {
                    Some(messages::missing_at_root(&link, &path, text, texts, &site))
                }
                Target::Beyond(path) => Some(messages::beyond(&link, &path, &site)),
                Target::Missing(path) => Some(messages::missing(&link, &path, text, texts, &site)),
            };
            if let Some(mut problem) = problem {
                if let Some(used) = link.used {
                    problem = problem.also(used, "used here");
                }
                if let Some(cause) = cause {
                    causes.first(cause, problems.len());
                }
                problems.push((index, problem));
            }
        }
    }
    causes.tell(&mut problems);
    problems
}

/// Whether a chapter leads to, or shows, what is given by a path from the chapter's own folder.
pub(super) fn leads_near(document: &Document<'_>) -> bool {
    found::links(document)
        .iter()
        .any(|link| !link.address.starts_with(['/', '#', '?']) && !site::has_scheme(&link.address))
}

/// Inclusions that mdBook left in the text of a course: problems, each with its chapter's index.
pub(crate) fn inclusions(context: &PreprocessorContext, texts: &[Text]) -> Vec<(usize, Problem)> {
    let src = context.root.join(&context.config.book.src);
    let of = |(index, text)| {
        let problems = inclusions::left(text, &src).into_iter();
        problems.map(move |problem| (index, problem))
    };
    texts.iter().enumerate().flat_map(of).collect()
}

/// Inclusions of parts that their files don't have, each in the file that it is written in.
pub(crate) fn missing_parts(folders: &Folders, texts: &[Text]) -> Vec<OtherFile> {
    parts::missing(folders, texts)
}

/// The ids of the pages that are led to, each made once.
struct Places<'c, 't> {
    course: &'c Course<'t>,
    texts: &'c [Text],
    options: &'c MarkdownOptions,
    become_html: &'c BecomeHtml,
    reports: &'c [Report],
    known: HashMap<Page, Option<BTreeSet<String>>>,
}

impl Places<'_, '_> {
    /// The ids of a page that lacks this one; `None` where it has it, or where that can't be known.
    fn lacks(&mut self, page: Page, place: &str) -> Option<&BTreeSet<String>> {
        // What no page has and every browser knows: the top of it.
        if place.is_empty() || place == "top" || place.starts_with(":~:") {
            return None;
        }
        if !self.known.contains_key(&page) {
            let ids = self.ids(page);
            self.known.insert(page, ids);
        }
        let ids = self.known.get(&page)?.as_ref()?;
        (!ids.contains(place)).then_some(ids)
    }

    fn ids(&self, page: Page) -> Option<BTreeSet<String>> {
        let text = match page {
            Page::Made => return None,
            Page::Answers => (self.become_html)(self.course, Made::Answers)?,
            // What a directive with an error would become is not known.
            Page::Chapter(index) if has_errors(&self.reports[index]) => return None,
            Page::Chapter(index) => {
                let page = &self.course.pages[index];
                let text = &self.texts[index].content;
                (self.become_html)(self.course, Made::Page(page, text))?
            }
        };
        Some(anchors::ids(&text, self.options))
    }
}

fn has_errors(report: &Report) -> bool {
    report
        .problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}
