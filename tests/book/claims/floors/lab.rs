//! The chapter, and what its lab of three floors comes to under the settings that it speaks of.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use switchboard::Nanos;
use switchboard::sim::models::floors::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::theory::{Passed, Silence};

use crate::chapter::{chapter, settings};

pub(super) static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("16"));

pub(super) type Sets = &'static [(&'static str, f64)];

/// So many runs, so many seconds each: that another seed would change no digit, though a queue that fills by
/// chance decides.
const SEEDS: u64 = 8;
const SECONDS: u64 = 20_000;

/// All measures of the chapter's lab with these settings, each the mean of some runs.
pub(super) fn measures(sets: &[(&str, f64)]) -> Vec<f64> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Vec<f64>>>> = LazyLock::new(Mutex::default);
    let key = format!("{sets:?}");
    if let Some(known) = KNOWN.lock().expect("no test failed").get(&key) {
        return known.clone();
    }
    let mut all = vec![0.0; Lab::MEASURES];
    for seed in 1..=SEEDS {
        let mut lab = Lab::new(&settings(&SHEET, sets), seed);
        lab.begin();
        lab.run(Nanos::from_secs(200), u64::MAX);
        lab.begin();
        lab.run(Nanos::from_secs(SECONDS), u64::MAX);
        let mut values = vec![0.0; Lab::MEASURES];
        lab.measure(Over::from_code(0), &mut values);
        for (sum, value) in all.iter_mut().zip(values) {
            *sum += value / SEEDS as f64;
        }
    }
    let mut known = KNOWN.lock().expect("no test failed");
    known.insert(key, all.clone());
    all
}

pub(super) fn measure(sets: &[(&str, f64)], key: &str) -> f64 {
    measures(sets)[SHEET.measure(key).expect("a measure")]
}

pub(super) fn answered(sets: Sets) -> f64 {
    100.0 * measure(sets, "answered_share")
}

/// What each of a hundred runs at 71 % came to after so many seconds, the worst first.
pub(super) fn short(seconds: u64) -> Vec<f64> {
    let share = SHEET.measure("answered_share").expect("a measure");
    let mut all: Vec<f64> = (1..=100)
        .map(|seed| {
            let mut lab = Lab::new(&settings(&SHEET, &[("fails", 0.71)]), seed);
            lab.run(Nanos::from_secs(seconds), u64::MAX);
            let mut values = vec![0.0; Lab::MEASURES];
            lab.measure(Over::from_code(0), &mut values);
            100.0 * values[share]
        })
        .collect();
    all.sort_by(f64::total_cmp);
    all
}

pub(super) fn calls(sets: Sets) -> f64 {
    measure(sets, "calls_per_click")
}

pub(super) fn default(key: &str) -> f64 {
    settings(&SHEET, &[])[SHEET.setting(key).expect("a setting")]
}

pub(super) const MIDDLE_AT_80: Sets = &[("client", 1.0), ("front", 1.0), ("fails", 0.8)];
pub(super) const MIDDLE_AT_70: Sets = &[("client", 1.0), ("front", 1.0), ("fails", 0.7)];
pub(super) const MIDDLE_AT_71: Sets = &[("client", 1.0), ("front", 1.0), ("fails", 0.71)];
pub(super) const BUDGET: Sets = &[("fails", 1.0), ("budget", 0.1)];

/// At 70 %, with patience, or with each attempt's deadline handed down.
pub(super) const PATIENT: Sets = &[("fails", 0.7), ("timeout", 5.0)];
pub(super) const HANDED: Sets = &[("fails", 0.7), ("deadline", 2.0)];
pub(super) const HANDED_AT_80: Sets = &[("fails", 0.8), ("deadline", 2.0)];

pub(super) const MARK: Sets = &[("fails", 1.0), ("marks", 1.0)];

/// Calls a click with the mark, where nobody hangs up before it arrives.
pub(super) fn patient_mark() -> f64 {
    measure(
        &[
            ("fails", 1.0),
            ("marks", 1.0),
            ("timeout", 10.0),
            ("clicks", 0.1),
        ],
        "calls_per_click",
    )
}

pub(super) fn silence(attempts: u32, passed: Passed) -> Silence {
    Silence::new(&[attempts; 3], passed)
}

/// Calls that come to BACK with three attempts on each floor.
pub(super) fn silent(passed: Passed) -> f64 {
    silence(3, passed).calls.into()
}

pub(super) fn silent_of_four(passed: Passed) -> f64 {
    silence(4, passed).calls.into()
}

/// The same as the lab comes to, click by click.
pub(super) fn alone(deadline: f64) -> f64 {
    let sets = [("silent", 1.0), ("clicks", 0.0), ("deadline", deadline)];
    let mut lab = Lab::new(&settings(&SHEET, &sets), 1);
    lab.act(0, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    let mut values = vec![0.0; Lab::MEASURES];
    lab.measure(Over::from_code(0), &mut values);
    values[SHEET.measure("calls.back").expect("a measure")]
}

/// Where on the axis the bet's answer lies, in per cent.
pub(super) fn answer() -> f64 {
    let lab = Lab::new(&settings(&SHEET, &[]), 1);
    100.0 * lab.answer().expect("an answer")
}

/// From which number on a word is said, by steps of a thousandth; the others are as given.
pub(super) fn border(word: usize, future: fn(f64) -> [f64; Lab::FUTURE], from: f64) -> f64 {
    let holds = |step: &u32| {
        let future = future(from + f64::from(*step) / 1_000.0);
        Lab::judge(&future, None).is_some_and(|found| found < word)
    };
    let last = (0..=10_000).rev().find(holds).unwrap_or(0);
    from + f64::from(last) / 1_000.0
}
