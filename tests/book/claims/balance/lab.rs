//! The chapter, and what its lab comes to under the settings that it speaks of.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use switchboard::Nanos;
use switchboard::sim::models::balance::{Lab, SHEET};
use switchboard::sim::models::{Model, Over, Said};
use switchboard::theory::{TakingTurns, mmc_wait, two_of_many};

use crate::chapter::{chapter, settings};

pub(super) static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("11"));

pub(super) type Sets = &'static [(&'static str, f64)];

pub(super) const DIE: Sets = &[("policy", 0.0)];
pub(super) const IN_TURN: Sets = &[("policy", 1.0)];
pub(super) const TWO: Sets = &[("policy", 2.0)];
pub(super) const LEAST: Sets = &[("policy", 3.0)];
/// A slow colleague, and turns that don't care.
pub(super) const SLOW: Sets = &[("policy", 1.0), ("health", 2.0), ("clients", 140.0)];
/// So many clients that a rule may look quick by refusing many.
pub(super) const MANY: Sets = &[("policy", 3.0), ("reports", 1.0), ("clients", 180.0)];
pub(super) const BOARD: Sets = &[("policy", 3.0), ("reports", 2.0)];

/// So many runs, so many seconds each: that another seed would change no digit.
pub(super) const SEEDS: u64 = 5;
pub(super) const SECONDS: u64 = 16_000;

/// All measures of the chapter's lab with these settings, each the mean of some runs.
pub(super) fn measures(sets: Sets) -> Vec<f64> {
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

pub(super) fn measure(sets: Sets, key: &str) -> f64 {
    measures(sets)[SHEET.measure(key).expect("a measure")]
}

pub(super) fn mean(sets: Sets) -> f64 {
    measure(sets, "latency_s.mean")
}

pub(super) fn percent(sets: Sets, key: &str) -> f64 {
    100.0 * measure(sets, key) / measure(sets, "requests.ended")
}

pub(super) fn rejected(sets: Sets) -> f64 {
    percent(sets, "requests.rejected")
}

pub(super) fn failed(sets: Sets) -> f64 {
    percent(sets, "requests.failed")
}

/// What theory says of the die, or of turns: the latency, and the share that is rejected.
pub(super) fn exact(sets: Sets) -> [f64; 7] {
    let mut values = [0.0; 7];
    Lab::new(&settings(&SHEET, sets), 1).steady(true, &mut values, &mut Said::default());
    values
}

/// One queue for all eight, at so many clients.
pub(super) fn one_queue(clients: f64) -> f64 {
    mmc_wait(clients / 5.0, 5.0, 8).mean + 0.2
}

/// From which share in time on the first, second or third word holds, in per cent, as the core judges.
pub(super) fn border(word: usize) -> f64 {
    let holds = |percent: &u32| {
        let future = [f64::from(*percent) / 100.0, 0.0, 0.0, 0.9, 0.0];
        Lab::judge(&future, None).is_some_and(|found| found <= word)
    };
    (0..=100).find(holds).map_or(f64::NAN, f64::from)
}

/// From how many lost on all is lost, in per cent, where the workers have no time to spare.
pub(super) fn collapsed() -> f64 {
    let is = |percent: &u32| {
        let future = [0.5, f64::from(*percent) / 100.0, 0.0, 0.95, 0.0];
        let found = Lab::judge(&future, None);
        found.is_some_and(|word| SHEET.verdicts[word] == "collapsed")
    };
    (0..=100).find(is).map_or(f64::NAN, f64::from)
}

/// From how many errors on a server that draws twice its share is a black hole, in per cent.
pub(super) fn black_hole() -> f64 {
    let is = |percent: &u32| {
        let future = [0.5, 0.0, f64::from(*percent) / 100.0, 0.5, 2.0];
        let found = Lab::judge(&future, None);
        found.is_some_and(|word| SHEET.verdicts[word] == "black-hole")
    };
    (0..=100).find(is).map_or(f64::NAN, f64::from)
}

/// How long an answer takes by theory, with so many clients: by a die, in turn, by two of very many, and with
/// one queue for all.
pub(super) fn in_theory(clients: f64) -> [f64; 4] {
    let load = clients / 200.0;
    [
        TakingTurns::new(load, 1, 16).latency() / 5.0,
        TakingTurns::new(load, 8, 16).latency() / 5.0,
        two_of_many(load) / 5.0,
        one_queue(clients),
    ]
}

/// The lines of the chapter's figure: 1.4 px a client to the right of 44, 112 px a second above 186.
pub(super) fn drawing() -> [String; 4] {
    core::array::from_fn(|rule| {
        let point = |tens: u32| {
            let clients = 10.0 * f64::from(tens);
            let (x, y) = (
                44.0 + 1.4 * clients,
                186.0 - 112.0 * in_theory(clients)[rule],
            );
            format!(
                "{} {}",
                (10.0 * x).round() / 10.0,
                (10.0 * y).round() / 10.0
            )
        };
        let points: Vec<String> = (1..=19).map(point).collect();
        format!("M{}", points.join("L"))
    })
}
