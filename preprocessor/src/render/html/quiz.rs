//! A quiz: native form controls, and what the script must know in a script element that search skips.

use crate::course::answers::ANSWERS;
use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::quiz::content::{Answer, Question, Quiz, letter};
use crate::directives::quiz::told::told;
use crate::reading::mdbook::hide_lines;
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
        .map(|(index, one)| question(course, page, quiz, one, index + 1, &answers))
        .collect();
    let answers = json!({
        "questions": quiz.questions.iter().map(|question| answer(course, page, question)).collect::<Vec<_>>(),
        "verdicts": quiz.verdicts.iter().map(|verdict| json!({
            "from": verdict.from,
            "to": verdict.to,
            "html": page.document.html(&verdict.words, page.links(true)),
        })).collect::<Vec<_>>(),
    });
    html(
        course.words,
        "quiz",
        &json!({
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

/// JSON that can stand in a script element: nothing in it ends the element or begins a comment, and nothing
/// is what other preprocessors look for in a text, where they come after.
pub(super) fn in_script(json: &Value) -> String {
    json.to_string()
        .replace("</", "<\\/")
        .replace("<!--", "<\\u0021--")
        .replace('$', "\\u0024")
        .replace("{{", "\\u007b{")
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

fn question(
    course: &Course<'_>,
    page: &Page<'_>,
    quiz: &Quiz,
    question: &Question,
    number: usize,
    answers: &str,
) -> String {
    let show = |fragment| page.document.html(fragment, page.links(true));
    let anchor = format!("{}-{number}", quiz.id);
    let mut values = json!({
        "id": format!("quiz-{anchor}"),
        "anchor": anchor,
        "number": number,
        "kind": kind(&question.answer),
        "title": show(&question.title),
        "prompt": question.prompt,
        "answers": answers,
    });
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
    html(course.words, "question", &values)
}

/// What the script must know of a question.
fn answer(course: &Course<'_>, page: &Page<'_>, question: &Question) -> Value {
    // The page's script puts it where mdBook doesn't look any more.
    let show = |fragment| hide_lines(&page.document.html(fragment, page.links(true)));
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
            values["right"] = (0..items.len())
                .filter_map(|item| shown.iter().position(|&place| place == item))
                .map(letter)
                .collect();
        }
    }
    values
}
