//! What the lab does is what its rules say, whoever watches.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::balance::{Lab, SHEET};

use super::lab::{DIE, LEAST, lab};
use crate::common::{clauses, cut_runs_and_steps_come_to_the_same, measure, run, set, setting};

/// A health check every 2 s, out after three: with the failure right after a check 6 s go by, in after two.
#[test]
fn a_server_that_fails_is_out_after_three_checks_and_in_after_two() {
    let mut lab = lab(&[("checks", 1.0)], 1);
    run(&mut lab, 20.1);
    let is_out = |lab: &Lab| clauses(lab).1.iter().any(|(key, _)| *key == "found-out");
    set(&mut lab, "health", 3.0);
    let mut out = Vec::new();
    for _ in 0..400 {
        run(&mut lab, 0.1);
        let (now, is) = (lab.now(), is_out(&lab));
        if is != out.last().is_some_and(|(_, was)| *was) {
            out.push((now, is));
        }
        if now >= Nanos::from_millis(40_000) && setting(&lab, "health") == 3.0 {
            set(&mut lab, "health", 0.0);
        }
    }
    // Set at 20.7 s in what is shown: checked at 22, 24 and 26; well from 40.6 on, so at 42 and 44.
    let at = |n: usize| (out[n].0.as_secs_f64() * 10.0).round() / 10.0;
    assert_eq!(out.len(), 2, "{out:?}");
    assert!(
        (26.0..26.2).contains(&at(0)) && (44.0..44.2).contains(&at(1)),
        "{out:?}"
    );
}

/// Failures end four to six seconds after they began.
#[test]
fn checks_end_the_black_hole() {
    for (policy, most) in [(1.0, 40.0), (LEAST, 90.0)] {
        let sets = [
            ("policy", policy),
            ("health", 3.0),
            ("checks", 1.0),
            ("clients", 120.0),
        ];
        let mut lab = lab(&sets, 1);
        run(&mut lab, 7.0);
        let failed = measure(&lab, "requests.failed");
        assert!(failed > 5.0 && failed < most, "{failed}");
        run(&mut lab, 100.0);
        assert_eq!(measure(&lab, "requests.failed"), failed);
    }
}

#[test]
fn a_slow_colleague_gets_less_from_who_looks() {
    let slow = |policy: f64| {
        let sets = [("policy", policy), ("health", 2.0), ("clients", 140.0)];
        super::lab::long(&sets, 1, 8_000.0)
    };
    let (turn, least) = (slow(1.0), slow(LEAST));
    assert!((measure(&turn, "first_share") - 0.125).abs() < 1e-3);
    assert!((measure(&least, "first_share") - 0.034).abs() < 3e-3);
    let share = |lab: &Lab| super::lab::share(lab, "requests.rejected");
    assert!((share(&turn) - 0.089).abs() < 4e-3 && share(&least) < 1e-3);
}

/// Two worlds, one rain: another rule, the same requests at the same moments, and of the same size.
#[test]
fn all_rules_see_the_same_requests() {
    let mut labs =
        [0.0, 1.0, 2.0, 3.0].map(|policy| lab(&[("policy", policy), ("clients", 30.0)], 7));
    labs.iter_mut().for_each(|lab| run(lab, 600.0));
    let sent = labs.each_ref().map(|lab| measure(lab, "requests.sent"));
    assert!(sent.iter().all(|one| *one == sent[0]), "{sent:?}");
    // Nearly nobody waits: what they did is what they were.
    let worked = labs.each_ref().map(|lab| measure(lab, "utilization"));
    assert!(
        worked
            .iter()
            .all(|one| (one / worked[0] - 1.0).abs() < 5e-3),
        "{worked:?}"
    );
}

