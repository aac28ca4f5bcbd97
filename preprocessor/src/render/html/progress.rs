//! What the course page's script must know to tell a reader's progress: which page holds which questions
//! and terms, under the keys that the reader's browser keeps them by. It holds no answers.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::content::Content;
use crate::render::pages::address;
use crate::render::values::to;
use serde_json::{Value, json};
use std::path::Path;

/// The modules in the order of SUMMARY.md, their links as seen from `shown_in`.
pub(super) fn values(course: &Course<'_>, shown_in: &Path) -> Value {
    let modules: Vec<Value> = course
        .entries
        .iter()
        .filter_map(|entry| course.page(entry.path.as_deref()?))
        .filter_map(|page| Some(module(course, page, shown_in, page.module()?.minutes)))
        .collect();
    let glossary = course.pages.iter().find(|page| {
        let mut items = page.items.iter();
        items.any(|item| matches!(item.content, Content::Glossary))
    });
    let practise = glossary.map(|page| {
        let page = to(&page.path, shown_in, "html");
        format!("{page}#practise")
    });
    json!({ "modules": modules, "practise": practise })
}

fn module(course: &Course<'_>, page: &Page<'_>, shown_in: &Path, minutes: u64) -> Value {
    let quizzes: Vec<Value> = page
        .quizzes()
        .map(|quiz| {
            let questions: Vec<Value> = quiz
                .questions
                .iter()
                .map(|question| json!({ "key": question.key, "title": question.title_words }))
                .collect();
            json!({ "id": quiz.id, "questions": questions })
        })
        .collect();
    json!({
        "page": address(&page.path),
        "href": to(&page.path, shown_in, "html"),
        "called": course.called(&page.path),
        "minutes": minutes,
        "quizzes": quizzes,
        "terms": page.terms().map(crate::directives::vocab::Term::key).collect::<Vec<_>>(),
    })
}
