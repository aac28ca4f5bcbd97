//! Whether work grows as the input does. Work is counted, in steps and in bytes that are allocated, which is the
//! same in every run; what a machine's time says, `benches/books grow` measures.

use crate::steps;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The steps that reading any text may take: so many, and so many for each byte.
const STEPS: u64 = 200_000;
const STEPS_A_BYTE: u64 = 2_000;

/// A text is repeated to about this size, and to four times as much.
const BYTES: usize = 8_192;
/// That may cost four times, and as much again where lists are moved as they grow; a square would be sixteen.
const MOST: f64 = 8.0;
/// What any text costs: less than this may grow as it likes.
const LEAST_BYTES: f64 = 1e6;
const LEAST_STEPS: f64 = 3e5;

/// A lab costs what its simulation does, which has a bound of its own.
fn has_lab(text: &str) -> bool {
    text.contains("<<#lab") || text.contains("<<#switchboard")
}

/// Checks the steps that are taken for texts.
pub(crate) fn is_bounded<T>(texts: &[String], run: impl FnOnce() -> T) -> T {
    let (steps, made) = steps::of(run);
    let bytes: usize = texts.iter().map(String::len).sum();
    let most = STEPS + STEPS_A_BYTE * bytes as u64;
    assert!(
        steps <= most || texts.iter().any(|text| has_lab(text)),
        "{steps} steps for {bytes} bytes: {texts:?}"
    );
    made
}

/// Checks one input of sixteen: each costs as much as a hundred others.
pub(crate) fn is_linear(text: &str, run: impl Fn(&str)) {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    if has_lab(text)
        || text.is_empty()
        || text.len() > BYTES / 2
        || !hasher.finish().is_multiple_of(16)
    {
        return;
    }
    // An even number of times: the last of an odd number of fences opens one, and what it swallows isn't read.
    let times = (BYTES / text.len()).next_multiple_of(2);
    let cost = |times: usize| {
        let longer = text.repeat(times);
        let mut steps = 0;
        let allocated = allocation_counter::measure(|| steps = steps::of(|| run(&longer)).0);
        [allocated.bytes_total as f64, steps as f64]
    };
    let (once, four_times) = (cost(times), cost(4 * times));
    let least = [LEAST_BYTES, LEAST_STEPS];
    for (what, place) in [("bytes", 0), ("steps", 1)] {
        assert!(
            four_times[place] <= MOST * once[place].max(least[place]),
            "{} {what}, and {} for four times as much of {text:?}",
            once[place],
            four_times[place]
        );
    }
}
