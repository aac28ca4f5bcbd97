//! The report for people.

use super::Asked;
use super::comparison::beside_theory;
use super::lines::{heading, line, name, own, plain, row, wide};
use super::text::{count, seconds};
use mdbook_switchboard::labs::command;
use mdbook_switchboard::words::Words;
use std::fmt::Write as _;
use switchboard::sim::models::run::Outcome;
use switchboard::sim::models::sheet::{Measure, Sheet, Unit};

/// What is said where nothing was measured.
const NOTHING: &str = "–";

pub(super) fn table(asked: &Asked, outcome: &Outcome) -> String {
    let Asked { model, run, theory } = asked;
    let mut table = heading(asked, 1);
    for block in blocks(model) {
        table.push_str(&block.written(model, outcome));
        table.push('\n');
    }
    for measure in reported(model).filter(|measure| !measure.key.contains('.')) {
        let value = model.value(&outcome.measures, measure.key);
        let value = value.map_or(NOTHING.to_owned(), |value| shown(measure.unit, value));
        let more = [("value".to_owned(), value.as_str().into())];
        let said = own(model, &outcome.settings, &plain(measure.key), &more);
        line(&mut table, 0, &name(measure.key), &said.unwrap_or(value));
    }
    line(&mut table, 0, "verdict", &verdict(model, outcome));
    line(&mut table, 0, "digest", &format!("{:016x}", outcome.digest));
    if let Some(theory) = theory {
        table.push('\n');
        table.push_str(&beside_theory(model, outcome, theory));
    }
    let _ = write!(
        table,
        "\nThe same run again:\n{}{}\n",
        command::command(model, run),
        if theory.is_some() {
            " --compare-theory"
        } else {
            ""
        }
    );
    table
}

/// The measures that a report shows.
fn reported(model: &'static Sheet) -> impl Iterator<Item = &'static Measure> {
    let all = model.reported.is_empty();
    let measures = model.measures.iter();
    measures.filter(move |measure| all || model.reported.contains(&measure.key))
}

/// Measures of one kind of several things: `requests.sent`, `attempts.sent`.
struct Block {
    columns: Vec<&'static str>,
    rows: Vec<&'static str>,
}

/// The measures whose names have two parts: a row for each first part, and rows of the same second parts
/// under each other.
fn blocks(model: &'static Sheet) -> Vec<Block> {
    let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
    for (first, second) in reported(model).filter_map(|measure| measure.key.split_once('.')) {
        match rows.iter_mut().find(|(row, _)| *row == first) {
            Some((_, columns)) => columns.push(second),
            None => rows.push((first, vec![second])),
        }
    }
    let mut blocks: Vec<Block> = Vec::new();
    for (row, columns) in rows {
        match blocks.iter_mut().find(|block| block.columns == columns) {
            Some(block) => block.rows.push(row),
            None => blocks.push(Block {
                columns,
                rows: vec![row],
            }),
        }
    }
    blocks
}

impl Block {
    fn written(&self, model: &'static Sheet, outcome: &Outcome) -> String {
        let mut text = String::new();
        let names: Vec<String> = self.rows.iter().map(|row| name(row)).collect();
        let wide = wide(&names);
        let columns: Vec<String> = self.columns.iter().map(|column| name(column)).collect();
        row(&mut text, wide, "", &columns);
        for (first, called) in self.rows.iter().zip(&names) {
            let cells: Vec<String> = self
                .columns
                .iter()
                .map(|second| {
                    let key = format!("{first}.{second}");
                    let unit = model
                        .measure(&key)
                        .map(|measure| model.measures[measure].unit);
                    let value = model.value(&outcome.measures, &key);
                    match (unit, value) {
                        (Some(unit), Some(value)) => shown(unit, value),
                        _ => NOTHING.to_owned(),
                    }
                })
                .collect();
            row(&mut text, wide, called, &cells);
        }
        text
    }
}

/// A value with its unit.
fn shown(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share | Unit::Excess => format!("{:.1} %", value * 100.0),
        Unit::OfThousand => format!("{:.1} of 1000", value * 1000.0),
        Unit::PerSecond => format!("{value:.3}/s"),
        Unit::Seconds | Unit::Exact => seconds(value),
        Unit::Number => format!("{value:.3}"),
        Unit::Count => count(whole(value)),
    }
}

/// A count, which is whole.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of a run are far below 2^53, and never below 0"
)]
pub(super) fn whole(value: f64) -> u64 {
    value.round() as u64
}

/// The verdict's word, and what it rests on.
fn verdict(model: &Sheet, outcome: &Outcome) -> String {
    let Some(word) = verdict_word(model, outcome.verdict) else {
        return "none: nothing was measured, for nothing that was asked has ended".to_owned();
    };
    let shares: Vec<_> = model
        .future
        .iter()
        .zip(&outcome.judged)
        .map(|(key, value)| {
            // (What the page counts an hour of isn't a share.)
            let counts = model.numbers.iter().any(|number| {
                let measure = model
                    .measures
                    .iter()
                    .find(|each| each.key == number.measure);
                number.key == *key && measure.is_some_and(|each| each.unit == Unit::Number)
            });
            let unit = if counts { Unit::Number } else { Unit::Share };
            ((*key).to_owned(), shown(unit, *value).into())
        })
        .collect();
    match own(model, &outcome.settings, "judged", &shares) {
        Some(said) => format!("{word}: {said}"),
        None => word,
    }
}

/// A verdict as it is called; `None` where there was nothing to judge.
pub(super) fn verdict_word(model: &Sheet, verdict: Option<usize>) -> Option<String> {
    let key = model.verdicts.get(verdict?)?;
    Some(Words::of(None).say(&format!("{}-verdict-{key}", model.name), &[]))
}
