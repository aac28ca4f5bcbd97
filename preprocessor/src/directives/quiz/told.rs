//! What the page's script is told of an answer that is typed, to judge by.

use super::content::Answer;
use crate::words::Language;
use serde_json::{Map, Value, json};

/// By what the script judges a text or a number; nothing for other answers.
pub(crate) fn told(answer: &Answer, language: &Language) -> Map<String, Value> {
    let mut told = Map::new();
    let mut tell = |name: &str, value: Value| told.insert(name.to_owned(), value);
    match answer {
        Answer::Text { accept } => {
            tell("accept", json!(accept));
            if !language.letters.is_empty() {
                let letters = language.letters.iter();
                let letters: Map<String, Value> = letters
                    .map(|(letter, written)| (letter.to_string(), json!(written)))
                    .collect();
                tell("letters", letters.into());
            }
        }
        Answer::Number {
            number,
            tolerance,
            unit,
            shown,
        } => {
            tell("number", json!(number));
            tell("tolerance", json!(tolerance));
            tell("unit", json!(unit));
            tell("units", json!(answer.units(language)));
            tell("shown", json!(shown));
            let also = answer.also(language);
            if !also.is_empty() {
                tell("also", json!(also));
            }
            if language.comma {
                tell("comma", json!(true));
            }
        }
        _ => {}
    }
    told
}
