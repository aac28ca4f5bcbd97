//! What the lab does is what its rules say, whoever watches.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::floors::{Lab, SHEET};

use super::lab::{calls, lab, layers, long};
use crate::common::{Drawn, cut_runs_and_steps_come_to_the_same, measure, run, set, word};

/// Two worlds, one rain: other attempts, the same clicks at the same moments.
#[test]
fn all_policies_see_the_same_clicks_and_the_same_errors() {
    let policies: [&[(&str, f64)]; 4] = [
        &[],
        &[("front", 1.0)],
        &[("budget", 0.1)],
        &[("backoff", 0.5), ("deadline", 2.0)],
    ];
    let labs = policies.map(|sets| {
        let sets: Vec<_> = sets.iter().copied().chain([("fails", 0.4)]).collect();
        let mut lab = lab(&sets, 7);
        run(&mut lab, 600.0);
        measure(&lab, "clicks.sent")
    });
    assert!(labs.iter().all(|sent| *sent == labs[0]), "{labs:?}");
}

/// A mark leaves the retries to one floor, unless time is up above it before the mark arrives.
#[test]
fn a_mark_is_heeded_and_passed_up() {
    let of = |clicks: f64, timeout: f64| {
        let sets = [
            ("fails", 1.0),
            ("marks", 1.0),
            ("clicks", clicks),
            ("timeout", timeout),
        ];
        calls(&long(&sets, 1, 20.0, 3_000.0))
    };
    // So rarely that MIDDLE's three tries don't outlast anybody's patience.
    assert!((2.97..3.03).contains(&of(0.1, 10.0)));
    let usual = of(2.0, 2.0);
    assert!((3.02..8.0).contains(&usual), "{usual}");
}

/// Backoff says when, and not how much.
#[test]
fn backoff_makes_no_call_fewer() {
    let sets = [
        ("fails", 1.0),
        ("clicks", 0.1),
        ("backoff", 0.5),
        ("capacity", 1_000.0),
        ("timeout", 10.0),
    ];
    let alone = calls(&long(&sets, 1, 200.0, 4_000.0));
    assert!((alone - 27.0).abs() < 0.2, "{alone}");
}

/// A budget of a tenth on three floors bounds the calls by 1.1 cubed.
#[test]
fn a_budget_bounds_the_factor() {
    for (share, exact) in [(0.1, 1.331), (0.2, 1.728), (0.0, 1.0)] {
        let lab = long(&[("fails", 1.0), ("budget", share)], 1, 200.0, 4_000.0);
        assert!(
            (calls(&lab) - exact).abs() < 0.02,
            "{share}: {}",
            calls(&lab)
        );
    }
}

#[test]
fn clicks_are_conserved_whatever_is_done() {
    let mut lab = lab(&[], 3);
    let mut drawn = Drawn(1);
    for step in 0..400 {
        let (key, values): (&str, &[f64]) = drawn.of(&[
            ("fails", &[0.0, 0.5, 0.9, 1.0][..]),
            ("clicks", &[0.0, 2.0, 10.0]),
            ("client", &[1.0, 3.0, 5.0]),
            ("middle", &[1.0, 3.0, 5.0]),
            ("timeout", &[0.1, 2.0, 10.0]),
            ("deadline", &[0.0, 1.0, 2.0]),
            ("budget", &[-1.0, 0.1, 0.0]),
            ("marks", &[0.0, 1.0]),
            ("queue", &[0.0, 15.0, 100.0]),
            ("capacity", &[1.0, 10.0, 1_000.0]),
            ("backoff", &[-1.0, 0.1, 2.0]),
            ("silent", &[0.0, 1.0]),
        ]);
        set(&mut lab, key, drawn.of(values));
        lab.act(0, 0.0);
        run(&mut lab, 1.3);
        let of = |key: &str| measure(&lab, key);
        let there = of("clicks.ended") + of("clicks.in_flight");
        assert_eq!(of("clicks.sent"), there, "after step {step}");
        assert_eq!(
            of("clicks.ended"),
            of("clicks.answered") + of("clicks.failed")
        );
    }
    // All of it comes to an end.
    for (key, value) in [
        ("clicks", 0.0),
        ("silent", 0.0),
        ("fails", 0.0),
        ("capacity", 1_000.0),
    ] {
        set(&mut lab, key, value);
    }
    run(&mut lab, 2_000.0);
    assert_eq!(
        (lab.next_event(), measure(&lab, "clicks.in_flight")),
        (Nanos::NEVER, 0.0)
    );
}

#[test]
fn how_it_is_run_changes_nothing() {
    let sets = [("fails", 0.8), ("backoff", 0.3)];
    cut_runs_and_steps_come_to_the_same(lab(&sets, 9), |lab| set(lab, "middle", 1.0));
}

/// What was taken in silence stays unanswered when the silence is over.
#[test]
fn what_silence_took_is_never_answered() {
    let mut lab = lab(&[("clicks", 0.0), ("silent", 1.0)], 1);
    lab.act(0, 0.0);
    run(&mut lab, 1.0);
    set(&mut lab, "silent", 0.0);
    run(&mut lab, 0.9);
    assert_eq!(measure(&lab, "clicks.answered"), 0.0);
    // The second attempts, of all three floors at once, are answered.
    run(&mut lab, 0.4);
    assert_eq!(measure(&lab, "clicks.answered"), 1.0);
}

#[test]
fn verdicts_are_as_they_are_said_to_be() {
    let of = |sets: &[(&str, f64)]| word(&lab(sets, 1)).expect("a word");
    assert_eq!(of(&[]), "quiet");
    assert_eq!(of(&[("fails", 0.5)]), "healing");
    assert_eq!(of(&layers([1.0, 1.0, 3.0], &[("fails", 0.3)])), "straining");
    assert_eq!(of(&layers([1.0, 1.0, 3.0], &[("fails", 0.8)])), "failing");
    assert_eq!(of(&[("fails", 1.0), ("budget", 0.1)]), "failing");
    assert_eq!(of(&[("silent", 1.0)]), "multiplying");
    assert_eq!(of(&[("fails", 0.8)]), "drowning");
    assert_eq!(of(&[("fails", 1.0)]), "drowning");
    assert_eq!(Lab::judge(&[-1.0; Lab::FUTURE], None), None);
    assert_eq!(SHEET.verdicts.len(), 6);
    // At a border the word from before stays.
    let border = |answered: f64, before| Lab::judge(&[answered, 1.1, 0.0], before);
    assert_eq!(border(0.9895, Some(0)), Some(0));
    assert_eq!(border(0.9895, Some(2)), Some(2));
    assert_eq!(border(0.9895, None), Some(2));
}
