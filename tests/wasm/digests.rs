//! The files do what the native core does, event by event.

use switchboard::sim::models::{Model, SHEETS, Visit, with_model};
use switchboard::wasm::Lab;

use crate::{
    calls::{Call, Source},
    cases::cases,
    instance::Instance,
};

/// Bit for bit, as not-a-number would not be equal to itself.
fn bits(values: &[f64]) -> Vec<u64> {
    values.iter().map(|value| value.to_bits()).collect()
}

/// So many labs of each model. (Node and the browsers compare three times as many, and are quicker at it.)
const CASES: usize = 60;

struct Digests;

impl Visit for Digests {
    type Output = ();

    fn visit<M: Model>(self) {
        let module = Instance::module(M::SHEET.name);
        let mut digests = Vec::new();
        for (case, calls) in cases(CASES, M::SHEET).into_iter().enumerate() {
            let mut native = Lab::<M>::new(&[], 1);
            let mut wasm = Instance::new(&module);
            for &call in &calls {
                call.native(&mut native);
                wasm.make(call);
            }
            assert_eq!(native.digest(), wasm.digest(), "case {case}: {calls:?}");
            for scope in [0, 1, 2] {
                let here = native.measures(scope)[..M::MEASURES].to_vec();
                let there = wasm.floats("measures", &[scope], M::MEASURES);
                assert_eq!(
                    bits(&here),
                    bits(&there),
                    "case {case}: {here:?}, {there:?}"
                );
            }
            assert_eq!(native.next_event(), wasm.next_event(), "case {case}");
            for (name, here) in [
                ("clauses", native.clauses().to_vec()),
                ("twin", native.twin().to_vec()),
            ] {
                assert_eq!(
                    here,
                    wasm.floats(name, &[], here.len()),
                    "case {case}: {name}"
                );
            }
            let here = native.goals()[..M::GOALS].to_vec();
            assert_eq!(here, wasm.floats("goals", &[], M::GOALS), "case {case}");
            let here = native.future()[..M::FUTURE].to_vec();
            assert_eq!(
                bits(&here),
                bits(&wasm.floats("future", &[], M::FUTURE)),
                "case {case}"
            );
            let width = 320.0 + (case * 7 % 640) as f32;
            assert_eq!(
                native.draw(width, 12.5, 0),
                wasm.draw(width, 12.5, 0),
                "case {case}"
            );
            digests.push(native.digest());
        }
        digests.sort_unstable();
        digests.dedup();
        // (Where nobody asks, nothing happens, and all such are alike.)
        assert!(
            digests.len() * 20 > CASES * 17,
            "the cases differ: {}",
            digests.len()
        );
    }
}

/// All models at once: one of them takes as long as the others together.
#[test]
fn they_give_the_native_digests() {
    std::thread::scope(|scope| {
        for sheet in SHEETS {
            scope.spawn(|| with_model(sheet.name, Digests).unwrap());
        }
    });
}

/// Models whose curves come from long runs, whatever their settings: theory knows only a part of the axis, and the
/// rest is what the curve is for.
const BY_RUNS_ALONE: &[&str] = &["tail"];

/// So many settings of each model.
const SETTINGS: usize = 100;

struct Theory;

impl Visit for Theory {
    type Output = ();

    fn visit<M: Model>(self) {
        let module = Instance::module(M::SHEET.name);
        let mut source = Source(3);
        let (mut native, mut wasm) = (Lab::<M>::new(&[], 1), Instance::new(&module));
        let axis = &M::SHEET.axis;
        let mut known = 0;
        for case in 0..SETTINGS {
            let call = match case % 4 {
                0 => Call::Reset,
                1 | 2 => {
                    // Back to what it is unless something else is said: there is theory for that.
                    let place = source.below(M::SETTINGS as u64) as usize;
                    Call::Set(place as u32, M::SHEET.settings[place].default)
                }
                _ => Call::setting(&mut source, M::SHEET),
            };
            call.native(&mut native);
            wasm.make(call);
            let at = axis.from + source.whole((axis.to - axis.from) as u64 + 1);
            let here = native.theory(at)[..M::CURVES].to_vec();
            let there = wasm.theory(at, M::CURVES);
            for (here, there) in here.iter().zip(&there) {
                assert!(
                    here.to_bits() == there.to_bits() || (here.is_nan() && there.is_nan()),
                    "case {case}: {here} here, {there} there"
                );
            }
            known += usize::from(here.iter().any(|value| value.is_finite()));
        }
        if BY_RUNS_ALONE.contains(&M::SHEET.name) {
            assert_eq!(known, 0, "{} has curves of theory", M::SHEET.name);
            return;
        }
        // (Some models have an answer to everything.)
        let most = if M::SHEET.silences.is_empty() {
            SETTINGS
        } else {
            SETTINGS * 93 / 100
        };
        // (Where a model's own settings have no closed form, fewer are met by chance.)
        let mut own = vec![0.0; M::CURVES];
        M::new(&M::SHEET.defaults().collect::<Vec<f64>>(), 1).theory(axis.from, &mut own);
        let least = if own.iter().any(|value| value.is_finite()) {
            SETTINGS / 15
        } else {
            SETTINGS / 60
        };
        assert!(
            (least..=most).contains(&known),
            "{known} of {SETTINGS} are known"
        );
    }
}

/// Where there is a closed form, and where there is none.
#[test]
fn they_give_the_native_theory() {
    for sheet in SHEETS {
        with_model(sheet.name, Theory).unwrap();
    }
}

/// A whole memory copied into another instance is the same lab: a forecast by copies is the native one.
#[test]
fn a_copied_memory_is_the_lab_itself() {
    for sheet in SHEETS {
        let module = Instance::module(sheet.name);
        let mut lab = Instance::new(&module);
        for call in [Call::Set(0, 30.0), Call::Seed(9), Call::Run(40.0, u32::MAX)] {
            lab.make(call);
        }
        let mut copy = Instance::new(&module);
        copy.make(Call::Run(3.0, u32::MAX));
        copy.become_a_copy_of(&lab);
        assert_eq!(copy.digest(), lab.digest());
        for call in [Call::Set(0, 12.0), Call::Run(60.0, u32::MAX), Call::Step] {
            lab.make(call);
            copy.make(call);
        }
        assert_eq!(copy.digest(), lab.digest());
        copy.make(Call::Fork(4));
        // (Where everybody is in by now, chance decides nothing until something is done.)
        copy.make(Call::Act(0, 0.0));
        lab.make(Call::Act(0, 0.0));
        copy.make(Call::Run(60.0, u32::MAX));
        lab.make(Call::Run(60.0, u32::MAX));
        assert_ne!(copy.digest(), lab.digest());
    }
}
