//! Questions in our form.

use super::fences::Fences;
use super::{Answer, Question};
use crate::words::Words;
use std::fmt::Write;

/// Whether a question can be said in our form; else why it can't.
pub(super) fn sayable(question: &Question) -> Result<(), &'static str> {
    if outside_code(&question.prompt)
        .chain(outside_code(
            question.explanation.as_deref().unwrap_or_default(),
        ))
        .any(|line| line.starts_with('#'))
    {
        return Err("it has a heading in it, which opens the next question in ours");
    }
    if question.prompt.trim().is_empty() {
        return Err("it asks nothing");
    }
    match &question.answer {
        Answer::Choice(options) => {
            if options.len() < 2 {
                return Err("it has fewer than two options");
            }
            if !options.iter().any(|(right, _)| *right) {
                return Err("none of its options is right");
            }
            if options
                .iter()
                .any(|(_, text)| text.trim().is_empty() || text.trim_start().starts_with("```"))
            {
                return Err("an option of it is a block of code, or has no words");
            }
            let mut texts: Vec<&str> = options.iter().map(|(_, text)| text.trim()).collect();
            texts.sort_unstable();
            if texts.windows(2).any(|two| two[0] == two[1]) {
                return Err("two of its options are the same");
            }
        }
        Answer::Text(accept) => {
            if accept
                .iter()
                .any(|text| text.trim().is_empty() || text.contains(['`', '\n']))
            {
                return Err("its answer is more than a line of plain text");
            }
            if question.explanation.is_none() {
                return Err("what is typed needs an explanation in ours, and it has none");
            }
        }
        Answer::Output(text) => {
            if text.trim().is_empty() || text.contains("```") {
                return Err("what it prints can't be written down in a block of code");
            }
            if question.explanation.is_none() {
                return Err("what is typed needs an explanation in ours, and it has none");
            }
        }
    }
    Ok(())
}

/// The lines that aren't in a fenced block.
fn outside_code(text: &str) -> impl Iterator<Item = &str> {
    let mut fences = Fences::default();
    text.lines().filter(move |line| !fences.is_code(line))
}

/// A quiz of these questions.
pub(super) fn quiz(id: &str, questions: &[Question], words: &Words) -> String {
    let mut text = format!("<<#quiz id=\"{id}\">>\n");
    for (index, question) in questions.iter().enumerate() {
        let (title, rest) = titled(&question.prompt, index + 1, words);
        let _ = write!(text, "\n### {title}\n\n");
        if !rest.is_empty() {
            let _ = write!(text, "{rest}\n\n");
        }
        match &question.answer {
            Answer::Choice(options) => {
                for (right, option) in options {
                    let mark = if *right { 'x' } else { ' ' };
                    let reason = match right {
                        true => words.say("migrated-right", &[]),
                        false => words.say("migrated-wrong", &[]),
                    };
                    let _ = write!(text, "- [{mark}] {}\n\n  > {reason}\n", indented(option));
                }
                text.push('\n');
            }
            Answer::Text(accept) => {
                let all: Vec<String> = accept
                    .iter()
                    .map(|one| format!("`{}`", one.trim()))
                    .collect();
                let _ = write!(text, "Answer: {}\n\n", all.join(" or "));
            }
            Answer::Output(output) => {
                let _ = write!(text, "Answer:\n\n```text\n{}\n```\n\n", output.trim_end());
            }
        }
        if let Some(explanation) = &question.explanation {
            let _ = write!(text, "{}\n\n", explanation.trim());
        }
    }
    text + "<</quiz>>\n"
}

/// The first paragraph of a prompt as a heading, and what follows it.
fn titled(prompt: &str, number: usize, words: &Words) -> (String, String) {
    let prompt = prompt.trim();
    let (first, rest) = prompt.split_once("\n\n").unwrap_or((prompt, ""));
    let is_plain = |line: &str| {
        let line = line.trim_start();
        !["```", "~~~", "- ", "* ", "> ", "|", "<", "1.", "!["]
            .iter()
            .any(|begins| line.starts_with(begins))
    };
    if first.lines().all(is_plain) {
        let title = first.split_whitespace().collect::<Vec<_>>().join(" ");
        return (title, rest.trim().to_owned());
    }
    // A block of code right under its line belongs below the heading.
    if let Some((line, below)) = prompt.split_once('\n')
        && is_plain(line)
    {
        return (line.trim().to_owned(), below.trim().to_owned());
    }
    (
        words.say("migrated-question", &[("number", number.into())]),
        prompt.to_owned(),
    )
}

/// Later lines of an option, as they stand in its list.
fn indented(option: &str) -> String {
    option.trim().lines().collect::<Vec<_>>().join("\n  ")
}
