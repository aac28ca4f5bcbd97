//! Whether work grows as the input does. Work is counted in bytes that are allocated, which is the same in
//! every run; what a machine's time says, `benches/books grow` measures.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A text is repeated to about this size, and to four times as much.
const BYTES: usize = 8_192;
/// That may cost four times, and as much again where lists are moved as they grow; a square would be sixteen.
const MOST: f64 = 8.0;

/// Checks one input of sixteen: each costs as much as a hundred others. A lab costs what its simulation does,
/// which has a bound of its own.
pub(super) fn is_linear(text: &str, run: impl Fn(&str)) {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    if text.contains("<<#lab")
        || text.contains("<<#switchboard")
        || text.is_empty()
        || text.len() > BYTES / 2
        || !hasher.finish().is_multiple_of(16)
    {
        return;
    }
    let cost = |bytes: usize| {
        let longer = text.repeat(bytes / text.len());
        allocation_counter::measure(|| run(&longer)).bytes_total as f64
    };
    let (once, four_times) = (cost(BYTES), cost(4 * BYTES));
    assert!(
        four_times <= MOST * once.max(1e6),
        "{once} bytes, and {four_times} for four times as much of {text:?}"
    );
}
