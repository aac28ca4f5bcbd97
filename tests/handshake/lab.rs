//! A lab, told what to do by the names of its sheet.

use switchboard::Nanos;
use switchboard::sim::models::handshake::{Lab, SHEET};
use switchboard::sim::models::{Model, Over, Said};
use switchboard::{Scope, sim::models::sheet::Clause};

pub(crate) const ENTER: usize = 0;
pub(crate) const MANY: usize = 1;

/// The settings of the course's lab, but for these.
pub(crate) fn lab(sets: &[(&str, f64)], seed: u64) -> Lab {
    let mut settings: Vec<f64> = SHEET.defaults().collect();
    for (key, value) in sets {
        settings[SHEET.setting(key).expect("a setting")] = *value;
    }
    Lab::new(&settings, seed)
}

pub(crate) fn set(lab: &mut Lab, key: &str, value: f64) {
    lab.set(SHEET.setting(key).expect("a setting"), value);
}

/// Does it, and lets all of it come to its end.
pub(crate) fn done(lab: &mut Lab, action: usize) {
    lab.act(action, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
}

fn number(lab: &Lab, over: Over, key: &str) -> f64 {
    let mut values = [0.0; Lab::MEASURES];
    lab.measure(over, &mut values);
    values[SHEET.measure(key).expect("a measure")]
}

pub(crate) fn measure(lab: &Lab, key: &str) -> f64 {
    number(lab, Over::Scope(Scope::Total), key)
}

pub(crate) fn since_change(lab: &Lab, key: &str) -> f64 {
    number(lab, Over::SinceChange, key)
}

/// What is said, by its key.
pub(crate) fn said(
    list: &'static [Clause],
    say: impl FnOnce(&mut Said),
) -> Vec<(&'static str, Vec<f64>)> {
    let mut said = Said::default();
    say(&mut said);
    said.iter()
        .map(|(key, numbers)| {
            assert_eq!(
                numbers.len(),
                list[key].arguments.len(),
                "{}",
                list[key].key
            );
            (list[key].key, numbers.to_vec())
        })
        .collect()
}

/// The sign, and the clauses that hold.
pub(crate) fn clauses(lab: &Lab) -> (&'static str, Vec<(&'static str, Vec<f64>)>) {
    let mut said = Said::default();
    lab.clauses(&[], &mut said);
    let mut all = said.iter();
    let (sign, numbers) = all.next().expect("a sign");
    assert_eq!(numbers.len(), SHEET.signs[sign].arguments.len());
    let clauses = all.map(|(key, numbers)| {
        assert_eq!(numbers.len(), SHEET.clauses[key].arguments.len());
        (SHEET.clauses[key].key, numbers.to_vec())
    });
    (SHEET.signs[sign].key, clauses.collect())
}

pub(crate) fn reached(lab: &Lab) -> Vec<&'static str> {
    let mut values = [0.0; Lab::GOALS];
    lab.goals(&mut values);
    SHEET
        .goals
        .iter()
        .zip(values)
        .filter(|(_, value)| *value >= 1.0)
        .map(|(goal, _)| goal.key)
        .collect()
}

/// A time, in ms.
pub(crate) fn ms(lab: &Lab, key: &str) -> f64 {
    1_000.0 * measure(lab, key)
}

/// How long a page takes with these settings, in ms.
pub(crate) fn page_ms(sets: &[(&str, f64)]) -> f64 {
    let mut lab = lab(sets, 1);
    done(&mut lab, ENTER);
    ms(&lab, "page_s")
}
