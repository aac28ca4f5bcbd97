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

/// Runs it on for so many seconds.
pub(crate) fn run<M: Model>(lab: &mut M, seconds: f64) {
    lab.run(Nanos::from_secs_f64(seconds), u64::MAX);
}

/// A lab that nobody watches, whose measures begin after so many seconds.
pub(crate) fn long<M: Model>(mut lab: M, settles: f64, seconds: f64) -> M {
    lab.begin();
    run(&mut lab, settles);
    lab.begin();
    run(&mut lab, seconds);
    lab
}

/// A minute's events do not depend on how it is run, as a whole, in pieces or step by step, with a change of
/// the settings in its middle.
pub(crate) fn cut_runs_and_steps_come_to_the_same<M: Model>(lab: M, change: impl Fn(&mut M)) {
    let [mut whole, mut cut, mut steps] = [lab.clone(), lab.clone(), lab];
    run(&mut whole, 30.0);
    change(&mut whole);
    run(&mut whole, 30.0);
    let until = |lab: &mut M, end: Nanos| {
        while lab.now() < end {
            let left = end.saturating_sub(lab.now());
            lab.run(left.min(Nanos::from_millis(170)), 3);
        }
    };
    let [half, end] = [30, 60].map(Nanos::from_secs);
    until(&mut cut, half);
    change(&mut cut);
    until(&mut cut, end);
    assert_eq!(whole.digest(), cut.digest());
    while steps.next_event() <= half {
        steps.step();
    }
    until(&mut steps, half);
    change(&mut steps);
    while steps.next_event() <= end {
        steps.step();
    }
    assert_eq!(whole.digest(), steps.digest());
}

/// A setting as it is.
pub(crate) fn setting<M: Model>(lab: &M, key: &str) -> f64 {
    lab.settings()[M::SHEET.setting(key).expect("a setting")]
}

fn number<M: Model>(lab: &M, over: Over, key: &str) -> f64 {
    let mut values = vec![0.0; M::MEASURES];
    lab.measure(over, &mut values);
    values[M::SHEET.measure(key).expect("a measure")]
}

pub(crate) fn measure<M: Model>(lab: &M, key: &str) -> f64 {
    number(lab, Over::Scope(Scope::Total), key)
}

/// A measure over the last ten seconds.
pub(crate) fn recent<M: Model>(lab: &M, key: &str) -> f64 {
    number(lab, Over::Scope(Scope::Window), key)
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

/// The mean of some runs, and its standard error.
pub(crate) fn estimate(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
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
