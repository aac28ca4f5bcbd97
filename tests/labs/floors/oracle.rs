//! The oracle: the layers' recursion and silence's enumeration, at the defaults and off them.

use switchboard::Nanos;
use switchboard::sim::models::Model;
use switchboard::sim::models::floors::Lab;
use switchboard::theory::{Layers, Passed, Silence};

use super::lab::{answered, calls, lab, layers, long};
use crate::common::{estimate, measure};

/// With so much room nobody is in another one's way.
const ROOM: (&str, f64) = ("capacity", 1_000.0);

fn agree(what: &str, exact: f64, found: &[f64]) {
    let (mean, error) = estimate(found);
    let allowed = (4.0 * error).max(exact.abs() / 1_000.0).max(2e-5);
    assert!(
        (mean - exact).abs() <= allowed,
        "{what}: exactly {exact}, found {mean} ± {error}"
    );
}

/// Attempts on each floor; then calls a click at each share of failures.
const CALLS: [(u32, [f64; 7]); 3] = [
    (2, [1.1111, 1.9922, 3.1412, 4.1611, 5.6953, 6.7316, 8.0]),
    (3, [1.1111, 2.0, 3.3331, 4.9879, 9.4185, 14.9931, 27.0]),
    (4, [1.1111, 2.0, 3.3333, 5.0, 9.9882, 19.2495, 64.0]),
];
const FAILS: [f64; 7] = [0.1, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0];

#[test]
fn the_recursion_gives_the_table() {
    for (attempts, row) in CALLS {
        for (fails, exact) in FAILS.into_iter().zip(row) {
            let found = Layers::new(&[attempts; 3], fails).calls;
            assert!((found - exact).abs() < 6e-5, "{attempts}, {fails}: {found}");
        }
    }
    for (fails, exact) in [(0.8, 0.0024), (0.9, 0.0581), (0.95, 0.2503)] {
        let found = Layers::new(&[3; 3], fails).failing;
        assert!((found - exact).abs() < 6e-5, "{fails}: {found}");
    }
    // Five layers of three, the worst that is told of.
    assert_eq!(Layers::new(&[3; 5], 1.0).calls, 243.0);
}

#[test]
fn with_room_for_all_the_lab_is_the_recursion() {
    let both = |attempts: [f64; 3], fails: f64| {
        let sets = layers(attempts, &[("fails", fails), ROOM]);
        let exact = Layers::new(&attempts.map(|most| most as u32), fails);
        let runs: Vec<Lab> = (1..=8)
            .map(|seed| long(&sets, seed, 20.0, 2_000.0))
            .collect();
        let of = |what: &str| format!("{what} of {attempts:?} at {fails}");
        let each = |of: fn(&Lab) -> f64| runs.iter().map(of).collect::<Vec<_>>();
        agree(&of("calls"), exact.calls, &each(calls));
        agree(&of("answered"), 1.0 - exact.failing, &each(answered));
        // What theory says of the lab is that.
        let mut said = [0.0; 2];
        lab(&sets, 1).theory(fails, &mut said);
        assert_eq!(said, [1.0 - exact.failing, exact.calls]);
    };
    for fails in FAILS {
        for most in [2.0, 3.0, 4.0] {
            both([most; 3], fails);
        }
    }
    both([1.0, 1.0, 3.0], 0.8);
    both([5.0, 1.0, 2.0], 0.6);
    both([1.0, 4.0, 1.0], 0.3);
}

/// One click at a silent BACK.
fn alone(sets: &[(&str, f64)]) -> Lab {
    let mut lab = lab(sets, 1);
    lab.act(0, 0.0);
    while lab.next_event() < Nanos::NEVER {
        lab.step();
    }
    lab
}

#[test]
fn silence_is_what_enumeration_says() {
    let table = |most: u32| match most {
        2 => [(8, 4, 3), (4, 0, 1), (2, 0, 1)],
        3 => [(27, 17, 6), (10, 0, 2), (3, 0, 2)],
        _ => [(64, 44, 9), (20, 0, 3), (4, 0, 3)],
    };
    let passed = [Passed::Nothing, Passed::OfTheRequest, Passed::OfEach];
    for most in [2, 3, 4] {
        for (passed, (calls, late, last)) in passed.into_iter().zip(table(most)) {
            let exact = Silence { calls, late, last };
            assert_eq!(
                Silence::new(&[most; 3], passed),
                exact,
                "{most}, {passed:?}"
            );
        }
    }
    for attempts in [
        [2, 2, 2],
        [3, 3, 3],
        [4, 4, 4],
        [1, 2, 5],
        [5, 1, 3],
        [5, 5, 5],
    ] {
        for timeout in [2.0, 0.3] {
            for (deadline, passed) in (0_u8..).zip(passed) {
                let exact = Silence::new(&attempts, passed);
                let others = [
                    ("silent", 1.0),
                    ("clicks", 0.0),
                    ("timeout", timeout),
                    ("deadline", deadline.into()),
                ];
                let sets = layers(attempts.map(f64::from), &others);
                let lab = alone(&sets);
                let of = |key: &str| measure(&lab, key);
                let found = [of("calls.back"), of("calls.late")];
                assert_eq!(found, [exact.calls, exact.late].map(f64::from), "{sets:?}");
                let mut said = [0.0; 2];
                lab.theory(0.0, &mut said);
                assert_eq!(said, [0.0, exact.calls.into()]);
                // The tree of it is the same.
                assert_eq!([of("tree.calls"), of("tree.late")], found);
                let twin = crate::common::said(Lab::SHEET.twin, |said| lab.twin(said));
                let (_, numbers) = &twin[3];
                assert!((numbers[3] - f64::from(exact.last) * timeout).abs() < 1e-9);
                assert!((numbers[4] - f64::from(attempts[0]) * timeout).abs() < 1e-9);
            }
        }
    }
}

/// Also where others click: 27 each, 10, and 3.
#[test]
fn silence_is_the_same_for_every_click() {
    for (deadline, exact) in [(0.0, 27.0), (1.0, 10.0), (2.0, 3.0)] {
        let mut lab = lab(&[("silent", 1.0), ("deadline", deadline)], 3);
        crate::common::run(&mut lab, 200.0);
        crate::common::set(&mut lab, "clicks", 0.0);
        crate::common::run(&mut lab, 30.0);
        assert_eq!(calls(&lab), exact);
    }
}

/// With the mark one layer is left, and a deadline changes nothing where time is never up.
#[test]
fn what_theory_says_of_marks_and_deadlines_is_what_runs_come_to() {
    for others in [
        [("marks", 1.0), ("deadline", 0.0)],
        [("marks", 0.0), ("deadline", 1.0)],
        [("marks", 1.0), ("deadline", 2.0)],
    ] {
        let sets: Vec<_> = others.into_iter().chain([("fails", 0.8), ROOM]).collect();
        let mut said = [0.0; 2];
        lab(&sets, 1).theory(0.8, &mut said);
        let runs: Vec<Lab> = (1..=8)
            .map(|seed| long(&sets, seed, 20.0, 2_000.0))
            .collect();
        let each = |of: fn(&Lab) -> f64| runs.iter().map(of).collect::<Vec<_>>();
        agree(&format!("answered of {sets:?}"), said[0], &each(answered));
        agree(&format!("calls of {sets:?}"), said[1], &each(calls));
    }
}
