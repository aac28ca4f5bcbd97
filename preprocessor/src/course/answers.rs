//! The chapter that is made from the quizzes of a course, and its name.

use super::whole::Course;
use crate::report::diagnostic::{Problem, Report};
use mdbook_preprocessor::PreprocessorContext;
use std::path::Path;

/// The chapter that holds the static answers.
pub(crate) const ANSWERS: &str = "answers.md";

/// The Answers chapter takes a name that no other chapter may have.
pub(super) fn reserved(context: &PreprocessorContext, course: &Course<'_>, reports: &mut [Report]) {
    if context.renderer != "html" || course.entry(Path::new(ANSWERS)).is_none() {
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
            .help("give your file another name, and in SUMMARY.md, too: answers.md is made from the quizzes"),
        );
    }
}
