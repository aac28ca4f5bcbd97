//! What the lab does is what its rules say, whoever watches.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::tail::{Lab, SHEET};

use super::lab::{HEDGE, TIMEOUT, lab, long};
use crate::common::{Drawn, cut_runs_and_steps_come_to_the_same, measure, run, set};

/// Two worlds, one rain: the same requests at the same moments, and first letters of the same length.
#[test]
fn all_policies_see_the_same_requests() {
    let labs = [
        vec![],
        vec![HEDGE],
        vec![TIMEOUT, ("after", 5.0)],
        vec![HEDGE, ("cancel", 1.0)],
    ]
    .map(|sets| long(&sets, 7, 0.0, 300.0));
    let sent = labs.each_ref().map(|lab| measure(lab, "requests.sent"));
    assert!(sent.iter().all(|one| *one == sent[0]), "{sent:?}");
    // Five seconds are hardly ever up: the same answers at the same moments.
    let of = |key: &str| [0, 2].map(|n| measure(&labs[n], key));
    let [plain, patient] = of("latency_s.p50");
    assert_eq!(plain, patient);
}

#[test]
fn requests_are_conserved_whatever_is_done() {
    let mut lab = lab(&[], 3);
    let mut drawn = Drawn(1);
    for step in 0..300 {
        let (key, values): (&str, &[f64]) = drawn.of(&[
            ("load", &[0.0, 0.3, 0.9, 1.0][..]),
            ("again", &[0.0, 1.0, 2.0]),
            ("after", &[0.05, 0.2, 2.0]),
            ("cancel", &[0.0, 1.0]),
            ("slowness", &[0.0, 1.0]),
            ("workers", &[1.0, 10.0, 200.0]),
        ]);
        set(&mut lab, key, drawn.of(values));
        run(&mut lab, 1.3);
        let of = |key: &str| measure(&lab, key);
        let there = of("requests.ended") + of("requests.in_flight");
        assert_eq!(of("requests.sent"), there, "after step {step}");
        assert_eq!(
            of("requests.ended"),
            of("requests.answered") + of("requests.failed")
        );
        assert!(of("utilization") <= 1.0 && of("waiting") >= 0.0);
    }
    for (key, value) in [("load", 0.0), ("again", 0.0), ("workers", 200.0)] {
        set(&mut lab, key, value);
    }
    run(&mut lab, 2_000.0);
    assert_eq!(
        (lab.next_event(), measure(&lab, "requests.in_flight")),
        (Nanos::NEVER, 0.0)
    );
}

/// What is under way when measures begin is found, with the letters that it has had.
#[test]
fn requests_are_conserved_after_a_warm_up() {
    for sets in [
        vec![],
        vec![HEDGE, ("load", 0.45)],
        vec![TIMEOUT, ("after", 0.1), ("load", 0.4)],
    ] {
        for seed in 1..=8 {
            let lab = long(&sets, seed, 20.0, 30.0);
            let of = |key: &str| measure(&lab, key);
            let there = of("requests.ended") + of("requests.in_flight");
            assert_eq!(of("requests.sent"), there, "{sets:?}, seed {seed}");
            let letters = of("letters_per_request");
            assert!(letters >= 1.0 && (!sets.is_empty() || letters == 1.0));
        }
    }
}

#[test]
fn how_it_is_run_changes_nothing() {
    let sets = [HEDGE, ("load", 0.5)];
    cut_runs_and_steps_come_to_the_same(lab(&sets, 9), |lab| set(lab, "workers", 7.0));
}

#[test]
fn the_bet_s_answer_is_where_twice_the_work_is_all() {
    assert_eq!(lab(&[HEDGE], 1).answer(), Some(0.5));
    assert_eq!(lab(&[], 1).answer(), None);
    assert_eq!(lab(&[HEDGE, ("slowness", 1.0)], 1).answer(), Some(0.5));
    assert_eq!(lab(&[HEDGE, ("cancel", 1.0)], 1).answer(), None);
    // Beaten down, it stays down above it, and gets up below.
    for own in [0.0, 1.0] {
        let waiting = |load: f64| {
            let mut lab = lab(&[HEDGE, ("load", 0.9), ("slowness", own)], 1);
            run(&mut lab, 60.0);
            set(&mut lab, "load", load);
            run(&mut lab, 2_000.0);
            measure(&lab, "waiting")
        };
        assert!(waiting(0.4) < 200.0, "{}", waiting(0.4));
        assert!(waiting(0.55) > 1_000.0, "{}", waiting(0.55));
    }
}

/// A letter that was given up leaves the queue, too: then nothing is done for nobody but what has begun.
#[test]
fn a_letter_given_up_leaves_the_queue_where_that_is_agreed() {
    let [stays, leaves] = [0.0, 1.0].map(|cancel| {
        let sets = [TIMEOUT, ("after", 0.1), ("load", 0.4), ("cancel", cancel)];
        long(&sets, 1, 0.0, 600.0)
    });
    assert!(measure(&stays, "waiting") > 1_000.0);
    assert!(measure(&leaves, "waiting") < 100.0);
    assert!(measure(&leaves, "letters.cancelled") > 0.0);
    assert_eq!(measure(&stays, "letters.cancelled"), 0.0);
}

/// As many wait as may: then requests fail, and every one of them ends.
#[test]
fn a_queue_has_an_end() {
    for again in [HEDGE, TIMEOUT] {
        let sets = [again, ("after", 0.05), ("load", 1.0), ("workers", 200.0)];
        let mut lab = long(&sets, 1, 0.0, 60.0);
        assert_eq!(measure(&lab, "waiting"), 50_000.0);
        assert!(measure(&lab, "requests.failed") > 0.0);
        set(&mut lab, "load", 0.0);
        run(&mut lab, 600.0);
        assert_eq!(measure(&lab, "requests.in_flight"), 0.0);
    }
}

#[test]
fn verdicts_are_as_they_are_said_to_be() {
    let word = |sets: &[(&str, f64)]| {
        let lab = long(sets, 1, 20.0, 300.0);
        let mut future = [0.0; Lab::FUTURE];
        lab.future(&mut future);
        SHEET.verdicts[Lab::judge(&future, None).expect("something ended")]
    };
    assert_eq!(word(&[]), "tailed");
    assert_eq!(word(&[HEDGE]), "sharp");
    assert_ne!(word(&[HEDGE, ("slowness", 1.0)]), "sharp");
    assert_eq!(word(&[HEDGE, ("load", 0.7)]), "collapsed");
    assert_eq!(word(&[("load", 0.9)]), "late");
    assert_eq!(word(&[TIMEOUT, ("after", 0.1), ("load", 0.4)]), "collapsed");
    assert_eq!(Lab::judge(&[-1.0; Lab::FUTURE], None), None);
}
