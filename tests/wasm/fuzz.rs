//! No number traps, none of what comes out is not a number (but for what theory doesn't know), and
//! nothing is lost.

use switchboard::sim::models::{
    Model, SHEETS, Visit,
    sheet::{Sheet, Unit},
    with_model,
};
use switchboard::wasm::Lab;

use crate::{
    calls::{Call, Source},
    instance::Instance,
};

fn check(sheet: &Sheet, measures: &[f64]) {
    let value = |name: &str| sheet.measure(name).map(|place| measures[place]);
    for (measure, value) in sheet.measures.iter().zip(measures) {
        assert!(
            value.is_finite() && *value >= 0.0,
            "{} is {value}",
            measure.key
        );
        assert!(
            measure.unit != Unit::Share || *value <= 1.0,
            "{} is {value}",
            measure.key
        );
    }
    for of in ["requests", "attempts"] {
        let count = |what: &str| value(&format!("{of}.{what}"));
        if let (Some(sent), Some(in_flight)) = (count("sent"), count("in_flight")) {
            // (Whoever left with their client is told apart, or is one of those who gave up.)
            let gave_up = count("given_up").or(count("left"));
            let ended: f64 = ["answered", "rejected", "failed"]
                .iter()
                .filter_map(|what| count(what))
                .chain(gave_up)
                .sum();
            assert_eq!(sent, ended + in_flight, "{of}: {measures:?}");
        }
    }
}

fn check_theory(sheet: &Sheet, values: &[f64]) {
    for (curve, value) in sheet.axis.curves.iter().zip(values) {
        // (Infinite: theory knows that there is no such number.)
        let possible = value.is_nan() || *value >= 0.0;
        assert!(possible, "theory says {values:?}");
        assert!(
            !value.is_finite() || curve.unit != Unit::Share || *value <= 1.000_001,
            "{values:?}"
        );
    }
}

struct Million;

impl Visit for Million {
    type Output = ();

    fn visit<M: Model>(self) {
        let mut source = Source(7);
        let mut lab = Lab::<M>::new(&[], 1);
        for number in 0..150_000 {
            Call::any(&mut source, M::SHEET).native(&mut lab);
            if number % 64 == 0 {
                check(M::SHEET, &lab.measures(0)[..M::MEASURES]);
                for scope in [1, 2] {
                    let measures = &lab.measures(scope)[..M::MEASURES];
                    assert!(
                        measures.iter().all(|value| value.is_finite()),
                        "{measures:?}"
                    );
                }
                assert!(lab.clauses().iter().all(|value| value.is_finite()));
                let (width, em) = (
                    source.between(0.0, 2_000.0) as f32,
                    source.between(5.0, 60.0) as f32,
                );
                let drawn = lab.draw(width, em, source.below(2) as u32);
                assert!(drawn.iter().all(|value| value.is_finite()), "{drawn:?}");
                assert!(lab.next_event() >= 0.0);
            }
            if number % 2048 == 0 {
                let at = source.whole(1_200);
                check_theory(M::SHEET, &lab.theory(at)[..M::CURVES]);
            }
        }
    }
}

/// Some hundred thousand calls of the boundary as native code.
#[test]
fn many_calls_break_nothing() {
    for sheet in SHEETS {
        with_model(sheet.name, Million).unwrap();
    }
}

struct Traps;

impl Visit for Traps {
    type Output = ();

    fn visit<M: Model>(self) {
        let module = Instance::module(M::SHEET.name);
        let mut source = Source(11);
        let mut lab = Instance::new(&module);
        let mut native = Lab::<M>::new(&[], 1);
        for number in 0..12_000 {
            let call = Call::any(&mut source, M::SHEET);
            lab.make(call);
            call.native(&mut native);
            if number % 64 == 0 {
                check(M::SHEET, &lab.floats("measures", &[0], M::MEASURES));
                let width = source.between(0.0, 2_000.0) as f32;
                assert!(
                    lab.draw(width, 12.5, 0)
                        .iter()
                        .all(|value| value.is_finite())
                );
                lab.call("time", &[]);
                assert_eq!(lab.digest(), native.digest(), "after {number} calls");
                assert_eq!(lab.next_event(), native.next_event());
            }
            if number % 1024 == 0 {
                check_theory(M::SHEET, &lab.theory(source.whole(200), M::CURVES));
            }
        }
    }
}

/// Calls of every export of the files.
#[test]
fn no_call_traps() {
    for sheet in SHEETS {
        with_model(sheet.name, Traps).unwrap();
    }
}
