//! The cases whose digest is the same everywhere.

use crate::calls::{Call, Source};

/// So many different labs; clients, capacity and everything else change on the way.
pub(crate) fn cases(count: usize) -> Vec<Vec<Call>> {
    let mut source = Source(2);
    (0..count).map(|_| case(&mut source)).collect()
}

fn case(source: &mut Source) -> Vec<Call> {
    let mut calls: Vec<Call> = (0..8).map(|_| Call::setting(source)).collect();
    calls.push(Call::Seed(source.next()));
    calls.push(Call::Reset);
    for _ in 0..4 {
        calls.push(Call::Run(source.below(20_000) as f64 / 1000.0, 5_000));
        calls.push(Call::Set("clients", source.whole(100)));
        calls.push(Call::Run(source.below(10_000) as f64 / 1000.0, 5_000));
        calls.push(Call::Set("capacity", 1.0 + source.whole(20)));
        calls.push(Call::setting(source));
        calls.push(Call::Step);
    }
    calls.push(Call::Run(5.0, 5_000));
    calls
}
