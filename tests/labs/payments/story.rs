//! One payment, event by event.

use std::collections::BTreeMap;
use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::payments::SHEET;

use super::lab::{AFTER, BEFORE, LOSE, OF_PAYMENT, PAY, RESERVES, done, lab, measure};

/// The events of one payment: which, and when in ms.
fn story(sets: &[(&str, f64)]) -> Vec<(&'static str, f64)> {
    let mut lab = lab(sets, 1);
    lab.act(PAY, 0.0);
    let mut all = Vec::new();
    while lab.next_event() < Nanos::NEVER {
        let what = SHEET.events[lab.step() as usize].key;
        all.push((what, (1e3 * measure(&lab, "time_s")).round()));
    }
    all
}

#[test]
fn three_silences_are_one_to_the_app() {
    let quiet = [("loss", 0.0), ("work-kind", 0.0), ("retries", 0.0)];
    let with = |more: &[(&'static str, f64)]| story(&[&quiet, more].concat());
    assert_eq!(
        with(&[("lose", 1.0)]),
        [("asked", 0.0), ("failed", 1_000.0), ("done", 1_000.0)]
    );
    assert_eq!(
        with(&[("lose", 2.0)]),
        [
            ("asked", 0.0),
            ("works", 20.0),
            ("charged", 70.0),
            ("failed", 1_000.0),
            ("done", 1_000.0)
        ]
    );
    assert_eq!(
        with(&[("work", 1.4)]),
        [
            ("asked", 0.0),
            ("works", 20.0),
            ("failed", 1_000.0),
            ("charged", 1_420.0),
            ("unheard", 1_440.0),
            ("done", 1_440.0)
        ]
    );
    // And each again, with a retry at 1.5 s.
    let charges = |more: &[(&'static str, f64)]| {
        let mut lab = lab(&[&quiet[..], &[("retries", 1.0)], more].concat(), 1);
        done(&mut lab, PAY);
        measure(&lab, "charges")
    };
    assert_eq!(
        [&[("lose", 1.0)], &[("lose", 2.0)], &[("work", 1.4)]].map(|more| charges(more)),
        [1.0, 2.0, 2.0]
    );
}

#[test]
fn a_store_that_reserves_says_so() {
    let sets = [
        ("loss", 0.0),
        ("work-kind", 0.0),
        ("work", 1.7),
        ("key", OF_PAYMENT),
        ("store", RESERVES),
    ];
    assert_eq!(
        story(&sets),
        [
            ("asked", 0.0),
            ("works", 20.0),
            ("silent", 1_000.0),
            ("asked", 1_500.0),
            ("busy", 1_520.0),
            ("refused", 1_540.0),
            ("charged", 1_720.0),
            ("unheard", 1_740.0),
            ("asked", 2_040.0),
            ("known", 2_060.0),
            ("paid", 2_080.0),
            ("done", 2_080.0)
        ]
    );
}

/// In one instant work ends first, then a message arrives, then the time is up, then the app asks.
#[test]
fn ties_are_settled_as_they_are_said_to_be() {
    // The answer is there in the very instant in which the time is up: it is heard.
    let just = [
        ("loss", 0.0),
        ("work-kind", 0.0),
        ("work", 0.96),
        ("retries", 0.0),
    ];
    let told = story(&just);
    assert_eq!(told[3], ("paid", 1_000.0));
    // The work ends as the second question comes: it is known.
    let sets = [
        ("loss", 0.0),
        ("work-kind", 0.0),
        ("work", 1.5),
        ("key", OF_PAYMENT),
        ("store", 0.0),
    ];
    let told = story(&sets);
    let at = |what| {
        told.iter()
            .position(|(each, time)| *each == what && *time == 1_520.0)
    };
    assert!(at("charged").expect("charged") < at("known").expect("known"));
    // No pause: the next question leaves in the instant in which the time was up.
    let told = story(&[
        ("lose", 1.0),
        ("pause", 0.0),
        ("work-kind", 0.0),
        ("loss", 0.0),
    ]);
    assert_eq!(told[1..3], [("silent", 1_000.0), ("asked", 1_000.0)]);
}

#[test]
fn a_server_that_dies_leaves_what_it_had_written() {
    let mut seen = BTreeMap::new();
    for (written, key) in [
        (0.0, "died-clean"),
        (AFTER, "died-charged"),
        (BEFORE, "died-noted"),
    ] {
        for seed in 0..60 {
            let mut lab = lab(
                &[
                    ("crash", 0.2),
                    ("key", OF_PAYMENT),
                    ("written", written),
                    ("loss", 0.0),
                ],
                seed,
            );
            lab.act(PAY, 0.0);
            while lab.next_event() < Nanos::NEVER {
                let before = measure(&lab, "charged");
                let what = SHEET.events[lab.step() as usize].key;
                if what.starts_with("died") {
                    assert_eq!(what, key);
                    let charged = measure(&lab, "charged") - before;
                    assert_eq!(charged, f64::from(u8::from(written == AFTER)));
                    *seen.entry(key).or_insert(0) += 1;
                }
            }
            // Whoever died before it could note it works again; who noted it first never does.
            let (charges, phantom) = (measure(&lab, "charged"), measure(&lab, "phantom"));
            assert!(if written == 0.0 {
                charges == 1.0 && phantom == 0.0
            } else {
                charges + phantom >= 1.0
            });
        }
    }
    assert_eq!(seen.len(), 3);
}

#[test]
fn a_hand_can_lose_the_next_message() {
    let mut lab = lab(&[("loss", 0.0), ("work-kind", 0.0)], 1);
    lab.act(LOSE, 0.0);
    done(&mut lab, PAY);
    assert_eq!(
        (measure(&lab, "charged"), measure(&lab, "made")),
        (1.0, 2.0)
    );
    lab.act(PAY, 0.0);
    lab.run(Nanos::from_millis(30), u64::MAX);
    lab.act(LOSE, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    assert_eq!(
        (measure(&lab, "charged"), measure(&lab, "made")),
        (2.0, 2.0)
    );
}
