//! mdbook-quiz: a TOML file of questions (`MultipleChoice`, `ShortAnswer`, `Tracing`).

use super::write::{quiz, sayable};
use super::{Answer, Migrated, Question};
use crate::words::Words;
use toml_edit::{Document, Item, TableLike};

/// The quiz in a file of mdbook-quiz's.
///
/// # Errors
/// A sentence, where the file is no such quiz.
pub fn toml(text: &str, id: &str, words: &Words) -> Result<Migrated, String> {
    let document = Document::parse(text).map_err(|error| format!("it isn't TOML: {error}"))?;
    let table: &dyn TableLike = document.as_table();
    let questions = table
        .get("questions")
        .and_then(Item::as_array_of_tables)
        .ok_or("it has no [[questions]], as a quiz of mdbook-quiz has")?;
    let mut migrated = Migrated::default();
    let mut all = Vec::new();
    let mut repeated = 0;
    let (mut at, mut line) = (0, 1);
    for one in questions {
        // From the one before on: from the beginning each time would take the square of their number.
        if let Some(span) = one.span()
            && let Some(between) = text.get(at..span.start)
        {
            line += between.matches('\n').count();
            at = span.start;
        }
        let made = question(one, table, words, &mut repeated).map_err(str::to_owned);
        match made.and_then(|question| sayable(&question).map(|()| question).map_err(str::to_owned))
        {
            Ok(question) => {
                if let Answer::Choice(options) = &question.answer {
                    migrated.bare += options.len();
                }
                all.push(question);
            }
            Err(why) => migrated.left.push((line, why)),
        }
    }
    migrated.questions = all.len();
    if !all.is_empty() {
        migrated.text = quiz(id, &all, words);
    }
    Ok(migrated)
}

fn question(
    one: &dyn TableLike,
    file: &dyn TableLike,
    words: &Words,
    repeated: &mut usize,
) -> Result<Question, &'static str> {
    let string =
        |table: &dyn TableLike, key: &str| table.get(key).and_then(Item::as_str).map(str::to_owned);
    let part = |key: &str| one.get(key).and_then(Item::as_table_like);
    let (prompt, answer) = (part("prompt"), part("answer"));
    let (Some(prompt), Some(answer)) = (prompt, answer) else {
        return Err("it has no prompt or no answer");
    };
    let asked = || string(prompt, "prompt").ok_or("it asks nothing");
    let (asked, answer) = match string(one, "type").as_deref() {
        Some("MultipleChoice") => {
            let right = texts(answer.get("answer"));
            let wrong = texts(prompt.get("distractors"));
            let place = prompt.get("answerIndex").and_then(Item::as_integer);
            (asked()?, Answer::Choice(mixed(right, wrong, place)))
        }
        Some("ShortAnswer") => {
            let mut accept = texts(answer.get("answer"));
            accept.extend(texts(answer.get("alternatives")));
            let plain = accept
                .iter()
                .map(|text| text.trim().trim_matches('`').to_owned());
            (asked()?, Answer::Text(plain.collect()))
        }
        Some("Tracing") => {
            let program = string(prompt, "program").ok_or("it has no program")?;
            let shown = |asked: String| format!("{asked}\n\n```rust\n{}\n```", program.trim_end());
            match answer.get("doesCompile").and_then(Item::as_bool) {
                Some(true) => {
                    let output =
                        string(answer, "stdout").ok_or("it doesn't say what is printed")?;
                    (
                        shown(words.say("migrated-prints", &[])),
                        Answer::Output(output),
                    )
                }
                Some(false) => {
                    let options = vec![
                        (false, words.say("migrated-compiles", &[])),
                        (true, words.say("migrated-compiles-not", &[])),
                    ];
                    (
                        shown(words.say("migrated-compiles-asked", &[])),
                        Answer::Choice(options),
                    )
                }
                None => return Err("it doesn't say whether its program compiles"),
            }
        }
        _ => return Err("its type is none that is known: MultipleChoice, ShortAnswer, Tracing"),
    };
    // Parts of a longer question share its beginning.
    let shared = string(one, "multipart").and_then(|name| {
        let all = file.get("multipart").and_then(Item::as_table_like)?;
        string(all, &name)
    });
    *repeated += shared.as_ref().map_or(0, String::len);
    if shared.is_some() && *repeated > MOST_REPEATED {
        return Err(
            "the parts of longer questions repeat what they share, and come to more than 10 MB: say it in the chapter",
        );
    }
    Ok(Question {
        prompt: match shared {
            Some(shared) => format!("{}\n\n{}", asked.trim(), shared.trim()),
            None => asked,
        },
        answer,
        explanation: string(one, "context").filter(|context| !context.trim().is_empty()),
    })
}

/// A text, or a list of texts.
fn texts(item: Option<&Item>) -> Vec<String> {
    match item {
        Some(item) if item.is_str() => item.as_str().map(str::to_owned).into_iter().collect(),
        Some(item) => item
            .as_array()
            .into_iter()
            .flat_map(|all| all.iter().filter_map(|one| one.as_str().map(str::to_owned)))
            .collect(),
        None => Vec::new(),
    }
}

/// So much may be written again in each part of a longer question, in bytes of the whole file.
const MOST_REPEATED: usize = 10_000_000;