#[test]
fn requests_are_conserved_whatever_is_done() {
    let mut lab = lab(&[], 3);
    for step in 0..200 {
        let (key, values): (&str, &[f64]) = [
            ("clients", &[0.0, 160.0, 400.0, 7.0][..]),
            ("servers", &[8.0, 1.0, 16.0, 3.0]),
            ("health", &[0.0, 3.0, 4.0, 2.0]),
            ("policy", &[3.0, 0.0, 1.0, 2.0]),
            ("reports", &[0.0, 2.0, 0.3, 5.0]),
            ("checks", &[0.0, 1.0]),
        ][step * 7 % 6];
        set(&mut lab, key, values[step / 6 % values.len()]);
        run(&mut lab, 1.3);
        let of = |key: &str| measure(&lab, key);
        let gone = of("requests.answered") + of("requests.rejected") + of("requests.failed");
        let there = of("requests.left") + of("requests.in_flight");
        assert_eq!(of("requests.sent"), gone + there, "after step {step}");
    }
}

#[test]
fn how_it_is_run_changes_nothing() {
    let sets = [("reports", 0.5), ("policy", LEAST)];
    cut_runs_and_steps_come_to_the_same(lab(&sets, 9), |lab| set(lab, "policy", DIE));
}

#[test]
fn verdicts_are_as_they_are_said_to_be() {
    let word = |sets: &[(&str, f64)]| {
        let lab = super::lab::long(sets, 1, 3_000.0);
        let mut future = [0.0; Lab::FUTURE];
        lab.future(&mut future);
        SHEET.verdicts[Lab::judge(&future, None).expect("something ended")]
    };
    assert_eq!(word(&[]), "comfortable");
    assert_eq!(word(&[("policy", 2.0)]), "busy");
    assert_eq!(word(&[("policy", 1.0)]), "busy");
    assert_eq!(word(&[("policy", 0.0)]), "busy");
    assert_eq!(word(&[("reports", 2.0)]), "lopsided");
    assert_eq!(word(&[("policy", 2.0), ("reports", 1.0)]), "busy");
    assert_eq!(word(&[("health", 3.0)]), "black-hole");
    assert_eq!(word(&[("health", 3.0), ("policy", 2.0)]), "black-hole");
    // Where a server gets but its share, errors are errors and draw nothing.
    let by_die = [
        ("health", 3.0),
        ("policy", 0.0),
        ("servers", 3.0),
        ("clients", 40.0),
    ];
    assert_eq!(word(&by_die), "busy");
    assert_eq!(
        word(&[("health", 3.0), ("servers", 1.0), ("clients", 5.0)]),
        "collapsed"
    );
    assert_eq!(word(&[("clients", 250.0)]), "overloaded");
    assert_eq!(word(&[("clients", 400.0)]), "collapsed");
    assert_eq!(Lab::judge(&[-1.0; Lab::FUTURE], None), None);
}

/// A server that is out idles beside nobody: eight of which one is out balance as seven do.
#[test]
fn who_is_taken_out_is_no_idle_server() {
    let idle = |sets: &[(&str, f64)]| {
        let runs = (1..=3).map(|seed| super::lab::long(sets, seed, 2_000.0));
        let beside = runs.map(|lab| measure(&lab, "idle_beside_queue"));
        beside.sum::<f64>() / 3.0
    };
    let out = idle(&[("health", 3.0), ("checks", 1.0)]);
    let seven = idle(&[("servers", 7.0)]);
    assert!(
        (out - seven).abs() < 0.02 && (seven - 0.194).abs() < 0.02,
        "{out} {seven}"
    );
    // Unless all are out: then requests are sent to all.
    let one = [("servers", 1.0), ("health", 3.0), ("checks", 1.0)];
    let mut lab = lab(&one, 1);
    run(&mut lab, 60.0);
    assert!(measure(&lab, "requests.failed") > 100.0);
}

/// The course's own settings have one word, whichever was before.
#[test]
fn the_first_lab_is_comfortable_whatever_was_before() {
    let lab = super::lab::long(&[], 1, 20_000.0);
    let mut future = [0.0; Lab::FUTURE];
    lab.future(&mut future);
    assert!((future[0] - 0.971).abs() < 0.003, "{future:?}");
    for before in [None, Some(0), Some(1), Some(3)] {
        let word = Lab::judge(&future, before).expect("a word");
        assert_eq!(SHEET.verdicts[word], "comfortable");
    }
}
