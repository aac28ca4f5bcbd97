//! What the tests of all labs have in common: a lab is told what to do by the names of its sheet.

pub(crate) mod drawing;
mod said;

use switchboard::sim::models::forecast::Forecast;
use switchboard::sim::models::{Asked, Model, Over, Said};
use switchboard::{Nanos, Scope};

pub(crate) use said::{clauses, heard_all, reached, said, told};

/// The settings of the course's lab, but for these.
pub(crate) fn lab<M: Model>(sets: &[(&str, f64)], seed: u64) -> M {
    let mut settings: Vec<f64> = M::SHEET.defaults().collect();
    for (key, value) in sets {
        settings[M::SHEET.setting(key).expect("a setting")] = *value;
    }
    M::new(&settings, seed)
}

pub(crate) fn set<M: Model>(lab: &mut M, key: &str, value: f64) {
    lab.set(M::SHEET.setting(key).expect("a setting"), value);
}

/// Does it, and lets all of it come to its end.
pub(crate) fn done<M: Model>(lab: &mut M, action: usize) {
    lab.act(action, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
}

fn number<M: Model>(lab: &M, over: Over, key: &str) -> f64 {
    let mut values = vec![0.0; M::MEASURES];
    lab.measure(over, &mut values);
    values[M::SHEET.measure(key).expect("a measure")]
}

pub(crate) fn measure<M: Model>(lab: &M, key: &str) -> f64 {
    number(lab, Over::Scope(Scope::Total), key)
}

pub(crate) fn since_change<M: Model>(lab: &M, key: &str) -> f64 {
    number(lab, Over::SinceChange, key)
}

/// The verdict on five minutes from here, eight times.
pub(crate) fn word<M: Model>(lab: &M) -> Option<&'static str> {
    let forecast = Forecast::of(lab, Nanos::from_secs(300), 1);
    M::judge(&forecast.mean, None).map(|word| M::SHEET.verdicts[word])
}

/// What is said against a setting's value.
pub(crate) fn contradictions<M: Model>(key: &str, value: f64) -> Vec<(&'static str, Vec<f64>)> {
    let mut settings: Vec<f64> = M::SHEET.defaults().collect();
    settings[M::SHEET.setting(key).expect("a setting")] = value;
    let mut said = Said::default();
    let asked = Asked {
        settings: &settings,
        given: &vec![true; M::SETTINGS],
        most: M::SHEET.axis.to,
        changes: false,
    };
    M::contradictions(&asked, &mut said);
    said.iter()
        .map(|(place, numbers)| (M::SHEET.contradictions[place].key, numbers.to_vec()))
        .collect()
}

/// Seeded numbers below `n`.
pub(crate) struct Drawn(pub(crate) u64);

impl Drawn {
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    pub(crate) fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }
}