/// Among so many options a place says nothing, and to make room for one is to move all that follow.
const MANY: usize = 1000;

/// The right answers among the others: where the file puts them, else at places that say nothing.
fn mixed(right: Vec<String>, wrong: Vec<String>, place: Option<i64>) -> Vec<(bool, String)> {
    let mut all: Vec<(bool, String)> = wrong.into_iter().map(|text| (false, text)).collect();
    let mut right = right.into_iter().map(|text| (true, text));
    if let Some(place) = place.and_then(|at| usize::try_from(at).ok()) {
        // Each takes the place from the one before it.
        let before = place.saturating_sub(all.len());
        all.extend(right.by_ref().take(before));
        let rest: Vec<_> = right.rev().collect();
        let at = place.min(all.len());
        all.splice(at..at, rest);
        return all;
    }
    for (is_right, text) in right {
        let drawn = text.bytes().map(usize::from).sum::<usize>() % (all.len() + 1);
        let at = if all.len() < MANY { drawn } else { all.len() };
        all.insert(at, (is_right, text));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIZ: &str = "\
[[questions]]
type = \"MultipleChoice\"
prompt.prompt = \"What is `x`?\"
prompt.distractors = [\"One\", \"Two\"]
answer.answer = [\"Three\"]
prompt.answerIndex = 1
context = \"Because.\"

[[questions]]
type = \"ShortAnswer\"
prompt.prompt = \"Which word?\"
answer.answer = \"`mut`\"
answer.alternatives = [\"MUT\"]
context = \"So.\"

[[questions]]
type = \"Tracing\"
prompt.program = \"fn main() {}\\n\"
answer.doesCompile = true
answer.stdout = \"1\\n\"
context = \"It does.\"

[[questions]]
type = \"Tracing\"
prompt.program = \"fn\"
answer.doesCompile = false
answer.lineNumber = 1

[[questions]]
type = \"Essay\"
prompt.prompt = \"Why?\"
answer.answer = \"-\"
";

    #[test]
    fn each_kind_of_question_is_taken_over_or_named() {
        let made = toml(QUIZ, "q", &Words::of(None)).unwrap();
        assert_eq!((made.questions, made.bare), (4, 5));
        assert_eq!(made.left.len(), 1);
        assert_eq!(made.left[0].0, 29, "{:?}", made.left);
        for part in [
            "<<#quiz id=\"q\">>\n\n### What is `x`?\n\n- [ ] One\n",
            "- [x] Three\n\n  > ",
            "Answer: `mut` or `MUT`\n\nSo.\n",
            "```rust\nfn main() {}\n```\n\nAnswer:\n\n```text\n1\n```\n",
            "<</quiz>>\n",
        ] {
            assert!(made.text.contains(part), "{part}\n--\n{}", made.text);
        }
    }

    #[test]
    fn right_answers_stand_where_the_file_puts_them() {
        let texts = |texts: &str| texts.split_whitespace().map(str::to_owned).collect();
        let order = |place| {
            let all = mixed(texts("a b c"), texts("x y"), place);
            let all: Vec<String> = all.into_iter().map(|(_, text)| text).collect();
            all.join(" ")
        };
        assert_eq!(order(Some(0)), "c b a x y");
        assert_eq!(order(Some(1)), "x c b a y");
        assert_eq!(order(Some(3)), "x y a c b");
        assert_eq!(order(Some(9)), "x y a b c");
        // By their letters: 97, 98 and 99, of 3, 4 and 5 places.
        assert_eq!(order(None), order(Some(-1)));
        assert_eq!(order(None), "x a b y c");
        // Of very many only the first.
        let many: Vec<String> = (0..2 * MANY).map(|n| n.to_string()).collect();
        let all = mixed(many.clone(), Vec::new(), None);
        let last: Vec<String> = all.into_iter().skip(MANY).map(|(_, text)| text).collect();
        assert_eq!(last, many[MANY..]);
    }

    #[test]
    fn what_is_no_such_quiz_is_told() {
        for text in ["a = ", "a = 1", "questions = 1"] {
            assert!(
                toml(text, "q", &Words::of(None))
                    .unwrap_err()
                    .starts_with("it "),
                "{text}"
            );
        }
    }

    #[test]
    fn what_parts_share_is_repeated_so_often_and_then_it_is_said() {
        let part = "[[questions]]\ntype = \"ShortAnswer\"\nmultipart = \"a\"\nprompt.prompt = \"b\"\nanswer.answer = \"c\"\ncontext = \"d\"\n";
        let shared = "long ".repeat(100_000);
        let text = format!("{}[multipart]\na = \"{shared}\"\n", part.repeat(50));
        let made = toml(&text, "q", &Words::of(None)).unwrap();
        assert_eq!((made.questions, made.left.len()), (20, 30));
        assert!(made.text.len() < 11_000_000);
        // One that shares nothing repeats nothing.
        let alone = part.replace("multipart = \"a\"\n", "");
        let made = toml(&format!("{text}{alone}"), "q", &Words::of(None)).unwrap();
        assert_eq!((made.questions, made.left.len()), (21, 30));
        assert!(made.left[0].1.contains("10 MB"), "{:?}", made.left[0]);
    }
}
