//! What the templates of a package are filled in with.

use super::Book;
use super::body::Body;
use crate::course::exam::{Asked, Asks, Exam};
use crate::package::{digest, identifier};
use crate::render::pages;
use serde_json::{Value, json};

/// A quiz.
pub(super) fn exam(exam: &Exam, book: &Book<'_>, body: &mut Body<'_>) -> Value {
    let items: Vec<Value> = exam
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| {
            body.question = index + 1;
            body.own_pictures();
            let mut item = item(question, book, body);
            item["id"] = format!("question-{}", index + 1).into();
            item["language"] = book.language.into();
            let mut own = body.own_pictures();
            own.sort();
            item["pictures"] = own.iter().map(|picture| pages::escaped(picture)).collect();
            item
        })
        .collect();
    let verdicts: Vec<Value> = exam
        .verdicts
        .iter()
        .map(|verdict| {
            json!({
                "id": format!("verdict-{}", verdict.from),
                "from": verdict.from,
                "percent_from": 100 * verdict.from,
                "percent_to": 100 * verdict.to,
                "words": body.flow(&verdict.words),
            })
        })
        .collect();
    // From the best on, each is what is said where none before it is.
    let mut falling = verdicts.clone();
    falling.sort_by_key(|verdict| std::cmp::Reverse(verdict["from"].as_u64()));
    if let Some(best) = falling.first_mut() {
        best["first"] = true.into();
    }
    json!({
        "id": format!("quiz-{}", identifier(&exam.id)),
        "key": &digest(exam.id.as_bytes())[..16],
        "title": exam.title,
        "language": book.language,
        "items": items,
        "verdicts": verdicts,
        "falling": falling,
        "pictures": body.pictures().iter().map(|picture| pages::escaped(picture)).collect::<Vec<_>>(),
    })
}

fn item(question: &Asked, book: &Book<'_>, body: &mut Body<'_>) -> Value {
    let title = body.line(&question.title_html);
    let prompt = body.blocks(&question.prompt);
    let mut item = json!({
        "title": question.title,
        "asked": format!("<p><strong>{title}</strong></p>\n{prompt}"),
        "explanation": question.explanation.as_ref().map(|why| body.flow(why)),
    });
    match &question.answer {
        Asks::Choice {
            several,
            shuffled,
            options,
        } => {
            let all: Vec<Value> = options
                .iter()
                .enumerate()
                .map(|(index, option)| {
                    json!({
                        "id": format!("option-{}", index + 1),
                        "right": option.right,
                        "label": body.flow(&option.label),
                        "feedback": body.flow(&option.feedback),
                    })
                })
                .collect();
            item["choice"] = json!({
                "several": several,
                "shuffled": shuffled,
                "options": all,
            });
        }
        Asks::Text(forms) => item["text"] = json!({ "first": forms.first(), "forms": forms }),
        Asks::Number {
            number,
            tolerance,
            unit,
        } => {
            // What is written in decimals is seldom what is held in halves.
            let near = tolerance + 1e-9 * number.abs();
            item["number"] = json!({
                "number": written(*number),
                "near": written(near),
                "least": written(number - near),
                "most": written(number + near),
                "unit": unit,
            });
        }
        Asks::Output(lines) => {
            let word = book.words.say("quiz-column-line", &[]);
            let asked = lines
                .iter()
                .enumerate()
                .filter(|(_, line)| !line.is_empty());
            item["output"] = asked
                .map(|(index, line)| {
                    json!({
                        "id": format!("LINE-{}", index + 1),
                        "called": format!("{word} {}", index + 1),
                        "line": line,
                        // Some platforms take away the space at the beginning.
                        "trimmed": line.trim_start(),
                    })
                })
                .collect();
        }
        Asks::Order { items, shown } => {
            let labels: Vec<String> = items.iter().map(|one| body.flow(one)).collect();
            let id = |index: usize| format!("item-{}", index + 1);
            item["order"] = json!({
                "right": (0..items.len())
                    .map(|place| json!({ "id": id(place), "place": place + 1 }))
                    .collect::<Vec<_>>(),
                "shown": shown
                    .iter()
                    .map(|&one| json!({ "id": id(one), "label": labels[one] }))
                    .collect::<Vec<_>>(),
            });
        }
    }
    item
}

/// A number as XML Schema's decimals are written.
fn written(number: f64) -> String {
    // Beyond twelve digits there is only what halves and decimals differ in.
    let rounded: f64 = format!("{number:.12e}").parse().unwrap_or(number);
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_meant() {
        for (number, text) in [(25.0, "25"), (0.1 + 0.2, "0.3"), (-1.5e-7, "-0.00000015")] {
            assert_eq!(written(number), text);
        }
    }
}
