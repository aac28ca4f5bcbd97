//! What holds in every run.

use switchboard::Nanos;
use switchboard::sim::models::payments::{Lab, SHEET};
use switchboard::sim::models::{Model, Said};

use super::lab::{
    AFTER, Drawn, MANY, OF_ATTEMPT, OF_PAYMENT, PAY, RESERVES, contradictions, done, lab, measure,
    set, shown,
};

/// Settings drawn from all over their ranges.
fn anything(drawn: &mut Drawn) -> Vec<(&'static str, f64)> {
    vec![
        ("loss", drawn.of(&[0.0, 20.0, 100.0, 200.0])),
        ("key", drawn.below(3) as f64),
        ("store", drawn.below(2) as f64),
        ("written", drawn.below(3) as f64),
        ("retries", drawn.of(&[0.0, 1.0, 3.0, 10.0])),
        ("timeout", drawn.of(&[0.1, 1.0, 4.0])),
        ("pause", drawn.of(&[0.0, 0.03, 0.5])),
        ("work", drawn.of(&[0.001, 0.05, 0.3, 1.0, 5.0])),
        ("work-kind", drawn.below(2) as f64),
        ("crash", drawn.of(&[0.0, 0.02, 0.2])),
        ("journey", drawn.of(&[0.0, 0.02, 0.05])),
        ("lose", drawn.below(3) as f64),
    ]
}

/// Reserve first with one key, and a server that doesn't die: never twice, whatever else is set.
#[test]
fn who_reserves_first_never_charges_twice() {
    let mut drawn = Drawn(1);
    for seed in 0..200 {
        let mut sets = anything(&mut drawn);
        sets.extend([("key", OF_PAYMENT), ("store", RESERVES), ("crash", 0.0)]);
        let mut lab = lab(&sets, seed);
        done(&mut lab, MANY);
        assert_eq!(
            (measure(&lab, "payments"), measure(&lab, "twice")),
            (1_000.0, 0.0),
            "{sets:?}"
        );
        assert!(measure(&lab, "charges") <= 1_000.0);
    }
}

/// Written with the charge, and reserved first: at most one charge, and who is told "paid" was charged, however
/// often the server dies.
#[test]
fn one_transaction_keeps_the_promise() {
    let mut drawn = Drawn(2);
    for seed in 0..200 {
        let mut sets = anything(&mut drawn);
        sets.extend([("key", OF_PAYMENT), ("store", RESERVES), ("written", 0.0)]);
        let mut lab = lab(&sets, seed);
        done(&mut lab, MANY);
        assert_eq!(
            (measure(&lab, "twice"), measure(&lab, "phantom")),
            (0.0, 0.0),
            "{sets:?}"
        );
    }
    // With the charge alone, told "paid" means charged, however attempts are recognised.
    for seed in 0..200 {
        let mut sets = anything(&mut drawn);
        sets.push(("written", 0.0));
        let mut lab = lab(&sets, seed);
        done(&mut lab, MANY);
        assert_eq!(measure(&lab, "phantom"), 0.0, "{sets:?}");
    }
}

/// All outcomes together are all payments; no attempt is forgotten.
#[test]
fn nobody_is_forgotten() {
    let mut drawn = Drawn(3);
    for seed in 0..200 {
        let sets = anything(&mut drawn);
        let mut lab = lab(&sets, seed);
        done(&mut lab, MANY);
        let of = |key| shown(&lab, key);
        let sum = of("once") + of("twice") + of("in_doubt") + of("phantom") + of("nothing");
        assert_eq!(sum, 1_000.0, "{sets:?}");
        assert!(of("failed.charged") <= of("failed"));
        assert!(of("attempts") >= 1_000.0 && of("silent") <= of("attempts"));
    }
}

/// A key that is new with each attempt, or that nobody looks for, changes nothing: the same thousand customers.
#[test]
fn the_same_thousand_pay_under_every_contract() {
    for seed in 1..6 {
        let twice = |sets: &[(&str, f64)]| {
            let mut lab = lab(sets, seed);
            done(&mut lab, MANY);
            let of = |key| shown(&lab, key);
            [of("twice"), of("attempts"), of("failed")]
        };
        let none = twice(&[]);
        assert!(none[0] > 5.0);
        assert_eq!(twice(&[("key", OF_ATTEMPT)]), none);
        assert_eq!(twice(&[("key", OF_ATTEMPT), ("store", RESERVES)]), none);
        // With one key the silences stay where they were: work is so quick that they are all losses.
        let one = twice(&[("key", OF_PAYMENT), ("store", RESERVES)]);
        assert_eq!(one, [0.0, none[1], none[2]]);
    }
}

