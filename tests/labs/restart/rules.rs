//! What holds in every run; and the table: what was computed before, and elsewhere.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::restart::{Lab, SHEET};
use switchboard::theory::Return;

use super::lab::{EXPONENTIAL, NONE, SECOND, lab, measure, ran, run, word};

/// All at once: as many come back as are served within the first patience, and then nobody.
#[test]
fn at_once_as_many_come_back_as_one_patience_serves() {
    for (pause, back, wasted) in [(NONE, 2_500.0, 57_500.0), (SECOND, 2_500.0, 57_000.0)] {
        let lab = ran(&[("pause", pause)], 120.0);
        assert_eq!(measure(&lab, "back"), back);
        assert!((measure(&lab, "wasted") - wasted).abs() <= 1_000.0);
    }
    for (clients, rate, patience) in [
        (20_000.0, 500.0, 5.0),
        (10_000.0, 250.0, 7.0),
        (5_000.0, 500.0, 5.0),
        (1_000.0, 50.0, 3.0),
    ] {
        let sets = [
            ("pause", NONE),
            ("clients", clients),
            ("rate", rate),
            ("patience", patience),
        ];
        let crowd = Return {
            clients,
            rate,
            patience,
        };
        let ever = crowd.ever_back().expect("a crowd");
        assert_eq!(measure(&ran(&sets, 300.0), "back"), ever, "{sets:?}");
    }
}

/// Fewer than two patiences' work: in waves, each of those who left in the one before.
#[test]
fn fewer_come_back_in_waves() {
    let sets = |clients: f64| [("pause", NONE), ("clients", clients)];
    for (seconds, back) in [(5.0, 2_500.0), (10.0, 3_500.0), (12.0, 4_000.0)] {
        assert_eq!(measure(&ran(&sets(4_000.0), seconds), "back"), back);
    }
    let all = ran(&sets(4_000.0), 20.0);
    assert_eq!(
        (measure(&all, "wasted"), measure(&all, "all_s")),
        (2_000.0, 12.0)
    );
    // The lead over the patience doubles with each: 2,500 less 2^k are left after 5 (k + 1) seconds, 452 in a
    // minute, whose places take 904 ms, and they another 904.
    let last = measure(&ran(&sets(4_999.0), 100.0), "all_s");
    assert_eq!(last, 61.808);
    let none = Return {
        clients: 4_999.0,
        rate: 500.0,
        patience: 5.0,
    };
    assert_eq!(none.ever_back(), None);
}

/// A server that skips who has gone is through when the work is done.
#[test]
fn who_has_gone_costs_nothing_where_it_is_noticed() {
    let lab = ran(&[("pause", NONE), ("notice", 1.0)], 60.0);
    assert_eq!(
        (measure(&lab, "all_s"), measure(&lab, "wasted")),
        (20.0, 0.0)
    );
}

/// A mean over seeds.
fn mean(sets: &[(&str, f64)], seconds: f64, key: &str) -> f64 {
    let all = (0..8).map(|seed| {
        let mut lab = lab(sets, seed);
        run(&mut lab, seconds);
        measure(&lab, key)
    });
    all.sum::<f64>() / 8.0
}

/// What prototypes gave, within what chance makes of it.
#[test]
fn spread_out_they_are_back_when_the_work_is_done() {
    let back = |sets: &[(&str, f64)]| mean(sets, 120.0, "back");
    for (spread, least, most) in [
        (5.0, 3_000.0, 3_700.0),
        (10.0, 4_500.0, 5_500.0),
        (15.0, 9_980.0, 10_000.0),
        (20.0, 10_000.0, 10_000.0),
        (30.0, 10_000.0, 10_000.0),
    ] {
        let found = back(&[("spread", spread)]);
        assert!((least..=most).contains(&found), "{spread}: {found}");
    }
    let crowd = Return {
        clients: 10_000.0,
        rate: 500.0,
        patience: 5.0,
    };
    for spread in [20.0, 30.0] {
        let sets = [("spread", spread)];
        let after = mean(&sets, 120.0, "all_s");
        assert!(
            (after / crowd.all_back(spread) - 1.0).abs() < 0.02,
            "{after}"
        );
        assert_eq!(mean(&sets, 120.0, "wasted"), 0.0);
    }
    let grows = back(&[("pause", EXPONENTIAL)]);
    assert!((5_900.0..7_000.0).contains(&grows), "{grows}");
    let slower = [("pause", EXPONENTIAL), ("base", 5.0)];
    assert_eq!(mean(&slower, 200.0, "back"), 10_000.0);
}

