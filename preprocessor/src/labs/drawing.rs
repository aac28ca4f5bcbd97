//! A model's drawing at a moment of a run, as SVG: the display list that the page's painter paints.

mod colours;

use super::budget::{Budget, DRAWING};
use super::lab::axis;
use crate::words::{Value, Words};
pub(crate) use colours::resolved;
use std::sync::LazyLock;
use switchboard::Nanos;
use switchboard::drawing::{Label, Paper, svg};
use switchboard::sim::models::run::Run;
use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::{Model, Visit, with_model};

/// The size of labels, in CSS pixels.
const EM: f32 = 12.5;

/// How what is drawn looks in a page.
const MARKS: &str = include_str!(concat!(env!("SWITCHBOARD_THEME"), "/lab/marks.css"));

/// The same for a file that stands alone: with the colours themselves in their names' places, since not every
/// program that shows SVG looks names up, and with letters that are everywhere.
static LOOKS: LazyLock<String> = LazyLock::new(|| {
    let of = |name: &str| colours::of(name).unwrap_or("#000");
    format!(
        "<style>text{{font-family:ui-monospace,monospace;fill:{}}}{}</style><rect width=\"100%\" height=\"100%\" \
         fill=\"{}\"/>",
        of("--soft"),
        marks(),
        of("--sheet")
    )
});

/// How what is drawn looks where nobody knows the page's colours by their names.
pub(crate) fn marks() -> String {
    resolved(&MARKS.replace(".lab-frame svg ", ""))
}

/// The words of a label, with the numbers that fill it.
pub(super) fn said(model: &Sheet, label: &Label, numbers: &[f32], words: &Words) -> String {
    let numbers: Vec<(&str, Value<'_>)> = label
        .numbers
        .iter()
        .zip(numbers)
        .map(|((name, _), number)| (*name, f64::from(*number).into()))
        .collect();
    words.say(&format!("{}-label-{}", model.name, label.key), &numbers)
}

/// The drawing at `at`, so many CSS pixels wide, as a file that stands alone.
#[must_use]
pub fn drawn(run: &Run, at: Nanos, width: f32, words: &Words) -> String {
    let draw = Draw {
        pressed: None,
        bounded: false,
        run,
        at,
        width,
        words,
    };
    with_model(run.model, draw).flatten().unwrap_or_default()
}

/// The same as part of a build, where somebody has pressed a key in the beginning, in a lab in which nothing
/// begins by itself: at `at`, or sooner if so much happens that a build has no time for all of it; `None` where
/// it has none for the beginning.
pub(crate) fn drawn_begun(run: &Run, at: Nanos, width: f32, words: &Words) -> Option<String> {
    let draw = Draw {
        pressed: Some("enter"),
        bounded: true,
        run,
        at,
        width,
        words,
    };
    with_model(run.model, draw).flatten()
}

struct Draw<'d> {
    pressed: Option<&'d str>,
    /// Whether it may only cost so much.
    bounded: bool,
    run: &'d Run,
    at: Nanos,
    width: f32,
    words: &'d Words,
}

impl Visit for Draw<'_> {
    type Output = Option<String>;

    fn visit<M: Model>(self) -> Option<String> {
        let seconds = if self.bounded { DRAWING } else { f64::INFINITY };
        let mut budget = Budget::of::<M>(seconds);
        budget.set_up::<M>(self.run)?;
        let mut model = M::new(&self.run.settings, self.run.seed);
        let mut actions = M::SHEET.actions.iter();
        if let Some(begins) = actions.position(|action| Some(action.key) == self.pressed) {
            model.act(begins, 0.0);
        }
        for (time, value) in &self.run.changes {
            if *time < self.at
                && let Some(axis) = axis(M::SHEET)
            {
                model.run(time.saturating_sub(model.now()), u64::MAX);
                model.set(axis, *value);
            }
        }
        model.run(self.at.saturating_sub(model.now()), budget.left());
        let mut paper = Paper::default();
        model.draw(&mut paper, self.width, EM, 0);
        let say = |label: &Label, numbers: &[f32]| said(M::SHEET, label, numbers, self.words);
        Some(svg(paper.numbers(), M::SHEET.labels, &LOOKS, &say))
    }
}

#[cfg(test)]
mod tests;
