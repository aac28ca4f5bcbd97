//! A conversation, run to its end: its sequence as SVG, and the same in words.

use super::drawing::said;
use crate::words::{Value, Words};
use switchboard::Nanos;
use switchboard::drawing::{Paper, svg};
use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::{Model, Said, Visit, with_model};

/// How wide it is, and how large its labels are, in CSS pixels.
const WIDTH: f32 = 440.0;
const EM: f32 = 12.5;
/// The form in which a model draws its sequence.
const SEQUENCE: u32 = 2;
/// A conversation has no more events than this in a book.
const MOST_EVENTS: u64 = 100_000;

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Sequence {
    /// The drawing.
    pub(crate) svg: String,
    /// What happened when, a sentence a step.
    pub(crate) told: Vec<String>,
}

/// Runs the conversation that a model has with these settings.
pub(crate) fn sequence(model: &Sheet, settings: &[f64], seed: u64, words: &Words) -> Sequence {
    struct Draw<'d>(&'d [f64], u64, &'d Words);
    impl Visit for Draw<'_> {
        type Output = Sequence;
        fn visit<M: Model>(self) -> Sequence {
            let Self(settings, seed, words) = self;
            let sheet = M::SHEET;
            let mut model = M::new(settings, seed);
            if let Some(action) = sheet.sequence.and_then(|action| sheet.action(action)) {
                model.act(action, 0.0);
            }
            for _ in 0..MOST_EVENTS {
                if model.next_event() == Nanos::NEVER {
                    break;
                }
                model.step();
            }
            let mut paper = Paper::default();
            model.draw(&mut paper, WIDTH, EM, SEQUENCE);
            let mut twin = Said::default();
            model.twin(&mut twin);
            let told = twin.iter().map(|(part, numbers)| {
                let part = &sheet.twin[part];
                let numbers: Vec<(&str, Value<'_>)> = part
                    .arguments
                    .iter()
                    .zip(numbers)
                    .map(|(name, n)| (*name, (*n).into()))
                    .collect();
                let name = words.say(&format!("{}-twin-{}-name", sheet.name, part.key), &[]);
                format!(
                    "{name}: {}",
                    words.say(&format!("{}-twin-{}", sheet.name, part.key), &numbers)
                )
            });
            Sequence {
                told: told.collect(),
                svg: svg(paper.numbers(), sheet.labels, "", &|label, numbers| {
                    said(sheet, label, numbers, words)
                }),
            }
        }
    }
    with_model(model.name, Draw(settings, seed, words)).unwrap_or_default()
}
