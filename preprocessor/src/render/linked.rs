//! A book whose chapters use terms: it is read again, with links where they are used.

use super::book::{Outcome, render};
use crate::course::page::Page;
use crate::course::reading::Reading;
use crate::course::terms::{self, Renderer, Said};
use crate::course::text::Text;
use crate::course::uses::{Linked, Uses};
use crate::course::whole::Course;
use crate::report::diagnostic::{Problem, Report, Severity};
use std::collections::HashSet;

/// The chapters with links to the terms in them.
pub(super) struct Linking {
    texts: Vec<Text>,
    uses: Uses,
    /// What each chapter with a link says without them, in HTML.
    said: Vec<Option<Said>>,
}

/// How the links of ours read in Markdown can't be told from the author's: there those come first that are known to
/// hold. On pages it is told when they are read.
pub(super) fn told_before(
    course: &Course<'_>,
    texts: &[Text],
    links: Vec<Vec<Linked>>,
    reading: &Reading,
    renderer: Renderer,
) -> Vec<Vec<Linked>> {
    match renderer {
        Renderer::Html => links,
        Renderer::Plain => that_hold(course, texts, links, reading),
    }
}

/// By chapter, the links with which it reads as it does without them.
fn that_hold(
    course: &Course<'_>,
    texts: &[Text],
    links: Vec<Vec<Linked>>,
    reading: &Reading,
) -> Vec<Vec<Linked>> {
    let chapters = links.into_iter().zip(course.pages.iter().zip(texts));
    chapters
        .map(|(links, (page, text))| {
            terms::that_hold(course, page, &text.content, links, &reading.options)
        })
        .collect()
}

impl Linking {
    /// Puts links into the texts of a course; `None` where none of its words becomes one.
    pub(super) fn of(
        course: &mut Course<'_>,
        texts: &[Text],
        links: &[Vec<Linked>],
        renderer: Renderer,
    ) -> Option<Self> {
        if links.iter().all(Vec::is_empty) {
            return None;
        }
        let keys = |links: &Vec<Linked>| links.iter().map(|link| link.key.clone()).collect();
        let keys: Vec<HashSet<String>> = links.iter().map(keys).collect();
        course.uses.settle(&keys);
        let chapters = texts.iter().zip(course.pages.iter().zip(links));
        let linked = chapters.map(|(text, (page, links))| Text {
            content: terms::splice(course, page, &text.content, links, renderer),
            ..text.clone()
        });
        let texts = linked.collect();
        let pages = course.pages.iter().zip(links);
        let is_told = |links: &[Linked]| renderer == Renderer::Html && !links.is_empty();
        let said = pages.map(|(page, links)| is_told(links).then(|| Said::of(&page.document)));
        let said = said.collect();
        Some(Self {
            texts,
            uses: std::mem::take(&mut course.uses),
            said,
        })
    }

    /// The book with its links; where a chapter reads differently with them, that is what is left of them.
    fn render(self, reading: &Reading, renderer: Renderer) -> Result<Outcome, Uses> {
        let Self { texts, uses, said } = self;
        reading.course_again(&texts, |course, reports| {
            let sound = reports.iter().all(|report| !has_error(report));
            let mut pages = course.pages.iter().zip(said);
            if !sound || !pages.all(|(page, said)| says(page, said)) {
                return Err(uses);
            }
            course.uses = uses;
            Ok(render(course, &texts, renderer))
        })
    }
}

fn has_error(report: &Report) -> bool {
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    report.problems.iter().any(is_error)
}

fn says(page: &Page<'_>, said: Option<Said>) -> bool {
    said.is_none_or(|said| Said::of(&page.document) == said)
}

/// What a book's chapters become with links in them: all of them, or else those with which a chapter reads as it
/// does without them, or else none. (No link is worth a chapter that reads differently with it.)
pub(super) fn outcome(
    reading: &Reading,
    texts: &[Text],
    linking: Linking,
    renderer: Renderer,
) -> Outcome {
    let those_that_hold = |uses| {
        reading.course(texts, |course, _| {
            course.uses = uses;
            let links = terms::find(course).links;
            let links = that_hold(course, texts, links, reading);
            let linking = Linking::of(course, texts, &links, renderer);
            linking.ok_or_else(|| std::mem::take(&mut course.uses))
        })
    };
    linking
        .render(reading, renderer)
        .or_else(|uses| those_that_hold(uses)?.render(reading, renderer))
        .unwrap_or_else(|uses| {
            reading.course(texts, |course, _| {
                course.uses = uses;
                course.uses.settle(&vec![HashSet::new(); texts.len()]);
                render(course, texts, renderer)
            })
        })
}
