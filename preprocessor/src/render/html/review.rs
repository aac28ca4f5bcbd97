//! A review: the list of questions that stands without a script, and for the script all that it may ask.

use super::quiz::{answer, form};
use super::script::in_script;
use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::quiz::content::Quiz;
use crate::directives::review::Review;
use crate::reading::markdown::Links;
use crate::reading::mdbook::finished;
use crate::render::pages::address;
use crate::render::templates::html;
use crate::render::values;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn review(course: &Course<'_>, page: &Page<'_>, review: &Review) -> String {
    let mut quizzes: Vec<Value> = Vec::new();
    let mut first = 1;
    for (source, quiz) in course.reviewed(page, review) {
        quizzes.push(asked(course, page, review, (source, quiz), first));
        first += quiz.questions.len();
    }
    let data = json!({
        "id": review.id,
        "page": address(&page.path),
        "count": review.count,
        "quizzes": quizzes,
    });
    let mut values = values::review::values(course, page, review, "html");
    values["chapter"] = json!(course.called(&page.path));
    values["folder"] = json!(
        page.path
            .parent()
            .is_some_and(|folder| folder != Path::new(""))
    );
    values["data"] = json!(in_script(&data));
    html(&course.words, "review", values)
}

/// A quiz's questions as this page asks them; `first` is the number of its first one among all of them.
fn asked(
    course: &Course<'_>,
    page: &Page<'_>,
    review: &Review,
    (source, quiz): (&Page<'_>, &Quiz),
    first: usize,
) -> Value {
    let links = Links {
        written_in: &source.path,
        shown_in: &page.path,
        html: true,
    };
    let called = course.called(&source.path);
    let href = values::to(&source.path, &page.path, "html");
    let questions: Vec<Value> = quiz
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| {
            let prompt = source.document.html(&question.prompt_fragment, links);
            let form = form(course, source, question, links, json!({
                "id": format!("quiz-{}-{}", review.id, first + index),
                "prompt": prompt,
                "from": { "href": format!("{href}#quiz-{}-{}", quiz.id, index + 1), "chapter": called },
            }));
            json!({
                "form": finished(&form, &course.coding),
                "answers": answer(course, source, question, links),
            })
        })
        .collect();
    json!({
        "id": quiz.id,
        "called": called,
        "href": format!("{href}#quiz-{}", quiz.id),
        "questions": questions,
    })
}
