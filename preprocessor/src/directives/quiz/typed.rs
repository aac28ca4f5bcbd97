//! Answers that are typed: `Answer:` and a code span, or a block of code.

mod quantity;

use super::content::Answer;
use super::fold;
use super::number::{self, Written};
use super::slips::marked;
use super::unit;
use crate::reading::document::{Block, Document, Kind};
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::Span;
use crate::words::{Language, Words};
use mdbook_markdown::pulldown_cmark::Event;
use quantity::{asked_number, quantity, same_number};

/// Whether a block is a paragraph that begins with `Answer:`.
pub(super) fn is_answer(document: &Document<'_>, block: &Block, words: &Words) -> bool {
    block.kind == Kind::Paragraph
        && after_keyword(&document.text[block.span.clone()], words).is_some()
}

/// What follows `Answer:`, in English or in the book's language. (Some languages have a space before the colon, which may
/// be narrow or not break.)
fn after_keyword<'t>(text: &'t str, words: &Words) -> Option<&'t str> {
    let own = words.say("quiz-answer-keyword", &[]);
    ["Answer", &own].iter().find_map(|word| {
        let after = text.trim_start().strip_prefix(word)?;
        after
            .trim_start_matches([' ', '\u{a0}', '\u{202f}'])
            .strip_prefix([':', '：'])
    })
}

/// A further answer, after the blocks that tell the first: it would be a part of the explanation.
pub(super) fn second(
    document: &Document<'_>,
    blocks: &[&Block],
    length: usize,
    words: &Words,
) -> Option<Problem> {
    let holds_code = |block: &Block| {
        let events = &document.events[block.inner()];
        events
            .iter()
            .any(|(event, _)| matches!(event, Event::Code(_)))
    };
    let (first, after) = (blocks.first()?, blocks.get(length..)?);
    let is_second = |block: &&&Block| is_answer(document, block, words) && holds_code(block);
    let second = after.iter().find(is_second)?;
    Some(
        Problem::error(
            "this question has two answers",
            marked(document, second),
            "nobody would be right by this one",
        )
        .also(marked(document, first), "the answer")
        .help("give all that are right in one paragraph: Answer: `back-pressure` or `backpressure`; what is asked beside \
               it is a question of its own"),
    )
}

