//! The file does what the native core does, event by event.

use switchboard::wasm::Boundary;

use crate::{
    calls::{Call, Source},
    cases::cases,
    instance::Lab,
};

/// 240 cases.
#[test]
fn it_gives_the_native_digest() {
    let module = Lab::module();
    let mut digests = Vec::new();
    for (case, calls) in cases(240).into_iter().enumerate() {
        let mut native = Boundary::default();
        let mut wasm = Lab::new(&module);
        for &call in &calls {
            call.native(&mut native);
            wasm.make(call);
        }
        assert_eq!(native.digest(), wasm.digest(), "case {case}: {calls:?}");
        // Bit for bit, as not-a-number would not be equal to itself.
        let bits = |values: &[f64]| values.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
        for scope in [0, 1] {
            let (here, there) = (native.measures(scope).to_vec(), wasm.measures(scope));
            assert_eq!(
                bits(&here),
                bits(&there),
                "case {case}: {here:?}, {there:?}"
            );
        }
        assert_eq!(native.next_event(), wasm.next_event(), "case {case}");
        assert_eq!(native.scene(), wasm.scene(), "case {case}");
        digests.push(native.digest());
    }
    digests.sort_unstable();
    digests.dedup();
    assert!(digests.len() > 235, "the cases differ: {}", digests.len());
}

/// Where there is a closed form, and where there is none.
#[test]
fn it_gives_the_native_theory() {
    let module = Lab::module();
    let mut source = Source(3);
    let (mut native, mut wasm) = (Boundary::default(), Lab::new(&module));
    let mut known = 0;
    for case in 0..300 {
        let call = match case % 4 {
            0 => Call::Reset,
            1 => Call::Set("patience", -1.0),
            2 => Call::Set("retries", 0.0),
            _ => Call::setting(&mut source),
        };
        call.native(&mut native);
        wasm.make(call);
        let clients = source.below(100) as u32;
        let (here, there) = (native.theory(clients), wasm.theory(clients));
        for (here, there) in here.iter().zip(&there) {
            assert!(
                here.to_bits() == there.to_bits() || (here.is_nan() && there.is_nan()),
                "case {case}: {here} here, {there} there"
            );
        }
        known += usize::from(here[1] > 0.0);
    }
    assert!((50..250).contains(&known), "{known} of 300 are known");
}
