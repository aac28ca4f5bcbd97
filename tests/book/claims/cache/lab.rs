//! The chapter, and what its lab comes to under the settings that it speaks of.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use switchboard::Nanos;
use switchboard::sim::models::cache::{Lab, SHEET};
use switchboard::sim::models::{Model, Over};
use switchboard::theory::{expiring, zipf};

use crate::chapter::{chapter, settings};

pub(super) static CHAPTER: LazyLock<String> = LazyLock::new(|| chapter("08"));

pub(super) type Sets = &'static [(&'static str, f64)];

pub(super) const HOUR: u64 = 3_600;
/// So many runs, so long each: that other seeds would change no digit.
pub(super) const SEEDS: u64 = 12;

pub(super) fn run(lab: &mut Lab, seconds: u64) {
    lab.run(Nanos::from_secs(seconds), u64::MAX);
}

pub(super) fn measured(lab: &Lab, key: &str) -> f64 {
    let mut values = vec![0.0; Lab::MEASURES];
    lab.measure(Over::from_code(0), &mut values);
    values[SHEET.measure(key).expect("a measure")]
}

/// What is worked out of some runs, kept for whoever asks again.
pub(super) fn known(what: String, work_out: impl FnOnce() -> Vec<f64>) -> Vec<f64> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Vec<f64>>>> = LazyLock::new(Mutex::default);
    if let Some(known) = KNOWN.lock().expect("no test failed").get(&what) {
        return known.clone();
    }
    let found = work_out();
    let mut known = KNOWN.lock().expect("no test failed");
    known.insert(what, found.clone());
    found
}

/// All measures, on average over some hours that `begin` begins.
pub(super) fn hours(what: String, begin: impl Fn(u64) -> Lab) -> Vec<f64> {
    known(what, || {
        let mut all = vec![0.0; Lab::MEASURES];
        for seed in 1..=SEEDS {
            let mut lab = begin(seed);
            lab.begin();
            run(&mut lab, HOUR);
            let mut values = vec![0.0; Lab::MEASURES];
            lab.measure(Over::from_code(0), &mut values);
            for (sum, value) in all.iter_mut().zip(values) {
                *sum += value / SEEDS as f64;
            }
        }
        all
    })
}

/// A measure of an hour, on average, or what it is of another one.
pub(super) fn an_hour(sets: Sets, key: &str, of: Option<&str>) -> f64 {
    let all = hours(format!("{sets:?}"), |seed| {
        let mut lab = Lab::new(&settings(&SHEET, sets), seed);
        lab.begin();
        run(&mut lab, 60);
        lab
    });
    let value = |key: &str| all[SHEET.measure(key).expect("a measure")];
    value(key) / of.map_or(1.0, value)
}

pub(super) fn hits(sets: Sets) -> f64 {
    100.0 * an_hour(sets, "hits", Some("look_ups"))
}

pub(super) fn answered(sets: Sets) -> f64 {
    100.0 * an_hour(sets, "requests.answered", Some("requests.ended"))
}

/// A lab in everyday life whose cache is restarted with these settings.
pub(super) fn cold(sets: Sets, seed: u64) -> Lab {
    let mut lab = Lab::new(&settings(&SHEET, &[]), seed);
    run(&mut lab, 300);
    for (key, value) in sets {
        lab.set(SHEET.setting(key).expect("a setting"), *value);
    }
    lab.act(SHEET.action("restart").expect("an action"), 0.0);
    lab
}

/// After how many seconds ten begin of whose requests 99 % are answered, if it takes less than ten minutes.
pub(super) fn recovers(sets: Sets, seed: u64) -> Option<f64> {
    let mut lab = cold(sets, seed);
    let count = |lab: &Lab| ["requests.answered", "requests.ended"].map(|key| measured(lab, key));
    let mut counted = vec![count(&lab)];
    (1..=600_u32).find_map(|second| {
        run(&mut lab, 1);
        counted.push(count(&lab));
        let now = counted[counted.len() - 1];
        let before = counted[counted.len().checked_sub(11)?];
        let [well, of] = [now[0] - before[0], now[1] - before[1]];
        (of > 0.0 && well / of >= 0.99).then_some(f64::from(second) - 10.0)
    })
}