/// Changing the contract settles the same thousand anew, at once; it is as though they had paid under it.
#[test]
fn a_contract_that_changes_settles_them_anew() {
    let mut lab = lab(&[("work", 1.0)], 4);
    done(&mut lab, MANY);
    let now = lab.now();
    for (key, value) in [
        ("key", OF_PAYMENT),
        ("store", RESERVES),
        ("loss", 100.0),
        ("retries", 0.0),
    ] {
        set(&mut lab, key, value);
        assert_eq!((lab.now(), lab.next_event()), (now, Nanos::NEVER));
        assert_eq!(shown(&lab, "payments"), 1_000.0);
        let mut other = Lab::new(lab.settings(), 4);
        done(&mut other, MANY);
        for measure in ["once", "twice", "in_doubt", "nothing", "attempts"] {
            assert_eq!(
                shown(&lab, measure),
                shown(&other, measure),
                "{key}: {measure}"
            );
        }
    }
    // And whoever presses again sees the same.
    let twice = shown(&lab, "in_doubt");
    done(&mut lab, MANY);
    assert_eq!(shown(&lab, "in_doubt"), twice);
}

/// The first of a thousand are those who pay one by one.
#[test]
fn one_by_one_they_are_the_same_customers() {
    let sets = [("loss", 200.0), ("work", 0.5)];
    let mut many = lab(&sets, 9);
    done(&mut many, MANY);
    let mut one = lab(&sets, 9);
    for _ in 0..1_000 {
        done(&mut one, PAY);
    }
    for key in [
        "once", "twice", "in_doubt", "nothing", "charges", "attempts", "silent",
    ] {
        assert_eq!(measure(&one, key), measure(&many, key), "{key}");
    }
}

#[test]
fn less_loss_loses_a_part_of_what_more_loses() {
    for seed in 0..20 {
        let silent = |loss| {
            let mut lab = lab(&[("loss", loss), ("retries", 0.0)], seed);
            done(&mut lab, MANY);
            shown(&lab, "failed")
        };
        assert!(silent(10.0) <= silent(50.0) && silent(50.0) <= silent(200.0));
    }
}

#[test]
fn a_run_is_the_same_in_one_piece_and_in_many() {
    let run = |piece: u64, events: u64| {
        let mut lab = lab(&[("loss", 200.0), ("work", 0.5)], 5);
        lab.act(PAY, 0.0);
        for _ in 0..(8_000_000_000 / piece) {
            let mut left = Nanos(piece);
            while left > Nanos::ZERO {
                left = lab.run(left, events);
            }
        }
        lab.act(MANY, 0.0);
        let mut left = Nanos::from_secs(60);
        while left > Nanos::ZERO {
            left = lab.run(left, events);
        }
        (lab.digest(), measure(&lab, "payments"))
    };
    let first = run(8_000_000_000, u64::MAX);
    assert_eq!(first.1, 1_001.0);
    assert_eq!(first, run(8_000_000, u64::MAX));
    assert_eq!(first, run(50_000_000, 3));
}

#[test]
fn whatever_number_comes_in_is_clamped() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300, 0.3] {
        for setting in 0..Lab::SETTINGS {
            let mut lab = lab(&[], 1);
            lab.set(setting, value);
            lab.act(PAY, value);
            lab.run(Nanos::from_secs(6_000), u64::MAX);
            assert_eq!(
                measure(&lab, "payments"),
                1.0,
                "setting {setting} at {value}"
            );
        }
    }
    assert_eq!(contradictions::<Lab>("loss", 200.0), []);
    assert_eq!(
        contradictions::<Lab>("loss", 210.0),
        [("too-much-loss", vec![200.0])]
    );
}

/// Whole runs are of one payment after the other, and come to what theory says.
#[test]
fn whole_runs_come_to_what_theory_says() {
    for sets in [
        vec![],
        vec![("loss", 100.0), ("work", 0.5)],
        vec![
            ("key", OF_PAYMENT),
            ("work", 0.5),
            ("crash", 0.1),
            ("written", AFTER),
        ],
    ] {
        let mut lab = lab(&sets, 5);
        lab.begin();
        lab.run(Nanos::from_secs(40_000), u64::MAX);
        let mut theory = vec![0.0; SHEET.figures.len()];
        lab.steady(false, &mut theory, &mut Said::default());
        for (figure, says) in SHEET.figures.iter().zip(theory) {
            let found = measure(&lab, figure.measure);
            let most = 0.05 * says + 4.0 * (says / measure(&lab, "payments")).sqrt();
            assert!(
                (found - says).abs() <= most,
                "{sets:?}, {}: {found}, {says}",
                figure.key
            );
        }
    }
}

#[test]
fn the_bet_s_answer_is_where_fifty_pay_twice() {
    let answer = |sets: &[(&str, f64)]| lab(sets, 1).answer();
    assert!((answer(&[]).expect("an answer") - 50.025).abs() < 0.01);
    assert_eq!(answer(&[("key", OF_PAYMENT)]), None);
    assert_eq!(answer(&[("work", 1.0)]), None);
    assert_eq!(answer(&[("retries", 0.0)]), None);
    // With a question less to ask it takes a little more; whoever's answer is lost in any case is charged again.
    assert!((answer(&[("lose", 1.0)]).expect("an answer") - 50.37).abs() < 0.01);
    assert_eq!(answer(&[("lose", 2.0)]), None);
}
