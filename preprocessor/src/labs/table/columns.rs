//! The columns of a table: which figures, and what theory says of them.

use super::cells::{cell, verdict};
use crate::labs::described::values;
use crate::labs::lab::Lab;
use crate::labs::rows::Row;
use crate::labs::theory::Theory;
use crate::words::Words;
use switchboard::sim::models::sheet::{Figure, Sheet};

/// So many times what is enough for a measure to mean anything are enough for it to hold to the digits
/// shown, near saturation too, where one request's luck is the next one's.
const ENOUGH: f64 = 500.0;

/// A column: a figure, or what theory says of it.
#[derive(Clone, Copy)]
pub(super) struct Column {
    figure: &'static Figure,
    /// Its place among the figures, where theory is asked.
    in_theory: Option<usize>,
}

/// The columns of a lab's table, whose rows theory says this of.
pub(super) fn of(lab: &Lab, theories: &[Theory]) -> Vec<Column> {
    let speaks = |at: usize| {
        theories
            .iter()
            .any(|theory| theory.values.get(at).is_some_and(Option::is_some))
    };
    let mut columns = Vec::new();
    for (at, figure) in lab.model.figures.iter().enumerate() {
        let Some(column) = figure.column else {
            continue;
        };
        let off = column
            .needs
            .and_then(|needs| lab.setting(needs))
            .is_some_and(|value| value < 0.0);
        if off {
            continue;
        }
        columns.push(Column {
            figure,
            in_theory: None,
        });
        if column.beside_theory && speaks(at) {
            columns.push(Column {
                figure,
                in_theory: Some(at),
            });
        }
    }
    columns
}

/// The columns of these figures.
pub(super) fn named(model: &Sheet, keys: &[&str]) -> Vec<Column> {
    let figures = keys.iter().filter_map(|key| model.figure(key));
    let column = |figure| Column {
        figure,
        in_theory: None,
    };
    figures.map(column).collect()
}

impl Column {
    /// Its heading, which may name what is set.
    fn name(self, lab: &Lab, words: &Words) -> String {
        let name = words.say(
            &key(lab.model, self.figure),
            &values(lab.model, &lab.settings),
        );
        match self.in_theory {
            None => name,
            Some(_) => words.say("lab-table-in-theory", &[("column", name.into())]),
        }
    }

    /// Its cell in a row.
    pub(super) fn cell(
        self,
        model: &Sheet,
        row: &Row,
        theory: Option<&Theory>,
        words: &Words,
    ) -> String {
        let value = match self.in_theory {
            None => self.figure.value(model, &row.measures),
            Some(at) => theory.and_then(|theory| theory.values[at]),
        };
        cell(self.figure.unit, value, words)
    }
}

/// The headings, the first of which says what the rows are, and the last that they are judged.
pub(super) fn headings(first: String, columns: &[Column], lab: &Lab, words: &Words) -> Vec<String> {
    let mut headings = vec![first];
    headings.extend(columns.iter().map(|column| column.name(lab, words)));
    headings.push(words.say("lab-table-verdict", &[]));
    headings
}

/// All cells of a row.
pub(super) fn cells(
    columns: &[Column],
    model: &Sheet,
    row: &Row,
    theory: Option<&Theory>,
    words: &Words,
) -> Vec<String> {
    let mut cells: Vec<String> = columns
        .iter()
        .map(|column| column.cell(model, row, theory, words))
        .collect();
    cells.push(verdict(model, row.verdict, words));
    cells
}

/// The key of a figure's name.
pub(crate) fn key(model: &Sheet, figure: &Figure) -> String {
    let name = figure.key.replace(['.', '_'], "-");
    format!("{}-table-{name}", model.name)
}

/// Whether all that theory tells is met to the last digits: then nothing happens by chance, and no row is rough,
/// however short it is.
pub(super) fn is_exact(model: &Sheet, rows: &[Row], theories: &[Theory]) -> bool {
    let mut compared = 0;
    let all = rows.iter().zip(theories).all(|(row, theory)| {
        model
            .figures
            .iter()
            .zip(&theory.values)
            .all(|(figure, told)| {
                let (Some(told), Some(at)) = (told, model.measure(figure.measure)) else {
                    return true;
                };
                compared += 1;
                (row.measures[at] - told).abs() <= 1e-9 * told.abs()
            })
    });
    all && compared >= rows.len()
}

/// Whether some row has so many of all that the figures shown rest on that chance hardly weighs.
pub(super) fn rest_on_enough(model: &Sheet, rows: &[Row]) -> bool {
    let shown = model
        .figures
        .iter()
        .filter(|figure| figure.column.is_some());
    shown
        .filter_map(|figure| model.measures[model.measure(figure.measure)?].rests_on)
        .all(|(other, enough)| {
            let Some(at) = model.measure(other) else {
                return true;
            };
            let mut counts = rows.iter().map(|row| row.measures[at]);
            counts.any(|count| count >= enough * ENOUGH * model.lasting)
        })
}
