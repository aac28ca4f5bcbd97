//! Settings that contradict each other: one sentence for each, in the shell's spelling or the directive's.
//!
//! What contradicts what, the model says; what that is in words, its file in `words/`.

use super::clamped;
use super::sheet::{SWITCH, spelled};
use crate::words::{Value, Words};
use std::fmt;
use switchboard::sim::models::sheet::{Kind, Setting, Sheet};
use switchboard::sim::models::{Asked, Model, Said, Visit, with_model};

/// How a setting is written where the sentence is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As an option of `simulate`: `--retries`.
    Option,
    /// As an attribute of a directive: `retries=`.
    Attribute,
}

impl Spelling {
    /// The setting's name.
    #[must_use]
    pub fn name(self, setting: &str) -> String {
        match self {
            Self::Option => format!("--{setting}"),
            Self::Attribute => format!("{setting}="),
        }
    }

    /// The setting with a value.
    #[must_use]
    pub fn with(self, setting: &str, value: &str) -> String {
        match self {
            Self::Option => format!("--{setting} {value}"),
            Self::Attribute => format!("{setting}={value}"),
        }
    }
}

/// A setting that makes no sense beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The setting, by its name without any dashes.
    pub setting: &'static str,
    /// What doesn't go together.
    pub problem: String,
    /// What to do, as an imperative.
    pub advice: String,
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.problem, self.advice)
    }
}

/// Everything in these settings that contradicts something else, in the given spelling.
#[must_use]
pub fn contradictions(
    model: &'static Sheet,
    asked: &Asked<'_>,
    spelling: Spelling,
) -> Vec<Contradiction> {
    let words = Words::of(None);
    let mut found: Vec<Contradiction> = said(model, asked)
        .iter()
        .filter_map(|(index, numbers)| Some((model.contradictions.get(index)?, numbers)))
        .map(|(contradiction, numbers)| {
            let mut values = names(model, spelling);
            let numbers = contradiction.arguments.iter().zip(numbers);
            values.extend(numbers.map(|(name, number)| ((*name).to_owned(), Value::from(*number))));
            let values: Vec<(&str, Value<'_>)> = values
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone()))
                .collect();
            let key = format!("{}-contradiction-{}", model.name, contradiction.key);
            let given = |setting: &&&str| {
                model
                    .setting(setting)
                    .is_some_and(|setting| asked.given.get(setting) == Some(&true))
            };
            let settings = contradiction.settings;
            Contradiction {
                setting: settings.iter().find(given).unwrap_or(&settings[0]),
                problem: words.say(&key, &values),
                advice: words.say(&format!("{key}-advice"), &values),
            }
        })
        .collect();
    // What the model takes one for may rest on another that contradicts it.
    if found.is_empty() {
        found.extend(beyond(model, asked, spelling));
    }
    found
}

/// Settings that the model would take for others: some shares have less room than from none to all.
fn beyond(
    model: &'static Sheet,
    asked: &Asked<'_>,
    spelling: Spelling,
) -> impl Iterator<Item = Contradiction> {
    let taken = clamped(model, asked.settings);
    let all = model.settings.iter().zip(asked.settings).zip(taken);
    let given = all.zip(asked.given).filter(|(_, given)| **given);
    given.filter_map(move |(((setting, &wanted), taken), _)| {
        let bound = if wanted > taken { "most" } else { "least" };
        let is_another = (wanted - taken).abs() > 1e-6 * taken.abs();
        is_another.then(|| {
            let taken = spelled(setting.kind, taken);
            Contradiction {
                setting: setting.key,
                problem: format!(
                    "{} is {taken} at {bound} in this model",
                    spelling.name(setting.key)
                ),
                advice: format!("write {}", spelling.with(setting.key, &taken)),
            }
        })
    })
}

/// The settings that would contradict others if all were given as they are.
pub(super) fn superfluous(model: &'static Sheet, settings: &[f64]) -> Vec<&'static str> {
    let given = vec![true; settings.len()];
    let asked = Asked {
        settings,
        given: &given,
        most: f64::INFINITY,
        changes: true,
    };
    said(model, &asked)
        .iter()
        .filter_map(|(index, _)| model.contradictions.get(index))
        .flat_map(|contradiction| contradiction.settings)
        .copied()
        .collect()
}

fn said(model: &Sheet, asked: &Asked<'_>) -> Said {
    struct Find<'a>(&'a Asked<'a>);
    impl Visit for Find<'_> {
        type Output = Said;
        fn visit<M: Model>(self) -> Said {
            let mut said = Said::default();
            M::contradictions(self.0, &mut said);
            said
        }
    }
    with_model(model.name, Find(asked)).unwrap_or_default()
}

/// What the sentences may name: each setting, and each setting with a value that the instrument offers or
/// that is a word.
fn names(model: &Sheet, spelling: Spelling) -> Vec<(String, Value<'static>)> {
    let mut names = Vec::new();
    for setting in model.settings {
        names.push((setting.key.to_owned(), spelling.name(setting.key).into()));
        for value in values(setting) {
            let name = format!("{}-{value}", setting.key);
            names.push((name, spelling.with(setting.key, &value).into()));
        }
    }
    names
}

fn values(setting: &Setting) -> Vec<String> {
    match setting.kind {
        Kind::Word(words) => words.iter().map(|word| (*word).to_owned()).collect(),
        Kind::Switch => SWITCH.map(str::to_owned).to_vec(),
        kind => setting
            .choices
            .iter()
            .map(|value| spelled(kind, *value))
            .collect(),
    }
}

#[cfg(test)]
mod tests;
