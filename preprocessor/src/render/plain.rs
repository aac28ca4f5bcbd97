//! What every renderer but `html` shows: Markdown that reads well without scripts and styles.

use super::edits::Edit;
use super::own;
use super::templates::plain;
use super::values::{desk, glossary, map, next, quiz as say, review};
use crate::course::page::Page;
use crate::course::terms::Renderer;
use crate::course::whole::Course;
use crate::directives::content::Content;
use crate::directives::quiz::content::{Answer, Question, Quiz, letter};
use crate::labs::table;
use crate::reading::markdown::{Links, escape};
use serde_json::{Value, json};

/// The edits that turn a page's directives into Markdown.
pub(crate) fn page(course: &Course<'_>, page: &Page<'_>) -> Vec<Edit> {
    let here = own::here(course, page, Renderer::Plain);
    let mut edits = Vec::new();
    for item in &page.items {
        let open = item.directive.open.line.clone();
        let whole = item.directive.whole();
        let own = |said| own::edits(&item.directive, said, &here, &course.words, Renderer::Plain);
        match &item.content {
            Content::Module(said) => edits.extend(own(said)),
            Content::Vocab(said) => edits.extend(own(said)),
            Content::Steps(said) => edits.extend(own(said)),
            Content::Desk(said) => {
                let values = desk::values(course, said, &page.path, "md");
                edits.push(Edit::replace(open, &plain(&course.words, "desk", values)));
            }
            Content::Other(said) => edits.extend(own(&**said)),
            Content::Lab(lab) => edits.push(Edit::replace(
                open,
                &plain(&course.words, "lab", table::table(lab, &course.words)),
            )),
            Content::Quiz(one) => edits.push(Edit::replace(whole, &quiz(course, page, one))),
            Content::Review(said) => {
                let values = review::values(course, page, said, "md");
                edits.push(Edit::replace(open, &plain(&course.words, "review", values)));
            }
            Content::Next(next) => {
                let mut values = next::values(course, page, next, "md");
                values["heading"] = match &next.heading {
                    Some(heading) => json!(page.document.written(heading)),
                    None => json!(escape(values["title"].as_str().unwrap_or_default())),
                };
                edits.push(Edit::replace(whole, &plain(&course.words, "next", values)));
            }
            Content::Glossary => {
                let values = glossary::values(course, &page.path, "md", |source, term| {
                    let links = Links {
                        written_in: &source.path,
                        shown_in: &page.path,
                        html: false,
                    };
                    let meanings = term
                        .meanings
                        .iter()
                        .map(|meaning| source.document.html(&meaning.fragment, links));
                    (source.document.html(&term.name, links), meanings.collect())
                });
                edits.push(Edit::replace(
                    open,
                    &plain(&course.words, "glossary", values),
                ));
            }
            Content::Course => {
                edits.push(Edit::replace(
                    open,
                    &plain(
                        &course.words,
                        "course",
                        map::values(course, &page.path, "md"),
                    ),
                ));
            }
        }
    }
    edits
}

fn quiz(course: &Course<'_>, page: &Page<'_>, quiz: &Quiz) -> String {
    let questions: Vec<Value> = quiz
        .questions
        .iter()
        .map(|one| question(course, page, one))
        .collect();
    plain(
        &course.words,
        "quiz",
        json!({
            "label": quiz.label,
            "count": quiz.questions.len(),
            "questions": questions,
            "verdicts": quiz.verdicts.iter().map(|verdict| json!({
                "scores": say::scores(&course.words, verdict, quiz.questions.len()),
                "words": verdict.source.replace('\n', "\n  "),
            })).collect::<Vec<_>>(),
        }),
    )
}

fn question(course: &Course<'_>, page: &Page<'_>, question: &Question) -> Value {
    let one_line = |source: &str| source.replace('\n', " ");
    let mut values = json!({
        "title": page.document.written(&question.title),
        "prompt": question.prompt,
        "explanation": question.explanation.as_ref().map(|explanation| &explanation.source),
        "right": say::right_answer(&course.words, &question.answer, code, |index| match &question.answer {
            Answer::Choice { options, .. } => one_line(&options[index].source),
            Answer::Order { sources, .. } => one_line(&sources[index]),
            _ => String::new(),
        }),
    });
    match &question.answer {
        Answer::Choice { options, .. } => {
            values["options"] = options
                .iter()
                .enumerate()
                .map(|(index, option)| {
                    json!({
                        "letter": letter(index),
                        "text": one_line(&option.source),
                        "feedback": option.feedback_source,
                    })
                })
                .collect();
        }
        Answer::Output { text } => values["output"] = json!(fenced(text)),
        Answer::Order { sources, shown, .. } => {
            values["items"] = shown
                .iter()
                .enumerate()
                .map(|(place, &item)| json!({ "letter": letter(place), "text": one_line(&sources[item]) }))
                .collect();
        }
        _ => {}
    }
    values
}

/// A block of code, whose fence is longer than any in it.
fn fenced(text: &str) -> String {
    let fence = "`".repeat(3.max(backticks(text) + 1));
    format!("{fence}text\n{text}\n{fence}")
}

/// Code within a line, which may hold backticks itself.
fn code(text: &str) -> String {
    match backticks(text) {
        0 => format!("`{text}`"),
        most => {
            let fence = "`".repeat(most + 1);
            format!("{fence} {text} {fence}")
        }
    }
}

/// The most backticks that stand side by side in a text.
fn backticks(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_may_hold_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("`a``b"), "``` `a``b ```");
        assert_eq!(fenced("a"), "```text\na\n```");
        assert_eq!(fenced("````"), "`````text\n````\n`````");
    }
}