/// How many of ten runs recover, and after how long on average.
pub(super) fn recovered(sets: Sets) -> [f64; 2] {
    let took: Vec<f64> = (1..=10).filter_map(|seed| recovers(sets, seed)).collect();
    let runs = took.len() as f64;
    [runs, took.iter().sum::<f64>() / runs]
}

pub(super) fn takes(sets: Sets) -> f64 {
    known(format!("{sets:?} recovers"), || recovered(sets).to_vec())[1]
}

pub(super) fn of_ten(sets: Sets) -> f64 {
    known(format!("{sets:?} recovers"), || recovered(sets).to_vec())[0]
}

/// What is answered in the hour that begins ten minutes after a restart, of a hundred.
pub(super) fn stays(sets: Sets) -> f64 {
    let all = hours(format!("{sets:?} cold"), |seed| {
        let mut lab = cold(sets, seed);
        run(&mut lab, 600);
        lab
    });
    let value = |key: &str| all[SHEET.measure(key).expect("a measure")];
    100.0 * value("requests.answered") / value("requests.ended")
}

/// What sixty runs answer after the same, of 100, the least first: from ten seconds after it on, for ten minutes.
pub(super) fn down() -> Vec<f64> {
    known("sixty cold".to_owned(), || {
        let answers = |seed| {
            let mut lab = cold(&[], seed);
            run(&mut lab, 10);
            lab.begin();
            run(&mut lab, 600);
            100.0 * measured(&lab, "requests.answered") / measured(&lab, "requests.ended")
        };
        let mut all: Vec<f64> = (1..=60).map(answers).collect();
        all.sort_by(f64::total_cmp);
        all
    })
}

pub(super) fn mean(all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / all.len() as f64
}

/// The share of the most popular so many of a thousand.
pub(super) fn first(items: usize) -> f64 {
    100.0 * zipf(1_000, 1.0)[..items].iter().sum::<f64>()
}

/// Copies that are good for so long: hits, and what is out of date.
pub(super) fn good_for(seconds: f64) -> [f64; 2] {
    expiring(&zipf(1_000, 1.0), 100.0, seconds, 0.01).map(|share| 100.0 * share)
}

pub(super) const DAY: Sets = &[];
pub(super) const SELL_BY: Sets = &[
    ("slots", 1_000.0),
    ("ttl", 10.0),
    ("writes", 10.0),
    ("db-workers", 8.0),
];
pub(super) const SHORT: Sets = &[("db-queue", 30.0)];
pub(super) const SINGLE: Sets = &[("single-flight", 1.0)];
pub(super) const STORED: Sets = &[("keep-abandoned", 1.0)];
pub(super) const SINGLE_STORED: Sets = &[("single-flight", 1.0), ("keep-abandoned", 1.0)];
pub(super) const SINGLE_SHORT: Sets = &[("single-flight", 1.0), ("db-queue", 30.0)];
pub(super) const FIVE_TIMES: Sets = &[("db-workers", 20.0)];

pub(super) fn answer() -> f64 {
    let lab = Lab::new(&settings(&SHEET, &[]), 1);
    lab.answer().expect("an answer")
}

/// From which share answered on one of the first so many words holds, in per cent.
pub(super) fn border(word: usize) -> f64 {
    let holds = |percent: &u32| {
        let future = [f64::from(*percent) / 100.0, 0.9, 0.0, 0.0];
        Lab::judge(&future, None).is_some_and(|found| found <= word)
    };
    (0..=100).find(holds).map_or(f64::NAN, f64::from)
}

pub(super) fn few() -> f64 {
    let holds = |waiting: &u32| Lab::judge(&[1.0, 0.9, f64::from(*waiting), 0.0], None) == Some(1);
    (0..100).find(holds).map_or(f64::NAN, f64::from)
}
