//! The bet's answer has no closed form: it is what long runs come to.

use switchboard::sim::models::Model;

use super::lab::{answered, lab, layers, long};

/// The share of clicks answered, over eight long runs.
fn share(attempts: [f64; 3], fails: f64) -> f64 {
    let sets = layers(attempts, &[("fails", fails)]);
    let runs = (1..=8).map(|seed| answered(&long(&sets, seed, 200.0, 10_000.0)));
    runs.sum::<f64>() / 8.0
}

#[test]
fn from_this_share_on_one_layer_answers_more_than_three() {
    let answer = lab(&[], 1).answer().expect("an answer");
    for (fails, three_is_better) in [(answer - 0.01, true), (answer, false)] {
        let [three, one] = [[3.0; 3], [1.0, 1.0, 3.0]].map(|attempts| share(attempts, fails));
        assert_eq!(three > one, three_is_better, "{fails}: {three} {one}");
    }
}

#[test]
fn it_is_known_where_it_was_measured_alone() {
    assert_eq!(lab(&[], 1).answer(), Some(0.71));
    // It speaks of three attempts, whatever the lab is set to, and of any share.
    assert_eq!(
        lab(&[("client", 1.0), ("fails", 0.3)], 1).answer(),
        Some(0.71)
    );
    for other in [
        ("clicks", 3.0),
        ("timeout", 1.0),
        ("deadline", 1.0),
        ("budget", 0.1),
        ("marks", 1.0),
        ("queue", 14.0),
        ("capacity", 11.0),
        ("backoff", 0.5),
        ("silent", 1.0),
    ] {
        assert_eq!(lab(&[other], 1).answer(), None, "{other:?}");
    }
}
