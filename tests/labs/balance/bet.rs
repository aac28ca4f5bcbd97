//! The bet's answer has no closed form: it is what long runs come to.

use switchboard::sim::models::Model;

use super::lab::{LEAST, lab, long};
use crate::common::measure;

/// The mean latency over eight runs.
fn least(reports: f64) -> f64 {
    let sets = [("policy", LEAST), ("reports", reports)];
    let runs = (1..=8).map(|seed| measure(&long(&sets, seed, 8_000.0), "latency_s.mean"));
    runs.sum::<f64>() / 8.0
}

#[test]
fn from_this_age_on_any_server_is_a_better_choice_than_the_least_busy() {
    let lab = lab(&[], 1);
    let answer = lab.answer().expect("an answer");
    let mut exact = [0.0; 7];
    let die = super::lab::lab(&[("policy", 0.0)], 1);
    die.steady(true, &mut exact, &mut Default::default());
    let die = exact[0];
    // Within half a step of the axis.
    let (before, at) = (least(answer - 0.05), least(answer + 0.05));
    assert!(before < die && die < at, "{before} {die} {at}");
}

#[test]
fn it_is_known_where_it_was_measured_alone() {
    assert_eq!(lab(&[], 1).answer(), Some(0.6));
    // Of the least busy it speaks whatever the lab is set to.
    assert_eq!(
        lab(&[("policy", 0.0), ("reports", 2.0)], 1).answer(),
        Some(0.6)
    );
    for other in [
        ("clients", 140.0),
        ("servers", 7.0),
        ("health", 1.0),
        ("sizes", 1.0),
        ("checks", 1.0),
    ] {
        assert_eq!(lab(&[other], 1).answer(), None, "{other:?}");
    }
}
