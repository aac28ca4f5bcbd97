//! A quiz: native form controls, and what the script must know in a script element that search skips.

use super::script::in_script;
use crate::course::answers::ANSWERS;
use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::quiz::content::{Answer, Question, Quiz, letter};
use crate::directives::quiz::told::told;
use crate::reading::markdown::Links;
use crate::reading::mdbook::finished;
use crate::render::templates::html;
use crate::report::path::relative;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn quiz(course: &Course<'_>, page: &Page<'_>, quiz: &Quiz) -> String {
    let answers = relative(&page.path, Path::new(ANSWERS)).replace(".md", ".html");
    let questions: String = quiz
        .questions
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let anchor = format!("{}-{}", quiz.id, index + 1);
            let values = json!({
                "id": format!("quiz-{anchor}"),
                "prompt": one.prompt,
                "answer": { "href": format!("{answers}#answer-{anchor}"), "number": index + 1 },
            });
            form(course, page, one, page.links(true), values)
        })
        .collect();
    let answers = json!({
        "questions": quiz.questions.iter().map(|question| answer(course, page, question, page.links(true))).collect::<Vec<_>>(),
        "verdicts": quiz.verdicts.iter().map(|verdict| json!({
            "from": verdict.from,
            "to": verdict.to,
            "html": finished(&page.document.html(&verdict.words, page.links(true)), &course.coding),
        })).collect::<Vec<_>>(),
    });
    html(
        &course.words,
        "quiz",
        json!({
            "id": quiz.id,
            "folder": page.path.parent().is_some_and(|folder| folder != Path::new("")),
            "label": quiz.label,
            // On the page that joins all chapters, each has a name of its own.
            "chapter": course.called(&page.path),
            "count": quiz.questions.len(),
            "questions": questions.trim_end(),
            "answers": in_script(&answers),
        }),
    )
}

fn kind(answer: &Answer) -> &'static str {
    match answer {
        Answer::Choice { several: false, .. } => "one",
        Answer::Choice { several: true, .. } => "many",
        Answer::Text { .. } => "text",
        Answer::Number { .. } => "number",
        Answer::Output { .. } => "output",
        Answer::Order { .. } => "order",
    }
}

/// A question of a page as a form; `values` says its id, its prompt and where its answer stands, or where it
/// is from.
pub(super) fn form(
    course: &Course<'_>,
    page: &Page<'_>,
    question: &Question,
    links: Links<'_>,
    mut values: Value,
) -> String {
    let show = |fragment| page.document.html(fragment, links);
    values["kind"] = json!(kind(&question.answer));
    values["title"] = json!(show(&question.title));
    match &question.answer {
        Answer::Choice {
            several, options, ..
        } => {
            values["input"] = json!(if *several { "checkbox" } else { "radio" });
            values["options"] = options
                .iter()
                .enumerate()
                .map(|(index, option)| json!({ "letter": letter(index), "label": show(&option.label) }))
                .collect();
        }
        Answer::Text { .. } => values["typed"] = json!(true),
        Answer::Output { .. } => values["output"] = json!(true),
        Answer::Number { unit, .. } => {
            values["typed"] = json!(true);
            // A keyboard of digits has no letters to write a unit with.
            values["decimal"] = json!(unit.is_empty());
            values["unit"] = json!(unit);
        }
        Answer::Order { items, shown, .. } => {
            values["items"] = shown
                .iter()
                .enumerate()
                .map(|(place, &item)| json!({ "letter": letter(place), "label": show(&items[item]) }))
                .collect();
        }
    }
    html(&course.words, "question", values)
        .trim_end()
        .to_owned()
}

/// What the script must know of a question.
pub(super) fn answer(
    course: &Course<'_>,
    page: &Page<'_>,
    question: &Question,
    links: Links<'_>,
) -> Value {
    // The page's script puts it where mdBook doesn't look any more.
    let show = |fragment| {
        let html = page.document.html(fragment, links);
        finished(&html, &course.coding)
    };
    let mut values = json!({
        "kind": kind(&question.answer),
        "key": question.key,
        "title": question.title_words,
        "explanation": question.explanation.as_ref().map(|explanation| show(&explanation.fragment)),
    });
    match &question.answer {
        Answer::Choice {
            options, shuffled, ..
        } => {
            if *shuffled {
                values["fixed"] = options
                    .iter()
                    .enumerate()
                    .filter(|(_, option)| option.fixed)
                    .map(|(index, _)| letter(index))
                    .collect();
            }
            values["right"] = options
                .iter()
                .enumerate()
                .filter(|(_, option)| option.right)
                .map(|(index, _)| letter(index))
                .collect();
            values["feedback"] = options
                .iter()
                .enumerate()
                .map(|(index, option)| (letter(index), Value::String(show(&option.feedback))))
                .collect::<serde_json::Map<_, _>>()
                .into();
        }
        Answer::Text { .. } | Answer::Number { .. } => {
            let told = told(&question.answer, &course.words.language);
            values
                .as_object_mut()
                .into_iter()
                .for_each(|values| values.extend(told.clone()));
        }
        Answer::Output { text } => values["shown"] = json!(text),
        Answer::Order { items, shown, .. } => {
            let mut places = vec![None; items.len()];
            for (place, item) in shown.iter().enumerate() {
                places[*item] = Some(place);
            }
            values["right"] = places.into_iter().flatten().map(letter).collect();
        }
    }
    values
}
