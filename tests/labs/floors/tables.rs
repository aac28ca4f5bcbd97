//! The tables that Module 16 rests on: they were made elsewhere by another program (20 runs of 1,000 s, whose
//! standard errors are at most 0.6 points and 0.1 calls, and 1.0 and 0.24 for three layers at 70 %), and they
//! depend on the order within an instant.

use super::lab::{answered, calls, layers, long};
use crate::common::{estimate, measure};

const THREE: [f64; 3] = [3.0; 3];
const NONE: [f64; 3] = [1.0; 3];
const MIDDLE: [f64; 3] = [1.0, 1.0, 3.0];

/// By 20 runs of 1,000 s: a share in per cent and calls a click, each within what its table may be off.
fn agree(what: &str, exact: &[(f64, f64)], found: &[Vec<f64>]) {
    for ((exact, error), found) in exact.iter().zip(found) {
        let (mean, own) = estimate(found);
        let allowed = 4.0 * (error * error + own * own).sqrt();
        assert!(
            (mean - exact).abs() <= allowed,
            "{what}: the table has {exact} ± {error}, found {mean} ± {own}"
        );
    }
}

fn twenty(sets: &[(&'static str, f64)]) -> [Vec<f64>; 3] {
    let runs: Vec<_> = (1..=20)
        .map(|seed| long(sets, seed, 0.0, 1_000.0))
        .collect();
    [
        runs.iter().map(|lab| 100.0 * answered(lab)).collect(),
        runs.iter().map(calls).collect(),
        runs.iter()
            .map(|lab| 100.0 * measure(lab, "refused_share"))
            .collect(),
    ]
}

#[test]
fn on_bad_days_three_layers_answer_fewer_than_one() {
    for (fails, none, three, middle, budget) in [
        (0.3, 70.0, (100.0, 1.43), (97.3, 1.39), (93.4, 1.33)),
        (0.5, 50.0, (100.0, 2.0), (87.8, 1.75), (67.0, 1.33)),
        (0.7, 30.0, (69.0, 10.8), (66.0, 2.19), (40.0, 1.33)),
        (0.8, 20.0, (34.0, 19.0), (49.0, 2.45), (27.0, 1.33)),
        (0.9, 10.0, (16.0, 23.2), (27.0, 2.72), (13.0, 1.33)),
        (1.0, 0.0, (0.0, 26.9), (0.0, 3.0), (0.0, 1.33)),
    ] {
        // (As it is written there: half a unit of the last digit is added.)
        let error = |points: f64, calls: f64| [points + 0.3, calls + 0.02];
        for (name, attempts, budgeted, (share, each)) in [
            ("none", NONE, -1.0, (none, 1.0)),
            ("three layers", THREE, -1.0, three),
            ("MIDDLE", MIDDLE, -1.0, middle),
            ("a budget", THREE, 0.1, budget),
        ] {
            let [points, one] = if name == "three layers" && fails == 0.7 {
                error(1.0, 0.24)
            } else {
                error(0.6, 0.1)
            };
            let sets = layers(attempts, &[("fails", fails), ("budget", budgeted)]);
            let what = format!("{name} at {fails}");
            agree(&what, &[(share, points), (each, one)], &twenty(&sets));
        }
    }
}

#[test]
fn most_calls_of_a_bad_day_are_refused() {
    for (fails, refused) in [(0.7, 59.0), (0.8, 74.0)] {
        let [_, _, found] = twenty(&layers(THREE, &[("fails", fails)]));
        agree("refused", &[(refused, 1.5)], &[found]);
    }
}

/// Shorter runs, around the turn.
#[test]
fn thirty_runs_of_a_minute_cross_where_they_are_said_to() {
    let share = |attempts: [f64; 3], fails: f64| {
        let sets = layers(attempts, &[("fails", fails)]);
        let runs = (1..=120).map(|seed| 100.0 * answered(&long(&sets, seed, 0.0, 60.0)));
        estimate(&runs.collect::<Vec<_>>())
    };
    for (fails, three, one) in [
        (0.7, 72.0, 67.0),
        (0.72, 60.0, 64.0),
        (0.75, 54.0, 59.0),
        (0.78, 41.0, 53.0),
    ] {
        for (attempts, exact) in [(THREE, three), (MIDDLE, one)] {
            let (found, error) = share(attempts, fails);
            // (Thirty runs: their own error is twice this one.)
            let allowed = 4.0 * (5.0 * error * error).sqrt() + 0.5;
            assert!(
                (found - exact).abs() < allowed,
                "{attempts:?} at {fails}: {found} ± {error}"
            );
        }
    }
}
