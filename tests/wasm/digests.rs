//! The file does what the native core does, event by event.

use switchboard::wasm::{Boundary, NAMES};

use crate::{
    calls::{Call, Source},
    instance::Lab,
};

/// 240 configurations; clients, capacity and everything else change on the way.
#[test]
fn it_gives_the_native_digest() {
    let module = Lab::module();
    let mut source = Source(2);
    let mut digests = Vec::new();
    for case in 0..240 {
        let mut calls: Vec<Call> = (0..8).map(|_| Call::setting(&mut source)).collect();
        calls.push(Call::Seed(source.next()));
        calls.push(Call::Reset);
        for _ in 0..4 {
            calls.push(Call::Run(source.below(20_000) as f64 / 1000.0, 5_000));
            calls.push(Call::Clients(source.below(100) as u32));
            calls.push(Call::Run(source.below(10_000) as f64 / 1000.0, 5_000));
            calls.push(Call::Capacity(1.0 + source.below(20) as f64));
            calls.push(Call::setting(&mut source));
            calls.push(Call::Step);
        }
        calls.push(Call::Run(5.0, 5_000));
        let mut native = Boundary::default();
        let mut wasm = Lab::new(&module);
        for call in &calls {
            call.native(&mut native);
            call.wasm(&mut wasm);
        }
        assert_eq!(native.digest(), wasm.digest(), "case {case}: {calls:?}");
        for scope in [0, 1] {
            // Bit for bit, as not-a-number would not be equal to itself.
            let bits = |values: &[f64]| values.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
            let (here, there) = (native.measures(scope).to_vec(), wasm.measures(scope as i32));
            assert_eq!(
                bits(&here),
                bits(&there),
                "case {case}: {here:?}, {there:?}"
            );
        }
        assert_eq!(native.scene(), wasm.scene(), "case {case}");
        digests.push(native.digest());
    }
    digests.sort_unstable();
    digests.dedup();
    assert!(digests.len() > 235, "the cases differ: {}", digests.len());
}

#[test]
fn it_tells_the_names_of_its_measures() {
    assert_eq!(Lab::new(&Lab::module()).names(), NAMES);
}
