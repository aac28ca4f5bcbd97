//! The table, and all else that is known exactly: what many payments come to is that, within four standard
//! errors and one part in a thousand.

use switchboard::sim::models::Model;
use switchboard::sim::models::payments::{Lab, Plan};
use switchboard::theory::Outcomes;

use super::lab::{
    AFTER, BEFORE, Drawn, MANY, OF_ATTEMPT, OF_PAYMENT, RESERVES, done, lab, measure,
};

/// So many thousands are made.
const THOUSANDS: u64 = 20;

/// Shares of payments, or means over them, of so many thousands.
fn found(sets: &[(&str, f64)], keys: &[&str]) -> Vec<f64> {
    let mut sums = vec![0.0; keys.len()];
    for seed in 1..=THOUSANDS {
        let mut lab = lab(sets, seed);
        done(&mut lab, MANY);
        for (sum, key) in sums.iter_mut().zip(keys) {
            *sum += measure(&lab, key) / (1_000.0 * THOUSANDS as f64);
        }
    }
    sums
}

fn exact(sets: &[(&str, f64)]) -> Outcomes {
    let lab: Lab = lab(sets, 1);
    let theory = Plan::of(lab.settings()).theory();
    theory.outcomes().expect("the chain is exact")
}

/// Within four standard errors of a share, and one part in a thousand.
fn agree(found: f64, exact: f64, deviation: f64, what: &str) {
    let error = deviation / (1_000.0 * THOUSANDS as f64).sqrt();
    let most = 4.0 * error + 1e-3 * exact + 1e-12;
    assert!(
        (found - exact).abs() <= most,
        "{what}: {found} is not {exact} ± {most}"
    );
}

fn hold(sets: &[(&str, f64)]) {
    let keys = [
        "twice",
        "in_doubt",
        "phantom",
        "nothing",
        "once",
        "failed",
        "failed.charged",
        "charges",
        "attempts",
        "silent",
    ];
    let found = found(sets, &keys);
    let is = exact(sets);
    let shares = [
        is.twice,
        is.in_doubt,
        is.phantom,
        is.nothing,
        is.once,
        is.failed,
        is.failed_done,
    ];
    for ((key, share), found) in keys.iter().zip(shares).zip(&found) {
        let deviation = (share * (1.0 - share)).max(0.0).sqrt();
        agree(*found, share, deviation, &format!("{sets:?}, {key}"));
    }
    // (A payment's charges and attempts vary less than its attempts could.)
    let most = (is.attempts - 1.0).max(0.0).sqrt().min(3.0) + 0.2;
    for (at, mean) in [(7, is.effects), (8, is.attempts), (9, is.silent)] {
        agree(found[at], mean, most, &format!("{sets:?}, {}", keys[at]));
    }
}

/// Loss of a thousand, retries, mean work: the rows of the table, whose exact numbers `theory` is held to.
const TABLE: [[f64; 3]; 12] = [
    [5.0, 0.0, 0.05],
    [5.0, 3.0, 0.05],
    [20.0, 0.0, 0.05],
    [20.0, 1.0, 0.05],
    [20.0, 3.0, 0.05],
    [50.0, 3.0, 0.05],
    [100.0, 1.0, 0.05],
    [100.0, 3.0, 0.05],
    [20.0, 3.0, 0.2],
    [20.0, 3.0, 0.3],
    [20.0, 3.0, 0.5],
    [20.0, 3.0, 1.0],
];

#[test]
fn without_a_key_it_is_the_table() {
    for [loss, retries, work] in TABLE {
        hold(&[("loss", loss), ("retries", retries), ("work", work)]);
    }
}

#[test]
fn with_a_key_it_is_the_chain() {
    for work in [0.05, 0.3, 0.5, 1.0] {
        for store in [0.0, RESERVES] {
            hold(&[("work", work), ("key", OF_PAYMENT), ("store", store)]);
        }
    }
    hold(&[("work", 1.0), ("key", OF_PAYMENT), ("retries", 1.0)]);
}

#[test]
fn with_a_server_that_dies_it_is_the_chain() {
    for written in [0.0, AFTER, BEFORE] {
        for (key, store) in [
            (0.0, 0.0),
            (OF_ATTEMPT, 0.0),
            (OF_PAYMENT, 0.0),
            (OF_PAYMENT, RESERVES),
        ] {
            hold(&[
                ("key", key),
                ("store", store),
                ("written", written),
                ("crash", 0.02),
            ]);
        }
    }
}

/// Off the defaults: settings drawn all over their ranges.
#[test]
fn elsewhere_it_is_the_chain_too() {
    let mut drawn = Drawn(7);
    let mut held = 0;
    while held < 24 {
        let sets = [
            ("loss", drawn.of(&[10.0, 70.0, 200.0])),
            ("key", drawn.below(3) as f64),
            ("store", drawn.below(2) as f64),
            ("written", drawn.below(3) as f64),
            ("retries", drawn.of(&[0.0, 1.0, 2.0, 5.0, 10.0])),
            ("timeout", drawn.of(&[0.1, 0.4, 1.0, 2.0])),
            ("pause", drawn.of(&[0.0, 0.1, 0.5, 2.0])),
            ("work", drawn.of(&[0.01, 0.1, 0.35, 1.0, 3.0])),
            ("work-kind", drawn.below(2) as f64),
            ("crash", drawn.of(&[0.0, 0.05, 0.2])),
            ("journey", drawn.of(&[0.0, 0.02, 0.05])),
            ("lose", drawn.below(3) as f64),
        ];
        let lab: Lab = lab(&sets, 1);
        let theory = Plan::of(lab.settings()).theory();
        if theory.outcomes().is_some() {
            hold(&sets);
            held += 1;
        }
    }
}

/// What the specification says of its prototype: the same within its own error.
#[test]
fn the_slow_hour_is_as_it_was_foretold() {
    let slow = [("work", 1.0)];
    let is = exact(&slow);
    assert!((1e3 * is.twice - 395.2).abs() < 0.05 && (is.effects - 1.608).abs() < 5e-4);
    // Most silence now means that it is done, or being done.
    let done = |sets: &[(&str, f64)]| {
        let is = exact(&[sets, &[("retries", 0.0)]].concat());
        is.failed_done / is.failed
    };
    assert!((done(&slow) - 0.95).abs() < 5e-3, "{}", done(&slow));
    assert!((done(&[]) - 0.98 / 1.98).abs() < 1e-6, "{}", done(&[]));
    let late = 1.0 - exact(&[("work", 1.0), ("loss", 0.0), ("retries", 0.0)]).once;
    assert!((late - 0.383).abs() < 1e-3, "{late}");
}
