//! The Answers chapter: the static form of what the quizzes' scripts know.

use crate::course::answers::ANSWERS;
use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::quiz::content::{Answer, Question, Quiz, letter};
use crate::reading::markdown::{Links, without_blank_lines};
use crate::render::templates::html;
use crate::render::values::quiz::{right_answer, scores};
use crate::render::values::to;
use serde_json::{Value, json};
use std::path::Path;

/// Name, path and text of the chapter; `None` where the course has no quiz.
pub(crate) fn answers(course: &Course<'_>) -> Option<(String, &'static str, String)> {
    if !course.has_quizzes() {
        return None;
    }
    let words = &course.words;
    let name = words.say("answers", &[]);
    let lede = words.say("answers-lede", &[]);
    let mut text = match [
        words.lang_of(&["answers"]),
        words.lang_of(&["answers-lede"]),
    ] {
        ["", ""] => format!("# {name}\n\n{lede}\n"),
        [of_name, of_lede] => format!(
            "# <span{of_name}>{name}</span>\n\n<p{of_lede}>{}</p>\n",
            handlebars::html_escape(&lede)
        ),
    };
    for page in &course.pages {
        for quiz in page.quizzes() {
            text.push('\n');
            text.push_str(&section(course, page, quiz));
        }
    }
    Some((name, ANSWERS, text))
}

fn section(course: &Course<'_>, page: &Page<'_>, quiz: &Quiz) -> String {
    let questions: Vec<Value> = quiz
        .questions
        .iter()
        .enumerate()
        .map(|(index, one)| question(course, page, quiz, one, index + 1))
        .collect();
    html(
        &course.words,
        "answers",
        json!({
            "id": quiz.id,
            "label": quiz.label,
            "href": to(&page.path, Path::new(ANSWERS), "html"),
            "chapter": course.called(&page.path),
            "numbered": page.module().is_some(),
            "questions": questions,
            "verdicts": quiz.verdicts.iter().map(|verdict| json!({
                "scores": scores(&course.words, verdict, quiz.questions.len()),
                "words": page.document.html(&verdict.words, links(page)),
            })).collect::<Vec<_>>(),
        }),
    )
}

fn links<'a>(page: &'a Page<'_>) -> Links<'a> {
    Links {
        written_in: &page.path,
        shown_in: Path::new(ANSWERS),
        html: true,
    }
}

fn question(
    course: &Course<'_>,
    page: &Page<'_>,
    quiz: &Quiz,
    question: &Question,
    number: usize,
) -> Value {
    let show = |fragment| page.document.html(fragment, links(page));
    let code = |text: &str| format!("<code>{}</code>", handlebars::html_escape(text));
    let right = right_answer(
        &course.words,
        &question.answer,
        code,
        |index| match &question.answer {
            Answer::Choice { options, .. } => show(&options[index].label),
            Answer::Order { items, .. } => show(&items[index]),
            _ => String::new(),
        },
    );
    let output = match &question.answer {
        Answer::Output { text } => Some(without_blank_lines(&handlebars::html_escape(text))),
        _ => None,
    };
    let reasons: Vec<Value> = match &question.answer {
        Answer::Choice { options, .. } => options
            .iter()
            .enumerate()
            .map(|(index, option)| {
                json!({
                    "right": option.right,
                    "label": format!("({}) {}", letter(index), show(&option.label)),
                    "feedback": show(&option.feedback),
                })
            })
            .collect(),
        _ => Vec::new(),
    };
    json!({
        "anchor": format!("{}-{number}", quiz.id),
        "number": number,
        "title": show(&question.title),
        "right": right,
        "output": output,
        "reasons": reasons,
        "explanation": question.explanation.as_ref().map(|explanation| show(&explanation.fragment)),
    })
}
