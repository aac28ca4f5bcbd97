//! No number traps, none of what comes out is not a number (but for what theory doesn't know), and
//! nothing is lost.

use switchboard::sim::models::{Model, SHEETS, Visit, with_model};
use switchboard::wasm::Lab;

use crate::{
    calls::{Call, Source},
    holds,
    instance::Instance,
};

struct Million;

impl Visit for Million {
    type Output = ();

    fn visit<M: Model>(self) {
        let mut source = Source(7);
        let mut lab = Lab::<M>::new(&[], 1);
        for number in 0..150_000 {
            Call::any(&mut source, M::SHEET).native(&mut lab);
            if number % 64 == 0 {
                holds::measures(M::SHEET, &lab.measures(0)[..M::MEASURES], true);
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
                holds::theory(M::SHEET, &lab.theory(at)[..M::CURVES]);
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
        for number in 0..6_000 {
            let call = Call::any(&mut source, M::SHEET);
            lab.make(call);
            call.native(&mut native);
            if number % 64 == 0 {
                holds::measures(M::SHEET, &lab.floats("measures", &[0], M::MEASURES), true);
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
                holds::theory(M::SHEET, &lab.theory(source.whole(200), M::CURVES));
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
