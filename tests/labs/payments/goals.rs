//! Each goal can be reached, by what it says and by nothing less.

use switchboard::sim::models::payments::SHEET;

use super::lab::{
    AFTER, BEFORE, MANY, OF_ATTEMPT, OF_PAYMENT, PAY, RESERVES, done, lab, reached, set, shown,
    told,
};

/// Whether a thousand payments with these settings reach it.
fn by_many(goal: &str, sets: &[(&str, f64)]) -> bool {
    let mut lab = lab(sets, 1);
    done(&mut lab, MANY);
    reached(&lab).contains(&goal)
}

#[test]
fn all_three_silences_are_seen_one_by_one() {
    let mut lab = lab(&[("loss", 0.0), ("work-kind", 0.0)], 1);
    let mut pay = |key: &str, value: f64| {
        set(&mut lab, key, value);
        done(&mut lab, PAY);
        reached(&lab).contains(&"silences")
    };
    assert!(!pay("lose", 1.0));
    assert!(!pay("lose", 2.0));
    assert!(pay("work", 1.4));
    // Many at once are nothing that anybody has seen.
    assert!(!by_many("silences", &[("loss", 200.0), ("work", 1.0)]));
}

#[test]
fn half_of_those_who_failed_were_charged() {
    assert!(by_many("half", &[("retries", 0.0)]));
    assert!(by_many("half", &[("retries", 0.0), ("loss", 50.0)]));
    assert!(!by_many("half", &[]));
    assert!(!by_many("half", &[("retries", 0.0), ("loss", 100.0)]));
    assert!(!by_many("half", &[("retries", 0.0), ("work", 1.0)]));
    assert!(
        !by_many("half", &[("retries", 0.0), ("loss", 5.0)]),
        "too few"
    );
    let mut seeds = (1..=40).map(|seed| {
        let mut lab = lab(&[("retries", 0.0)], seed);
        done(&mut lab, MANY);
        reached(&lab).contains(&"half")
    });
    assert!(seeds.by_ref().filter(|is| *is).count() >= 34);
}

#[test]
fn one_key_charges_nobody_twice_and_a_fresh_one_protects_nobody() {
    assert!(!by_many("nobody-twice", &[]));
    assert!(!by_many("nobody-twice", &[("key", OF_ATTEMPT)]));
    assert!(!by_many("nobody-twice", &[("retries", 0.0)]));
    assert!(!by_many(
        "nobody-twice",
        &[("key", OF_PAYMENT), ("loss", 15.0)]
    ));
    assert!(by_many("nobody-twice", &[("key", OF_PAYMENT)]));
    assert!(by_many("fresh", &[("key", OF_ATTEMPT)]));
    assert!(!by_many("fresh", &[]));
    assert!(!by_many("fresh", &[("key", OF_PAYMENT)]));
}

#[test]
fn the_race_is_caught_and_won() {
    let slow = [("key", OF_PAYMENT), ("work", 1.0)];
    let reserves = [("key", OF_PAYMENT), ("work", 1.0), ("store", RESERVES)];
    assert!(by_many("race", &slow) && !by_many("reserved", &slow));
    assert!(by_many("reserved", &reserves) && !by_many("race", &reserves));
    assert!(!by_many("race", &[("key", OF_PAYMENT)]));
    assert!(!by_many("race", &[("work", 1.0)]));
    assert!(!by_many(
        "reserved",
        &[("key", OF_PAYMENT), ("store", RESERVES)]
    ));
}

#[test]
fn all_three_orders_have_to_be_seen() {
    let mut lab = lab(&[("key", OF_PAYMENT), ("crash", 0.02)], 1);
    let mut goes = |written: f64| {
        set(&mut lab, "written", written);
        done(&mut lab, MANY);
        reached(&lab).contains(&"orders")
    };
    assert!(!goes(AFTER));
    assert!(!goes(BEFORE));
    assert!(goes(0.0));
}

#[test]
fn all_goals_can_be_reached_with_the_chapter_s_seed() {
    let mut lab = lab(&[], 1);
    for (key, value) in [
        ("lose", 1.0),
        ("lose", 2.0),
        ("work-kind", 0.0),
        ("work", 1.4),
    ] {
        set(&mut lab, key, value);
        done(&mut lab, PAY);
    }
    for (key, value) in [
        ("lose", 0.0),
        ("work-kind", 1.0),
        ("work", 0.05),
        ("retries", 0.0),
    ] {
        set(&mut lab, key, value);
    }
    done(&mut lab, MANY);
    // From here on they stand, and are settled anew with each change.
    let changes = [
        ("retries", 3.0),
        ("key", OF_ATTEMPT),
        ("key", OF_PAYMENT),
        ("work", 1.0),
        ("store", RESERVES),
        ("work", 0.05),
        ("crash", 0.02),
        ("written", AFTER),
        ("written", BEFORE),
        ("written", 0.0),
    ];
    for (key, value) in changes {
        set(&mut lab, key, value);
    }
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
    assert_eq!((told(&lab, "fresh")[1], shown(&lab, "twice")), (20.0, 0.0));
}
