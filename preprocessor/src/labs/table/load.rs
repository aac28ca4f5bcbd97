//! The load curve: the lab at some places of its axis, beside what theory says of them.

use super::cells::place;
use super::{Table, columns, rough, run};
use crate::labs::described::{described, spaced};
use crate::labs::lab::Lab;
use crate::labs::rows::{Plan, Rows};
use crate::labs::theory::{Theory, theory};
use crate::words::Words;
use switchboard::Nanos;
use switchboard::sim::models::run::Run;

/// Simulated time of a row, where that isn't too many events.
const DURATION: Nanos = Nanos::from_secs(12 * 3600);
/// What passes before a row's measures begin, where that isn't too many.
const WARM_UP: Nanos = Nanos::from_secs(100);

/// One point of the curves.
#[derive(Debug, Clone)]
pub(crate) struct Point {
    /// Where on the axis.
    pub(crate) at: f64,
    /// The curves' values; `None` where nothing was measured.
    pub(crate) values: Vec<Option<f64>>,
}

/// The curves at the table's places.
pub(crate) fn points(lab: &Lab) -> Vec<Point> {
    let Some(rows) = plan(lab).make() else {
        return Vec::new();
    };
    places(lab)
        .zip(&rows.rows)
        .map(|(at, row)| Point {
            at,
            values: lab
                .model
                .axis
                .curves
                .iter()
                .map(|curve| curve.value(lab.model, &row.measures))
                .collect(),
        })
        .collect()
}

/// Where on the axis the rows are.
fn places(lab: &Lab) -> impl Iterator<Item = f64> {
    let rows = lab.model.axis.rows.iter().copied();
    rows.filter(|at| *at <= lab.max)
}

/// The lab's run at a place.
fn at(lab: &Lab, place: f64) -> Run {
    Run {
        warm_up: WARM_UP,
        duration: DURATION,
        ..run(lab, lab.with(&[(lab.model.axis.setting, place)]))
    }
}

fn plan(lab: &Lab) -> Plan {
    Plan {
        runs: places(lab).map(|place| at(lab, place)).collect(),
        all_before: false,
    }
}

pub(super) fn table(lab: &Lab, words: &Words) -> Table {
    let model = lab.model;
    let plan = plan(lab);
    let theories: Vec<Theory> = plan
        .runs
        .iter()
        .map(|run| theory(model, &run.settings, true, words))
        .collect();
    let columns = columns::of(lab, &theories);
    let first = words.say(
        &format!("{}-setting-{}", model.name, model.axis.setting),
        &[],
    );
    let rows = plan.make();
    let start = at(lab, lab.start());
    let described = described(model, &lab.settings, words);
    Table {
        columns: columns::headings(first, &columns, model, words),
        caption: caption(lab, described, rows.as_ref(), &theories, words),
        repeated: rows
            .as_ref()
            .map_or_else(|| start.clone(), |rows| rows.repeated(&start)),
        rows: rows
            .iter()
            .flat_map(|rows| places(lab).zip(&rows.rows).zip(&theories))
            .map(|((at, row), theory)| {
                (
                    place(model, at, words),
                    columns::cells(&columns, model, row, Some(theory), words),
                )
            })
            .collect(),
    }
}

fn caption(
    lab: &Lab,
    described: String,
    rows: Option<&Rows>,
    theories: &[Theory],
    words: &Words,
) -> String {
    let Some(rows) = rows else {
        return words.say("lab-table-none", &[("described", described.into())]);
    };
    let mut caption = words.say(
        "lab-table-each",
        &[
            ("described", described.into()),
            ("length", spaced(rows.duration()).into()),
        ],
    );
    caption.push_str(&rough(lab, rows, DURATION, words));
    // Of the row that begins the lab, or the last: where nobody asks there is nothing to tell.
    if let Some(theory) = theories.last().filter(|_| lab.model.has_theory()) {
        caption.push(' ');
        caption.push_str(&in_theory(theory, words));
    }
    caption
}

/// What is said of theory under a table.
pub(super) fn in_theory(theory: &Theory, words: &Words) -> String {
    let silence = theory.silence.join(" ");
    match (theory.speaks(), silence.as_str()) {
        (true, "") => words.say("lab-table-theory", &[]),
        (true, _) => words.say("lab-table-theory-partly", &[("silence", silence.into())]),
        (false, _) => words.say("lab-table-alone", &[("silence", silence.into())]),
    }
}
