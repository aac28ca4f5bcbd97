//! The cases whose digest is the same everywhere.

use switchboard::sim::models::sheet::Sheet;

use crate::calls::{Call, Source};

/// So many different labs; settings and everything else change on the way, and some of them look into the
/// future in the end.
pub(crate) fn cases(count: usize, sheet: &Sheet) -> Vec<Vec<Call>> {
    let mut source = Source(2);
    (0..count).map(|_| case(&mut source, sheet)).collect()
}

fn case(source: &mut Source, sheet: &Sheet) -> Vec<Call> {
    let mut calls: Vec<Call> = (0..8).map(|_| Call::setting(source, sheet)).collect();
    calls.push(Call::Seed(source.next()));
    if source.below(8) == 0 {
        calls.push(Call::Reset);
    }
    for _ in 0..4 {
        calls.push(Call::Run(source.below(20_000) as f64 / 1000.0, 5_000));
        calls.push(Call::setting(source, sheet));
        calls.push(Call::Run(source.below(10_000) as f64 / 1000.0, 5_000));
        if !sheet.actions.is_empty() {
            let action = source.below(sheet.actions.len() as u64) as u32;
            calls.push(Call::Act(action, source.whole(100)));
        }
        calls.push(Call::setting(source, sheet));
        calls.push(Call::Step);
    }
    if source.below(4) == 0 {
        calls.push(Call::Fork(source.next()));
    }
    calls.push(Call::Run(5.0, 5_000));
    calls
}
