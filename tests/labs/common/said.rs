//! What a lab says, by the names of its sheet.

use std::collections::BTreeSet;
use switchboard::sim::models::sheet::Clause;
use switchboard::sim::models::{Model, Said};

/// Something said: its key, and the numbers in it.
pub(crate) type Sentence = (&'static str, Vec<f64>);

/// What is said, by its key.
pub(crate) fn said(list: &'static [Clause], say: impl FnOnce(&mut Said)) -> Vec<Sentence> {
    let mut said = Said::default();
    say(&mut said);
    said.iter()
        .map(|(place, numbers)| {
            let Clause { key, arguments } = list[place];
            assert_eq!(numbers.len(), arguments.len(), "{key}");
            (key, numbers.to_vec())
        })
        .collect()
}

/// The sign, and the clauses that hold.
pub(crate) fn clauses<M: Model>(lab: &M) -> (&'static str, Vec<Sentence>) {
    let mut said = Said::default();
    lab.clauses(&[], &mut said);
    let mut all = said.iter();
    let (sign, numbers) = all.next().expect("a sign");
    let sheet = M::SHEET;
    assert_eq!(numbers.len(), sheet.signs[sign].arguments.len());
    let clauses = all.map(|(key, numbers)| {
        assert_eq!(numbers.len(), sheet.clauses[key].arguments.len());
        (sheet.clauses[key].key, numbers.to_vec())
    });
    (sheet.signs[sign].key, clauses.collect())
}

/// All that can be said was.
pub(crate) fn heard_all(heard: &BTreeSet<&'static str>, list: &'static [Clause]) {
    let all: BTreeSet<&str> = list.iter().map(|clause| clause.key).collect();
    assert_eq!(*heard, all);
}

/// The goals that are reached.
pub(crate) fn reached<M: Model>(lab: &M) -> Vec<&'static str> {
    let mut values = vec![0.0; M::GOALS];
    lab.goals(&mut values);
    let goals = M::SHEET.goals.iter().zip(values);
    goals
        .filter(|(_, value)| *value >= 1.0)
        .map(|(goal, _)| goal.key)
        .collect()
}

/// The numbers that are told of a goal which is reached.
pub(crate) fn told<M: Model>(lab: &M, goal: &str) -> Vec<f64> {
    let mut goals = M::SHEET.goals.iter();
    let place = goals.position(|each| each.key == goal).expect("a goal");
    let mut told = Said::default();
    lab.goal_told(place, &mut told);
    let (key, numbers) = told.iter().next().expect("told");
    let arguments = M::SHEET.goals[place].arguments;
    assert_eq!((key, numbers.len()), (place, arguments.len()));
    numbers.to_vec()
}
