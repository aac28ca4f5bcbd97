//! The load curve: the lab at some places of its axis, beside what theory says of them.

use super::cells::place;
use super::{Table, columns, rough, run};
use crate::labs::described::{described, spaced};
use crate::labs::lab::Lab;
use crate::labs::once;
use crate::labs::rows::{Plan, Rows};
use crate::labs::theory::{Theory, theory};
use crate::words::Words;
use serde::{Deserialize, Serialize};
use switchboard::Nanos;
use switchboard::sim::models::run::Run;
use switchboard::sim::models::sheet::Curve;

/// Simulated time of a row, where that isn't too many events.
const DURATION: Nanos = Nanos::from_secs(12 * 3600);
/// What passes before a row's measures begin, where that isn't too many.
const WARM_UP: Nanos = Nanos::from_secs(100);

/// One point of the curves.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    let curves = lab.model.axis.curves;
    places(lab)
        .into_iter()
        .zip(&rows.rows)
        .map(|(at, row)| {
            // What is counted of a crowd is measured where one is sent, and no row sends any.
            let in_theory = |index: usize| {
                let values = once::curves(lab.model, &lab.settings, at);
                let value = values.get(index).copied();
                value.filter(|value| value.is_finite())
            };
            let value = |(index, curve): (usize, &Curve)| {
                let measured = curve.value(lab.model, &row.measures);
                measured.or_else(|| in_theory(index))
            };
            Point {
                at,
                values: curves.iter().enumerate().map(value).collect(),
            }
        })
        .collect()
}

/// Where on the axis the rows are: at the sheet's places, as far as the slider goes; at its end, where the
/// lab sets that; at the answer to the bet; and at what has a name.
fn places(lab: &Lab) -> Vec<f64> {
    let axis = &lab.model.axis;
    let named = lab.situations.iter().flatten().map(|named| named.at);
    let end = (lab.max != axis.to).then_some(lab.max);
    let mut places: Vec<f64> = axis.rows.to_vec();
    places.extend(end.into_iter().chain(answer(lab)).chain(named));
    places.retain(|at| (axis.from..=lab.max).contains(at));
    places.sort_by(f64::total_cmp);
    places.dedup();
    places
}

/// The answer to the bet, where the sheet has a row at the answer for its own settings.
fn answer(lab: &Lab) -> Option<f64> {
    let model = lab.model;
    let at = |settings: &[f64]| Some(once::answer(model, settings)?.round());
    let usual = at(&model.defaults().collect::<Vec<f64>>())?;
    let has_row = model.axis.rows.contains(&usual);
    has_row.then(|| at(&lab.settings)).flatten()
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
        runs: places(lab)
            .into_iter()
            .map(|place| at(lab, place))
            .collect(),
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
    // (Of the rows that there are: the lab may begin at none of them.)
    let apart = |place: &f64| (place - lab.start()).abs();
    let nearest = places(lab)
        .into_iter()
        .min_by(|one, other| apart(one).total_cmp(&apart(other)));
    let start = at(lab, nearest.unwrap_or_else(|| lab.start()));
    let described = described(model, &lab.settings, words);
    Table {
        columns: columns::headings(first, &columns, lab, words),
        caption: caption(lab, described, rows.as_ref(), &theories, words),
        repeated: rows
            .as_ref()
            .map_or_else(|| start.clone(), |rows| rows.repeated(&start)),
        rows: rows
            .iter()
            .flat_map(|rows| places(lab).into_iter().zip(&rows.rows).zip(&theories))
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
    let mut caption = if rows.over {
        words.say("lab-table-over", &[("described", described.into())])
    } else {
        words.say(
            "lab-table-each",
            &[
                ("described", described.into()),
                ("length", spaced(rows.duration()).into()),
            ],
        )
    };
    if !columns::is_exact(lab.model, &rows.rows, theories) {
        caption.push_str(&rough(lab, rows, DURATION, words));
    }
    // Why it is silent: of the last row, as where nobody asks there is nothing to tell.
    if let Some(theory) = theories.last().filter(|_| lab.model.has_theory()) {
        let speaks = theories.iter().any(Theory::speaks);
        caption.push(' ');
        caption.push_str(&in_theory(speaks, theory, words));
    }
    caption
}

/// What is said of theory under a table, where it speaks of any row and where it doesn't.
pub(super) fn in_theory(speaks: bool, theory: &Theory, words: &Words) -> String {
    let silence = theory.silence.join(" ");
    match (speaks, silence.as_str()) {
        (true, "") => words.say("lab-table-theory", &[]),
        (true, _) => words.say("lab-table-theory-partly", &[("silence", silence.into())]),
        (false, _) => {
            let alone = words.say("lab-table-alone", &[("silence", silence.into())]);
            alone.trim_start().to_owned()
        }
    }
}