/// What is asked for, and how many of the blocks tell it: the paragraph, and the code after it where
/// that is the answer.
pub(super) fn read(
    document: &Document<'_>,
    blocks: &[&Block],
    words: &Words,
    report: &mut Report,
) -> (usize, Option<Answer>) {
    let language = &words.language;
    let [block, after @ ..] = blocks else {
        return (0, None);
    };
    let mut codes: Vec<String> = Vec::new();
    let mut between = String::new();
    for (event, _) in &document.events[block.inner()] {
        match event {
            Event::Code(code) => codes.push(code.trim().to_owned()),
            Event::Text(text) => between.push_str(text),
            _ => {}
        }
    }
    // Few keyboards have the sign.
    let between = between.replace("+/-", "±").replace("+-", "±");
    let wrong = |label: &str, help: &str| {
        Problem::error("this answer can't be read", marked(document, block), label).help(help)
    };
    let beside = after_keyword(&between, words).unwrap_or(&between);
    if let Some(code) = after.first().filter(|next| is_code(next))
        && codes.is_empty()
        && beside.trim().is_empty()
    {
        return (2, output(document, code, report));
    }
    let beside = beside.replace(['±', ',', ';', '/', '.'], " ");
    let write = "write a text, Answer: `backpressure`, with further spans as alternatives; a number, \
                 Answer: `25` ± `1`; or Answer: with the output under it as a block of code";
    if codes.iter().all(String::is_empty) {
        let label = if codes.is_empty() && !beside.trim().is_empty() {
            "the answer needs backticks around it"
        } else {
            "the answer itself is missing"
        };
        report.push(wrong(label, write));
        return (1, None);
    }
    let or = words.say("answer-or", &[("one", "".into()), ("other", "".into())]);
    let is_or = |word: &&str| *word == "or" || *word == or.trim();
    if let Some(word) = beside.split_whitespace().find(|word| !is_or(word)) {
        // Most often the tolerance has no backticks.
        if between.contains('±') {
            report.push(wrong(
                "a tolerance stands between backticks, with ± before them",
                "write it as Answer: `25` ± `1`",
            ));
            return (1, None);
        }
        report.push(wrong(
            &format!("\"{word}\" is neither an answer nor the word or"),
            "keep to code spans in this paragraph; what is to be said about the answer is its explanation",
        ));
        return (1, None);
    }
    let in_one = match codes.as_slice() {
        [only] => with_tolerance(only, language),
        _ => None,
    };
    if let Some(both) = in_one.or_else(|| between.contains('±').then(|| codes.clone())) {
        for code in &both {
            two_readings(code, language, marked(document, block), report);
        }
        let answer = within(&both, language);
        if let Err((label, help)) = &answer {
            report.push(wrong(label, help));
        }
        return (1, answer.ok());
    }
    if let [only] = codes.as_slice() {
        if let Some((number, unit)) = asked_number(only, language) {
            two_readings(only, language, marked(document, block), report);
            let answer = Answer::Number {
                number: number.value,
                tolerance: 0.0,
                unit,
                shown: only.clone(),
            };
            return (1, Some(answer));
        }
        taken_for_a_text(only, language, marked(document, block), report);
    }
    codes.retain(|code| !code.is_empty());
    if let Some(at) = fold::repeated(&codes, language) {
        report.push(
            Problem::warning(
                "two of these answers are the same",
                marked(document, block),
                format!("{:?} adds nothing to those before it", codes[at]),
            )
            .help("take it away: case, spacing and a closing full stop don't count"),
        );
    } else if let Some((kept, other)) = same_number(&codes, language) {
        report.push(
            Problem::warning(
                "two of these answers are the same number",
                marked(document, block),
                format!("of several, each is a text: {kept:?} and {other:?} are right in just this form"),
            )
            .help(format!(
                "keep one: after Answer: `{kept}` readers may type the number in any form and any unit of its kind"
            )),
        );
    }
    (1, Some(Answer::Text { accept: codes }))
}

fn is_code(block: &Block) -> bool {
    matches!(block.kind, Kind::Code { .. })
}

/// The output that is to be predicted.
fn output(document: &Document<'_>, block: &Block, report: &mut Report) -> Option<Answer> {
    let mut text = String::new();
    for (event, _) in &document.events[block.inner()] {
        if let Event::Text(line) = event {
            text.push_str(line);
        }
    }
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    if lines.is_empty() {
        report.push(
            Problem::error(
                "this answer can't be read",
                marked(document, block),
                "this block of code is empty",
            )
            .help("write what the code prints, line by line; if it prints nothing, ask for a text"),
        );
        return None;
    }
    Some(Answer::Output {
        text: lines.join("\n"),
    })
}

/// A number and its tolerance: of the same unit, of another of its kind, or a share of the number.
fn within(codes: &[String], language: &Language) -> Result<Answer, (String, String)> {
    let example = "write it as Answer: `25` ± `1`".to_owned();
    let ([first, second], Some((number, unit)), Some((tolerance, of))) = (
        codes,
        codes.first().and_then(|code| quantity(code, language)),
        codes.get(1).and_then(|code| quantity(code, language)),
    ) else {
        return Err(("a number stands on each side of ±".to_owned(), example));
    };
    let (number, tolerance) = (number.value, tolerance.value);
    let tolerance = if of.is_empty() || of == unit {
        tolerance
    } else if of == "%" {
        number * tolerance / 100.0
    } else if let Some(worth) = unit::worth(&unit, &language.tag).get(&of) {
        tolerance * worth
    } else if unit.is_empty() {
        return Err((
            format!("the tolerance is in {of}, and the number has no unit"),
            format!("give both the unit: Answer: `{first} {of}` ± `{second}`"),
        ));
    } else {
        return Err((
            format!("{of} can't be taken from {unit}"),
            format!("give the tolerance in {unit}, or without a unit"),
        ));
    };
    if !(number.abs() + tolerance.abs()).is_finite() {
        let help = "give a smaller tolerance: within this one every number is right";
        return Err((
            format!("{second} is more than can be reckoned with"),
            help.to_owned(),
        ));
    }
    Ok(Answer::Number {
        number,
        tolerance: tolerance.abs(),
        unit,
        shown: format!("{first} ± {second}"),
    })
}

