//! What happens in a scenario, and what becomes of it where one thing is set otherwise.

use super::load::in_theory;
use super::{Table, columns, rough, run};
use crate::labs::described::{described, spaced, values};
use crate::labs::lab::Lab;
use crate::labs::rows::{Plan, Rows};
use crate::labs::theory::theory;
use crate::words::{Value, Words};
use switchboard::Nanos;
use switchboard::sim::models::run::Run;
use switchboard::sim::models::sheet::Story;

/// How long is measured, where that isn't too many events.
const DURATION: Nanos = Nanos::from_secs(3600);

/// The changes of the axis' setting, from where it begins.
pub(crate) fn changes(story: &Story, from: f64) -> Vec<(Nanos, f64)> {
    let begins = Nanos::from_secs_f64(story.begins);
    vec![
        (begins, story.to),
        (
            begins.saturating_add(Nanos::from_secs_f64(story.lasts)),
            from,
        ),
    ]
}

/// The lab's run with these settings, and with what happens.
fn told(lab: &Lab, story: &Story, settings: Vec<f64>) -> Run {
    Run {
        warm_up: Nanos::from_secs_f64(story.begins + story.lasts + story.settles),
        duration: DURATION,
        changes: changes(story, lab.start()),
        ..run(lab, settings)
    }
}

pub(super) fn table(lab: &Lab, story: &Story, words: &Words) -> Table {
    let model = lab.model;
    let own = |key: &str| words.say(&format!("{}-table-story-{key}", model.name), &[]);
    let unchanged = told(lab, story, lab.settings.clone());
    let calm = Run {
        changes: Vec::new(),
        ..unchanged.clone()
    };
    let cures = story
        .cures
        .iter()
        .map(|(key, sets)| (own(key), told(lab, story, lab.with(sets))));
    let (names, runs): (Vec<String>, Vec<Run>) =
        [(own("calm"), calm), (own("unchanged"), unchanged.clone())]
            .into_iter()
            .chain(cures)
            .unzip();
    let plan = Plan {
        runs,
        all_before: true,
        effort: lab.effort,
    };
    let rows = plan.make();
    let columns = columns::named(model, story.figures);
    Table {
        caption: caption(lab, story, rows.as_ref(), words),
        columns: columns::headings(own("after"), &columns, lab, words),
        repeated: rows
            .as_ref()
            .map_or_else(|| unchanged.clone(), |rows| rows.repeated(&unchanged)),
        rows: rows
            .iter()
            .flat_map(|rows| names.iter().zip(&rows.rows))
            .map(|(name, row)| {
                (
                    name.clone(),
                    columns::cells(&columns, model, row, None, words),
                )
            })
            .collect(),
    }
}

fn caption(lab: &Lab, story: &Story, rows: Option<&Rows>, words: &Words) -> String {
    let model = lab.model;
    let mut numbers = values(model, &lab.settings);
    numbers.extend([
        ("to", Value::from(story.to)),
        ("lasts", spaced(Nanos::from_secs_f64(story.lasts)).into()),
    ]);
    let happens = words.say(&format!("{}-table-story", model.name), &numbers);
    let described = format!("{}. {happens}", described(model, &lab.settings, words));
    let Some(rows) = rows else {
        return words.say("lab-table-none", &[("described", described.into())]);
    };
    let settles = spaced(Nanos::from_secs_f64(story.settles));
    let mut caption = words.say(
        "lab-table-after",
        &[
            ("described", described.into()),
            ("length", spaced(rows.duration()).into()),
            ("settles", settles.into()),
        ],
    );
    caption.push_str(&rough(lab, rows, DURATION, words));
    let theory = theory(model, &lab.settings, true, words);
    if !theory.silence.is_empty() {
        caption.push(' ');
        caption.push_str(&in_theory(theory.speaks(), &theory, words));
    }
    caption
}
