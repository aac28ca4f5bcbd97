//! No number traps, none of what comes out is not a number (but for what theory doesn't know), and
//! nothing is lost.

use switchboard::wasm::{Boundary, NAMES};

use crate::{
    calls::{Call, Source},
    instance::Lab,
};

fn check(measures: &[f64]) {
    let value = |name: &str| measures[NAMES.split(' ').position(|other| other == name).unwrap()];
    for (name, value) in NAMES.split(' ').zip(measures) {
        assert!(value.is_finite() && *value >= 0.0, "{name} is {value}");
    }
    for of in ["requests", "attempts"] {
        let count = |what: &str| value(&format!("{of}.{what}"));
        let ended = count("answered") + count("rejected") + count("given_up");
        assert_eq!(
            count("sent"),
            ended + count("in_flight"),
            "{of}: {measures:?}"
        );
    }
    assert!(value("utilization") <= 1.0);
}

/// Two numbers, which are none where no closed form gives them: a time, and a share.
fn check_theory(values: &[f64]) {
    assert_eq!(values.len(), 2);
    for value in values {
        let possible = value.is_nan() || (*value >= 0.0 && value.is_finite());
        assert!(possible, "theory says {values:?}");
    }
    let share = values[1];
    assert!(share.is_nan() || share <= 1.0, "theory says {values:?}");
}

/// A million calls of the boundary as native code.
#[test]
fn a_million_calls_break_nothing() {
    let mut source = Source(7);
    let mut lab = Boundary::default();
    for number in 0..1_000_000 {
        Call::any(&mut source).native(&mut lab);
        if number % 64 == 0 {
            check(lab.measures(0));
            let window = lab.measures(1);
            assert!(window.iter().all(|value| value.is_finite()), "{window:?}");
            let scene = lab.scene();
            assert!(scene.iter().all(|value| value.is_finite()), "{scene:?}");
            assert!(lab.next_event() >= 0.0);
        }
        if number % 2048 == 0 {
            check_theory(lab.theory(source.below(1_200) as u32));
        }
    }
}

/// Calls of every export of the file.
#[test]
fn no_call_traps() {
    let module = Lab::module();
    let mut source = Source(11);
    let mut lab = Lab::new(&module);
    let mut native = Boundary::default();
    for number in 0..40_000 {
        let call = Call::any(&mut source);
        lab.make(call);
        call.native(&mut native);
        if number % 64 == 0 {
            check(&lab.measures(0));
            assert!(lab.scene().iter().all(|value| value.is_finite()));
            for name in ["time", "shown_verdict"] {
                lab.call(name, &[]);
            }
            assert_eq!(lab.digest(), native.digest(), "after {number} calls");
            assert_eq!(lab.next_event(), native.next_event());
        }
        if number % 1024 == 0 {
            check_theory(&lab.theory(source.below(200) as u32));
        }
    }
}