/// A number and its tolerance that stand in one code span, as in `240 ms ± 5 ms`.
fn with_tolerance(code: &str, language: &Language) -> Option<Vec<String>> {
    let (number, tolerance) = ["±", "+/-", "+-"]
        .iter()
        .find_map(|sign| code.split_once(sign))?;
    number::first(number, language.comma)?;
    Some(vec![number.trim().to_owned(), tolerance.trim().to_owned()])
}

/// Warns of `1,000`, which is a thousand to one reader and one to another: the language says which is taken,
/// and the author, who may write code more often than prose, whether that is meant.
fn two_readings(code: &str, language: &Language, place: Span, report: &mut Report) {
    let Some((
        Written {
            value,
            also: Some(also),
            grouped: true,
        },
        _,
    )) = number::first(code, language.comma)
    else {
        return;
    };
    let (here, elsewhere) = if language.comma {
        ("comma", "point")
    } else {
        ("point", "comma")
    };
    let write = |value: f64| {
        let text = format!("{value:?}");
        let text = text.strip_suffix(".0").map_or(text.clone(), |whole| {
            if value == also {
                format!("{whole}.0")
            } else {
                whole.to_owned()
            }
        });
        if language.comma {
            text.replace('.', ",")
        } else {
            text
        }
    };
    report.push(
        Problem::warning(
            "this number has two readings",
            place,
            format!(
                "taken for {}; with a decimal {elsewhere} it is {}",
                write(value),
                also
            ),
        )
        .help(format!(
            "write {}, or {:?} if that is meant: before decimals stands a {here} in this book",
            write(value),
            write(also),
        )),
    );
}

/// Warns of what looks like a number and isn't read as one: a range, an estimate, digits in odd groups.
fn taken_for_a_text(code: &str, language: &Language, place: Span, report: &mut Report) {
    let rest = code
        .trim_start_matches(['~', '≈', '<', '>', '≤', '≥', '='])
        .trim_start();
    // A word for them, in the languages that courses are often written in.
    let nearly = NEARLY
        .iter()
        .find_map(|word| rest.strip_prefix(word)?.strip_prefix(' '));
    let rest = nearly.map_or(rest, str::trim_start);
    let read = number::first(rest, language.comma);
    let after = read.as_ref().map_or("", |(_, after)| after.trim_start());
    let digits = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let to_another = BETWEEN
        .iter()
        .any(|word| after.strip_prefix(word).is_some_and(digits))
        && after.matches('-').count() < 2;
    let signs = rest.len() < code.len() && read.is_some();
    let help = if signs {
        "write the number alone: readers may put such a sign before it. How near is near enough, a \
         tolerance says: Answer: `25` ± `1`"
    } else if to_another {
        "write the middle and how far it may be off: Answer: `25` ± `5`"
    } else if oddly_grouped(rest, language) {
        "write the digits alone, as in Answer: `100000`"
    } else {
        return;
    };
    report.push(
        Problem::warning(
            "this answer is taken for a text",
            place,
            "readers must type it letter by letter",
        )
        .help(help),
    );
}

/// What makes an estimate of a number.
const NEARLY: [&str; 11] = [
    "about",
    "approx.",
    "around",
    "ca",
    "ca.",
    "circa",
    "etwa",
    "rund",
    "environ",
    "unos",
    "около",
];
/// What stands between two numbers of which either, or anything between them, is meant.
const BETWEEN: [&str; 18] = [
    "-", "–", "…", "...", "..", "~", "〜", "～", "to ", "or ", "bis ", "oder ", "à ", "ou ", "o ",
    "a ", "до ", "или ",
];

/// Whether digits stand in groups that are nobody's, as `1,00,000`; `1,2,3` is a list.
fn oddly_grouped(code: &str, language: &Language) -> bool {
    quantity(code, language).is_none()
        && code
            .split(',')
            .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()))
        && code.split(',').any(|group| group.len() == 3)
}

#[cfg(test)]
mod tests;
