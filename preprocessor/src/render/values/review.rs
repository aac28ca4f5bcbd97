//! A review as it stands without a script: a list of questions, and where each is asked.

use crate::course::page::Page;
use crate::course::review::fixed;
use crate::course::whole::Course;
use crate::directives::review::Review;
use serde_json::{Value, json};

/// What both renderers say of it; links end in `extension`.
pub(in crate::render) fn values(
    course: &Course<'_>,
    page: &Page<'_>,
    review: &Review,
    extension: &str,
) -> Value {
    let asked = course.reviewed(page, review);
    let questions: Vec<Value> = fixed(&asked, review.count)
        .into_iter()
        .map(|((source, quiz), number, question)| {
            let mut href = super::to(&source.path, &page.path, extension);
            if extension == "html" {
                href.push_str(&format!("#quiz-{}-{number}", quiz.id));
            }
            json!({
                "title": question.title_words,
                "href": href,
                "chapter": course.called(&source.path),
            })
        })
        .collect();
    json!({
        "label": review.label,
        "count": review.count,
        "questions": questions,
    })
}
