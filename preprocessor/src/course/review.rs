//! What a review asks from: quizzes of other chapters.

use super::page::Page;
use super::whole::Course;
use crate::directives::quiz::content::{Question, Quiz};
use crate::directives::review::Review;
use crate::reading::value::nearest;
use crate::report::diagnostic::{Problem, Report, Severity};
use std::cell::LazyCell;
use std::collections::{BTreeSet, HashSet};

/// A quiz, and the chapter that asks it.
pub(crate) type Asked<'c, 't> = (&'c Page<'t>, &'c Quiz);

impl<'t> Course<'t> {
    /// The quizzes that a review on this page asks from, in the order of the course.
    pub(crate) fn reviewed(&self, page: &Page<'_>, review: &Review) -> Vec<Asked<'_, 't>> {
        let Some((named, _)) = &review.named else {
            let pages = in_order(self.before_in_part(page));
            return pages.flat_map(|page| self.asked_on(page)).collect();
        };
        let pages = in_order(named.iter().filter_map(|id| self.page_of_quiz(id)));
        let named: HashSet<&str> = named.iter().map(String::as_str).collect();
        pages
            .flat_map(|page| self.asked_on(page))
            .filter(|(_, quiz)| named.contains(quiz.id.as_str()))
            .collect()
    }

    /// The indices of the pages that stand before this one in its part of SUMMARY.md.
    fn before_in_part(&self, page: &Page<'_>) -> impl Iterator<Item = usize> {
        let here = self.entry_index(&page.path);
        let part = here.and_then(|here| self.entries[here].part.as_ref());
        self.entries[..here.unwrap_or_default()]
            .iter()
            .filter(move |entry| entry.part.as_ref() == part)
            .filter_map(|entry| self.page_index(entry.path.as_deref()?))
    }

    fn asked_on(&self, page: usize) -> impl Iterator<Item = Asked<'_, 't>> {
        let page = &self.pages[page];
        page.quizzes().map(move |quiz| (page, quiz))
    }
}

/// Indices of pages in the order of the course, each once.
fn in_order(pages: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    pages.collect::<BTreeSet<_>>().into_iter()
}

/// The questions that stand for a review where no script chooses: the first of each quiz, then the second, and
/// so on; each with its number in its quiz.
pub(crate) fn fixed<'c, 't>(
    asked: &[Asked<'c, 't>],
    count: usize,
) -> Vec<(Asked<'c, 't>, usize, &'c Question)> {
    let most = asked.iter().map(|(_, quiz)| quiz.questions.len()).max();
    (0..most.unwrap_or_default())
        .flat_map(|index| {
            asked.iter().filter_map(move |&(page, quiz)| {
                Some(((page, quiz), index + 1, quiz.questions.get(index)?))
            })
        })
        .take(count)
        .collect()
}

/// Tells of reviews that have too little to ask. Where a quiz is faulty it is missing here, so that nothing
/// is said before all of them are sound.
pub(super) fn check(course: &Course<'_>, reports: &mut [Report]) {
    let has_errors = |report: &Report| {
        let mut problems = report.problems.iter();
        problems.any(|problem| problem.severity == Severity::Error)
    };
    if reports.iter().any(has_errors) {
        return;
    }
    for (page, report) in course.pages.iter().zip(reports) {
        for review in page.reviews() {
            let problems = unknown(course, review);
            if problems.is_empty() {
                too_few(course, page, review)
                    .into_iter()
                    .for_each(|problem| report.push(problem));
            }
            problems
                .into_iter()
                .for_each(|problem| report.push(problem));
        }
    }
}

/// Names that no quiz has, and names that are there twice.
fn unknown(course: &Course<'_>, review: &Review) -> Vec<Problem> {
    let Some((named, place)) = &review.named else {
        return Vec::new();
    };
    let ids = LazyCell::new(|| {
        let quizzes = course.pages.iter().flat_map(Page::quizzes);
        quizzes.map(|quiz| quiz.id.as_str()).collect::<Vec<&str>>()
    });
    let mut seen = HashSet::new();
    let problems = named.iter().filter_map(|name| {
        if !seen.insert(name.as_str()) {
            return Some(
                Problem::error(
                    format!("the quiz {name} is named twice"),
                    place.clone(),
                    format!("\"{name}\" is there already"),
                )
                .help("name each quiz once: as many of its questions are asked as of any other's"),
            );
        }
        if course.page_of_quiz(name).is_some() {
            return None;
        }
        let problem = Problem::error(
            "a review asks from a quiz that there isn't",
            place.clone(),
            format!("no quiz of the course has the id \"{name}\""),
        );
        Some(match nearest(name, ids.iter().copied()) {
            Some(near) => problem.help(format!("did you mean {near}?")),
            None => problem.help("write ids of quizzes, <<#quiz id=\"…\">>, with commas between them; or leave quizzes= out for those before it in its part of SUMMARY.md"),
        })
    });
    problems.collect()
}

/// Fewer questions than are to be asked, or none.
fn too_few(course: &Course<'_>, page: &Page<'_>, review: &Review) -> Option<Problem> {
    let asked = course.reviewed(page, review);
    let there: usize = asked.iter().map(|(_, quiz)| quiz.questions.len()).sum();
    if there == 0 {
        return Some(
            Problem::error(
                "a review has nothing to ask",
                review.id_span.clone(),
                "no chapter before this one in its part of SUMMARY.md has a quiz",
            )
            .help("name the quizzes it asks from, quizzes=\"…, …\", or move its chapter behind theirs"),
        );
    }
    (there < review.count).then(|| {
        Problem::error(
            "a review has too little to ask",
            review.id_span.clone(),
            format!(
                "it asks {} questions, and its quizzes have {there}",
                review.count
            ),
        )
        .help(format!(
            "give it questions={there} or fewer, or more quizzes"
        ))
    })
}
