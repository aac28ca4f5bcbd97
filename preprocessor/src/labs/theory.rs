//! What theory says of a model's settings, and in words why it says no more.

use super::once;
use crate::words::{Value, Words};
use switchboard::sim::models::sheet::Sheet;

/// What theory says of the long run.
#[derive(Debug, Clone)]
pub struct Theory {
    /// A number a figure; `None` where it says nothing.
    pub values: Vec<Option<f64>>,
    /// Why there isn't more: a sentence each.
    pub silence: Vec<String>,
}

impl Theory {
    /// Whether it says anything.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.values.iter().any(Option::is_some)
    }
}

/// What theory says of a model with these settings. With `brief` it says what takes no time worth speaking of.
#[must_use]
pub fn theory(model: &'static Sheet, settings: &[f64], brief: bool, words: &Words) -> Theory {
    let (values, said) = once::steady(model, settings, brief);
    let silence = said.iter().filter_map(|(index, numbers)| {
        let clause = model.silences.get(index)?;
        let numbers = clause.arguments.iter().zip(numbers);
        let numbers: Vec<(&str, Value<'_>)> = numbers
            .map(|(name, number)| (*name, (*number).into()))
            .collect();
        let key = format!("{}-table-silence-{}", model.name, clause.key);
        Some(words.say(&key, &numbers))
    });
    Theory {
        silence: silence.collect(),
        values: values
            .into_iter()
            .map(|value| Some(value).filter(|value| value.is_finite()))
            .collect(),
    }
}
