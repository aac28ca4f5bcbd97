//! What may be in a course once, and what its chapters must agree on.

use super::page::Page;
use super::whole::Course;
use crate::directives::content::Content;
use crate::directives::quiz::content::Quiz;
use crate::report::diagnostic::Problem;
use crate::report::span::Span;
use std::collections::{HashMap, hash_map};
use std::hash::Hash;

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
pub(super) fn check(course: &Course<'_>) -> Vec<(usize, Problem)> {
    let mut problems = Vec::new();
    let mut quizzes = First::new();
    let mut terms = First::new();
    let mut once = First::new();
    let mut labs = First::new();
    let mut numbers = First::new();
    let mut of: Option<(u64, usize, Span)> = None;
    for (index, page) in course.pages.iter().enumerate() {
        let asked = page.quizzes().map(|quiz| (&quiz.id, &quiz.id_span));
        let reviews = page.reviews().map(|review| (&review.id, &review.id_span));
        for (id, span) in asked.chain(reviews) {
            let span = span.clone();
            if let Some((first, earlier)) = quizzes.before(id, index, &span) {
                let title = format!("two quizzes have the id {id}");
                problems.push((
                    index,
                    Problem::error(title, span, "used again here")
                        .also_in(first, earlier, "first used here")
                        .help("give each quiz of the course an id of its own: readers' answers are kept under it"),
                ));
            }
        }
        problems.extend(of_a_question(page).map(|problem| (index, problem)));
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

/// Quizzes that are called on their page as a question of another one is: links to them lead to that question.
fn of_a_question<'p>(page: &'p Page<'_>) -> impl Iterator<Item = Problem> + 'p {
    let asked: HashMap<&str, &Quiz> = page.quizzes().map(|quiz| (&*quiz.id, quiz)).collect();
    let quizzes = page.quizzes().map(|quiz| (&quiz.id, &quiz.id_span));
    let reviews = page.reviews().map(|review| (&review.id, &review.id_span));
    quizzes.chain(reviews).filter_map(move |(id, span)| {
        let (of, number) = id.rsplit_once('-')?;
        let quiz = asked.get(of)?;
        let questions = 1..=quiz.questions.len();
        let is_one = number
            .parse()
            .is_ok_and(|number| questions.contains(&number));
        (is_one && !number.starts_with('0')).then(|| {
            Problem::warning(
                format!("{id} is also what question {number} of the quiz {of} is called"),
                span.clone(),
                "links to this one lead to that question",
            )
            .also(quiz.id_span.clone(), "that one is asked here")
            .help("give one of the two another id, without a number at its end")
        })
    })
}