/// All are somewhere, at every moment.
#[test]
fn nobody_is_lost() {
    for (seed, sets) in (0..).zip([
        vec![("pause", NONE)],
        vec![],
        vec![("pause", EXPONENTIAL), ("notice", 1.0)],
        vec![("pause", SECOND), ("clients", 4_000.0)],
    ]) {
        let mut lab = lab(&sets, seed);
        for _ in 0..60 {
            run(&mut lab, 0.7);
            let of = |key: &str| measure(&lab, key);
            assert!(of("back") + of("waiting") <= lab.settings()[2]);
            assert!(of("calls") >= of("hung_up") + of("back") + of("waiting"));
            assert!(of("calls") <= of("hung_up") + of("back") + of("waiting") + 1.0);
            let slots = of("back") + of("wasted");
            assert!(slots <= lab.now().as_secs_f64() * 500.0 + 1e-6);
        }
    }
}

#[test]
fn a_run_is_the_same_in_one_piece_and_in_many() {
    let whole = |pieces: u32, events: u64| {
        let mut lab = lab(&[], 5);
        for _ in 0..pieces {
            let mut left = Nanos::from_secs_f64(60.0 / f64::from(pieces));
            while left > Nanos::ZERO {
                left = lab.run(left, events);
            }
        }
        (lab.digest(), measure(&lab, "back"))
    };
    let first = whole(1, u64::MAX);
    assert_eq!(first, whole(60, u64::MAX));
    assert_eq!(first, whole(8, 7));
}

#[test]
fn the_words_are_those_of_what_may_come() {
    for (sets, says) in [
        (vec![("spread", 20.0)], "smooth"),
        (vec![("pause", NONE), ("clients", 4_000.0)], "wasteful"),
        (vec![("pause", NONE)], "storm"),
    ] {
        assert_eq!(word(&lab(&sets, 1)), Some(says), "{sets:?}");
    }
    let judge = |futures: [f64; 2]| Lab::judge(&futures, None).map(|word| SHEET.verdicts[word]);
    assert_eq!(judge([0.999, 0.02]), Some("smooth"));
    assert_eq!(judge([0.999, 0.021]), Some("wasteful"));
    assert_eq!(judge([0.998, 0.0]), Some("straggling"));
    assert_eq!(judge([0.499, 0.0]), Some("storm"));
    assert_eq!(judge([-1.0; 2]), None);
}

#[test]
fn whatever_number_comes_in_is_clamped() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300, 0.3] {
        for setting in 0..Lab::SETTINGS {
            let mut lab = lab(&[], 1);
            lab.set(setting, value);
            lab.run(Nanos::from_secs(60), 10_000);
            lab.set(setting, value);
            lab.run(Nanos::from_secs(60), 10_000);
        }
    }
}

#[test]
fn the_bet_s_answer_is_the_work_less_the_patience() {
    assert_eq!(lab(&[], 1).answer(), Some(15.0));
    assert_eq!(lab(&[("pause", NONE)], 1).answer(), None);
    assert_eq!(lab(&[("clients", 1_000.0)], 1).answer(), None);
}

/// Whoever has less patience from now on than they have waited hangs up now, and not before.
#[test]
fn less_patience_hurries_nobody_into_the_past() {
    let mut lab = ran(&[("pause", NONE), ("patience", 30.0)], 10.0);
    lab.set(SHEET.setting("patience").expect("a setting"), 2.0);
    let mut last = lab.now();
    for _ in 0..20_000 {
        lab.step();
        assert!(lab.now() >= last);
        last = lab.now();
    }
    assert!(measure(&lab, "gone") > 0.0);
}

/// The server restarts once more, with another crowd: everybody calls again, and what was counted begins anew.
#[test]
fn it_can_begin_again() {
    let mut lab = ran(&[("pause", NONE)], 20.0);
    lab.act(0, 0.0);
    assert_eq!((measure(&lab, "back"), measure(&lab, "wasted")), (0.0, 0.0));
    run(&mut lab, 120.0);
    assert_eq!(measure(&lab, "back"), 2_500.0);
    lab.set(SHEET.setting("clients").expect("a setting"), 4_000.0);
    run(&mut lab, 20.0);
    assert_eq!(
        (measure(&lab, "back"), measure(&lab, "all_s")),
        (4_000.0, 12.0)
    );
    assert_eq!(measure(&lab, "wasted"), 2_000.0);
}
